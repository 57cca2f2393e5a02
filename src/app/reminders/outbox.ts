/**
 * Sends mails one by one. The intent to send a mail is stored before it is sent, and the outcome after it, each with
 * its own write. A run that is cut off in between leaves an intent: the mail may have been sent or not, so it is sent
 * once more, but after a second such intent never again automatically.
 */

import { minuteOf } from '../../domain/day';
import { asTrial } from '../../mail/trial';
import { formatMinute, formatTime } from '../../messages/format';
import type { Mail } from '../../platform/post';
import type { World } from '../../platform/world';
import type { ProvinceContext } from '../province/context';
import { logEntries } from '../province/log';
import type { Caller } from '../rights/caller';
import { keepMail, type MailRecord, type ReminderKind, type StepRecord } from '../state/mails';
import { actionOf, entryOf, mailEntries, type SendingAction } from './mailLog';

/** After this number of intents without an outcome, a mail is not sent again. */
export const MOST_INTENTS = 2;

/** The common properties of the mails of an outbox. */
export interface Outgoing {
  readonly kind: ReminderKind;
  /** The step's record as it was when the run began. */
  readonly record: StepRecord;
  /** Earlier mails of the day, which the mails of this run replace. */
  readonly replaced: StepRecord['mails'];
  /** The recipient in trial mode if Settings has no contact. */
  readonly operator: string;
  /** Who reminds by hand; null for the clock. */
  readonly caller: Caller | null;
}

/** Sends mails and returns the result of each. */
export class Outbox {
  readonly action: SendingAction;
  /** Whether this run is the first that sends for its action. */
  hasBegun = false;
  private left: number | null = null;

  constructor(
    private readonly world: World,
    private readonly context: ProvinceContext,
    private readonly outgoing: Outgoing,
    private readonly now: Date,
  ) {
    this.action = actionOf(outgoing.kind, outgoing.record.day, now, outgoing.caller);
  }

  /** The record of a district that needs no mail. */
  nothing(): MailRecord {
    return { outcome: 'none', time: this.time(), detail: '', final: true, logged: true, unclear: 0 };
  }

  /** Sends a mail; `before` is its earlier record. If the intent cannot be stored, nothing is sent and the run ends. */
  send(owner: string, composed: Mail, before: MailRecord | undefined): MailRecord {
    const { reminding } = this.context.text;
    const { trial, contactMail } = this.context.settings.mail;
    if (composed.to.length === 0) return this.failed(before, reminding.noAddress, true);
    const { operator } = this.outgoing;
    const mail = trial ? asTrial(composed, contactMail || operator, this.context.text) : composed;
    const recipients = mail.to.length + mail.cc.length;
    this.left ??= this.world.post.quota();
    if (this.left < recipients) return this.failed(before, reminding.noQuota, false);
    this.begin();
    const intent: MailRecord = {
      outcome: 'intended',
      time: this.time(),
      detail: [...mail.to, ...mail.cc].join(', '),
      final: false,
      logged: false,
      unclear: (before?.unclear ?? 0) + 1,
    };
    this.keep(owner, intent);
    const outcome = this.deliver(mail, intent, before);
    if (outcome.outcome === 'sent') this.left -= recipients;
    try {
      this.keep(owner, outcome);
    } catch (error) {
      // The end of the run stores it again; if that fails too, the intent is left.
      this.world.logError(String(error));
    }
    return outcome;
  }

  private deliver(mail: Mail, intent: MailRecord, before: MailRecord | undefined): MailRecord {
    try {
      this.world.post.send(mail);
      return { ...intent, outcome: 'sent', final: true, unclear: 0 };
    } catch (error) {
      // The others are still sent; the next tick tries this one again.
      const why = error instanceof Error ? error.message : String(error);
      return this.failed(before, this.context.text.reminding.refused(why), false);
    }
  }

  private keep(owner: string, mail: MailRecord): void {
    const { kind, record } = this.outgoing;
    this.world.memory.write(keepMail(kind, record.day, owner, mail));
  }

  /**
   * Logs the beginning of the action before its first mail. If the step already has mails, an earlier tick logged it.
   */
  private begin(): void {
    const { kind, record, replaced } = this.outgoing;
    if (this.hasBegun || (kind !== 'now' && Object.keys(record.mails).length > 0)) return;
    this.hasBegun = true;
    const { context, now, action } = this;
    const { log, language } = context.text;
    logEntries(context, now, [
      ...mailEntries(action, record.day, replaced, context),
      entryOf(action, context.text, 'begun', log.begun(formatTime(now, language))),
    ]);
    // A person who may not write the Log is refused here, before anything is sent.
    this.world.workbook.flush();
  }

  /** The same failure is logged once, however often the mail is tried. */
  private failed(before: MailRecord | undefined, detail: string, final: boolean): MailRecord {
    const logged = before?.detail === detail && before.logged;
    return { outcome: 'failed', time: this.time(), detail, final, logged, unclear: before?.unclear ?? 0 };
  }

  private time(): string {
    return formatMinute(minuteOf(this.now), 'en');
  }
}
