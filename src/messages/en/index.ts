/** Everything that people read, in English. */

import { formatCalendarDay, formatDay, formatThreshold } from '../format';
import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { enClosing } from './closing';
import { enOutlook } from './outlook';
import { enReminders } from './reminders';
import { enReport } from './report';
import { enSummary } from './summary';
import { enUnits } from './units';
import { CHECK_FIGURES, count, counted, SET_UP, withType } from './words';

const THEN = `After a change ${SET_UP}.`;
const OFF = 'Blank: not used.';
const SWITCH = `yes or no. ${THEN}`;
const RETYPE = 'It does not count; enter a whole number such as 1234.';

/** The rows of the Settings tab: a setting's label and what it means. */
const SETTINGS: Messages['settings']['rows'] = {
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
};

const HISTORY_COLUMNS: Messages['history']['columns'] = {
  day: 'Day',
  counted: 'Counted',
  population: 'Population used',
  first: 'First reported',
  time: 'Time',
  state: 'State',
  version: 'Version',
};

/** The labels of a district tab's columns. */
const districtColumns = (nouns: Nouns): Messages['district']['columns'] => ({
  code: 'Code',
  name: capital(nouns.communes),
  population: 'Population',
  users: capital(nouns.indicator),
  coverage: 'Percentage',
  needed: 'Still needed',
  centralSmartphone: 'Central isolation: smartphone',
  centralInstalled: 'Central isolation: installed',
  homeSmartphone: 'Home isolation: smartphone',
  homeInstalled: 'Home isolation: installed',
  testSmartphone: 'Due for a test: smartphone',
  testInstalled: 'Due for a test: installed',
  households: 'Households',
  householdsVisited: 'Households visited',
  note: 'Note',
  reportedAt: 'Reported at',
  status: 'Status',
  state: 'State',
  record: 'Accepted',
});

