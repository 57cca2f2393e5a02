/**
 * The texts of the server: in the terminal, and in refusals. Refusals are in both languages, because the server does not
 * know the language of the reader.
 */

import type { Language } from '../protocol/view';
import type { ByLanguage } from './byLanguage';

interface ServerWords {
  readonly address: string;
  readonly stop: string;
  readonly folder: string;
  readonly stopped: string;
  portTaken(port: number): string;
  folderTaken(url: string): string;
  notSaved(reason: string): string;
  readonly foreignHost: string;
  readonly foreignOrigin: string;
  readonly unknownMethod: string;
  readonly notFound: string;
  readonly notJson: string;
  readonly wrongRequest: string;
  readonly tooLarge: string;
  readonly bookTooLarge: string;
  readonly failed: string;
}

export const SERVER_WORDS: ByLanguage<ServerWords> = {
  vi: {
    address: 'Bảng tính đang mở tại',
    stop: 'Nhấn Ctrl+C để dừng.',
    folder: 'Dữ liệu được lưu tại',
    stopped: 'Đã lưu và dừng.',
    portTaken: (port) => `Cổng ${port} đang được chương trình khác sử dụng. Hãy chọn cổng khác: npm start -- --port SỐ`,
    folderTaken: (url) =>
      `Bảng tính này đang được mở tại ${url}. Hãy dùng địa chỉ đó, hoặc dừng chương trình kia trước.`,
    notSaved: (reason) => `Không lưu được dữ liệu: ${reason}`,
    foreignHost: 'Trang này chỉ dùng được trên chính máy này, theo địa chỉ đã hiện khi khởi động.',
    foreignOrigin: 'Yêu cầu bị từ chối vì không đến từ chính trang này.',
    unknownMethod: 'Máy chủ không nhận loại yêu cầu này.',
    notFound: 'Không tìm thấy nội dung này.',
    notJson: 'Yêu cầu không phải là JSON.',
    wrongRequest: 'Yêu cầu không đúng định dạng.',
    tooLarge: 'Nội dung gửi lên quá lớn.',
    bookTooLarge: 'Tệp lớn hơn 25 MB nên không mở được.',
    failed: 'Đã xảy ra lỗi ngoài dự kiến. Chi tiết được ghi ở cửa sổ đã khởi động chương trình.',
  },
  en: {
    address: 'The spreadsheet is open at',
    stop: 'Press Ctrl+C to stop.',
    folder: 'Data is saved in',
    stopped: 'Saved and stopped.',
    portTaken: (port) => `Port ${port} is in use by another program. Choose another: npm start -- --port NUMBER`,
    folderTaken: (url) =>
      `This spreadsheet is already open at ${url}. Use that address, or stop the other program first.`,
    notSaved: (reason) => `The data could not be saved: ${reason}`,
    foreignHost: 'This page works only on this computer. Use the address that was shown when the program started.',
    foreignOrigin: 'The request was refused because it does not come from this page.',
    unknownMethod: 'The server does not accept this type of request.',
    notFound: 'This content was not found.',
    notJson: 'The request is not JSON.',
    wrongRequest: 'The request has an invalid format.',
    tooLarge: 'The content is too large.',
    bookTooLarge: 'The file is larger than 25 MB and cannot be opened.',
    failed: 'An unexpected error occurred. Details are in the window in which the program was started.',
  },
};

/** A text in both languages, one line each. */
export function inBoth(say: (words: ServerWords, language: Language) => string): string {
  return `${say(SERVER_WORDS.vi, 'vi')}\n${say(SERVER_WORDS.en, 'en')}\n`;
}
