/**
 * The words by which the add-on recognised what it had stored, before step 1 gave it keys. Rows without a key, from before
 * the step or written by hand, are read by them for good. They are frozen: no catalogue and no language may change them.
 */

import { COMMUNE_STATES, type CommuneState } from '../../../domain/reporting/timeliness';
import type { Language } from '../../../domain/settings';
import type { StateWords } from '../../../sheets/history/historyRow';

const STATES: Readonly<Record<Language, Readonly<Record<CommuneState, string>>>> = {
  vi: { onTime: 'Đúng hạn', late: 'Muộn', missing: 'Chưa báo cáo', invalid: 'Cần sửa', exempt: 'Được miễn' },
  en: { onTime: 'On time', late: 'Late', missing: 'Not reported', invalid: 'To be mended', exempt: 'Exempt' },
};

/** History's words for the state of a commune. */
export const FORMER_STATES: StateWords = {
  stateOf: (word) => COMMUNE_STATES.find((state) => [STATES.vi[state], STATES.en[state]].includes(word)) ?? null,
  wordOf: (state, language) => STATES[language][state],
};
