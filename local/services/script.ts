/** ScriptApp: installable triggers, on edits of the spreadsheet and every few minutes. */

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
  behind(trigger: GoogleTrigger): LocalTrigger;
  /** Throws unless the manifest asks for the scope. */
  assertScope(method: string): void;
}

/** The service, as the running user has it: they see their own triggers only. */
export class LocalScriptApp {
  readonly EventType = {
    ON_EDIT: 'ON_EDIT',
    CLOCK: 'CLOCK',
  } as unknown as GoogleAppsScript.Script.ScriptApp['EventType'];

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly realm: Realm,
    private readonly now: number,
    private readonly views: TriggerViews,
  ) {}

  newTrigger(functionName: string): TriggerBuilder {
    this.views.assertScope('ScriptApp.newTrigger');
    return this.views.builder(new LocalTriggerBuilder(this.book, this.user, functionName, this.now, this.views));
  }

  getProjectTriggers(): GoogleTrigger[] {
    this.views.assertScope('ScriptApp.getProjectTriggers');
    const own = this.book.triggers.filter(({ creator }) => creator === this.user);
    return this.realm.list(own.map((trigger) => this.views.trigger(new LocalTrigger(trigger)))) as GoogleTrigger[];
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    this.views.assertScope('ScriptApp.deleteTrigger');
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

/** Builds a trigger: on edits of the spreadsheet, or every few minutes. */
export class LocalTriggerBuilder {
  private minutes: number | null = null;

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly handler: string,
    private readonly now: number,
    private readonly views: TriggerViews,
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

  create(): GoogleTrigger {
    const { book, user, handler, minutes } = this;
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
}
