/** Closing the day and reopening districts, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count } from './words';

export const enClosing = (nouns: Nouns): Pick<Messages, 'closing'> => ({
  closing: {
    title: 'Close the day',
    action: 'Day closed',
    askEarly: (deadline) =>
      `The deadline (${deadline}) has not passed yet. Once the day is closed, no figures can be entered until midnight. Close anyway?`,
    cancelled: 'Nothing was changed.',
    closedMeanwhile: (day, time) =>
      `While the question was open, someone else closed or reopened ${day} (closed at ${time}). Nothing was changed this time. If it is still needed, close again.`,
    notRecorded: (why) => `The day was not closed, because the figures cannot be recorded. ${why} Then close again.`,
    closed: (day, open) =>
      `The figures for ${day} are closed and locked. ${
        open.length === 0 ? `Reports from all ${nouns.districts} are complete.` : `Incomplete: ${open.join(', ')}.`
      }`,
    logged: (day, time, open) =>
      `${day} at ${time}. ${
        open.length === 0
          ? `Reports from all ${nouns.districts} are complete.`
          : `${count(open.length)} incomplete: ${open.join(', ')}.`
      }`,
    notice: ({ day, time, tomorrow, contact }) =>
      `LOCKED: the figures for ${day} were closed at ${time}. The tab reopens at 00:00 on ${tomorrow}. To change a figure, please call ${
        contact === '' ? `the ${nouns.province} staff` : contact
      }.`,
    closedAt: (day, time) => `The figures for ${day} were closed at ${time}.`,
    already: (day, time) => `The figures for ${day} have been closed since ${time}. The tabs stay locked.`,
    reopenTitle: 'Reopen a district',
    reopenAction: 'Reopened',
    nothingClosed: 'Nothing is locked.',
    all: 'all',
    askDistrict: (names) => `Which ${nouns.districts} should be reopened? Enter one name, or “all”. Closed: ${names}.`,
    noDistrict: 'None of the closed tabs has that name.',
    askUntil: 'Until what time today? For example, 16:30.',
    noTime: (now) => `Enter a time later today, after ${now}.`,
    askReason: 'Why is it being reopened? The reason is recorded in the Log.',
    noReason: 'Please enter a reason.',
    reopened: (district, until) => `${district}: open until ${until}, then locked again automatically.`,
    openLonger: (district, until) =>
      `${district}: someone else has just opened it until ${until}, so it stays open until then.`,
    reopenedBy: ({ district, until, reason, by }) => `${district}: open until ${until}. Reason: ${reason}. By: ${by}.`,
  },
});
