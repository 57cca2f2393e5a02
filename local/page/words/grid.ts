/** The texts of the grid: names for assistive technology, the formula bar, and messages. */

import type { ByLanguage } from './byLanguage';

interface GridWords {
  readonly grid: (tab: string) => string;
  /** The selected cell and its content, for screen readers. */
  readonly cell: (address: string, content: string) => string;
  readonly area: (address: string, content: string) => string;
  readonly blank: string;
  readonly ticked: string;
  readonly unticked: string;
  readonly keys: string;
  readonly nameBox: string;
  readonly content: (address: string) => string;
  readonly locked: string;
  readonly waiting: string;
  readonly tooMuch: string;
  readonly notUndone: string;
  readonly omitted: (rows: number, after: number) => string;
}

export const GRID_WORDS: ByLanguage<GridWords> = {
  vi: {
    grid: (tab) => `Bảng tính, tab ${tab}`,
    cell: (address, content) => `Ô ${address}: ${content}`,
    area: (address, content) => `Vùng ${address}: ${content}`,
    blank: 'trống',
    ticked: 'đã đánh dấu',
    unticked: 'chưa đánh dấu',
    keys: 'Phím mũi tên để di chuyển, gõ để nhập, F2 để sửa. Esc rồi Tab để rời bảng tính.',
    nameBox: 'Địa chỉ ô',
    content: (address) => `Nội dung ô ${address}`,
    locked: 'Ô này được bảo vệ, không sửa được.',
    tooMuch: 'Nội dung này quá lớn: một ô chứa tối đa 50.000 ký tự, một lần dán tối đa 200.000 ô. Chưa có gì được ghi.',
    notUndone: 'Không hoàn tác được thay đổi gần nhất.',
    waiting: 'Chưa gửi được nội dung vừa nhập; sẽ gửi lại khi có kết nối. Nhấn Esc để bỏ.',
    omitted: (rows, after) =>
      `Bảng rất dài: ${rows.toLocaleString('vi')} dòng sau dòng ${after.toLocaleString('vi')} không được hiển thị.`,
  },
  en: {
    grid: (tab) => `Spreadsheet, tab ${tab}`,
    cell: (address, content) => `Cell ${address}: ${content}`,
    area: (address, content) => `Range ${address}: ${content}`,
    blank: 'blank',
    ticked: 'ticked',
    unticked: 'not ticked',
    keys: 'Use the arrow keys to move, type to enter, press F2 to edit. Press Escape and then Tab to leave the spreadsheet.',
    nameBox: 'Cell address',
    content: (address) => `Content of cell ${address}`,
    locked: 'This cell is protected and cannot be edited.',
    tooMuch:
      'This content is too large: a cell can hold up to 50,000 characters, and up to 200,000 cells can be pasted at once. Nothing was saved.',
    notUndone: 'The last change could not be undone.',
    waiting:
      'Your input could not be sent yet; it will be sent when the connection is restored. Press Escape to discard it.',
    omitted: (rows, after) =>
      `This tab is very long: ${rows.toLocaleString('en')} rows after row ${after.toLocaleString('en')} are not shown.`,
  },
};
