/** The texts of mail, in Vietnamese. */

import type { Locality } from '../../domain/units/locality';
import { isGroupCode } from '../../domain/units/tabGroups';
import { capital, type Nouns } from '../nouns';
import { count, withType } from './words';

export const viMail = (nouns: Nouns) => ({
  mail: {
    subject: {
      notice: (day: string) => `V/v nhắc báo cáo số ${nouns.indicatorInTitles} ngày ${day}`,
      reminder: (day: string) => `V/v đôn đốc báo cáo số ${nouns.indicatorInTitles} ngày ${day}`,
      escalation: (day: string) => `V/v đôn đốc báo cáo số ${nouns.indicatorInTitles} ngày ${day} (báo lãnh đạo)`,
    },
    // A group of communes has no People's Committee of its own.
    addressed: (district: Locality) =>
      `Kính gửi: UBND ${isGroupCode(district.code) ? `các ${nouns.communes} thuộc ${district.name}` : withType(district)}.`,
    reminder: ({
      letter,
      office,
      time,
      day,
      reported,
      expected,
    }: Readonly<Record<'letter' | 'office' | 'time' | 'day', string>> &
      Readonly<Record<'reported' | 'expected', number>>) =>
      `${letter === '' ? 'Đến' : `Thực hiện Công văn số ${letter}, đến`} ${time} ngày ${day}, ${office} chưa nhận đủ số liệu của quý cơ quan (${reported}/${expected} ${nouns.communes}).`,
    missing: (names: readonly string[]) => `Chưa báo cáo: ${names.join(', ')}.`,
    invalid: 'Cần sửa:',
    request: {
      notice: (deadline: string) =>
        `Trân trọng đề nghị quý cơ quan chỉ đạo cập nhật trước ${deadline} để kịp tổng hợp.`,
      reminder: (deadline: string) =>
        `Hạn báo cáo là trước ${deadline}. Trân trọng đề nghị quý cơ quan chỉ đạo cập nhật ngay để kịp tổng hợp.`,
      escalation: (deadline: string) =>
        `Đã quá hạn báo cáo (trước ${deadline}). Kính đề nghị lãnh đạo quý cơ quan chỉ đạo cập nhật ngay.`,
    },
    requestClosed: (time: string) =>
      `Số liệu hôm nay đã chốt lúc ${time} nên tab đang khóa. Trân trọng đề nghị quý cơ quan liên hệ đầu mối để được mở khóa và bổ sung.`,
    openTab: 'Mở tab nhập số liệu',
    closing: ({
      contactName,
      contactTelephone,
    }: {
      readonly contactName: string;
      readonly contactTelephone: string;
    }) => {
      const contact = [contactName, contactTelephone].filter((part) => part !== '').join(', ');
      return `Nếu đã gửi, xin bỏ qua thư này. ${contact === '' ? '' : `Đầu mối: ${contact}. `}Trân trọng./.`;
    },
    digestSubject: (day: string) => `Tổng hợp số ${nouns.indicatorInTitles} ngày ${day}`,
    digestHead: (time: string, day: string) => `Tình hình đến ${time} ngày ${day}`,
    change: (change: string | null) => `So với số đã nhận trước hôm nay: ${change ?? '–'}`,
    fillRate: (rate: string, part: number, whole: number) =>
      `${capital(nouns.communes)} đã báo cáo: ${rate} (${count(part)}/${count(whole)})`,
    reportingRate: (rate: string, part: number, whole: number) =>
      `${capital(nouns.districts)} báo cáo đủ: ${rate} (${count(part)}/${count(whole)})`,
    onTimeRate: (rate: string, part: number, whole: number) =>
      `Báo cáo đủ và đúng hạn: ${rate} (${count(part)}/${count(whole)})`,
    nobodyMissing: `Mọi ${nouns.districts} đã báo cáo đủ.`,
    whoIsMissing: 'Chưa báo cáo đủ:',
    missingDistrict: (
      district: Locality,
      { reported, expected }: { readonly reported: number; readonly expected: number },
      telephones: readonly string[],
    ) => {
      const telephone = telephones.length === 0 ? '' : `, điện thoại ${telephones.join('; ')}`;
      return `${withType(district)}: ${count(reported)}/${count(expected)}${telephone}`;
    },
    gaps: 'Nơi cần thêm nhiều người nhất:',
    gap: ({ name, coverage, needed, share }: Readonly<Record<'name' | 'coverage' | 'needed' | 'share', string>>) =>
      `${name}: ${coverage} dân số, cần thêm ${needed} người (${share} số cần thêm của ${nouns.province})`,
    openSummary: 'Mở tab Tổng hợp',
    trial: (recipients: string) => `CHẠY THỬ: thư này lẽ ra gửi tới ${recipients}.`,
    trialSubject: (subject: string) => `[Chạy thử] ${subject}`,
  },
});
