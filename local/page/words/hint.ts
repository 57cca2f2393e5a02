/** The sentences that lead a newcomer through the opening day. */

import type { ByLanguage } from './byLanguage';

export interface HintWords {
  readonly label: string;
  /** What was typed there, and what was meant. */
  correct(tab: string, cell: string, mistyped: string, correct: string): string;
  correctAction(cell: string): string;
  readonly build: string;
  readonly buildAction: string;
  readonly clock: string;
  readonly clockAction: string;
  readonly mails: string;
  readonly mailsAction: string;
  readonly done: string;
  /** Added where whoever sits here has not the rights for the step. */
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
    change: 'Bước này cần người dùng là cán bộ tỉnh.',
    close: 'Đóng hướng dẫn',
  },
  en: {
    label: 'Guide',
    correct: (tab, cell, mistyped, correct) =>
      `Step 1 of 4: On tab ${tab}, cell ${cell} holds ${mistyped} by mistake. Open it and type ${correct}.`,
    correctAction: (cell) => `Open cell ${cell}`,
    build: 'Step 2 of 4: The figure is mended. Choose Bluezone › Build summary.',
    buildAction: 'Open the menu',
    clock: 'Step 3 of 4: The summary is built. Press 15:00 to reach the deadline.',
    clockAction: 'Go to 15:00',
    mails: 'Step 4 of 4: The reminders were sent. Open the inbox and read a mail.',
    mailsAction: 'Open the inbox',
    done: 'You have seen a whole day of reporting. To do it again, choose File › Start over.',
    change: 'This step needs provincial staff.',
    close: 'Close the guide',
  },
};
