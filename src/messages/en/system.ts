/** The lines of the system check, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted, ENABLE_REMINDERS, SET_UP } from './words';

export const enSystem = (nouns: Nouns): Pick<Messages, 'system'> => ({
  system: {
    title: 'System check',
    tickOn: (by, last) => `✓ Reminders are on, by ${by}; last run: ${last}.`,
    tickLate: (by, last) =>
      `✗ Reminders were switched on by ${by}, but last ran: ${last}. ${by} should switch them off and on.`,
    tickOff: `✗ Reminders are off: ${ENABLE_REMINDERS}.`,
    never: 'never',
    quota: (left) => `✓ ${counted(left, 'recipient')} may still be written to today.`,
    quotaLow: (left, needed) =>
      `✗ Only ${counted(left, 'recipient')} may still be written to today, ${count(needed)} may be needed. Use a Workspace account.`,
    zone: '✓ Time zone and number formats are right.',
    zoneWrong: (found) =>
      `✗ Time zone or number formats are wrong (${found}): ${SET_UP}; the script’s time zone must be Asia/Ho_Chi_Minh.`,
    sound: '✓ Units and Settings are sound.',
    others: (units) => counted(units, 'other'),
    noReporter: (names) => `✗ No reporter’s address: ${names.join(', ')}. Enter them in Units, then ${SET_UP}.`,
    noLeader: (names) => `✗ Leaders are to be told, but have no address: ${names.join(', ')}. Enter them in Units.`,
    noDigest: '✗ Settings has nobody under “Digest goes to”.',
    tabs: `✓ The tabs of the ${nouns.districts} are whole.`,
    protections: '✓ Every tab is protected.',
    unprotected: (names) => `✗ Not protected: ${names.join(', ')}: ${SET_UP}.`,
    trial: '✗ Trial mode: all mail goes to the contact, or to whoever enabled reminders. Set it to no when done.',
    closeOff:
      '✗ Settings has “Figures closed at”, but reminders are off, so nothing closes by itself. Enable reminders.',
    cells: (used, limit) => `✓ The spreadsheet uses ${count(used)} of the ${count(limit)} cells that Google allows.`,
    cellsMany: (used, limit) =>
      `✗ The spreadsheet uses ${count(used)} of ${count(limit)} cells. Delete tabs and blank rows that nobody needs, or move an old year’s history.`,
    archiveTitle: 'Old history moved',
    archiveName: (year) => `History ${year}`,
    archiveAsk: (used, limit, year) =>
      `The spreadsheet uses ${count(used)} of ${count(limit)} cells. Move the history of ${year} to a tab of its own?`,
    archived: (year, tab) =>
      `✓ The history of ${year} is in the tab “${tab}”. Right-click it, choose Copy to › New spreadsheet, check the copy, then delete the tab to free its cells.`,
    /** What the spreadsheet remembers out of sight, and the line for what cannot be read of it. */
    remembered: {
      layout: 'the workbook’s version',
      tab: 'which tab is whose',
      closing: 'the day’s close',
      locked: 'the locked tabs',
      schedule: 'the times of reminders and close',
      clock: 'the clock’s last run',
      mails: 'the mails that were sent',
      menuTitle: 'the menu’s title',
      authorization: 'the last request for permission',
      archive: 'the tab of an older year',
    },
    unreadable: (what: string) => `✗ The record of ${what} cannot be read and is not used: ${SET_UP}.`,
    mended: (fault) => `✗ ${fault}`,
  },
});
