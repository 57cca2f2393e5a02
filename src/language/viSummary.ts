/** What the Summary says of today, in Vietnamese. */

import type { Locality } from '../domain/locality';
import { count } from './viWords';

export const viSummary = {
  summary: {
    columns: {
      rank: 'Hạng',
      code: 'Mã',
      name: 'Đơn vị',
      parent: 'Thuộc',
      population: 'Dân số',
      users: 'Người dùng',
      coverage: 'Tỷ lệ',
      needed: 'Còn thiếu (người)',
      contribution: 'Đóng góp',
      band: 'Mức',
      completeness: 'Số liệu',
    },
    title: (province: Locality, indicator: string) => `${province.type} ${province.name}: tổng hợp số ${indicator}`,
    built: (time: string, day: string) => `Lập lúc ${time} ngày ${day}.`,
    standing: (users: string, population: string, percentage: string) =>
      `${users} người dùng trên ${population} dân, đạt ${percentage}.`,
    noPercentage: (users: string) => `${users} người dùng; chưa tính được tỷ lệ vì chưa có dân số.`,
    target: (target: string, needed: string | null) =>
      needed === null ? `Chỉ tiêu: ${target} dân số.` : `Chỉ tiêu: ${target} dân số; còn thiếu ${needed} người.`,
    targetReached: (target: string) => `Chỉ tiêu: ${target} dân số; đã đạt.`,
    whole: 'Toàn tỉnh',
    districts: 'Theo huyện, thị xã, thành phố',
    belowTarget: (localities: number) => `Xã, phường, thị trấn chưa đạt chỉ tiêu: ${count(localities)}`,
    noneBelowTarget: 'Mọi xã, phường, thị trấn có số liệu đều đạt chỉ tiêu.',
    largest: (localities: number) => `Nơi còn thiếu nhiều nhất: ${count(localities)} đơn vị`,
    findings: (findings: number) => `Cần xử lý: ${count(findings)}`,
    noFindings: 'Không có gì cần xử lý.',
    /** A commune that has not reported, with the day of the figure that stands in for today's. */
    missingSince: (name: string, day: string) => `${name} (số ngày ${day})`,
    allSince: (day: string) => `Đang tính số ngày ${day}.`,
    missing: (names: readonly string[], expected: number) =>
      `Chưa báo cáo ${count(names.length)}/${count(expected)} đơn vị: ${names.join(', ')}.`,
    reached: (band: string) => `Đạt · ${band}`,
    below: (band: string) => `Chưa đạt · ${band}`,
    noCoverage: 'Không tính được tỷ lệ',
    figure: { onTime: 'Đúng hạn', late: 'Muộn', missing: 'Chưa báo cáo', invalid: 'Cần sửa', exempt: 'Được miễn' },
    asOf: (state: string, day: string) => `${state} · số ngày ${day}`,
  },
};
