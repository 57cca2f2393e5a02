/** What the Log and the dialogs say about reminders, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted } from './words';

export const enReminders = (nouns: Nouns): Pick<Messages, 'reminding'> => ({
  reminding: {
    step: { notice: 'Earlier notice', reminder: 'Reminder', escalation: 'Leaders told', now: 'Reminder now' },
    digest: `the ${nouns.province}’s digest`,
    sent: (day, whom, recipients) => `${day}, ${whom}: sent to ${recipients}`,
    failed: (day, whom, why) => `${day}, ${whom}: not sent. ${why}`,
    skipped: (day, time) => `${day}: the step at ${time} was skipped, it is too late for it.`,
    noAddress: 'No sound address; enter one in Units or Settings.',
    noQuota: 'The account may send no more mail today; it goes when it may.',
    refused: (why) => `Google did not take the mail (${why}); it is tried again.`,
    enabled: (steps) => `Reminders are on: ${steps}.`,
    hourly:
      'Google lets an add-on run once an hour, so mails go within an hour of the time that was set; lateness is still judged by when figures are typed.',
    authorizeSubject: 'The reporting add-on needs to be authorised again',
    authorize: (url) =>
      `The reporting add-on needs one more permission so that all reminders can run in the spreadsheet ${url}. Open the link below with the account that got this mail, and choose Allow.`,
    openAuthorization: 'Authorise',
    noSteps: 'Reminders are on, but Settings has no time for any.',
    disabled: 'Reminders are off.',
    nobodyLate: 'Everybody has reported; nobody has to be reminded.',
    askTitle: 'Remind late units',
    ask: (names) => `Send a reminder to ${counted(names.length, 'unit')}: ${names.join(', ')}?`,
    askAgain: (names) => `Already reminded today: ${names.join(', ')}. Again?`,
    askClosed: 'Today’s figures are closed, so the units cannot enter any; the mail asks them to call the contact.',
    remindedAt: (name, time) => `${name} (at ${time})`,
    unreachable: (names) => `No address in Units: ${names.join(', ')}.`,
    cancelled: 'No mail was sent.',
    remindedNow: (sent, failed) =>
      `${counted(sent, 'mail')} sent.${failed === 0 ? '' : ` ${count(failed)} could not be sent: see the Log.`}`,
  },
});
