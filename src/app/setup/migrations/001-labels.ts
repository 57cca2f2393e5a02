/**
 * The labels and sentences of layout 0, when set-up did not store yet what it wrote. They are frozen: no catalogue and
 * no language may change them.
 */

import { DEFAULT_SETTINGS } from '../../../defaults/settings';
import { capital } from '../../../messages/nouns';
import type { Entries } from '../../../platform/memory';
import { type LabelTexts, NAME, type WrittenLabels, withLabels } from '../../../sheets/core/labels';
import { readLabels } from '../../state/labels';
import { layoutOf } from '../../state/layout';

/** The keys under which layout 0 remembered the indicators that set-up had worded the tabs by. */
export const INDICATOR_KEYS = ['words.indicator', 'words.begun'] as const;

const DISTRICT: LabelTexts = {
  code: ['Mã', 'Code'],
  population: ['Dân số', 'Population'],
  coverage: ['Tỷ lệ', 'Percentage'],
  needed: ['Còn thiếu', 'Still needed'],
  centralSmartphone: ['Cách ly tập trung: có điện thoại', 'Central isolation: smartphone'],
  centralInstalled: ['Cách ly tập trung: đã cài', 'Central isolation: installed'],
  homeSmartphone: ['Cách ly tại nhà: có điện thoại', 'Home isolation: smartphone'],
  homeInstalled: ['Cách ly tại nhà: đã cài', 'Home isolation: installed'],
  testSmartphone: ['Diện xét nghiệm: có điện thoại', 'Due for a test: smartphone'],
  testInstalled: ['Diện xét nghiệm: đã cài', 'Due for a test: installed'],
  households: ['Số hộ', 'Households'],
  householdsVisited: ['Số hộ đã đến', 'Households visited'],
  note: ['Ghi chú', 'Note'],
  reportedAt: ['Báo cáo lúc', 'Reported at'],
  status: ['Tình trạng', 'Status'],
  state: ['Trạng thái', 'State'],
  record: ['Số đã nhận', 'Accepted'],
};

const HISTORY: LabelTexts = {
  ...DISTRICT,
  day: ['Ngày', 'Day'],
  counted: ['Số được tính', 'Counted'],
  population: ['Dân số đã dùng', 'Population used'],
  first: ['Báo cáo lần đầu', 'First reported'],
  time: ['Lúc', 'Time'],
  state: ['Trạng thái', 'State'],
  version: ['Lần', 'Version'],
};

const LOG: LabelTexts = { time: ['Lúc', 'Time'], action: ['Việc', 'Action'], detail: ['Chi tiết', 'Detail'] };

const HEAD: LabelTexts = {
  name: ['Communes'],
  hint: [
    'Nhập số cộng dồn đến hôm nay vào các ô vàng nhạt; tỷ lệ tự tính.',
    'Enter cumulative figures up to today in the yellow cells; the percentage follows.',
  ],
  bands: ['Dưới 20%', 'Từ 20% đến dưới 40%', 'Từ 40% trở lên', 'Below 20%', '20% to below 40%', '40% and above'],
  nothingOpen: ['Hôm nay đã đủ báo cáo.', 'All of today’s reports are in.'],
  send: ['Gửi báo cáo', 'Send report'],
};

/** The labels that set-up has written so far: the stored ones, and in a workbook of layout 0 those of that time. */
export function knownLabels(entries: Entries): WrittenLabels {
  const labels = readLabels(entries);
  if (layoutOf(entries) >= 1) return labels;
  const remembered = INDICATOR_KEYS.map((key) => entries[key] ?? DEFAULT_SETTINGS.indicator);
  const indicators = [...new Set([DEFAULT_SETTINGS.indicator, ...remembered])].filter((indicator) => indicator !== '');
  // A label has no room for a remark in parentheses.
  const users = indicators.map((indicator) => capital(indicator.replace(/\s*\(.*\)$/, '') || indicator));
  const titles = indicators.flatMap((indicator) => [
    `${NAME}: báo cáo hằng ngày số ${indicator}`,
    `${NAME}: daily report, ${indicator}`,
  ]);
  const former: WrittenLabels = {
    district: { ...DISTRICT, users, name: ['Communes'] },
    history: { ...HISTORY, users },
    log: LOG,
    head: { ...HEAD, users, title: titles },
  };
  return withLabels(former, labels);
}
