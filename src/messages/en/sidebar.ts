/** What the sidebar says, in English. */

import type { Nouns } from '../nouns';
import type { Messages } from '../vi';
import { count } from './words';

export const enSidebar = (nouns: Nouns): Pick<Messages, 'sidebar'> => ({
  sidebar: {
    asOf: (time, day) => `At ${time} on ${day}`,
    summary: (complete, due) => `${count(complete)}/${count(due)} ${nouns.districts} complete`,
    onlyLate: 'Only those not complete',
    nobodyLate: 'Everybody has reported in full.',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    refreshed: 'Refreshed.',
    openTab: 'Open tab',
    telephone: 'Telephone:',
    failed: 'Google did not answer. Press again.',
    state: { onTime: 'Complete, on time', late: 'Complete, late', open: 'Not complete', exempt: 'Exempt' },
    progress: (reported, expected) => `${count(reported)}/${count(expected)} ${nouns.communes}`,
    coverage: (percentage) => `Coverage ${percentage}`,
    noCoverage: 'No population',
    missing: (names) => `Not reported: ${names.join(', ')}`,
    invalid: (names) => `To be mended: ${names.join(', ')}`,
    tabGone: 'This unit’s tab is gone.',
  },
});
