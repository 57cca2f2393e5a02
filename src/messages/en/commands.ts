/** Messages of commands: progress, results and problems, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { CHECK_FIGURES, count, counted, SET_UP } from './words';

export const enCommands = (nouns: Nouns): Pick<Messages, 'done' | 'problem' | 'withoutDialogs'> => ({
  done: {
    building: 'Reading the figures…',
    built: (headline, findings) =>
      findings === 0
        ? `Summary built: ${headline}`
        : `Summary built: ${headline} ${counted(findings, 'issue')} to resolve.`,
    checking: 'Checking the figures…',
    found: (findings) => `Issues found: ${count(findings)}`,
    more: (findings) => `… and ${count(findings)} more.`,
    noFindings: (open) =>
      `All tabs were checked and no problems were found.${open === 0 ? '' : ` Not reported: ${counted(open, nouns.commune)}.`}`,
    open: (communes) => `Also not reported: ${counted(communes, nouns.commune)}.`,
    working: 'Working…',
    settingUp: 'Setting up the tabs…',
    setUp: (made) =>
      made === 0
        ? 'All tabs are complete. Nothing had to be fixed.'
        : `${counted(made, 'tab')} set up. Figures can now be entered.`,
    setUpResumed: 'The last set-up was interrupted and has now been continued.',
    setUpMoved: (tabs) =>
      `Rows or columns kept moving in ${tabs.join(', ')}, so that part is not finished. To finish it, ${SET_UP} again.`,
    setUpTitle: 'Set-up is not finished',
    setUpGoesOn: (ready, all) =>
      `${count(ready)} of ${counted(all, 'tab')} for figures are ready. Google allows each run 6 minutes, so set-up pauses here; what was done stays. To continue, ${SET_UP} again.`,
  },

  problem: {
    setUpCutOff: `The last set-up was interrupted. To continue it, ${SET_UP}.`,
    title: 'Not completed',
    notSetUp: `The spreadsheet has not been set up. First ${SET_UP}, then try again.`,
    noRegister:
      'The Units tab needs a province or city (a row with a blank “Belongs to”), its districts or groups, and their communes. Add what is missing, then try again.',
    unitsColumnMissing: (column) =>
      `The Units tab is missing the column “${column}”. Restore it from the version history.`,
    dayOver:
      'A new day began before the question was answered, so nothing was done with the answer. If it is still needed, choose the menu item again.',
    busy: 'Someone else is running the add-on. Wait a minute, then try again.',
    noEdit: `This function runs automatically when someone edits a cell and cannot be run by hand. To check the figures, ${CHECK_FIGURES}.`,
    noTick: 'Google runs this function at regular times. It cannot be run by hand, and nothing was done.',
    noRight: 'This account is not allowed to change the shared tabs. Ask the staff who compile the figures to do this.',
    failed: 'Google did not respond, so the work was interrupted. Try again. Figures that were entered are safe.',
  },

  withoutDialogs: {
    runAgain: (isYes) =>
      `To answer “${isYes ? 'Yes' : 'No'}”, run this function again within 10 minutes. Otherwise nothing more is done.`,
    cannotType: 'No answer can be typed here. Use the Control tab instead.',
  },
});