/** The catalogue, worded by the nouns of a province. */
export const en = (nouns: Nouns): Messages => {
  const columns = districtColumns(nouns);
  return {
    language: 'en',

    menu: {
      buildSummary: 'Build summary',
      checkFigures: 'Check figures',
      administration: 'Administration',
      setUp: 'Set up',
      remindLate: 'Remind late units',
      enableReminders: 'Enable reminders',
      disableReminders: 'Disable reminders',
      checkSystem: 'Check the system',
      showStatus: 'Reporting status',
      exportReport: 'Export report',
      closeDay: 'Close the day',
      reopenDistrict: 'Reopen a district',
    },

    tabs: {
      summary: 'Summary',
      charts: 'Charts',
      units: 'Units',
      settings: 'Settings',
      history: 'History',
      log: 'Log',
    },

    district: {
      columns,
      title: (district) => `${withType(district)}: daily report, ${nouns.indicatorInTitles}`,
      total: 'Total',
      reported: ['Reported today: ', ' units'],
      target: 'Target',
      hint: 'Enter cumulative figures up to today in the yellow cells; the percentage follows.',
      reached: 'Reached',
      send: 'Send report',
      sent: (day) => `Report of ${day} sent`,
      open: ['Units still open: ', ', first of all ', ' (row ', '). See “Status”.'],
      nothingOpen: 'All of today’s reports are in.',
      countHelp:
        'Enter a cumulative number of people, a whole number such as 1234. No TRUE, FALSE or telephone numbers.',
      tickHelp: 'Tick or untick only.',
      copy: `This tab is a copy and does not count. Enter figures in the original; if that is gone, ${SET_UP}.`,
    },

    status: {
      onTime: (day) => `Reported on time, ${day}.`,
      late: (day, deadline) => `Reported on ${day}, late (due ${deadline}).`,
      missing: (asOf) => (asOf === null ? 'Not reported.' : `Not reported today; the figure of ${asOf} stands in.`),
      exempt: (until, reason) =>
        `Exempt${until === null ? '' : ` until ${until}`}${reason === '' ? '' : `: ${reason}`}.`,
      look: (warnings) => `Note: ${warnings}`,
    },

    band: (band) => {
      const from = formatThreshold(band.from, 'en');
      if (band.to === null) return `${from} and above`;
      const to = formatThreshold(band.to, 'en');
      return band.index === 0 ? `Below ${to}` : `${from} to below ${to}`;
    },

    units: {
      columns: {
        code: 'Code',
        name: 'Name',
        type: 'Type',
        parent: 'Belongs to (code)',
        population: 'Population',
        populationSource: 'Source of population',
        populationDate: 'Date of population',
        reporters: "Reporters' addresses",
        leaders: "Leaders' addresses",
        telephone: 'Telephone',
        exemptFrom: 'Exempt from',
        exemptTo: 'Exempt to',
        exemptReason: 'Reason of exemption',
        check: 'Check',
        group: 'Group',
      },
      title: `Register of units. ${THEN}`,
    },

    settings: {
      columns: { label: 'Setting', value: 'Value', meaning: 'Meaning', check: 'Check' },
      title: 'Settings: change “Value” only.',
      rows: SETTINGS,
      yes: 'yes',
      no: 'no',
    },

    history: {
      title: 'History: a row per unit and day, added to, never changed.',
      columns: HISTORY_COLUMNS,
    },

    log: {
      title: 'Log: what the add-on did.',
      columns: { time: 'Time', action: 'Action', detail: 'Detail' },
      setUp: 'Set up',
      repair: 'Number repaired',
      repaired: (place, typed, meant) => `${place}: “${typed}” became ${count(meant)}`,
    },

    faults: {
      notNumber: ({ typed, meant }) =>
        `“${typed}” cannot be read as a number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      cellError: ({ typed }) => `The cell shows ${typed}. ${RETYPE}`,
      dateTyped: ({ typed }) => `The cell has become the date ${formatDay(typed)}. ${RETYPE}`,
      percentTyped: ({ typed }) =>
        `People belong here, not a percentage of ${typeof typed === 'number' ? `${count(typed * 100)}%` : typed}. ${RETYPE}`,
      negative: ({ typed }) => `A number of people cannot be negative (${count(typed)}). ${RETYPE}`,
      notWhole: ({ typed, meant }) =>
        `${count(typed)} is not a whole number. ${
          meant === null ? RETYPE : `If ${count(meant)} people are meant, enter ${meant}.`
        }`,
      tooLarge: ({ typed }) => `${count(typed)} is too large. ${RETYPE}`,
      abovePopulation: ({ typed, population }) =>
        `${count(typed)} is more than the population of ${count(population)}. ${RETYPE}`,
      partAboveWhole: ({ typed, limit, whole }) =>
        `${count(typed)} is more than ${count(limit)} under “${columns[whole]}”. The row does not count; mend one of the two.`,
      lower: ({ typed, last, day }) =>
        `${count(typed)} is less than the ${count(last)} accepted on ${formatCalendarDay(day)}. Mend it, or give the reason under “${columns.note}”.`,
      lowerExplained: ({ typed, last, day }) =>
        `${count(typed)} is less than the ${count(last)} accepted on ${formatCalendarDay(day)}; a reason is given.`,
      jump: ({ gain, day }) => `A gain of ${count(gain)} since ${formatCalendarDay(day)} is unusual; look again.`,
      unchanged: ({ days, day }) => `Unchanged for ${count(days)} days, since ${formatCalendarDay(day)}; look again.`,
      tabMissing: () =>
        `The tab is missing; figures accepted earlier stand in, 0 where there are none. Restore it from the version history, or ${SET_UP}.`,
      tabTwice: ({ kept, ignored }) => `There are two tabs: “${kept}” counts, “${ignored}” does not. Delete one.`,
      tabWithoutDistrict: ({ tab, code }) =>
        `The tab “${tab}” has the code ${code}, which Units lacks; it does not count.`,
      columnMissing: ({ column }) => `The tab lacks the column “${columns[column]}”: ${SET_UP}.`,
      marksMissing: () => `The hidden row of marks is gone; columns are known by their headings for now: ${SET_UP}.`,
      rowMissing: () => `The tab lacks a row for this unit: ${SET_UP}.`,
      codeUnknown: ({ code }) =>
        code
          ? `“${code}” is the code of no unit in this tab; it does not count. Mend the code, or delete the row of a unit that has moved.`
          : 'The row has no code; it does not count. Mend the code.',
      codeTwice: ({ rows }) => `Rows ${rows.join(', ')} share a code but not the figures; none counts. Keep one.`,
      codeWiped: ({ row }) => `Row ${row} has lost its code and is known by its name for now: ${SET_UP}.`,
      rowCopied: ({ rows }) => `Rows ${rows.join(', ')} share a code; one of them counts. Delete the others.`,
      cellsMerged: ({ cells }) =>
        `Cells ${cells} are merged, only the first holds a figure. Unmerge and enter again, or ${SET_UP}.`,
      populationMissing: () => 'No population, so no percentage. Enter it in Units.',
      codeMissing: ({ row }) => `Units, row ${row}: no code.`,
      codeUnusable: ({ row, typed }) =>
        `Units, row ${row}: the code “${typed}” cannot be used, so the row is left out. Use letters and digits only, at most 30.`,
      registeredTwice: ({ row }) => `Units, row ${row}: the code stands above already; the row is not used.`,
      parentUnknown: ({ parent }) =>
        `Units: “${parent}” under “Belongs to” is not the code of a unit above it. Mend it.`,
      districtWithoutCommunes: () => 'Units has no unit that belongs to this one.',
      groupMissing: () => `No tab holds this unit yet: ${SET_UP}.`,
      exemptionUnclear: ({ typed }) =>
        `Units: the exemption “${typed}” is unclear and not in force. Enter a day such as 18/8/2020.`,
      addressInvalid: ({ typed }) => `Units: “${typed}” is no mail address. Mend it.`,
      stepEarly: ({ setting }) =>
        `Settings, “${SETTINGS[setting][0]}”: before the deadline, when units still have time. Mend it.`,
      historyBroken: ({ column }) =>
        `The History tab lacks the column “${{ ...columns, ...HISTORY_COLUMNS }[column]}”, so no day can be recorded. Restore it from the version history, or ${SET_UP}.`,
      setting: ({ setting, typed }) =>
        `Settings, “${SETTINGS[setting][0]}”: “${typed}” cannot be used, the shipped value stands in. ${SETTINGS[setting][1]}`,
    },

    place: (locality, district, cell) => {
      const names = [locality && withType(locality), district && district !== locality ? `in ${district.name}` : null];
      return [names.filter(Boolean).join(' '), cell && `cell ${cell}`].filter(Boolean).join(', ');
    },

    ...enReminders(nouns),
    ...enClosing(nouns),
    ...enSummary(nouns),
    ...enOutlook(nouns),
    ...enReport(nouns),
    ...enUnits,

    done: {
      building: 'Reading the figures of the units…',
      built: (standing, findings) =>
        findings === 0 ? `Summary built: ${standing}` : `Summary built: ${standing} To be mended: ${count(findings)}.`,
      checking: 'Checking the figures of the units…',
      found: (findings) => `Found: ${count(findings)}`,
      more: (findings) => `… and ${count(findings)} more.`,
      noFindings: (open) =>
        `Every tab was checked: nothing has to be mended.${open === 0 ? '' : ` Not reported: ${counted(open, 'unit')}.`}`,
      open: (communes) => `Besides, not reported: ${counted(communes, 'unit')}.`,
      working: 'Working…',
      settingUp: 'Setting up the tabs…',
      setUp: (made) =>
        made === 0
          ? 'All tabs are whole, nothing had to be mended.'
          : `${counted(made, 'tab')} set up. Figures can be entered.`,
    },

    problem: {
      title: 'Not done',
      notSetUp: `The spreadsheet has not been set up: ${SET_UP}, then try again.`,
      noRegister:
        'Units needs a province or city (a row that leaves “Belongs to” blank), its districts or groups, and their communes.',
      unitsColumnMissing: (column) =>
        `The Units tab lacks the column “${column}”. Restore it from the version history.`,
      busy: 'Somebody else is running the add-on. Wait a minute, then try again.',
      noEdit: `This function runs by itself when somebody types. To check, ${CHECK_FIGURES}.`,
      noRight: 'This account may not change the shared tabs. Ask the staff who gather the figures to do it.',
      failed: 'Google did not answer and the work was interrupted. Try again; typed figures are safe.',
    },
  };
};
