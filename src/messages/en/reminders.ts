/** What the mails, the reminders' Log and dialogs, and the system check say, in English. */

import { isGroupCode } from '../../domain/units/tabGroups';
import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count, counted, ENABLE_REMINDERS, SET_UP, withType } from './words';

export const enReminders = (nouns: Nouns): Pick<Messages, 'mail' | 'reminding' | 'system'> => ({
  mail: {
    subject: {
      notice: (day) => `Report of ${nouns.indicatorInTitles} due, ${day}`,
      reminder: (day) => `Reminder: report of ${nouns.indicatorInTitles}, ${day}`,
      escalation: (day) => `Overdue: report of ${nouns.indicatorInTitles}, ${day} (copy to leaders)`,
    },
    addressed: (district) =>
      isGroupCode(district.code)
        ? `To the People’s Committees of the ${nouns.communes} of ${district.name}.`
        : `To the People’s Committee of ${withType(district)}.`,
    reminder: ({ letter, office, time, day, reported, expected }) =>
      `${letter === '' ? '' : `Under letter ${letter}: `}at ${time} on ${day}, ${office} has not received all your figures (${reported}/${expected} ${nouns.communes}).`,
    missing: (names) => `Missing: ${names.join(', ')}.`,
    invalid: 'To be mended:',
    request: {
      notice: (deadline) => `Please have them entered before ${deadline}.`,
      reminder: (deadline) => `They were due before ${deadline}. Please have them entered now.`,
      escalation: (deadline) => `They were due before ${deadline}. The leaders are asked to have them entered now.`,
    },
    requestClosed: (time) =>
      `Today’s figures were closed at ${time}, so the tab is locked. Please call the contact to have it opened and complete them.`,
    openTab: 'Open the tab',
    closing: ({ contactName, contactTelephone }) => {
      const contact = [contactName, contactTelephone].filter((part) => part !== '').join(', ');
      return `If you have sent them meanwhile, please ignore this mail.${contact === '' ? '' : ` Contact: ${contact}.`}`;
    },
    digestSubject: (day) => `Digest of ${nouns.indicatorInTitles}, ${day}`,
    digestHead: (time, day) => `As of ${time} on ${day}`,
    change: (change) => `Since the figures accepted before today: ${change ?? '–'}`,
    fillRate: (rate, part, whole) =>
      `${capital(nouns.communes)} that have reported: ${rate} (${count(part)}/${count(whole)})`,
    reportingRate: (rate, part, whole) =>
      `${capital(nouns.districts)} that are complete: ${rate} (${count(part)}/${count(whole)})`,
    onTimeRate: (rate, part, whole) => `Complete and on time: ${rate} (${count(part)}/${count(whole)})`,
    nobodyMissing: 'Everybody has reported.',
    whoIsMissing: 'Not complete:',
    missingDistrict: (district, { reported, expected }, telephones) => {
      const telephone = telephones.length === 0 ? '' : `, telephone ${telephones.join('; ')}`;
      return `${withType(district)}: ${count(reported)}/${count(expected)}${telephone}`;
    },
    gaps: 'Where most are missing:',
    gap: ({ name, coverage, needed, share }) =>
      `${name}: ${coverage}, ${needed} people still needed (${share} of what the ${nouns.province} needs)`,
    openSummary: 'Open the Summary',
    trial: (recipients) => `TRIAL: this mail would have gone to ${recipients}.`,
    trialSubject: (subject) => `[Trial] ${subject}`,
  },

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
    mended: (said) => `✗ ${said}`,
  },
});
