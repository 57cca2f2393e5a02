/** Who may do what, and the tab of commands, in English. */

import type { Messages } from '../vi';
import { count, SET_UP } from './words';

export const enRights = (): Pick<Messages, 'rights' | 'control'> => ({
  rights: {
    refused: {
      staff: (account, contact) =>
        `Only the staff who compile the figures may do this. The account ${account} may not, so nothing was done. If it is needed, please contact ${contactOr(contact)}.`,
      reporter: (account, contact) =>
        `Only the staff and the reporters named in the Units tab may see this. The account ${account} is not among them. If it is needed, please contact ${contactOr(contact)}.`,
    },
    noAccount:
      'Google does not tell which account you are using, so it is not known whether you may do this, and nothing was done. Sign in with an account named in the Units tab, grant the add-on its permissions when Google asks, and try again. If that does not help, please contact the owner of the spreadsheet.',
    by: (who) => `By: ${who}.`,
    oneOf: (people) => `unknown (one of ${count(people)} people who may)`,
  },

  control: {
    title: 'Tick a box to run a command',
    columns: {
      tick: 'Tick',
      label: 'Command',
      result: 'Result',
      time: 'Time',
      unit: 'Unit',
      until: 'Until',
      reason: 'Reason',
      command: 'Command key',
      phase: 'Phase key',
    },
    tickHelp: 'This box can only be ticked or cleared.',
    tickAgain: (onward, until) => `To answer “${onward ? 'Yes' : 'No'}”, tick this box again before ${until}.`,
    fillIn: (column, question) => `Fill in “${column}” in this row, then tick again. ${question}`,
    seeBelow: (title) => `${title}; details are below the table.`,
    details: (command) => `Details of the last run: ${command}`,
    lost: 'Google did not report this tick, or the work was interrupted. It is not repeated automatically. If it is needed, look at the Log and tick again.',
    unprotected: `This tab is no longer protected, so anybody can tick here. Nothing was done. Ask the owner of the spreadsheet to ${SET_UP}.`,
    strangers: (addresses) =>
      `People who are not staff can edit this tab (${addresses.join(', ')}), so nothing was done. To correct that, ${SET_UP}.`,
  },
});

const contactOr = (contact: string): string =>
  contact === '' ? 'the staff or the owner of the spreadsheet' : `the contact: ${contact}`;
