/** The texts of a district's tab, in Vietnamese. */

import type { Band } from '../../domain/figures/bands';
import type { Locality } from '../../domain/units/locality';
import { formatThreshold } from '../format';
import { capital, type Nouns } from '../nouns';
import { SET_UP, titled } from './words';

const CENTRAL = 'Cách ly tập trung';
const HOME = 'Cách ly tại nhà';
const TEST = 'Diện xét nghiệm';
const WITH_PHONE = ': có điện thoại';
const INSTALLED = ': đã cài';

/** The labels of the columns. */
export const districtColumns = (nouns: Nouns) => ({
  code: 'Mã',
  name: capital(nouns.communes),
  population: 'Dân số',
  users: capital(nouns.indicator),
  coverage: 'Tỷ lệ',
  needed: 'Còn thiếu',
  centralSmartphone: CENTRAL + WITH_PHONE,
  centralInstalled: CENTRAL + INSTALLED,
  homeSmartphone: HOME + WITH_PHONE,
  homeInstalled: HOME + INSTALLED,
  testSmartphone: TEST + WITH_PHONE,
  testInstalled: TEST + INSTALLED,
  households: 'Số hộ',
  householdsVisited: 'Số hộ đã đến',
  note: 'Ghi chú',
  reportedAt: 'Báo cáo lúc',
  status: 'Tình trạng',
  state: 'Trạng thái',
  rowFormulas: 'Ô có công thức',
  rowCode: 'Mã (lưu)',
  rowState: 'Trạng thái (lưu)',
  rowTime: 'Báo cáo lúc (lưu)',
  rowSentence: 'Tình trạng (lưu)',
  rowData: 'Số đã nhận (lưu)',
});

export const viDistrict = (nouns: Nouns) => ({
  district: {
    columns: districtColumns(nouns),
    title: (district: Pick<Locality, 'name' | 'type'>) =>
      `${titled(district)}: báo cáo hằng ngày số ${nouns.indicatorInTitles}`,
    total: 'Cộng',
    /** Before and after "10/11" in the line of today's state. */
    reported: ['Hôm nay đã báo cáo: ', ` ${nouns.commune}`] as readonly [string, string],
    target: 'Chỉ tiêu',
    hint: 'Nhập số cộng dồn đến hôm nay vào các ô vàng nhạt; tỷ lệ tự tính.',
    reached: 'Đạt',
    /** Beside the tick box, before and after the report was sent. */
    send: 'Gửi báo cáo',
    sent: (day: string) => `Đã gửi báo cáo ngày ${day}`,
    /** The texts around three live values: the number of open communes, the first one's name, and its row. */
    open: ['Còn ', ` ${nouns.commune} chưa xong, trước hết: `, ' (dòng ', '). Xem cột “Tình trạng”.'] as readonly [
      string,
      string,
      string,
      string,
    ],
    /** Around the number of open communes that have no row. */
    openWithoutRow: [
      'Còn ',
      ` ${nouns.commune} chưa có dòng ở tab này; đề nghị cán bộ tổng hợp ${SET_UP}.`,
    ] as readonly [string, string],
    /** Shown in a row whose stored sentence is about another row, until the next run. */
    updating: 'đang cập nhật',
    nothingOpen: 'Hôm nay đã đủ báo cáo.',
    countHelp: 'Nhập số người cộng dồn, số nguyên từ 0, ví dụ 1.234. Ô này không nhận TRUE, FALSE hay số điện thoại.',
    tickHelp: 'Ô này chỉ để tích hoặc bỏ tích.',
  },

  /** The status sentence of a row. */
  status: {
    onTime: (day: string) => `Đã báo cáo đúng hạn ngày ${day}.`,
    /** Received in the minute after the deadline, at "15:00:31". */
    inGrace: (day: string, time: string) => `Đã báo cáo đúng hạn ngày ${day} (nhận ${time}, trong phút bù trễ).`,
    late: (day: string, deadline: string) => `Đã báo cáo ngày ${day}, muộn (hạn ${deadline}).`,
    lateBefore: (day: string, time: string) =>
      `Đã báo cáo ngày ${day}, muộn (nhận ${time}, theo hạn báo cáo trước khi thay đổi).`,
    /** No event told when; seen first at "16:20". */
    unknownTime: (day: string, time: string) =>
      `Đã báo cáo ngày ${day}, không rõ giờ gửi (hệ thống thấy lần đầu lúc ${time}); không tính là muộn.`,
    missing: (asOf: string | null) =>
      asOf === null ? 'Chưa báo cáo.' : `Chưa báo cáo hôm nay; đang tính số ngày ${asOf}.`,
    exempt: (until: string | null, reason: string) =>
      `Được miễn báo cáo${until === null ? '' : ` đến hết ngày ${until}`}${reason === '' ? '' : `: ${reason}`}.`,
    look: (warnings: string) => `Lưu ý: ${warnings}`,
  },

  band: (band: Band): string => {
    const from = formatThreshold(band.from, 'vi');
    if (band.to === null) return `Từ ${from} trở lên`;
    const to = formatThreshold(band.to, 'vi');
    return band.index === 0 ? `Dưới ${to}` : `Từ ${from} đến dưới ${to}`;
  },
});
