/** The Settings tab, in English. */

import type { Messages } from '../vi';
import { THEN } from './words';

const OFF = 'Blank: not used.';
const SWITCH = `yes or no. ${THEN}`;

/** The rows of the tab: a setting's label and what it means. */
export const settingRows = (): Messages['settings']['rows'] => ({
  target: ['Target (%)', 'Share of the population to be reached, 1 to 100; type 60, not 60%.'],
  deadline: ['Deadline', 'Reports are due before this time of day.'],
  reminderTime: ['Reminder at', 'Units that have not reported are reminded.'],
  noticeTime: ['Earlier notice at', OFF],
  escalationTime: ['Leaders told at', OFF],
  closeTime: ['Figures closed at', `Closes the day by itself while reminders are on. ${OFF}`],
  bands: ['Bands (%)', `Rising thresholds between semicolons. ${THEN}`],
  digestRecipients: ['Digest goes to', 'Addresses between commas.'],
  contactMail: ['Contact address', 'For replies.'],
  contactName: ['Contact', 'Name of the official.'],
  contactTelephone: ['Contact telephone', 'Stands in reminders.'],
  office: ['Office', 'It gathers the reports.'],
  letterNumber: ['Letter number', 'It orders the report.'],
  reportSubject: ['Subject of the report', 'Stands below its title.'],
  reportToDigest: ['Report goes there too', 'yes: the exported report also goes to “Digest goes to”.'],
  indicator: ['Indicator', `What is counted. ${THEN}`],
  targetDate: ['Target date', OFF],
  language: ['Language', 'vi or en.'],
  menuTitle: ['Menu title', 'Name in the menu bar; reopen the spreadsheet to see it.'],
  trialMode: ['Trial mode', 'yes: all mail goes to the contact, or to whoever enabled reminders.'],
  central: ['Columns: central isolation', SWITCH],
  home: ['Columns: home isolation', SWITCH],
  test: ['Columns: due for a test', SWITCH],
  households: ['Columns: door to door', SWITCH],
});

export const enSettings = (): Pick<Messages, 'settings'> => ({
  settings: {
    columns: { label: 'Setting', value: 'Value', meaning: 'Meaning', check: 'Check' },
    title: 'Settings: change “Value” only.',
    rows: settingRows(),
    yes: 'yes',
    no: 'no',
  },
});
