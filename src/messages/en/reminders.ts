/** The texts of the Log and of dialogs on reminders, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted } from './words';

export const enReminders = (nouns: Nouns): Pick<Messages, 'reminding'> => ({
  reminding: {
    step: { notice: 'Advance notice', reminder: 'Reminder', escalation: 'Escalation', now: 'Manual reminder' },
    digest: `digest for the ${nouns.province}`,
    sent: (day, whom, recipients) => `${day}, ${whom}: sent to ${recipients}`,
    failed: (day, whom, why) => `${day}, ${whom}: not sent. ${why}`,
    unknown: (day, whom, recipients) =>
      `${day}, ${whom}: it is not known whether the message to ${recipients} was sent, because sending was interrupted. It will not be sent again automatically.`,
    skipped: (day, time) => `${day}: the step at ${time} was skipped because it was too late.`,
    noAddress: 'There is no valid address. Enter one in Units or Settings.',
    noQuota: 'The account has reached its daily mail limit. The message will be sent when the limit allows.',
    refused: (why) => `Google did not accept the message (${why}). It will be tried again.`,
    enabled: (steps) => `Reminders are on: ${steps}.`,
    hourly:
      'Google runs an add-on only once an hour, so messages go out within an hour after the time that was set. Whether a report is late still depends on when its figures were entered.',
    authorizeSubject: 'Please authorise the reporting add-on again',
    authorize:
      'The reporting add-on needs one more permission to run all reminders in the spreadsheet. Open the link “Authorise” below with the account that received this message, and choose Allow.',
    openAuthorization: 'Authorise',
    openSpreadsheet: 'Open the spreadsheet',
    noSteps: 'Reminders are on, but no times are set in Settings.',
    disabled:
      'Reminders are off: no mail is sent and no day closes automatically. The clock goes on reading the figures around the deadline and keeping the history.',
    nobodyLate: 'All reports are complete. There is no one to remind.',
    askTitle: 'Remind late units',
    ask: (names) =>
      names.length === 1
        ? `Send a reminder to ${names.join('')}?`
        : `Send reminders to ${count(names.length)} ${nouns.districts}: ${names.join(', ')}?`,
    askAgain: (names) => `Already reminded today: ${names.join(', ')}. Remind again?`,
    askClosed:
      'Today’s figures are closed, so no more can be entered. The message asks the recipients to call the contact.',
    remindedAt: (name, time, isSure) => (isSure ? `${name} (at ${time})` : `${name} (at ${time}, not known if sent)`),
    unreachable: (names) => `No address in the Units tab: ${names.join(', ')}.`,
    cancelled: 'No messages were sent.',
    remindedNow: (sent, failed) =>
      `${counted(sent, 'message')} sent.${failed === 0 ? '' : ` ${count(failed)} could not be sent; see the Log.`}`,
    spared: (names) =>
      `Not sent, because they completed their report or were reminded while the question was open: ${names.join(', ')}.`,
  },
});
