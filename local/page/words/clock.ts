/** The texts of the clock and its buttons. */

import type { ClockMove } from '../protocol/actions';
import type { ByLanguage } from './byLanguage';

export interface ClockWords {
  readonly label: string;
  /** Hours and minutes have two digits. */
  time(hours: string, minutes: string): string;
  /** Beside a clock that shows the real time. */
  readonly real: string;
  /** The label of a time of day that has passed today. */
  tomorrow(label: string): string;
  readonly moves: Readonly<Record<ClockMove, { readonly label: string; readonly explanation: string }>>;
}

export const CLOCK_WORDS: ByLanguage<ClockWords> = {
  vi: {
    label: 'Thời gian trên bảng tính',
    time: (hours, minutes) => `${hours} giờ ${minutes} phút`,
    real: 'giờ thực',
    tomorrow: (label) => `${label} hôm sau`,
    moves: {
      '14:55': {
        label: '14:55',
        explanation: 'Đến 14 giờ 55 phút, trước hạn báo cáo. Việc đến hạn được chạy ngay, không phải chờ.',
      },
      '15:00': {
        label: '15:00',
        explanation:
          'Đến 15 giờ 00 phút, rồi tới lần chạy tự động đầu tiên sau đó: thư đôn đốc được gửi ngay, không phải chờ.',
      },
      nextDay: {
        label: 'Ngày sau',
        explanation: 'Đến 08 giờ 00 phút ngày hôm sau. Việc đến hạn từ nay đến lúc đó được chạy ngay, không phải chờ.',
      },
      real: {
        label: 'Giờ thực',
        explanation: 'Theo đồng hồ của máy này. Việc đã đến hạn được chạy ngay; các việc sau chạy đúng giờ.',
      },
    },
  },
  en: {
    label: 'Time in the spreadsheet',
    time: (hours, minutes) => `${hours}:${minutes}`,
    real: 'real time',
    tomorrow: (label) => `${label} tomorrow`,
    moves: {
      '14:55': {
        label: '14:55',
        explanation: 'Moves to 14:55, before the deadline. Tasks that are due run at once, without waiting.',
      },
      '15:00': {
        label: '15:00',
        explanation:
          'Moves to 15:00 and on to the first automatic run after it: reminders are sent at once, without waiting.',
      },
      nextDay: {
        label: 'Next day',
        explanation: 'Moves to 08:00 on the next day. Tasks that are due until then run at once, without waiting.',
      },
      real: {
        label: 'Real time',
        explanation: 'Follows the clock of this computer. Tasks that are due run at once; later tasks run on time.',
      },
    },
  },
};
