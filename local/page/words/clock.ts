/** What the clock and its buttons say. */

import type { ClockMove } from '../protocol/actions';
import type { ByLanguage } from './byLanguage';

export interface ClockWords {
  readonly label: string;
  /** The hours and minutes are of two digits. */
  time(hours: string, minutes: string): string;
  /** Beside a clock that goes by the machine's. */
  readonly real: string;
  /** Of a time of day that is over for today. */
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
        explanation: 'Đến 14 giờ 55 phút, trước hạn báo cáo. Việc nào đến hạn thì chạy ngay, không phải chờ.',
      },
      '15:00': {
        label: '15:00',
        explanation:
          'Đến 15 giờ 00 phút, rồi tới lần chạy tự động đầu tiên sau đó: thư đôn đốc được gửi ngay, không phải chờ.',
      },
      nextDay: {
        label: 'Ngày sau',
        explanation: 'Đến 08 giờ 00 phút ngày hôm sau. Việc đến hạn từ nay đến lúc đó chạy ngay, không phải chờ.',
      },
      real: {
        label: 'Giờ thực',
        explanation: 'Theo đồng hồ của máy này. Việc đến hạn được chạy ngay, sau đó đúng giờ mới chạy.',
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
        explanation: 'Goes to 14:55, before the deadline. Whatever falls due runs at once, nothing waits.',
      },
      '15:00': {
        label: '15:00',
        explanation:
          'Goes to 15:00 and on to the first automatic run after it: reminders are sent at once, nothing waits.',
      },
      nextDay: {
        label: 'Next day',
        explanation: 'Goes to 08:00 of the next day. Whatever falls due until then runs at once, nothing waits.',
      },
      real: {
        label: 'Real time',
        explanation: 'Goes by the clock of this machine. Whatever is due runs at once, and from then on in its time.',
      },
    },
  },
};
