/** Who may do what, in English. */

import type { Messages } from '../vi';
import { count } from './words';

export const enRights = (): Pick<Messages, 'rights'> => ({
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
});

const contactOr = (contact: string): string =>
  contact === '' ? 'the staff or the owner of the spreadsheet' : `the contact: ${contact}`;
