/** Closing the day and reopening districts, in Vietnamese. */

import type { Nouns } from '../nouns';
import { count } from './words';

export const viClosing = (nouns: Nouns) => ({
  closing: {
    title: 'Chốt số liệu',
    action: 'Chốt số liệu',
    askEarly: (deadline: string) =>
      `Chưa đến hạn báo cáo (${deadline}). Chốt bây giờ thì các đơn vị không nhập được nữa đến hết hôm nay. Vẫn chốt?`,
    cancelled: 'Không thay đổi gì.',
    closedMeanwhile: (day: string, time: string) =>
      `Trong lúc chờ trả lời, người khác đã chốt hoặc mở khóa số liệu ngày ${day} (chốt lúc ${time}). Lần này không thay đổi gì; nếu vẫn cần, hãy chốt lại.`,
    /** Why the day's figures cannot go to History. */
    notRecorded: (why: string) => `Chưa chốt, vì không ghi được số liệu. ${why} Sau đó chốt lại.`,
    closed: (day: string, open: readonly string[]) =>
      `Đã chốt và khóa số liệu ngày ${day}. ${
        open.length === 0 ? `Mọi ${nouns.districts} đã báo cáo đủ.` : `Chưa báo cáo đủ: ${open.join(', ')}.`
      }`,
    logged: (day: string, time: string, open: readonly string[]) =>
      `Ngày ${day}, lúc ${time}. ${
        open.length === 0
          ? `Mọi ${nouns.districts} đã báo cáo đủ.`
          : `Chưa báo cáo đủ (${count(open.length)}): ${open.join(', ')}.`
      }`,
    /** Shown in a locked tab. */
    notice: ({ day, time, tomorrow, contact }: Readonly<Record<'day' | 'time' | 'tomorrow' | 'contact', string>>) =>
      `ĐÃ KHÓA: số liệu ngày ${day} đã chốt lúc ${time}; từ 0 giờ ngày ${tomorrow} nhập lại được. Cần sửa, xin gọi ${
        contact === '' ? `cán bộ tổng hợp của ${nouns.province}` : contact
      }.`,
    /** Shown in the Summary. */
    closedAt: (day: string, time: string) => `Số liệu ngày ${day} đã chốt lúc ${time}.`,
    already: (day: string, time: string) => `Số liệu ngày ${day} đã chốt từ ${time}; các tab vẫn khóa.`,
    reopenTitle: 'Mở khóa',
    reopenAction: 'Mở khóa',
    nothingClosed: 'Không có đơn vị nào đang khóa.',
    /** Typed to reopen all districts. */
    all: 'tất cả',
    askDistrict: (names: string) => `Mở khóa cho đơn vị nào (một đơn vị, hoặc “tất cả”)? Đã chốt: ${names}.`,
    noDistrict: 'Không thấy đơn vị đó trong số đã chốt.',
    askUntil: 'Mở đến giờ nào hôm nay? Ví dụ 16:30.',
    noTime: (now: string) => `Hãy nhập một giờ của hôm nay, sau ${now}.`,
    askReason: 'Lý do mở khóa? Lý do được ghi vào tab Nhật ký.',
    noReason: 'Hãy ghi lý do.',
    reopened: (district: string, until: string) => `Đã mở khóa ${district} đến ${until}; sau đó tự khóa lại.`,
    /** A district that another person opened for longer while its reason was being typed. */
    openLonger: (district: string, until: string) =>
      `${district}: người khác vừa mở đến ${until} nên giữ nguyên giờ đó.`,
    reopenedBy: ({ district, until, reason, by }: Readonly<Record<'district' | 'until' | 'reason' | 'by', string>>) =>
      `${district}: mở đến ${until}. Lý do: ${reason}. Người mở: ${by}.`,
  },
});
