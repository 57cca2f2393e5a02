/** Messages about actions in the spreadsheet, besides those of the add-on. */

import type { ByLanguage } from './byLanguage';

interface ActionWords {
  readonly readOnly: string;
  readonly protectedCell: string;
  readonly brokenRule: (cell: string) => string;
  readonly tabGone: string;
  readonly outsideGrid: string;
  readonly unreadableBook: string;
  readonly opened: string;
  readonly startedOver: string;
  /** The clock moved by several days, and only the triggers of the last day ran. */
  readonly skipped: string;
  readonly noSuchFunction: string;
  /** The person is no longer in the register. */
  readonly personGone: string;
  /** For input: another workbook was opened, or the day started over. */
  readonly workbookGone: string;
  /** The same, for commands that would replace the workbook or move the clock. */
  readonly replaced: string;
  /** The clock was moved in another window. */
  readonly clockMoved: string;
}

export const ACTION_WORDS: ByLanguage<ActionWords> = {
  vi: {
    readOnly: 'Người dùng đang chọn chỉ có quyền xem bảng tính này.',
    protectedCell:
      'Ô này đang được bảo vệ. Cán bộ huyện, xã chỉ sửa được các ô vàng nhạt của tab đơn vị mình khi tab chưa chốt (xem các dòng đầu tab). Nếu cần sửa, xin liên hệ đầu mối của tỉnh.',
    brokenRule: (cell) => `Ô ${cell} không nhận nội dung này. Nội dung cũ được giữ nguyên.`,
    tabGone: 'Tab này không còn nữa. Nội dung vừa nhập chưa được ghi.',
    outsideGrid: 'Vùng này vượt ra ngoài bảng tính. Nội dung vừa nhập chưa được ghi.',
    unreadableBook: 'Không đọc được tệp này dưới dạng bảng tính .xlsx. Bảng tính đang mở được giữ nguyên.',
    opened:
      'Đã mở bảng tính. Hãy chọn Bluezone › Quản trị › Thiết lập: tệp .xlsx không giữ phân quyền, lịch nhắc và điều tiện ích ghi nhớ, nên thiết lập hỏi có dùng các tab này không rồi tạo lại.',
    startedOver: 'Đã trở lại ngày 18/8/2020, 14 giờ 45 phút.',
    skipped: 'Chỉ các lượt chạy của 24 giờ gần nhất được thực hiện; các lượt trước đó được bỏ qua.',
    noSuchFunction: 'Trình đơn không còn mục này. Xin tải lại trang.',
    personGone: 'Người dùng đang chọn không còn trong tab Đơn vị. Xin chọn lại người dùng.',
    workbookGone: 'Bảng tính đã được thay bằng bảng tính khác. Nội dung vừa nhập chưa được ghi.',
    replaced:
      'Bảng tính vừa được thay ở cửa sổ khác nên chưa có gì thay đổi. Xin xem lại bảng tính rồi thực hiện lại nếu cần.',
    clockMoved: 'Đồng hồ vừa được chuyển ở cửa sổ khác. Xin xem lại giờ, rồi bấm lại nếu cần.',
  },
  en: {
    readOnly: 'You have view-only access to this spreadsheet.',
    protectedCell:
      "This cell is protected. District and commune officials can edit only the light yellow cells in their own unit's tab until it is closed (see the first rows of the tab). For other changes, please contact the provincial staff.",
    brokenRule: (cell) => `Cell ${cell} does not accept this input. The previous content was kept.`,
    tabGone: 'This tab no longer exists. Your input was not saved.',
    outsideGrid: 'This range is outside the sheet. Your input was not saved.',
    unreadableBook: 'This file cannot be read as an .xlsx workbook. The open spreadsheet was kept.',
    opened:
      'The workbook is open. Please choose Bluezone › Administration › Set up: an .xlsx file does not contain permissions, the reminder schedule or what the add-on remembers, so set-up asks whether to use these tabs and creates the rest again.',
    startedOver: 'Back to 18/8/2020, 14:45.',
    skipped: 'Only the runs of the last 24 hours were carried out; earlier runs were skipped.',
    noSuchFunction: 'The menu no longer has this item. Please reload the page.',
    personGone: 'The selected user is no longer in the Units tab. Please select a user again.',
    workbookGone: 'The spreadsheet was replaced by another one. Your input was not saved.',
    replaced:
      'Another window has just replaced the spreadsheet, so nothing was done. Please check the spreadsheet, and try again if necessary.',
    clockMoved: 'Another window has just moved the clock. Please check the time, and press again if necessary.',
  },
};
