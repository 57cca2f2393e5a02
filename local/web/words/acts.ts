/** What people are told of what they did in the spreadsheet, besides what the add-on says itself. */

import type { ByLanguage } from './byLanguage';

interface ActWords {
  readonly readOnly: string;
  readonly protectedCell: string;
  readonly brokenRule: (cell: string) => string;
  readonly tabGone: string;
  readonly outsideGrid: string;
  readonly unreadableBook: (reason: string) => string;
  readonly opened: string;
  readonly startedOver: string;
  /** The clock passed many days, and only the last one's triggers ran. */
  readonly skipped: string;
  readonly noSuchFunction: string;
}

export const ACT_WORDS: ByLanguage<ActWords> = {
  vi: {
    readOnly: 'Bạn chỉ có quyền xem bảng tính này.',
    protectedCell:
      'Ô này được bảo vệ, bạn không có quyền sửa. Cán bộ huyện, xã nhập vào các ô vàng nhạt của tab đơn vị mình; nếu cần sửa ô khác, xin liên hệ đầu mối của tỉnh.',
    brokenRule: (cell) => `Ô ${cell} không nhận nội dung này. Nội dung cũ được giữ nguyên.`,
    tabGone: 'Tab này không còn nữa. Nội dung vừa nhập chưa được ghi.',
    outsideGrid: 'Vùng này vượt ra ngoài bảng tính. Nội dung vừa nhập chưa được ghi.',
    unreadableBook: (reason) =>
      `Không đọc được tệp này như một bảng tính .xlsx (${reason}). Bảng tính đang mở được giữ nguyên.`,
    opened:
      'Đã mở bảng tính. Hãy chọn Bluezone › Quản trị › Thiết lập: tệp .xlsx không giữ phân quyền và lịch nhắc, thiết lập sẽ tạo lại.',
    startedOver: 'Đã trở lại ngày 18/8/2020, 14 giờ 45 phút.',
    skipped: 'Chỉ các lượt chạy của 24 giờ gần nhất được thực hiện; các lượt trước đó bỏ qua.',
    noSuchFunction: 'Trình đơn không còn mục này. Xin tải lại trang.',
  },
  en: {
    readOnly: 'You may only view this spreadsheet.',
    protectedCell:
      "This cell is protected and you may not change it. District and commune officials type into the light yellow cells of their own unit's tab; for anything else please ask the province's contact.",
    brokenRule: (cell) => `Cell ${cell} does not take this. What it held before was kept.`,
    tabGone: 'This tab is gone. What you typed was not written.',
    outsideGrid: 'This leaves the grid of the sheet. What you typed was not written.',
    unreadableBook: (reason) =>
      `This file cannot be read as an .xlsx workbook (${reason}). The open spreadsheet was kept.`,
    opened:
      'The workbook is open. Please choose Bluezone › Administration › Set up: an .xlsx holds no rights and no schedule, set-up makes them anew.',
    startedOver: 'Back to 18/8/2020, 14:45.',
    skipped: 'Only the runs of the last 24 hours were made; earlier ones were left out.',
    noSuchFunction: 'The menu no longer has this item. Please load the page again.',
  },
};
