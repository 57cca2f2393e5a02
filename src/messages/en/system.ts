/** The lines of the system check, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import type { RunTime } from '../vi/system';
import { count, counted, ENABLE_REMINDERS, SET_UP } from './words';

const runTime = ({ rows, columns, seconds, today, full, clock, limit }: RunTime): string =>
  `Checking what is typed takes, by estimate, about ${counted(today, 'minute')} today (${counted(rows, 'row')} reported × ${counted(columns, 'figure')} × ${count(seconds)} s), and ${counted(full, 'minute')} on a day when every commune types all figures; the clock takes ${count(clock)} more. Google allows each account ${count(limit)} minutes a day.`;

export const enSystem = (nouns: Nouns): Pick<Messages, 'system'> => ({
  system: {
    title: 'System check',
    tickOn: (by, last) => `✓ Reminders are on, enabled by ${by}. Last run: ${last}.`,
    tickLate: (by, last) =>
      `✗ The clock of ${by} has stopped. Last run: ${last}. Ask ${by} to run Set up, or ${SET_UP} yourself.`,
    clockOn: (by, last) => `✓ The clock is running, by ${by}. Last run: ${last}.`,
    clockOff: `✗ The clock is not running. Figures entered near the deadline without an event may have an unknown time, and history, opening and closing are late. To start it, ${SET_UP}.`,
    clockHourly:
      '✗ The clock runs once an hour only, so the tabs are not read around the deadline. Figures for which Google sends no event may have an unknown time.',
    tickOff: `✗ Reminders are off. To turn them on, ${ENABLE_REMINDERS}.`,
    never: 'never',
    runTime: (estimate) => `✓ ${runTime(estimate)}`,
    runTimeShared: (estimate) =>
      `✗ ${runTime(estimate)} Use another account to ${ENABLE_REMINDERS}, since each account has its own limit, or use a Workspace account.`,
    runTimeShort: (estimate) =>
      `✗ ${runTime(estimate)} Use a Workspace account to ${SET_UP}, or switch off columns in Settings that are not used.`,
    quota: (left) => `✓ Mail can be sent to ${counted(left, 'more recipient')} today.`,
    quotaLow: (left, needed) =>
      `✗ Mail can be sent to only ${counted(left, 'more recipient')} today, but ${count(needed)} may be needed. Use a Workspace account.`,
    zone: '✓ The time zone and the number format are correct.',
    zoneWrong: (found) =>
      `✗ The time zone or the number format is wrong (${found}). To correct it, ${SET_UP}. The script’s time zone must be Asia/Ho_Chi_Minh.`,
    sound: '✓ The Units and Settings tabs have no errors.',
    others: (units) => counted(units, 'other'),
    noReporter: (names) => `✗ No reporter’s address: ${names.join(', ')}. Enter it in the Units tab, then ${SET_UP}.`,
    noLeader: (names) =>
      `✗ An escalation time is set, but there is no leader’s address: ${names.join(', ')}. Enter it in the Units tab.`,
    noDigest: `✗ Settings has no “Digest recipients”, so the ${nouns.province} receives no mail.`,
    tabs: `✓ The tabs of all ${nouns.districts} are complete.`,
    protections: '✓ All tabs are protected, and the right people may edit them.',
    noStaff: `✗ There is no staff address, so only the owner of the file and those who ran set-up can edit the shared tabs. Enter it under “Reporters’ addresses” in the row of the ${nouns.province} in the Units tab, then ${SET_UP}.`,
    editorsWrong: (tab, surplus, missing) =>
      `✗ Tab “${tab}”: ${[
        surplus.length > 0 ? `may edit, but not in the Units tab: ${surplus.join(', ')}` : '',
        missing.length > 0 ? `in the Units tab, but may not edit: ${missing.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ')}. To correct it, ${SET_UP}.`,
    unprotected: (names) => `✗ Not protected: ${names.join(', ')}. To protect them, ${SET_UP}.`,
    release: (release) => `✓ Version ${release}.`,
    releaseBehind: (release, setUpBy) =>
      `✗ The running script is version ${release}, older than version ${setUpBy} of the last set-up. Unless the office went back on purpose, find out who replaced the script, push the new one again, then ${SET_UP}.`,
    boundToReporters: (reporters) =>
      `✗ The script is bound to the spreadsheet: ${count(reporters)} reporters who are not staff can read and replace it, and it runs with the rights of the account that set up. This is for trying it out; for real operation change to the standalone script or a private add-on.`,
    leftStaff: (addresses) =>
      `✗ Set up or started the clock, but not in the ${nouns.province}’s row: ${addresses.join(', ')}. Triggers and rights of these accounts may remain. If these people have left, stop sharing the file with them, then ${SET_UP}; otherwise add them to that row.`,
    trial:
      '✗ Trial mode is on: all mail goes to the contact, or to the person who enabled reminders. Set “Trial mode” to no when you have finished testing.',
    closeOff:
      '✗ Settings has a “Closing time”, but reminders are off, so the day does not close automatically. Enable reminders.',
    cells: (used, limit) => `✓ The spreadsheet uses ${count(used)} of the ${count(limit)} cells that Google allows.`,
    cellsMany: (used, limit) =>
      `✗ The spreadsheet uses ${count(used)} of ${count(limit)} cells. Delete unused tabs and blank rows, or move an old year’s history.`,
    archiveTitle: 'Old history moved',
    archiveName: (year) => `History ${year}`,
    archiveAsk: (used, limit, year) =>
      `The spreadsheet uses ${count(used)} of ${count(limit)} cells. Move the history of ${year} to a separate tab?`,
    archived: (year, tab) =>
      `✓ The history of ${year} is now in the tab “${tab}”. Right-click the tab, choose Copy to › New spreadsheet, check the copy, then delete the tab to free its cells.`,
    archiveChanged: (year) =>
      `✗ The history of ${year} was edited while it was being moved, so nothing was deleted from the History tab. Run the system check again to continue.`,
    archiveBeside: (year, columns) =>
      `✗ The history of ${year} was not moved: beside its rows, the History tab has other content in column ${columns.join(', ')}. Move that content first, then run the system check again.`,
    logArchiveTitle: 'Old log lines moved',
    logArchiveName: 'Old log',
    logArchiveAsk: (lines, day) =>
      `${count(lines)} lines of the Log are from before ${day}, longer ago than “Keep log lines” in Settings. Move them to a separate tab?`,
    logArchived: (day, tab) =>
      `✓ The lines of the Log from before ${day} are now in the tab “${tab}”. Copy that tab to another spreadsheet if the office has to keep it longer, then delete it here.`,
    logArchiveStays: (columns) =>
      columns.length === 0
        ? '✗ Old log lines were not moved: the Log was edited meanwhile. Run the system check again.'
        : `✗ Old log lines were not moved: beside them, the Log has other content in column ${columns.join(', ')}. Move that content first, then run the system check again.`,
    remembered: {
      layout: 'the workbook’s version',
      tab: 'which tab belongs to whom',
      closing: 'the day’s close',
      locked: 'the locked tabs',
      schedule: 'the times of reminders and of the close',
      clock: 'the clock’s last run',
      mails: 'the messages that were sent',
      menuTitle: 'the menu’s title',
      authorization: 'the last request for permission',
      labels: 'the labels written into the workbook',
      archive: 'the tab of an older year',
      rights: 'the rights that were given',
      setUp: 'the unfinished set-up',
      ticks: 'the ticked boxes in the Control tab',
      question: 'the question that waits for an answer',
      version: 'the release that set up',
    },
    unreadable: (what: string) =>
      `✗ The stored record of ${what} cannot be read, so it is not used. To restore it, ${SET_UP}.`,
    metadataDamaged: (tab) =>
      `✗ Tab “${tab}”: the hidden information in the row of marks cannot be read, so figures typed there are not checked at once. To restore it, ${SET_UP}.`,
    recordDamaged: (tab, rows, more) =>
      `✗ Tab “${tab}”, row ${rows.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}: the hidden record of earlier figures cannot be read; those of the History tab are used. To restore it, ${SET_UP}.`,
    historyDamaged: (rows, more) =>
      `✗ History tab, row ${rows.join(', ')}${more > 0 ? ` and ${count(more)} more` : ''}: the day, code, version or state cannot be read. To restore it, ${SET_UP}; if that does not help, correct or delete the row.`,
    cutOff: (action, begun) =>
      `✗ “${action}”, started at ${begun}, was interrupted. It is not known whether all messages were sent. See the Log tab.`,
    sentTwice: (mail) =>
      `✗ A message was sent twice (${mail}): the script of an earlier deployment still has its triggers. Delete them, or that script’s project.`,
    mended: (fault) => `✗ ${fault}`,
  },
});
