/** The texts of the sidebar, in Vietnamese. */

import type { Nouns } from '../nouns';
import { count } from './words';

export const viSidebar = (nouns: Nouns) => ({
  sidebar: {
    asOf: (time: string, day: string) => `Lúc ${time} ngày ${day}`,
    summary: (complete: number, due: number) => `${count(complete)}/${count(due)} ${nouns.districts} báo cáo đủ`,
    onlyLate: 'Chỉ xem đơn vị chưa đủ',
    nobodyLate: `Mọi ${nouns.districts} đã báo cáo đủ.`,
    refresh: 'Cập nhật',
    refreshing: 'Đang cập nhật…',
    refreshed: 'Đã cập nhật.',
    openTab: 'Mở tab',
    telephone: 'Điện thoại:',
    failed: 'Google không phản hồi. Hãy thử lại.',
    state: {
      onTime: 'Đủ, đúng hạn',
      late: 'Đủ, muộn',
      unknownTime: 'Đủ, không rõ giờ',
      open: 'Chưa đủ',
      exempt: 'Được miễn',
    },
    progress: (reported: number, expected: number) => `${count(reported)}/${count(expected)} ${nouns.communes}`,
    coverage: (percentage: string) => `Đạt ${percentage}`,
    noCoverage: 'Chưa có dân số',
    missing: (names: readonly string[]) => `Chưa báo cáo: ${names.join(', ')}`,
    invalid: (names: readonly string[]) => `Cần sửa: ${names.join(', ')}`,
    tabGone: 'Không còn tab của đơn vị này.',
  },
});
