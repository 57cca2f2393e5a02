/** What people are told of what they did in the spreadsheet, besides what the add-on says itself. */

import type { ByLanguage } from './byLanguage';

interface ActWords {
  readonly readOnly: string;
  readonly protectedCell: string;
  readonly brokenRule: (cell: string) => string;
  readonly tabGone: string;
  readonly outsideGrid: string;
  readonly unreadableBook: string;
  readonly opened: string;
  readonly startedOver: string;
  /** The clock passed many days, and only the last one's triggers ran. */
  readonly skipped: string;
  readonly noSuchFunction: string;
  /** Their address is no longer in the register. */
  readonly personGone: string;
  /** Another workbook was opened, or the day started over. */
  readonly workbookGone: string;
  /** The same, where somebody was about to replace it themselves. */
  readonly replaced: string;
  /** The clock was moved in another window. */
  readonly clockMoved: string;
}

export const ACTION_WORDS: ByLanguage<ActWords> = {
  vi: {
    readOnly: 'Người dùng đang chọn chỉ có quyền xem bảng tính này.',
    protectedCell:
      'Ô này đang được bảo vệ. Cán bộ huyện, xã chỉ sửa được các ô vàng nhạt của tab đơn vị mình khi tab chưa chốt (xem các dòng đầu tab). Nếu cần sửa, xin liên hệ đầu mối của tỉnh.',
    brokenRule: (cell) => `Ô ${cell} không nhận nội dung này. Nội dung cũ được giữ nguyên.`,
    tabGone: 'Tab này không còn nữa. Nội dung vừa nhập chưa được ghi.',
    outsideGrid: 'Vùng này vượt ra ngoài bảng tính. Nội dung vừa nhập chưa được ghi.',
    unreadableBook: 'Tệp này không phải bảng tính .xlsx đọc được. Bảng tính đang mở được giữ nguyên.',
    opened:
      'Đã mở bảng tính. Hãy chọn Bluezone › Quản trị › Thiết lập: tệp .xlsx không giữ phân quyền và lịch nhắc, thiết lập sẽ tạo lại.',
    startedOver: 'Đã trở lại ngày 18/8/2020, 14 giờ 45 phút.',
    skipped: 'Chỉ các lượt chạy của 24 giờ gần nhất được thực hiện; các lượt trước đó bỏ qua.',
    noSuchFunction: 'Trình đơn không còn mục này. Xin tải lại trang.',
    personGone: 'Người dùng đang chọn không còn trong tab Đơn vị. Xin chọn lại người dùng.',
    workbookGone: 'Bảng tính đã được thay bằng bảng tính khác. Nội dung vừa nhập chưa được ghi.',
    replaced:
      'Bảng tính vừa được thay ở cửa sổ khác nên chưa có gì thay đổi. Xin xem lại bảng tính rồi thực hiện lại nếu cần.',
    clockMoved: 'Đồng hồ vừa được chuyển ở cửa sổ khác. Xin xem lại giờ, rồi bấm lại nếu cần.',
  },
  en: {
    readOnly: 'You may only view this spreadsheet.',
    protectedCell:
      "This cell is protected. District and commune officials can change the light yellow cells of their own unit's tab as long as it is not closed (see its first rows). For anything else please ask the province's contact.",
    brokenRule: (cell) => `Cell ${cell} does not take this. What it held before was kept.`,
    tabGone: 'This tab is gone. What you typed was not written.',
    outsideGrid: 'This leaves the grid of the sheet. What you typed was not written.',
    unreadableBook: 'This file is no .xlsx workbook that can be read. The open spreadsheet was kept.',
    opened:
      'The workbook is open. Please choose Bluezone › Administration › Set up: an .xlsx holds no rights and no schedule, set-up makes them anew.',
    startedOver: 'Back to 18/8/2020, 14:45.',
    skipped: 'Only the runs of the last 24 hours were made; earlier ones were left out.',
    noSuchFunction: 'The menu no longer has this item. Please load the page again.',
    personGone: 'Whoever is chosen here is no longer in the register. Please choose a person again.',
    workbookGone: 'Another workbook has taken the place of this one. What you typed was not written.',
    replaced:
      'Another window has just replaced the spreadsheet, so nothing was done. Look at it, then try again if need be.',
    clockMoved: 'Another window has just moved the clock. Look at the time, then press again if need be.',
  },
};
