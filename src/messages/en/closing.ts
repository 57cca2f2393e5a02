/** What closing the day and opening a district again say, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, SET_UP } from './words';

export const enClosing = (nouns: Nouns): Pick<Messages, 'closing'> => ({
  closing: {
    title: 'Close the day',
    action: 'Day closed',
    askEarly: (deadline) =>
      `The deadline (${deadline}) is still ahead. Once closed, units cannot enter anything for the rest of the day. Close all the same?`,
    cancelled: 'Nothing was changed.',
    notRecorded: `Not closed: the History tab lacks a column, so the figures cannot be recorded: ${SET_UP}, then close again.`,
    closed: (day, open) =>
      `The figures of ${day} are closed and locked. ${
        open.length === 0 ? 'Every unit is complete.' : `Not complete: ${open.join(', ')}.`
      }`,
    logged: (day, time, open) =>
      `${day} at ${time}. ${
        open.length === 0 ? 'Every unit is complete.' : `${count(open.length)} not complete: ${open.join(', ')}.`
      }`,
    notice: ({ day, time, tomorrow, contact }) =>
      `LOCKED: the figures of ${day} were closed at ${time}; the tab opens again at midnight, on ${tomorrow}. To change them, please call ${
        contact === '' ? `the ${nouns.province}’s staff` : contact
      }.`,
    closedAt: (day, time) => `The figures of ${day} were closed at ${time}.`,
    already: (day, time) => `The figures of ${day} have been closed since ${time}; the tabs stay locked.`,
    reopenTitle: 'Reopen a district',
    reopenAction: 'Reopened',
    nothingClosed: 'No unit is locked.',
    all: 'all',
    askDistrict: (names) => `Which unit is to be opened (one, or “all”)? Closed: ${names}.`,
    noDistrict: 'That unit is not among the closed ones.',
    askUntil: 'Until what time today? For example 16:30.',
    noTime: (now) => `Enter a time of today after ${now}.`,
    askReason: 'For what reason? It is written into the Log.',
    noReason: 'Enter a reason.',
    reopened: (district, until) => `${district} is open until ${until} and then locks itself again.`,
    reopenedBy: ({ district, until, reason, by }) => `${district}: open until ${until}. Reason: ${reason}. By: ${by}.`,
  },
});
