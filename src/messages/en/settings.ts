/** The Settings tab, in English. */

import type { Messages } from '../vi';
import { THEN } from './words';

const OFF = 'Leave blank to turn this off.';
const SWITCH = `yes or no. ${THEN}`;

/** The rows of the tab: a setting's label and what it means. */
export const settingRows = (): Messages['settings']['rows'] => ({
  target: ['Target (%)', 'Share of the population to reach, from 1 to 100. Enter 60, not 60%.'],
  deadline: ['Deadline', 'Reports are due before this time each day.'],
  reminderTime: ['Reminder time', 'Those who have not reported are reminded.'],
  noticeTime: ['Advance notice time', `A notice before the deadline. ${OFF}`],
  escalationTime: ['Escalation time', `Leaders are told of missing reports. ${OFF}`],
  closeTime: ['Closing time', `Closes and locks the day’s figures automatically while reminders are on. ${OFF}`],
  bands: ['Bands (%)', `Ascending thresholds, separated by semicolons. ${THEN}`],
  digestRecipients: ['Digest recipients', 'E-mail addresses, separated by commas.'],
  contactMail: ['Contact e-mail', 'Receives replies.'],
  contactName: ['Contact', 'Name of the official to contact.'],
  contactTelephone: ['Contact telephone', 'Shown in reminders.'],
  office: ['Office', 'The office that compiles the reports.'],
  letterNumber: ['Letter number', 'The official letter that requires the reports.'],
  reportSubject: ['Report subject', 'Printed below the word REPORT.'],
  reportToDigest: ['Send reports to digest recipients', 'yes: exported reports also go to “Digest recipients”.'],
  indicator: ['Indicator', `What is counted. ${THEN}`],
  targetDate: ['Target date', `The day by which the target must be reached. ${OFF}`],
  language: ['Language', 'vi or en.'],
  menuTitle: ['Menu title', 'Shown in the menu bar. Reopen the spreadsheet to see a change.'],
  trialMode: ['Trial mode', 'yes: all mail goes to the contact, or to the person who enabled reminders.'],
  logYears: [
    'Keep log lines',
    'Years that lines stay in the Log, 1 to 99. The system check offers to move older ones.',
  ],
  central: ['Columns: central isolation', SWITCH],
  home: ['Columns: home isolation', SWITCH],
  test: ['Columns: due for testing', SWITCH],
  households: ['Columns: door to door', SWITCH],
});

export const enSettings = (): Pick<Messages, 'settings'> => ({
  settings: {
    columns: { label: 'Setting', value: 'Value', meaning: 'Meaning', check: 'Check' },
    title: 'Settings: edit only the “Value” column.',
    rows: settingRows(),
    yes: 'yes',
    no: 'no',
  },
});
