/** Everything that people read, in English. */

import type { Locality } from '../domain/locality';
import { formatCount, formatThreshold } from './format';
import type { Messages } from './vi';

const count = (value: number): string => formatCount(value, 'en');

/** "Văn Lâm (huyện)": Vietnamese types are kept, they are part of the official name. */
const withType = ({ type, name }: Locality): string => (type ? `${name} (${type.toLowerCase()})` : name);

export const en: Messages = {
  language: 'en',

  menu: {
    title: 'Bluezone',
    buildSummary: 'Build summary',
    administration: 'Administration',
    setUp: 'Set up',
  },

  tabs: { summary: 'Summary', units: 'Units', settings: 'Settings', history: 'History', log: 'Log' },

  district: {
    columns: {
      code: 'Code',
      name: 'Commune',
      population: 'Population',
      users: 'Bluezone users',
      coverage: 'Percentage',
      needed: 'Still needed',
      centralSmartphone: 'Centralised isolation: with smartphone',
      centralInstalled: 'Centralised isolation: installed',
      homeSmartphone: 'Home isolation: with smartphone',
      homeInstalled: 'Home isolation: installed',
      testSmartphone: 'Due for a test: with smartphone',
      testInstalled: 'Due for a test: installed',
      households: 'Households',
      householdsVisited: 'Households visited',
      note: 'Note',
      reportedAt: 'Reported at',
      status: 'Status',
    },
    title: (district, indicator) => `${withType(district)}: daily report, ${indicator}`,
    total: 'Total',
    filled: ['With figures: ', ' units'],
    target: 'Target',
    hint: 'Enter cumulative figures up to today in the pale yellow cells; percentage and people needed follow.',
    reached: 'Reached',
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
    },
    title: 'Register of units: the only place where a unit is defined. After a change choose Bluezone › Administration › Set up.',
  },

  settings: {
    columns: { label: 'Setting', value: 'Value', meaning: 'Meaning' },
    title: 'Settings: change the column “Value”, leave the others.',
    rows: {
      target: ['Target (%)', 'The smallest share of the population to be reached, from 1 to 100. Type 60, not 60%.'],
      deadline: ['Deadline', 'The time of day before which reports are due, Vietnam time.'],
      reminderTime: ['Reminder at', 'When units that have not reported are reminded, with reminders switched on.'],
      noticeTime: ['Earlier notice at', 'A notice before the deadline. Blank: none.'],
      escalationTime: ['Leaders told at', 'When leaders of units still missing are written to. Blank: never.'],
      closeTime: ['Figures closed at', 'When the figures of the day are locked. Blank: never by itself.'],
      bands: ['Bands (%)', 'Rising thresholds, separated by semicolons. After a change choose Set up to colour anew.'],
      digestRecipients: ['Digest goes to', "The province's addresses for the digest, separated by commas."],
      contactMail: ['Contact address', 'The address for replies.'],
      contactName: ['Contact', 'Name of the official in charge.'],
      contactTelephone: ['Contact telephone', 'Telephone of the official in charge.'],
      office: ['Office', 'The office that gathers the reports.'],
      letterNumber: ['Letter number', 'The document that orders the report.'],
      indicator: ['Indicator', 'What is counted, as within a sentence.'],
      targetDate: ['Target date', 'The day by which the target is due. Blank: none.'],
      language: ['Language', 'Language within the spreadsheet: vi or en.'],
      trialMode: ['Trial mode', 'yes: all mail goes to the operator. no: mail is sent.'],
      central: ['Columns: centralised isolation', 'yes or no. After a change choose Set up.'],
      home: ['Columns: home isolation', 'yes or no. After a change choose Set up.'],
      test: ['Columns: due for a test', 'yes or no. After a change choose Set up.'],
      households: ['Columns: door to door', 'yes or no. After a change choose Set up.'],
    },
    yes: 'yes',
    no: 'no',
  },

  history: {
    title: 'History: a row per unit and day, added to, never changed.',
    columns: { day: 'Day', population: 'Population used', time: 'Time', state: 'State', version: 'Version' },
  },

  log: {
    title: 'Log: what the add-on did.',
    columns: { time: 'Time', action: 'Action', detail: 'Detail' },
    setUp: 'Set up',
  },

  summary: {
    columns: {
      rank: 'Rank',
      code: 'Code',
      name: 'Unit',
      parent: 'Belongs to',
      population: 'Population',
      users: 'Users',
      coverage: 'Percentage',
      needed: 'Still needed (people)',
      contribution: 'Contribution',
      band: 'Band',
      completeness: 'Figures',
    },
    title: (province, indicator) => `${withType(province)}: summary, ${indicator}`,
    built: (time, day) => `Built at ${time} on ${day}.`,
    standing: (users, population, percentage) => `${users} users of ${population} people, ${percentage}.`,
    noPercentage: (users) => `${users} users; no percentage, because the population is missing.`,
    target: (target, needed) =>
      needed === null ? `Target: ${target} of the population.` : `Target: ${target} of the population; ${needed} more people needed.`,
    targetReached: (target) => `Target: ${target} of the population; reached.`,
    whole: 'Whole province',
    districts: 'By district',
    belowTarget: (localities) => `Communes below target: ${count(localities)}`,
    noneBelowTarget: 'Every commune with figures has reached the target.',
    findings: (findings) => `To be mended: ${count(findings)}`,
    noFindings: 'Nothing to be mended.',
    missing: (names, expected) => `No figures from ${count(names.length)}/${count(expected)} units: ${names.join(', ')}.`,
    reached: (band) => `Reached · ${band}`,
    below: (band) => `Below target · ${band}`,
    noCoverage: 'No percentage',
    figure: { reported: 'Present', missing: 'Missing', invalid: 'To be mended' },
  },

  fault: (fault) => {
    switch (fault.kind) {
      case 'notNumber':
        return `“${fault.typed}” is not a number and does not count. Enter the number of people in digits.`;
      case 'cellError':
        return `The cell shows the error ${fault.typed} and does not count. Clear it and enter the number of people.`;
      case 'dateTyped':
        return 'The cell holds a date and does not count. Enter the number of people.';
      case 'percentTyped':
        return `A number of people belongs here, not a percentage (${count(fault.typed * 100)}%). Enter the people; the percentage follows.`;
      case 'negative':
        return `A number of people cannot be negative (${count(fault.typed)}). Enter it again.`;
      case 'notWhole':
        return fault.meant === null
          ? `${count(fault.typed)} is not a whole number. Enter a whole number of people.`
          : `${count(fault.typed)} is not a whole number. If ${count(fault.meant)} people are meant, enter ${fault.meant}.`;
      case 'tooLarge':
        return `${count(fault.typed)} is too large for the people of one unit. Enter it again.`;
      case 'abovePopulation':
        return `${count(fault.typed)} users are more than the population of ${count(fault.population)}. Check and enter it again.`;
      case 'tabMissing':
        return "The unit's tab is missing; its figures count 0. Choose Bluezone › Administration › Set up to make it anew, or restore it from the version history.";
      case 'tabTwice':
        return `The unit has two tabs: “${fault.kept}” counts, “${fault.ignored}” does not. Delete the superfluous one.`;
      case 'tabWithoutDistrict':
        return `The tab “${fault.tab}” carries the code ${fault.code}, which the Units tab does not hold, and does not count. Add the unit or delete the tab.`;
      case 'columnMissing':
        return `The tab has no column “${en.district.columns[fault.column]}” and cannot count. Choose Bluezone › Administration › Set up to add it.`;
      case 'rowMissing':
        return "The district's tab has no row for this unit. Choose Bluezone › Administration › Set up to add it.";
      case 'codeUnknown':
        return fault.code === ''
          ? 'The row has figures but no code and does not count. Enter the code in the first column.'
          : `The code “${fault.code}” belongs to no commune of the district; the row does not count. Mend the code.`;
      case 'codeTwice':
        return `The code stands in several rows (${fault.rows.join(', ')}) with different figures; none counts. Keep one row.`;
      case 'populationMissing':
        return 'The population is missing, so there is no percentage. Enter it in the Units tab.';
      case 'codeMissing':
        return `Units tab, row ${fault.row}: the code is missing. Enter the code.`;
      case 'registeredTwice':
        return `Units tab, row ${fault.row}: the code stands in a row above, so this row is not used. Mend or delete it.`;
      case 'parentUnknown':
        return `Units tab: “Belongs to” says “${fault.parent}”, which is no unit's code. Mend it.`;
      case 'districtWithoutCommunes':
        return 'The Units tab has no commune that belongs to this unit. Add its communes.';
      case 'belowCommune':
        return 'Units tab: this unit belongs to a commune. A reporting unit belongs to a district.';
      case 'setting':
        return `Settings, “${en.settings.rows[fault.setting][0]}”: “${fault.typed}” cannot be used, the shipped value stands in. ${en.settings.rows[fault.setting][1]}`;
    }
  },

  place: (locality, district, cell) => {
    const names = [locality && withType(locality), district && district !== locality ? `in ${district.name}` : null];
    return [names.filter(Boolean).join(' '), cell && `cell ${cell}`].filter(Boolean).join(', ');
  },

  done: {
    building: 'Reading the figures of the units…',
    built: (standing, findings) =>
      findings === 0 ? `Summary built: ${standing}` : `Summary built: ${standing} To be mended: ${count(findings)}.`,
    settingUp: 'Setting up the tabs…',
    setUp: (made) =>
      made === 0 ? 'All tabs are whole, nothing had to be mended.' : `${count(made)} tabs set up. Figures can be entered.`,
  },

  problem: {
    title: 'Not done',
    notSetUp: 'The spreadsheet has not been set up. Choose Bluezone › Administration › Set up, then try again.',
    noProvince: 'The Units tab has no province: one row must leave “Belongs to” blank. Fill in the register, then try again.',
    noDistricts: 'The Units tab has no district with communes. Fill in the register, then try again.',
    unitsColumnMissing: (column) =>
      `The Units tab lacks the column “${column}”. Restore it from the version history, then try again.`,
    busy: 'Somebody else is running the add-on on this spreadsheet. Wait a minute, then try again.',
    failed: 'The work was interrupted because Google did not answer. Try again; typed figures are not affected.',
  },
};
