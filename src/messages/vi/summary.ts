/** The Summary's texts on today's figures, in Vietnamese. */

import type { Locality } from '../../domain/units/locality';
import { capital, type Nouns } from '../nouns';
import { count, titled } from './words';

export const viSummary = (nouns: Nouns) => ({
  summary: {
    columns: {
      rank: 'Hạng',
      code: 'Mã',
      name: 'Đơn vị',
      parent: 'Thuộc',
      population: 'Dân số',
      users: 'Số người',
      coverage: 'Tỷ lệ',
      needed: 'Còn thiếu (người)',
      contribution: 'Đóng góp',
      band: 'Mức',
      completeness: 'Số liệu',
    },
    title: (province: Locality) => `${titled(province)}: tổng hợp số ${nouns.indicatorInTitles}`,
    built: (time: string, day: string) => `Lập lúc ${time} ngày ${day}.`,
    headline: (users: string, population: string, percentage: string) =>
      `${users} ${nouns.indicator} trên ${population} dân, chiếm ${percentage} dân số.`,
    noPercentage: (users: string) => `${users} ${nouns.indicator}; chưa tính được tỷ lệ vì chưa có dân số.`,
    target: (target: string, needed: string | null) =>
      needed === null ? `Chỉ tiêu: ${target} dân số.` : `Chỉ tiêu: ${target} dân số; cần thêm ${needed} người.`,
    targetReached: (target: string) => `Chỉ tiêu: ${target} dân số; đã đạt.`,
    whole: `Toàn ${nouns.province}`,
    districts: `Theo ${nouns.districts}`,
    belowTarget: (localities: number) => `${capital(nouns.communes)} chưa đạt chỉ tiêu: ${count(localities)}`,
    noneBelowTarget: `Mọi ${nouns.communes} có số liệu đều đạt chỉ tiêu.`,
    largest: (localities: number) => `Nơi cần thêm nhiều người nhất: ${count(localities)} ${nouns.communes}`,
    findings: (findings: number) => `Cần xử lý: ${count(findings)}`,
    noFindings: 'Không có gì cần xử lý.',
    /** A commune that has not reported, with the day of the figure that counts instead. */
    missingSince: (name: string, day: string) => `${name} (số ngày ${day})`,
    allSince: (day: string) => `Đang tính số ngày ${day}.`,
    missing: (names: readonly string[], expected: number) =>
      `Chưa báo cáo ${count(names.length)}/${count(expected)} ${nouns.communes}: ${names.join(', ')}.`,
    reached: (band: string) => `Đạt · ${band}`,
    below: (band: string) => `Chưa đạt · ${band}`,
    noCoverage: 'Không tính được tỷ lệ',
    figure: {
      onTime: 'Đúng hạn',
      late: 'Muộn',
      unknownTime: 'Không rõ giờ',
      missing: 'Chưa báo cáo',
      invalid: 'Cần sửa',
      exempt: 'Được miễn',
    },
    asOf: (state: string, day: string) => `${state} · số ngày ${day}`,
  },
});
