/**
 * The words by which the add-on recognised what it had stored, before step 1 gave it keys. Rows without a key, from before
 * the step or written by hand, are read by them for good. They are frozen: no catalogue and no language may change them.
 */

import { COMMUNE_STATES, type CommuneState } from '../../../domain/reporting/timeliness';
import type { StateWords } from '../../../sheets/history/historyRow';
import type { LogEvent } from '../../../sheets/log/logTab';

/**
 * In the two languages that there were; a language that is added later has no rows without a key. `unknownTime` came
 * later: a History that set-up has not given its keys yet gets the word.
 */
const STATES: Readonly<Record<'vi' | 'en', Readonly<Record<CommuneState, string>>>> = {
  vi: {
    onTime: 'Đúng hạn',
    late: 'Muộn',
    unknownTime: 'Không rõ giờ',
    missing: 'Chưa báo cáo',
    invalid: 'Cần sửa',
    exempt: 'Được miễn',
  },
  en: {
    onTime: 'On time',
    late: 'Late',
    unknownTime: 'Time unknown',
    missing: 'Not reported',
    invalid: 'To be mended',
    exempt: 'Exempt',
  },
};

/** History's words for the state of a commune. */
export const FORMER_STATES: StateWords = {
  stateOf: (word) => COMMUNE_STATES.find((state) => [STATES.vi[state], STATES.en[state]].includes(word)) ?? null,
  wordOf: (state, language) => STATES[language === 'vi' ? 'vi' : 'en'][state],
};

const EVENTS: Readonly<Record<string, LogEvent>> = {
  'Thiết lập': 'setUp',
  'Sửa số': 'repair',
  'Chốt số liệu': 'close',
  'Mở khóa': 'reopen',
  'Chuyển lịch sử năm cũ': 'archive',
  'Kết xuất báo cáo': 'export',
  'Báo trước': 'notice',
  Nhắc: 'reminder',
  'Báo lãnh đạo': 'escalation',
  'Nhắc ngay': 'now',
  'Set up': 'setUp',
  'Number repaired': 'repair',
  'Day closed': 'close',
  Reopened: 'reopen',
  'Old history moved': 'archive',
  'Report exported': 'export',
  'Earlier notice': 'notice',
  Reminder: 'reminder',
  'Leaders told': 'escalation',
  'Reminder now': 'now',
};

/** The event of each word for an action in the Log; a mail and a skipped step had the word of the step. */
export const formerEvent = (action: string): LogEvent | null => EVENTS[action] ?? null;
