/** ScriptApp: installable triggers on edits and at intervals, and the authorization that the user still has to grant. */

import type { Book, Trigger } from '../book/book';
import { type Deployment, SPREADSHEET_ID } from '../book/deployment';
import { GoogleError } from '../book/googleError';
import type { Realm } from './runtime/realm';

type GoogleTrigger = GoogleAppsScript.Script.Trigger;
type TriggerBuilder = GoogleAppsScript.Script.TriggerBuilder;
type SpreadsheetTriggerBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
type ClockTriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** The intervals that everyMinutes takes. */
const INTERVALS = [1, 5, 10, 15, 30];

/** The most triggers of a user in one script, by developers.google.com/apps-script/guides/services/quotas */
const TRIGGERS_A_USER = 20;

/** Makes and unwraps the objects that ScriptApp returns and takes. */
export interface TriggerViews {
  trigger(trigger: LocalTrigger): GoogleTrigger;
  builder(builder: LocalTriggerBuilder): TriggerBuilder;
  spreadsheetBuilder(builder: LocalTriggerBuilder): SpreadsheetTriggerBuilder;
  clockBuilder(builder: LocalTriggerBuilder): ClockTriggerBuilder;
  authorization(info: object): GoogleAppsScript.Script.AuthorizationInfo;
  unwrapTrigger(trigger: GoogleTrigger): LocalTrigger;
}

/** How the script is installed for the user who runs it. */
export interface Installation {
  /** A published add-on may have one trigger of a kind for each user and spreadsheet, and runs hourly at most. */
  readonly deployment: Deployment;
  /** Whether the user still has to grant some of the scopes in the manifest. */
  readonly lacksAuthorization: boolean;
}

/** Where a user grants missing scopes. */
const AUTHORIZATION_URL = 'https://script.google.com/authorize';

/** The ScriptApp service for the user who runs the script. Users see only their own triggers. */
export class LocalScriptApp {
  readonly EventType = {
    ON_EDIT: 'ON_EDIT',
    CLOCK: 'CLOCK',
  } as unknown as GoogleAppsScript.Script.ScriptApp['EventType'];
  readonly AuthMode = enumOf('NONE', 'LIMITED', 'FULL') as unknown as GoogleAppsScript.Script.ScriptApp['AuthMode'];
  readonly AuthorizationStatus = enumOf(
    'REQUIRED',
    'NOT_REQUIRED',
  ) as unknown as GoogleAppsScript.Script.ScriptApp['AuthorizationStatus'];

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly realm: Realm,
    private readonly now: number,
    private readonly views: TriggerViews,
    private readonly installation: Installation,
  ) {}

  newTrigger(functionName: string): TriggerBuilder {
    const { book, user, now, views, installation } = this;
    return views.builder(new LocalTriggerBuilder(book, user, functionName, now, views, installation.deployment));
  }

  getAuthorizationInfo(): GoogleAppsScript.Script.AuthorizationInfo {
    const { lacksAuthorization } = this.installation;
    return this.views.authorization({
      getAuthorizationStatus: () => (lacksAuthorization ? 'REQUIRED' : 'NOT_REQUIRED'),
      getAuthorizationUrl: () => (lacksAuthorization ? AUTHORIZATION_URL : null),
    });
  }

  getProjectTriggers(): GoogleTrigger[] {
    const own = triggersOf(this.book, this.user, this.installation.deployment);
    return this.realm.list(own.map((trigger) => this.views.trigger(new LocalTrigger(trigger)))) as GoogleTrigger[];
  }

  deleteTrigger(trigger: GoogleTrigger): void {
    const { id } = this.views.unwrapTrigger(trigger).trigger;
    this.book.triggers = this.book.triggers.filter((each) => each.id !== id);
  }
}

/** A user's triggers of a script. */
const triggersOf = ({ triggers }: Book, user: string, script: Deployment): readonly Trigger[] =>
  triggers.filter(({ creator, deployment = 'bound' }) => creator === user && deployment === script);

/** A trigger. */
export class LocalTrigger
  implements Pick<GoogleTrigger, 'getHandlerFunction' | 'getEventType' | 'getTriggerSourceId' | 'getUniqueId'>
{
  constructor(readonly trigger: Trigger) {}

  getHandlerFunction(): string {
    return this.trigger.handler;
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return this.trigger.event as unknown as GoogleAppsScript.Script.EventType;
  }

  getTriggerSourceId(): string {
    const { event, source = SPREADSHEET_ID } = this.trigger;
    // For clock events null, although the types do not say so.
    return (event === 'CLOCK' ? null : source) as string;
  }

  getUniqueId(): string {
    return this.trigger.id;
  }
}

/** An enumeration; each value is its own name. */
const enumOf = (...names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, name]));

/** Builds a trigger on edits of the spreadsheet, or at an interval. */
export class LocalTriggerBuilder {
  private minutes: number | null = null;

  constructor(
    private readonly book: Book,
    private readonly user: string,
    private readonly handler: string,
    private readonly now: number,
    private readonly views: TriggerViews,
    private readonly deployment: Deployment,
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
    const { book, user, handler, minutes, deployment } = this;
    if (deployment === 'add-on') this.assertAllowedForAddOn();
    if (triggersOf(book, user, deployment).length >= TRIGGERS_A_USER) {
      throw new GoogleError(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const number = Math.max(0, ...book.triggers.map(({ id }) => Number(id))) + 1;
    const kind =
      minutes === null
        ? ({ event: 'ON_EDIT' } as const)
        : ({ event: 'CLOCK', every: { minutes, from: this.now, fallen: 0 } } as const);
    const trigger: Trigger = { id: String(number), deployment, handler, creator: user, ...kind };
    book.triggers = [...book.triggers, trigger];
    return this.views.trigger(new LocalTrigger(trigger));
  }

  /** See developers.google.com/workspace/add-ons/concepts/editor-triggers */
  private assertAllowedForAddOn(): void {
    const { book, user, minutes } = this;
    if (minutes !== null && minutes < 60) {
      throw new GoogleError(
        'The Add-on attempted to create a time-based trigger executing too often. The executions must be at least one hour apart.',
      );
    }
    const event = minutes === null ? 'ON_EDIT' : 'CLOCK';
    if (triggersOf(book, user, 'add-on').some((each) => each.event === event)) {
      const kind = minutes === null ? 'edit' : 'time-based';
      throw new GoogleError(
        `This add-on has created too many ${kind} triggers in this document for this Google user account.`,
      );
    }
  }
}
