/** The texts of the Log and of dialogs on reminders, in Vietnamese. */

import type { Nouns } from '../nouns';
import { count } from './words';

export const viReminders = (nouns: Nouns) => ({
  reminding: {
    step: { notice: 'Báo trước', reminder: 'Nhắc', escalation: 'Báo lãnh đạo', now: 'Nhắc ngay' },
    digest: `tổng hợp của ${nouns.province}`,
    sent: (day: string, whom: string, recipients: string) => `${day}, ${whom}: đã gửi ${recipients}`,
    failed: (day: string, whom: string, why: string) => `${day}, ${whom}: chưa gửi được. ${why}`,
    unknown: (day: string, whom: string, recipients: string) =>
      `${day}, ${whom}: không rõ đã gửi tới ${recipients} hay chưa, vì việc gửi bị cắt ngang; sẽ không tự gửi lại.`,
    skipped: (day: string, time: string) => `${day}: bỏ qua bước lúc ${time} vì đã quá muộn.`,
    noAddress: 'Chưa có địa chỉ hợp lệ; hãy điền ở tab Đơn vị hoặc Cấu hình.',
    noQuota: 'Tài khoản đã hết lượt gửi thư hôm nay; sẽ gửi khi còn lượt.',
    refused: (why: string) => `Google không nhận thư (${why}); sẽ thử lại.`,
    enabled: (steps: string) => `Đã bật nhắc tự động: ${steps}.`,
    hourly:
      'Tiện ích của Google chỉ chạy mỗi giờ một lần nên thư được gửi trong vòng một giờ kể từ giờ đã đặt; báo cáo muộn vẫn tính theo lúc nhập số liệu.',
    authorizeSubject: 'V/v cấp lại quyền cho tiện ích báo cáo',
    authorize:
      'Tiện ích báo cáo cần được cấp thêm quyền để nhắc tự động chạy đầy đủ trong bảng tính. Hãy mở liên kết “Cấp quyền” dưới đây bằng tài khoản nhận thư này và bấm Cho phép.',
    openAuthorization: 'Cấp quyền',
    openSpreadsheet: 'Mở bảng tính',
    noSteps: 'Đã bật, nhưng tab Cấu hình chưa có giờ nhắc nào.',
    disabled:
      'Đã tắt nhắc tự động: không gửi thư, không tự chốt. Đồng hồ vẫn chạy để đọc số quanh giờ hạn và ghi lịch sử.',
    nobodyLate: `Mọi ${nouns.districts} đã báo cáo đủ, không phải nhắc ai.`,
    askTitle: 'Đôn đốc đơn vị chưa nộp',
    ask: (names: readonly string[]) =>
      `Gửi thư nhắc tới ${count(names.length)} ${nouns.districts}: ${names.join(', ')}?`,
    askAgain: (names: readonly string[]) => `Hôm nay đã nhắc ${names.join(', ')}. Nhắc lại?`,
    askClosed: 'Số liệu hôm nay đã chốt nên các đơn vị chưa nhập được; thư sẽ đề nghị liên hệ đầu mối để mở khóa.',
    remindedAt: (name: string, time: string, isSure: boolean) =>
      isSure ? `${name} (lúc ${time})` : `${name} (lúc ${time}, không rõ đã gửi)`,
    unreachable: (names: readonly string[]) => `Chưa có địa chỉ ở tab Đơn vị: ${names.join(', ')}.`,
    cancelled: 'Không gửi thư nào.',
    remindedNow: (sent: number, failed: number) =>
      `Đã gửi ${count(sent)} thư.${failed === 0 ? '' : ` ${count(failed)} thư chưa gửi được: xem tab Nhật ký.`}`,
    /** Districts that a question named and that no longer need a mail after the answer. */
    spared: (names: readonly string[]) =>
      `Không gửi nữa vì trong lúc chờ trả lời đã báo cáo đủ hoặc đã được nhắc: ${names.join(', ')}.`,
  },
});
