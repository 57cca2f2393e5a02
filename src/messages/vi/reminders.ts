/** What the mails, the reminders' Log and dialogs, and the system check say, in Vietnamese. */

import type { Locality } from '../../domain/units/locality';
import { isGroupCode } from '../../domain/units/tabGroups';
import { capital, type Nouns } from '../nouns';
import { count, ENABLE_REMINDERS, SET_UP, withType } from './words';

export const viReminders = (nouns: Nouns) => ({
  mail: {
    subject: {
      notice: (day: string) => `V/v nhắc báo cáo số ${nouns.indicatorInTitles} ngày ${day}`,
      reminder: (day: string) => `V/v đôn đốc báo cáo số ${nouns.indicatorInTitles} ngày ${day}`,
      escalation: (day: string) => `V/v đôn đốc báo cáo số ${nouns.indicatorInTitles} ngày ${day} (báo lãnh đạo)`,
    },
    // A group of communes has no People's Committee of its own.
    addressed: (district: Locality) =>
      `Kính gửi: UBND ${isGroupCode(district.code) ? `các ${nouns.communes} thuộc ${district.name}` : withType(district)}.`,
    reminder: (said: {
      readonly letter: string;
      readonly office: string;
      readonly time: string;
      readonly day: string;
      readonly reported: number;
      readonly expected: number;
    }) =>
      `${said.letter === '' ? 'Đến' : `Thực hiện Công văn số ${said.letter}, đến`} ${said.time} ngày ${said.day}, ${said.office} chưa nhận đủ số liệu của quý cơ quan (${said.reported}/${said.expected} ${nouns.communes}).`,
    missing: (names: readonly string[]) => `Còn thiếu: ${names.join(', ')}.`,
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
    nobodyMissing: 'Mọi đơn vị đã báo cáo đủ.',
    whoIsMissing: 'Chưa báo cáo đủ:',
    missingDistrict: (
      district: Locality,
      { reported, expected }: { readonly reported: number; readonly expected: number },
      telephones: readonly string[],
    ) => {
      const telephone = telephones.length === 0 ? '' : `, điện thoại ${telephones.join('; ')}`;
      return `${withType(district)}: ${count(reported)}/${count(expected)}${telephone}`;
    },
    gaps: 'Nơi còn thiếu nhiều nhất:',
    gap: (said: {
      readonly name: string;
      readonly coverage: string;
      readonly needed: string;
      readonly share: string;
    }) =>
      `${said.name}: đạt ${said.coverage}, còn thiếu ${said.needed} người (${said.share} phần còn thiếu của ${nouns.province})`,
    openSummary: 'Mở tab Tổng hợp',
    trial: (recipients: string) => `CHẠY THỬ: thư này lẽ ra gửi tới ${recipients}.`,
    trialSubject: (subject: string) => `[Chạy thử] ${subject}`,
  },

  /** Reminding: what the Log and the dialogs say. */
  reminding: {
    step: { notice: 'Báo trước', reminder: 'Nhắc', escalation: 'Báo lãnh đạo', now: 'Nhắc ngay' },
    digest: `tổng hợp của ${nouns.province}`,
    sent: (day: string, whom: string, recipients: string) => `${day}, ${whom}: đã gửi ${recipients}`,
    failed: (day: string, whom: string, why: string) => `${day}, ${whom}: chưa gửi được. ${why}`,
    skipped: (day: string, time: string) => `${day}: bỏ qua bước lúc ${time} vì đã quá muộn.`,
    noAddress: 'Chưa có địa chỉ hợp lệ; hãy điền ở tab Đơn vị hoặc Cấu hình.',
    noQuota: 'Tài khoản đã hết lượt gửi thư hôm nay; sẽ gửi khi còn lượt.',
    refused: (why: string) => `Google không nhận thư (${why}); sẽ thử lại.`,
    enabled: (steps: string) => `Đã bật nhắc tự động: ${steps}.`,
    hourly:
      'Tiện ích của Google chỉ chạy mỗi giờ một lần nên thư được gửi trong vòng một giờ kể từ giờ đã đặt; báo cáo muộn vẫn tính theo lúc nhập số liệu.',
    authorizeSubject: 'V/v cấp lại quyền cho tiện ích báo cáo',
    authorize: (url: string) =>
      `Tiện ích báo cáo cần được cấp thêm quyền để nhắc tự động chạy đầy đủ trong bảng tính ${url}. Hãy mở liên kết dưới đây bằng tài khoản nhận thư này và bấm Cho phép.`,
    openAuthorization: 'Cấp quyền',
    noSteps: 'Đã bật, nhưng tab Cấu hình chưa có giờ nhắc nào.',
    disabled: 'Đã tắt nhắc tự động.',
    nobodyLate: 'Mọi đơn vị đã báo cáo đủ, không phải nhắc ai.',
    askTitle: 'Đôn đốc đơn vị chưa nộp',
    ask: (names: readonly string[]) => `Gửi thư nhắc tới ${count(names.length)} đơn vị: ${names.join(', ')}?`,
    askAgain: (names: readonly string[]) => `Hôm nay đã nhắc ${names.join(', ')}. Nhắc lại?`,
    askClosed: 'Số liệu hôm nay đã chốt nên các đơn vị chưa nhập được; thư sẽ đề nghị liên hệ đầu mối để mở khóa.',
    remindedAt: (name: string, time: string) => `${name} (lúc ${time})`,
    unreachable: (names: readonly string[]) => `Chưa có địa chỉ ở tab Đơn vị: ${names.join(', ')}.`,
    cancelled: 'Không gửi thư nào.',
    remindedNow: (sent: number, failed: number) =>
      `Đã gửi ${count(sent)} thư.${failed === 0 ? '' : ` ${count(failed)} thư chưa gửi được: xem tab Nhật ký.`}`,
  },

  /** The lines of the system check. */
  system: {
    title: 'Kiểm tra hệ thống',
    tickOn: (by: string, last: string) => `✓ Nhắc tự động đang bật, do ${by}; chạy gần nhất: ${last}.`,
    tickLate: (by: string, last: string) =>
      `✗ Nhắc tự động do ${by} bật nhưng chạy gần nhất: ${last}. Hãy nhờ ${by} chọn Tắt rồi Bật nhắc tự động.`,
    tickOff: `✗ Nhắc tự động đang tắt. Hãy ${ENABLE_REMINDERS}.`,
    never: 'chưa lần nào',
    quota: (left: number) => `✓ Hôm nay còn gửi được tới ${count(left)} người nhận.`,
    quotaLow: (left: number, needed: number) =>
      `✗ Hôm nay chỉ còn gửi được tới ${count(left)} người nhận, có thể cần ${count(needed)}. Hãy dùng tài khoản Workspace.`,
    zone: '✓ Múi giờ và định dạng số đúng.',
    zoneWrong: (found: string) =>
      `✗ Múi giờ hoặc định dạng số sai (${found}). Hãy ${SET_UP}; múi giờ của tập lệnh phải là Asia/Ho_Chi_Minh.`,
    sound: '✓ Tab Đơn vị và tab Cấu hình không có lỗi.',
    /** In place of names for which there is no room. */
    others: (units: number) => `${count(units)} đơn vị khác`,
    noReporter: (names: readonly string[]) =>
      `✗ Chưa có thư điện tử người báo cáo: ${names.join(', ')}. Hãy điền ở tab Đơn vị, rồi ${SET_UP}.`,
    noLeader: (names: readonly string[]) =>
      `✗ Có giờ báo lãnh đạo nhưng chưa có thư điện tử lãnh đạo: ${names.join(', ')}. Hãy điền ở tab Đơn vị.`,
    noDigest: `✗ Chưa có “Thư nhận tổng hợp” ở tab Cấu hình nên ${nouns.province} không nhận được thư.`,
    tabs: `✓ Các tab của ${nouns.districts} đầy đủ.`,
    protections: '✓ Các tab đều được bảo vệ.',
    unprotected: (names: readonly string[]) => `✗ Chưa được bảo vệ: ${names.join(', ')}. Hãy ${SET_UP}.`,
    trial:
      '✗ Đang chạy thử: mọi thư gửi về đầu mối, hoặc về người đã bật nhắc tự động. Xong việc, hãy đặt “Chạy thử” là không.',
    closeOff: '✗ Có “Giờ chốt số liệu” nhưng nhắc tự động đang tắt nên không tự chốt. Hãy bật nhắc tự động.',
    cells: (used: number, limit: number) => `✓ Bảng tính dùng ${count(used)}/${count(limit)} ô mà Google cho phép.`,
    cellsMany: (used: number, limit: number) =>
      `✗ Bảng tính đã dùng ${count(used)}/${count(limit)} ô. Hãy xóa tab và dòng trống không cần, hoặc chuyển bớt lịch sử năm cũ.`,
    archiveTitle: 'Chuyển lịch sử năm cũ',
    archiveName: (year: string) => `Lịch sử ${year}`,
    archiveAsk: (used: number, limit: number, year: string) =>
      `Bảng tính đã dùng ${count(used)}/${count(limit)} ô. Chuyển lịch sử năm ${year} sang một tab riêng?`,
    archived: (year: string, tab: string) =>
      `✓ Lịch sử năm ${year} đã ở tab “${tab}”. Hãy nhấn chuột phải vào tab đó, chọn Sao chép sang › Bảng tính mới, kiểm tra bản sao, rồi xóa tab để giải phóng ô.`,
    mended: (said: string) => `✗ ${said}`,
  },
});
