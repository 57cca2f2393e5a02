/**
 * What the server says: in the terminal that started it, and to whoever asks for something that it does not give. Both
 * languages stand one below the other there, since the server does not know who reads.
 */

import type { Language } from '../protocol/view';
import type { ByLanguage } from './byLanguage';

interface ServingWords {
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

export const SERVING_WORDS: ByLanguage<ServingWords> = {
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
    folder: 'Its state is kept in',
    stopped: 'Saved and stopped.',
    portTaken: (port) => `Port ${port} is in use by another program. Choose another: npm start -- --port NUMBER`,
    folderTaken: (url) =>
      `This spreadsheet is already open at ${url}. Use that address, or stop the other program first.`,
    notSaved: (reason) => `The state could not be saved: ${reason}`,
    foreignHost: 'This page works on this machine only, under the address that was printed when it started.',
    foreignOrigin: 'The request was refused: it does not come from this page.',
    unknownMethod: 'The server does not take this kind of request.',
    notFound: 'There is nothing here.',
    notJson: 'The request is not JSON.',
    wrongRequest: 'The request does not have the form that the server expects.',
    tooLarge: 'What was sent is too large.',
    bookTooLarge: 'The file is larger than 25 MB and cannot be opened.',
    failed: 'Something unexpected went wrong. The window in which the program was started says more.',
  },
};

/** The same in both languages, a line each. */
export function inBoth(say: (words: ServingWords, language: Language) => string): string {
  return `${say(SERVING_WORDS.vi, 'vi')}\n${say(SERVING_WORDS.en, 'en')}\n`;
}
