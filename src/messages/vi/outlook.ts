/** The Summary's texts on progress, timeliness and priority groups, and those of the charts, in Vietnamese. */

import type { OptionalColumns } from '../../domain/settings';
import { capital, type Nouns } from '../nouns';
import { count } from './words';

export const viOutlook = (nouns: Nouns) => ({
  /** Changes, pace and forecast. */
  progress: {
    heading: 'Tiến độ',
    columns: {
      state: 'Hôm nay',
      sinceYesterday: 'Từ hôm qua',
      overWeek: 'Trong 7 ngày',
      pace: 'Mỗi ngày',
      dailyNeed: 'Cần/ngày',
      forecast: 'Dự báo đạt chỉ tiêu',
      carried: 'Đang tính số cũ',
    },
    changes: (yesterday: string, week: string, pace: string) =>
      `So với hôm qua: ${yesterday} người; trong 7 ngày: ${week}; bình quân mỗi ngày (7 ngày gần nhất có số liệu): ${pace}.`,
    noChanges: 'Chưa có số của ngày trước để so sánh.',
    forecastIs: (forecast: string) => `Dự báo đạt chỉ tiêu: ${forecast}.`,
    forecastOn: (day: string) => `ngày ${day}`,
    forecast: {
      reached: 'đã đạt',
      never: 'không đạt theo tốc độ hiện tại',
      far: 'hơn 10 năm nữa theo tốc độ hiện tại',
      unknown: 'chưa đủ số liệu để dự báo',
    },
    dailyNeed: (day: string, people: string, days: number) =>
      `Để đạt vào ngày đích ${day} (còn ${count(days)} ngày): mỗi ngày cần thêm ${people} người.`,
    targetDatePast: (day: string) => `Đã đến ngày đích ${day} mà chưa đạt chỉ tiêu.`,
    targetDateReached: (day: string) => `Đã đạt chỉ tiêu trước ngày đích ${day}.`,
    carried: (communes: number, oldest: string) =>
      `Đang tính số cũ của ${count(communes)} ${nouns.communes} chưa báo cáo hôm nay, cũ nhất là số ngày ${oldest}.`,
    carriedIn: (communes: number, oldest: string) => `${count(communes)} ${nouns.commune} · từ ngày ${oldest}`,
  },

  /** Completeness and timeliness. */
  rates: {
    heading: 'Mức đầy đủ và đúng hạn',
    headingNone: 'Mức đầy đủ và đúng hạn: tính từ khi hết hạn báo cáo của ngày đầu tiên.',
    /** Communes that reported; districts that were complete on time, late, not complete. */
    columns: [`${capital(nouns.commune)} đã báo cáo`, 'Đúng hạn', 'Muộn', 'Chưa gửi'] as readonly string[],
    span: (days: number, first: string, last: string) => `${count(days)} ngày: ${first} – ${last}`,
    state: { onTime: 'Đúng hạn', late: 'Muộn', unknownTime: 'Không rõ giờ', open: 'Chưa đủ', exempt: 'Được miễn' },
    fill: (rate: string, reported: number, expected: number) =>
      `Hôm nay đã báo cáo: ${rate} số ${nouns.communes} (${count(reported)}/${count(expected)}).`,
    districts: ({
      complete,
      onTime,
      late,
      unknownTime,
      notSent,
      part,
      whole,
    }: Readonly<Record<'complete' | 'onTime' | 'late' | 'notSent', string>> &
      Readonly<Record<'part' | 'whole', number>> & {
        /** Null where there is none. */
        readonly unknownTime: string | null;
      }) =>
      `${capital(nouns.districts)} báo cáo đủ: ${complete} (${count(part)}/${count(whole)}); đúng hạn ${onTime}, muộn ${late}, ${unknownTime === null ? '' : `không rõ giờ ${unknownTime}, `}chưa gửi ${notSent}.`,
    /** The shares of districts that were complete at a time that nobody knows, by the length of their windows. */
    unknownTime: (shares: readonly (readonly [days: number, share: string])[]) =>
      `Báo cáo đủ nhưng không rõ giờ: ${shares.map(([days, share]) => `${count(days)} ngày ${share}`).join(', ')}.`,
    /** How often figures were corrected after the deadline, and by how many users; 0 days is today. */
    corrections: (spans: readonly (readonly [days: number, times: number, change: string])[]) =>
      `Sửa số sau hạn báo cáo: ${spans
        .map(
          ([days, times, change]) =>
            `${days === 0 ? 'hôm nay' : `${count(days)} ngày`} ${count(times)} lần (${change} người)`,
        )
        .join('; ')}.`,
  },

  /** Priority groups and door-to-door visits. */
  groups: {
    heading: `Nhóm ưu tiên theo ${nouns.districts}`,
    none: 'Nhóm ưu tiên: chưa có số liệu.',
    lackingHeading: (units: number) => `Nhóm ưu tiên, ${nouns.communes} chưa đủ 100%: ${count(units)}`,
    names: {
      central: 'Cách ly tập trung',
      home: 'Cách ly tại nhà',
      test: 'Diện xét nghiệm',
      households: 'Đi từng hộ',
    } as Readonly<Record<OptionalColumns, string>>,
    group: 'Nhóm',
    whole: 'Tổng số',
    part: 'Đã đạt',
    lacking: 'Còn thiếu',
  },

  /** The charts and the columns that they show. */
  charts: {
    title: 'Biểu đồ: số liệu do tiện ích ghi lại mỗi lần lập tổng hợp.',
    columns: {
      day: 'Ngày',
      coverage: 'Tỷ lệ',
      target: 'Chỉ tiêu',
      forecast: 'Dự báo',
      district: capital(nouns.districts),
      districtCoverage: 'Tỷ lệ',
      districtTarget: 'Chỉ tiêu',
    },
    byDay: `Tỷ lệ toàn ${nouns.province} theo ngày`,
    byDistrict: `Tỷ lệ của ${nouns.districts} so với chỉ tiêu`,
  },
});
