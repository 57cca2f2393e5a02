/** The texts of a district's tab, in English. */

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
  centralSmartphone: 'Central isolation: with smartphone',
  centralInstalled: 'Central isolation: installed',
  homeSmartphone: 'Home isolation: with smartphone',
  homeInstalled: 'Home isolation: installed',
  testSmartphone: 'Due for testing: with smartphone',
  testInstalled: 'Due for testing: installed',
  households: 'Households',
  householdsVisited: 'Households visited',
  note: 'Note',
  reportedAt: 'Reported at',
  status: 'Status',
  state: 'State',
  rowFormulas: 'Cells with formulas',
  rowCode: 'Code (stored)',
  rowState: 'State (stored)',
  rowTime: 'Reported at (stored)',
  rowSentence: 'Status (stored)',
  rowData: 'Record (stored)',
});

export const enDistrict = (nouns: Nouns): Pick<Messages, 'district' | 'status' | 'band'> => ({
  district: {
    columns: districtColumns(nouns),
    title: (district) => `${withType(district)}: daily report, ${nouns.indicatorInTitles}`,
    total: 'Total',
    reported: ['Reported today: ', ` ${nouns.communes}`],
    target: 'Target',
    hint: 'Enter cumulative figures up to today in the yellow cells; the percentage is calculated automatically.',
    reached: 'Reached',
    send: 'Send report',
    sent: (day) => `Report of ${day} sent`,
    open: [`${capital(nouns.communes)} not finished: `, '; the first is ', ' (row ', '). See the “Status” column.'],
    openWithoutRow: [`${capital(nouns.communes)} without a row in this tab: `, `; ask the staff to ${SET_UP}.`],
    updating: 'being updated',
    nothingOpen: 'All of today’s reports are in.',
    countHelp:
      'Enter the cumulative number of people as a whole number, for example 1234. TRUE, FALSE and telephone numbers are not accepted.',
    tickHelp: 'This cell can only be ticked or unticked.',
  },

  status: {
    onTime: (day) => `Reported on time on ${day}.`,
    inGrace: (day, time) => `Reported on time on ${day} (received at ${time}, within the minute of grace).`,
    late: (day, deadline) => `Reported late on ${day} (deadline ${deadline}).`,
    lateBefore: (day, time) => `Reported late on ${day} (received at ${time}, by the deadline before it was changed).`,
    unknownTime: (day, time) =>
      `Reported on ${day} at an unknown time (first seen at ${time}); this does not count as late.`,
    missing: (asOf) => (asOf === null ? 'Not reported.' : `Not reported today; the figure of ${asOf} is used.`),
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
