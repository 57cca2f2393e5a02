/** The texts of the sidebar, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count } from './words';

export const enSidebar = (nouns: Nouns): Pick<Messages, 'sidebar'> => ({
  sidebar: {
    asOf: (time, day) => `As of ${time} on ${day}`,
    summary: (complete, due) => `${count(complete)}/${count(due)} ${nouns.districts} complete`,
    onlyLate: 'Show only incomplete reports',
    nobodyLate: 'All reports are complete.',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    refreshed: 'Refreshed.',
    openTab: 'Open tab',
    telephone: 'Telephone:',
    failed: 'Google did not respond. Please try again.',
    state: {
      onTime: 'Complete, on time',
      late: 'Complete, late',
      unknownTime: 'Complete, time unknown',
      open: 'Incomplete',
      exempt: 'Exempt',
    },
    progress: (reported, expected) => `${count(reported)}/${count(expected)} ${nouns.communes}`,
    coverage: (percentage) => `Coverage ${percentage}`,
    noCoverage: 'No population',
    missing: (names) => `Not reported: ${names.join(', ')}`,
    invalid: (names) => `Needs correction: ${names.join(', ')}`,
    tabGone: 'This tab no longer exists.',
  },
});
