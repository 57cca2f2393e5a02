/** What a server could hand to the sidebar: ten districts in mixed states, in both languages. */

import type { DistrictState, DistrictView, StatusProblem, StatusView } from '../../src/sidebar/view';

const WORDS = {
  vi: {
    title: 'Tình hình nộp báo cáo',
    asOf: 'Lúc 14 giờ 45 phút ngày 18/8/2020',
    headline: '207.062 người dùng Bluezone trên 1.252.731 dân, chiếm 16,53% dân số.',
    summary: '4/10 huyện đủ',
    onlyLate: 'Chỉ hiện đơn vị chưa nộp đủ',
    nobodyLate: 'Không còn đơn vị nào chưa nộp.',
    refresh: 'Cập nhật',
    refreshing: 'Đang cập nhật…',
    refreshed: 'Đã cập nhật.',
    openTab: 'Mở tab',
    telephone: 'Gọi',
    failed: 'Không kết nối được. Chờ một phút rồi bấm Cập nhật.',
  },
  en: {
    title: 'Reporting status',
    asOf: 'At 14:45 on 18/8/2020',
    headline: '207,062 users of 1,252,731 people, 16.53%.',
    summary: '4 of 10 districts complete',
    onlyLate: 'Only those who have not reported',
    nobodyLate: 'All reports are complete.',
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    refreshed: 'Refreshed.',
    openTab: 'Open tab',
    telephone: 'Call',
    failed: 'No answer. Wait a minute, then choose Refresh.',
  },
} as const;

const STATES: Readonly<Record<'vi' | 'en', Readonly<Record<DistrictState, string>>>> = {
  vi: {
    onTime: 'Đủ, đúng hạn',
    late: 'Đủ, có đơn vị nộp muộn',
    unknownTime: 'Đủ, không rõ giờ',
    open: 'Chưa đủ',
    exempt: 'Không phải báo cáo',
  },
  en: {
    onTime: 'Complete, on time',
    late: 'Complete, some late',
    unknownTime: 'Complete, time unknown',
    open: 'Incomplete',
    exempt: 'Exempt',
  },
};

/** Name, state, reported, expected, coverage, missing, telephone. */
const ROWS: readonly [string, DistrictState, number, number, string, string, string][] = [
  ['Thành phố Hưng Yên', 'onTime', 17, 17, '31,08%', '', '0221 3862 123'],
  ['Huyện Văn Lâm', 'open', 10, 11, '16,53%', 'Lạc Đạo', '0221.3.986.123'],
  ['Huyện Văn Giang', 'onTime', 11, 11, '20,11%', '', ''],
  ['Huyện Yên Mỹ', 'open', 13, 17, '9,40%', 'Đồng Than, Giai Phạm, Hoàn Long, Ngọc Long', 'xem danh bạ'],
  ['Thị xã Mỹ Hào', 'late', 13, 13, '17,25%', '', '+84 (0)221 394 3344'],
  ['Huyện Ân Thi', 'open', 0, 21, '0,00%', '21 xã, thị trấn', '0221 383 0000, 0912 345 678'],
  ['Huyện Khoái Châu', 'onTime', 25, 25, '14,02%', '', '0221 391 0000'],
  ['Huyện Kim Động', 'exempt', 0, 0, '–', '', '0221 381 0000'],
  ['Huyện Tiên Lữ', 'onTime', 15, 15, '12,77%', '', '0221 387 0000'],
  ['Huyện Phù Cừ', 'late', 14, 14, '18,90%', '', '0221 385 0000'],
];

/** The whole province; Kim Động has no tab. */
export function provinceView(language: 'vi' | 'en'): StatusView {
  return { language, words: WORDS[language], districts: ROWS.map((row, index) => district(row, index, language)) };
}

function district(row: (typeof ROWS)[number], index: number, language: 'vi' | 'en'): DistrictView {
  const [name, state, reported, expected, coverage, missing, telephone] = row;
  const isVietnamese = language === 'vi';
  return {
    code: String(323 + index),
    name,
    state,
    stateWords: STATES[language][state],
    reported,
    expected,
    progressWords: `${reported}/${expected} ${isVietnamese ? 'xã, phường, thị trấn' : 'communes'}`,
    coverageWords: isVietnamese ? `Đạt ${coverage}` : `Coverage ${coverage.replace(',', '.')}`,
    telephone,
    missingWords: missing === '' ? '' : `${isVietnamese ? 'Còn thiếu' : 'Missing'}: ${missing}`,
    hasTab: state !== 'exempt',
  };
}

/** The view with some fields of some districts changed. */
export function changed(view: StatusView, changes: Readonly<Record<string, Partial<DistrictView>>>): StatusView {
  return { ...view, districts: view.districts.map((one) => ({ ...one, ...changes[one.code] })) };
}

/** Nothing to show, and why. */
export const NO_REGISTER: StatusProblem = {
  language: 'vi',
  words: WORDS.vi,
  problem: 'Thiếu tab Đơn vị: chọn Quản trị › Thiết lập ở trình đơn của tiện ích.',
};
