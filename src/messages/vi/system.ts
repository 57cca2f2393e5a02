/** The lines of the system check, in Vietnamese. */

import type { Nouns } from '../nouns';
import { count, ENABLE_REMINDERS, SET_UP } from './words';

/** The run time of a day's edits, in minutes. */
export interface RunTime {
  readonly rows: number;
  readonly columns: number;
  /** What one edit is assumed to take. */
  readonly seconds: number;
  readonly today: number;
  /** On a day when every commune types every figure. */
  readonly full: number;
  readonly clock: number;
  readonly limit: number;
}

const runTime = ({ rows, columns, seconds, today, full, clock, limit }: RunTime): string =>
  `Tự kiểm tra khi nhập, ước tính: hôm nay khoảng ${count(today)} phút (${count(rows)} dòng đã nhận × ${count(columns)} số × ${count(seconds)} giây); nếu mọi xã nhập đủ: ${count(full)} phút, đồng hồ thêm ${count(clock)} phút. Google cho mỗi tài khoản ${count(limit)} phút một ngày.`;

export const viSystem = (nouns: Nouns) => ({
  system: {
    title: 'Kiểm tra hệ thống',
    tickOn: (by: string, last: string) => `✓ Nhắc tự động đang bật, do ${by}; chạy gần nhất: ${last}.`,
    tickLate: (by: string, last: string) =>
      `✗ Đồng hồ do ${by} đặt đã ngừng; chạy gần nhất: ${last}. Hãy nhờ ${by} ${SET_UP}, hoặc tự ${SET_UP}.`,
    /** While reminders are off. */
    clockOn: (by: string, last: string) => `✓ Đồng hồ vẫn chạy, do ${by}; chạy gần nhất: ${last}.`,
    clockOff: `✗ Đồng hồ không chạy: số nhập sát giờ hạn mà Google không báo có thể thành “không rõ giờ”; lịch sử và việc mở, khóa tab bị chậm. Hãy ${SET_UP}.`,
    clockHourly:
      '✗ Đồng hồ chỉ chạy mỗi giờ một lần nên không đọc các tab quanh giờ hạn: số mà Google không báo lúc nhập có thể thành “không rõ giờ”.',
    tickOff: `✗ Nhắc tự động đang tắt. Hãy ${ENABLE_REMINDERS}.`,
    never: 'chưa lần nào',
    /** Minutes a day that the triggers of an account may run, and what edits take of them. */
    runTime: (estimate: RunTime) => `✓ ${runTime(estimate)}`,
    runTimeShared: (estimate: RunTime) =>
      `✗ ${runTime(estimate)} Hãy dùng một tài khoản khác để ${ENABLE_REMINDERS}, vì mỗi tài khoản có hạn mức riêng, hoặc dùng tài khoản Workspace.`,
    runTimeShort: (estimate: RunTime) =>
      `✗ ${runTime(estimate)} Hãy dùng tài khoản Workspace để ${SET_UP}, hoặc tắt bớt cột không dùng ở tab Cấu hình.`,
    quota: (left: number) => `✓ Hôm nay còn gửi được tới ${count(left)} người nhận.`,
    quotaLow: (left: number, needed: number) =>
      `✗ Hôm nay chỉ còn gửi được tới ${count(left)} người nhận, có thể cần ${count(needed)}. Hãy dùng tài khoản Workspace.`,
    zone: '✓ Múi giờ và định dạng số đúng.',
    zoneWrong: (found: string) =>
      `✗ Múi giờ hoặc định dạng số sai (${found}). Hãy ${SET_UP}; múi giờ của tập lệnh phải là Asia/Ho_Chi_Minh.`,
    sound: '✓ Tab Đơn vị và tab Cấu hình không có lỗi.',
    /** Replaces names that do not fit. */
    others: (units: number) => `${count(units)} đơn vị khác`,
    noReporter: (names: readonly string[]) =>
      `✗ Chưa có thư điện tử người báo cáo: ${names.join(', ')}. Hãy điền ở tab Đơn vị, rồi ${SET_UP}.`,
    noLeader: (names: readonly string[]) =>
      `✗ Có giờ báo lãnh đạo nhưng chưa có thư điện tử lãnh đạo: ${names.join(', ')}. Hãy điền ở tab Đơn vị.`,
    noDigest: `✗ Chưa có “Thư nhận tổng hợp” ở tab Cấu hình nên ${nouns.province} không nhận được thư.`,
    tabs: `✓ Các tab của ${nouns.districts} đầy đủ.`,
    protections: '✓ Các tab đều được bảo vệ, đúng người được sửa.',
    noStaff: `✗ Chưa có địa chỉ của cán bộ tổng hợp nên chỉ chủ tệp và người đã chạy Thiết lập sửa được các tab chung. Hãy điền “Thư điện tử người báo cáo” ở dòng của ${nouns.province} trong tab Đơn vị, rồi ${SET_UP}.`,
    /** Who may edit a tab and should not, and who should and may not. */
    editorsWrong: (tab: string, surplus: readonly string[], missing: readonly string[]) =>
      `✗ Tab “${tab}”: ${[
        surplus.length > 0 ? `được sửa mà không có trong tab Đơn vị: ${surplus.join(', ')}` : '',
        missing.length > 0 ? `có trong tab Đơn vị mà chưa được sửa: ${missing.join(', ')}` : '',
      ]
        .filter((part) => part !== '')
        .join('; ')}. Hãy ${SET_UP}.`,
    unprotected: (names: readonly string[]) => `✗ Chưa được bảo vệ: ${names.join(', ')}. Hãy ${SET_UP}.`,
    release: (release: string) => `✓ Phiên bản ${release}.`,
    releaseBehind: (release: string, setUpBy: string) =>
      `✗ Mã lệnh đang chạy là phiên bản ${release}, cũ hơn phiên bản ${setUpBy} của lần thiết lập gần nhất. Nếu cơ quan không chủ ý dùng lại bản cũ, hãy xem ai đã thay mã, đưa lại bản mới lên rồi ${SET_UP}.`,
    boundToReporters: (reporters: number) =>
      `✗ Mã lệnh gắn với bảng tính: ${count(reporters)} người báo cáo không phải cán bộ tổng hợp xem và thay được mã, và mã chạy bằng quyền của người đã Thiết lập. Bản này để dùng thử; khi dùng thật hãy chuyển sang bản độc lập hoặc tiện ích nội bộ.`,
    /** Accounts that ran set-up or own the clock, and are not among the staff. */
    leftStaff: (addresses: readonly string[]) =>
      `✗ Đã thiết lập hoặc đặt đồng hồ mà không có trong dòng của ${nouns.province}: ${addresses.join(', ')}. Trình kích hoạt và quyền của tài khoản đó có thể vẫn còn. Người đó đã thôi thì hãy bỏ chia sẻ tệp, rồi ${SET_UP}; chưa thôi thì thêm địa chỉ vào dòng đó.`,
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
    archiveChanged: (year: string) =>
      `✗ Lịch sử năm ${year}: có người sửa trong lúc chuyển nên chưa xóa dòng nào ở tab Lịch sử. Hãy kiểm tra hệ thống lại để chuyển tiếp.`,
    archiveBeside: (year: string, columns: readonly string[]) =>
      `✗ Chưa chuyển lịch sử năm ${year}: tab Lịch sử có nội dung thêm ở cột ${columns.join(', ')} cạnh các dòng năm đó. Hãy chuyển nội dung ấy đi rồi kiểm tra lại.`,
    logArchiveTitle: 'Chuyển nhật ký cũ',
    logArchiveName: 'Nhật ký cũ',
    logArchiveAsk: (lines: number, day: string) =>
      `Tab Nhật ký có ${count(lines)} dòng trước ngày ${day}, quá thời gian ở mục “Lưu nhật ký”. Chuyển các dòng đó sang một tab riêng?`,
    logArchived: (day: string, tab: string) =>
      `✓ Các dòng nhật ký trước ngày ${day} đã ở tab “${tab}”. Hãy sao chép tab đó sang bảng tính khác nếu cơ quan còn phải lưu, rồi xóa tab ở đây.`,
    /** `columns` hold what people wrote beside these lines; without any, a person changed the lines meanwhile. */
    logArchiveStays: (columns: readonly string[]) =>
      columns.length === 0
        ? '✗ Chưa chuyển nhật ký cũ: có người sửa tab Nhật ký trong lúc chuyển. Hãy kiểm tra hệ thống lại.'
        : `✗ Chưa chuyển nhật ký cũ: tab Nhật ký có nội dung thêm ở cột ${columns.join(', ')} cạnh các dòng đó. Hãy chuyển nội dung ấy đi rồi kiểm tra lại.`,
    /** The kinds of stored state, and the line for one that cannot be read. */
    remembered: {
      layout: 'phiên bản của bảng tính',
      tab: 'tab nào của đơn vị nào',
      closing: 'lần chốt số liệu',
      locked: 'các tab đang khóa',
      schedule: 'giờ nhắc và giờ chốt',
      clock: 'lần chạy gần nhất',
      mails: 'các thư đã gửi',
      menuTitle: 'tên trình đơn',
      authorization: 'lần xin cấp quyền',
      labels: 'các nhãn đã ghi vào bảng tính',
      archive: 'tab lịch sử năm cũ',
      rights: 'quyền sửa đã cấp',
      setUp: 'lần thiết lập chưa xong',
      ticks: 'các ô đang tích ở tab Tác vụ',
      question: 'câu hỏi đang chờ trả lời',
      version: 'phiên bản đã thiết lập',
    },
    unreadable: (what: string) =>
      `✗ Không đọc được ghi nhớ về ${what}; tạm thời không dùng thông tin này. Hãy ${SET_UP}.`,
    metadataDamaged: (tab: string) =>
      `✗ Tab “${tab}”: không đọc được thông tin ẩn ở dòng đánh dấu nên số liệu nhập ở đó chưa được kiểm tra ngay. Hãy ${SET_UP}.`,
    recordDamaged: (tab: string, rows: readonly number[], more: number) =>
      `✗ Tab “${tab}”, dòng ${rows.join(', ')}${more > 0 ? ` và ${count(more)} dòng nữa` : ''}: không đọc được số đã nhận ở cột ẩn, tạm dùng số ở tab Lịch sử. Hãy ${SET_UP}.`,
    /** Rows of History, as many as are listed and how many more there are. */
    historyDamaged: (rows: readonly number[], more: number) =>
      `✗ Tab Lịch sử, dòng ${rows.join(', ')}${more > 0 ? ` và ${count(more)} dòng nữa` : ''}: không đọc được ngày, mã, lần hoặc trạng thái. Hãy ${SET_UP}; nếu vẫn còn, sửa hoặc xóa dòng.`,
    /** An action that acts outside the spreadsheet, and of which only the beginning is logged. */
    cutOff: (action: string, begun: string) =>
      `✗ “${action}” bắt đầu lúc ${begun} bị cắt ngang, không rõ đã gửi hết thư chưa. Hãy xem tab Nhật ký.`,
    /** The Log's line of the second mail. */
    sentTwice: (mail: string) =>
      `✗ Có thư gửi hai lần (${mail}): mã lệnh của cách chạy trước còn trình kích hoạt. Hãy xóa trình kích hoạt hoặc dự án của mã lệnh đó.`,
    mended: (fault: string) => `✗ ${fault}`,
  },
});
