/** ScriptApp: installable triggers, on edits of the spreadsheet and every few minutes or hours; what is still to be authorised. */

import type { Book, Trigger } from '../book/book';
import { GoogleError } from '../book/googleError';
import type { Realm } from './realm';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type SpreadsheetTriggerBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** The intervals that everyMinutes takes. */
const INTERVALS = [1, 5, 10, 15, 30];

/** Google lets a user have so many triggers in one script: developers.google.com/apps-script/guides/services/quotas */
const TRIGGERS_A_USER = 20;

/** Makes the script's views of what ScriptApp hands over, and finds what is behind them. */
export interface TriggerViews {
  trigger(trigger: LocalTrigger): GoogleTrigger;
  builder(builder: LocalTriggerBuilder): TriggerBuilder;
  spreadsheetBuilder(builder: LocalTriggerBuilder): SpreadsheetTriggerBuilder;
  clockBuilder(builder: LocalTriggerBuilder): ClockTriggerBuilder;
  authorization(info: object): GoogleAppsScript.Script.AuthorizationInfo;
  behind(trigger: GoogleTrigger): LocalTrigger;
}

/** What a script is to Google and to whoever runs it. */
export interface Standing {
  /** Published, an add-on has one trigger of a kind for each user and spreadsheet, and an hourly clock at most. */
  readonly isAddOn: boolean;
  /** Whether the running user has still to grant some of what the manifest asks for. */
  readonly lacksAuthorization: boolean;
}

/** Where a user grants what is wanting. */
const AUTHORIZATION = 'https://script.google.com/authorize';

/** The service, as the running user has it: they see their own triggers only. */
export class LocalScriptApp {
  readonly EventType = {
    ON_EDIT: 'ON_EDIT',
    CLOCK: 'CLOCK',
  } as unknown as GoogleAppsScript.Script.ScriptApp['EventType'];
  readonly AuthMode = names('NONE', 'LIMITED', 'FULL') as unknown as GoogleAppsScript.Script.ScriptApp['AuthMode'];
  readonly AuthorizationStatus = names(
    'REQUIRED',
    'NOT_REQUIRED',
  ) as unknown as GoogleAppsScript.Script.ScriptApp['AuthorizationStatus'];

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly realm: Realm,
    private readonly now: number,
    private readonly views: TriggerViews,
    private readonly standing: Standing,
  ) {}

  newTrigger(functionName: string): TriggerBuilder {
    const { book, user, now, views, standing } = this;
    return views.builder(new LocalTriggerBuilder(book, user, functionName, now, views, standing.isAddOn));
  }

  getAuthorizationInfo(): GoogleAppsScript.Script.AuthorizationInfo {
    const { lacksAuthorization } = this.standing;
    return this.views.authorization({
      getAuthorizationStatus: () => (lacksAuthorization ? 'REQUIRED' : 'NOT_REQUIRED'),
      getAuthorizationUrl: () => (lacksAuthorization ? AUTHORIZATION : null),
    });
  }

  getProjectTriggers(): GoogleTrigger[] {
    const own = this.book.triggers.filter(({ creator }) => creator === this.user);
    return this.realm.list(own.map((trigger) => this.views.trigger(new LocalTrigger(trigger)))) as GoogleTrigger[];
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    const { id } = this.views.behind(trigger).trigger;
    this.book.triggers = this.book.triggers.filter((each) => each.id !== id);
  }
}

/** A trigger as the script gets it. */
export class LocalTrigger implements Pick<GoogleTrigger, 'getHandlerFunction' | 'getEventType' | 'getUniqueId'> {
  constructor(readonly trigger: Trigger) {}

  getHandlerFunction(): string {
    return this.trigger.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return this.trigger.event as unknown as GoogleAppsScript.Script.EventType;
  }

  getUniqueId(): string {
    return this.trigger.id;
  }
}

/** An enumeration whose values are their names. */
const names = (...each: readonly string[]): object => Object.fromEntries(each.map((name) => [name, name]));

/** Builds a trigger: on edits of the spreadsheet, or every few minutes or hours. */
export class LocalTriggerBuilder {
  private minutes: number | null = null;

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly handler: string,
    private readonly now: number,
    private readonly views: TriggerViews,
    private readonly isAddOn: boolean,
  ) {}

  forSpreadsheet(): SpreadsheetTriggerBuilder {
    return this.views.spreadsheetBuilder(this);
  }

  onEdit(): SpreadsheetTriggerBuilder {
    return this.views.spreadsheetBuilder(this);
  }

  timeBased(): ClockTriggerBuilder {
    return this.views.clockBuilder(this);
  }

  everyMinutes(n: number): ClockTriggerBuilder {
    if (!INTERVALS.includes(n)) throw new GoogleError(`The value you passed to everyMinutes was invalid: ${n}.`);
    this.minutes = n;
    return this.views.clockBuilder(this);
  }

  everyHours(n: number): ClockTriggerBuilder {
    if (!Number.isInteger(n) || n < 1) throw new GoogleError(`The value you passed to everyHours was invalid: ${n}.`);
    this.minutes = n * 60;
    return this.views.clockBuilder(this);
  }

  create(): GoogleTrigger {
    const { book, user, handler, minutes } = this;
    if (this.isAddOn) this.assertAddOnMay();
    if (book.triggers.filter(({ creator }) => creator === user).length >= TRIGGERS_A_USER) {
      throw new GoogleError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const number = Math.max(0, ...book.triggers.map(({ id }) => Number(id))) + 1;
    const kind =
      minutes === null
        ? ({ event: 'ON_EDIT' } as const)
        : ({ event: 'CLOCK', every: { minutes, from: this.now, fallen: 0 } } as const);
    const made: Trigger = { id: String(number), handler, creator: user, ...kind };
    book.triggers = [...book.triggers, made];
    return this.views.trigger(new LocalTrigger(made));
  }

  /** developers.google.com/workspace/add-ons/concepts/editor-triggers */
  private assertAddOnMay(): void {
    const { book, user, minutes } = this;
    if (minutes !== null && minutes < 60) {
      throw new GoogleError(
        'The Add-on attempted to create a time-based trigger executing too often. The executions must be at least one hour apart.',
      );
    }
    const event = minutes === null ? 'ON_EDIT' : 'CLOCK';
    if (book.triggers.some((each) => each.creator === user && each.event === event)) {
      const kind = minutes === null ? 'edit' : 'time-based';
      throw new GoogleError(
        `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
  }
}
