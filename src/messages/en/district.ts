/** What a district's tab says, in English. */

import { formatThreshold } from '../format';
import { capital, type Nouns } from '../nouns';
import type { Messages } from '../vi';
import { SET_UP, withType } from './words';

/** The labels of the columns. */
export const districtColumns = (nouns: Nouns): Messages['district']['columns'] => ({
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

export const enDistrict = (nouns: Nouns): Pick<Messages, 'district' | 'status' | 'band'> => ({
  district: {
    columns: districtColumns(nouns),
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
    countHelp: 'Enter a cumulative number of people, a whole number such as 1234. No TRUE, FALSE or telephone numbers.',
    tickHelp: 'Tick or untick only.',
    copy: `This tab is a copy and does not count. Enter figures in the original; if that is gone, ${SET_UP}.`,
  },

  status: {
    onTime: (day) => `Reported on time, ${day}.`,
    late: (day, deadline) => `Reported on ${day}, late (due ${deadline}).`,
    missing: (asOf) => (asOf === null ? 'Not reported.' : `Not reported today; the figure of ${asOf} stands in.`),
    exempt: (until, reason) => `Exempt${until === null ? '' : ` until ${until}`}${reason === '' ? '' : `: ${reason}`}.`,
    look: (warnings) => `Note: ${warnings}`,
  },

  band: (band) => {
    const from = formatThreshold(band.from, 'en');
    if (band.to === null) return `${from} and above`;
    const to = formatThreshold(band.to, 'en');
    return band.index === 0 ? `Below ${to}` : `${from} to below ${to}`;
  },
});
