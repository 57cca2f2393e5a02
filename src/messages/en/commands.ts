/** What commands say while they work, when they are done and when they cannot, in English. */

import type { Messages } from '../vi';
import { CHECK_FIGURES, count, counted, SET_UP } from './words';

export const enCommands = (): Pick<Messages, 'done' | 'problem'> => ({
  done: {
    building: 'Reading the figures of the units…',
    built: (headline, findings) =>
      findings === 0 ? `Summary built: ${headline}` : `Summary built: ${headline} To be mended: ${count(findings)}.`,
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
    unitsColumnMissing: (column) => `The Units tab lacks the column “${column}”. Restore it from the version history.`,
    busy: 'Somebody else is running the add-on. Wait a minute, then try again.',
    noEdit: `This function runs by itself when somebody types. To check, ${CHECK_FIGURES}.`,
    noRight: 'This account may not change the shared tabs. Ask the staff who gather the figures to do it.',
    failed: 'Google did not answer and the work was interrupted. Try again; typed figures are safe.',
  },
});
