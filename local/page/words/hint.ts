/** The texts of the tutorial. */

import type { ByLanguage } from './byLanguage';

export interface HintWords {
  readonly label: string;
  /** With the mistyped and the correct figure. */
  correct(tab: string, cell: string, mistyped: string, correct: string): string;
  correctAction(cell: string): string;
  readonly build: string;
  readonly buildAction: string;
  readonly clock: string;
  readonly clockAction: string;
  readonly mails: string;
  readonly mailsAction: string;
  readonly done: string;
  /** Added if the person has no right to do the step. */
  readonly change: string;
  readonly close: string;
}

export const HINT_WORDS: ByLanguage<HintWords> = {
  vi: {
    label: 'Hướng dẫn',
    correct: (tab, cell, mistyped, correct) =>
      `Bước 1/4: Ở tab ${tab}, ô ${cell} ghi nhầm ${mistyped}. Hãy mở ô đó và nhập ${correct}.`,
    correctAction: (cell) => `Mở ô ${cell}`,
    build: 'Bước 2/4: Số liệu đã được sửa. Hãy chọn Bluezone › Lập tổng hợp.',
    buildAction: 'Mở trình đơn',
    clock: 'Bước 3/4: Tổng hợp đã lập xong. Hãy bấm 15:00 để đến hạn báo cáo.',
    clockAction: 'Đến 15:00',
    mails: 'Bước 4/4: Thư đôn đốc đã được gửi. Hãy mở hộp thư và đọc một thư.',
    mailsAction: 'Mở hộp thư',
    done: 'Ông/bà đã xem trọn một ngày báo cáo. Để làm lại, hãy chọn Tệp › Làm lại từ đầu.',
    change: 'Bước này cần chọn người dùng là cán bộ tỉnh.',
    close: 'Đóng hướng dẫn',
  },
  en: {
    label: 'Guide',
    correct: (tab, cell, mistyped, correct) =>
      `Step 1 of 4: In the tab ${tab}, cell ${cell} contains ${mistyped} by mistake. Open the cell and enter ${correct}.`,
    correctAction: (cell) => `Open cell ${cell}`,
    build: 'Step 2 of 4: The figure has been corrected. Choose Bluezone › Build summary.',
    buildAction: 'Open the menu',
    clock: 'Step 3 of 4: The summary has been built. Press 15:00 to go to the reporting deadline.',
    clockAction: 'Go to 15:00',
    mails: 'Step 4 of 4: The reminders have been sent. Open the inbox and read a message.',
    mailsAction: 'Open the inbox',
    done: 'You have seen a whole day of reporting. To start again, choose File › Start over.',
    change: 'For this step, choose a member of the provincial staff as the user.',
    close: 'Close the guide',
  },
};
