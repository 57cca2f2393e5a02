/** The texts of the frame around the grid: the top bar, the clock, the tab bar, hints, toasts and dialogs. */

import type { Question } from '../protocol/actions';
import type { ByLanguage } from './byLanguage';
import { CLOCK_WORDS, type ClockWords } from './clock';
import { HINT_WORDS, type HintWords } from './hint';

export interface FrameWords {
  readonly loading: string;
  readonly working: string;
  readonly offline: string;
  /** The name of the menu bar, and of the button that replaces it in a narrow window. */
  readonly menus: string;
  readonly menu: string;
  readonly file: FileWords;
  readonly clock: ClockWords;
  readonly who: WhoWords;
  readonly language: string;
  /** The button that opens the clock, the user and the language in a narrow window. */
  readonly controls: string;
  readonly inbox: InboxWords;
  readonly hint: HintWords;
  readonly tabs: TabWords;
  readonly panel: string;
  readonly back: string;
  readonly toasts: string;
  readonly dismiss: string;
  readonly dialog: string;
  readonly answer: string;
  readonly buttons: Readonly<Record<Question['buttons'][number], string>>;
}

interface FileWords {
  readonly title: string;
  readonly download: string;
  readonly open: string;
  readonly startOver: string;
  readonly openTitle: string;
  openText(name: string): string;
  readonly startOverTitle: string;
  readonly startOverText: string;
}

interface WhoWords {
  readonly label: string;
  readonly staff: string;
  readonly officials: string;
  readonly leaders: string;
  readonly staffRights: string;
  officialRights(unit: string): string;
  readonly leaderRights: string;
}

interface InboxWords {
  readonly label: string;
  /** "3 mới" beside the label. */
  newMails(count: number): string;
  /** What the number beside the label counts, for screen readers. */
  mails(count: number): string;
  arrived(count: number): string;
}

interface TabWords {
  readonly label: string;
  readonly all: string;
  readonly left: string;
  readonly right: string;
  readonly locked: string;
}

const messages = (count: number): string => (count === 1 ? 'message' : 'messages');

export const FRAME_WORDS: ByLanguage<FrameWords> = {
  vi: {
    loading: 'Đang mở bảng tính…',
    working: 'Đang xử lý…',
    offline:
      'Mất kết nối với chương trình trên máy. Hãy kiểm tra cửa sổ đã khởi động chương trình còn mở không; khi chương trình chạy lại, trang tự kết nối lại.',
    menus: 'Thanh trình đơn',
    menu: 'Trình đơn',
    file: {
      title: 'Tệp',
      download: 'Tải xuống (.xlsx)',
      open: 'Mở tệp .xlsx…',
      startOver: 'Làm lại từ đầu…',
      openTitle: 'Mở tệp khác',
      openText: (name) =>
        `Tệp “${name}” sẽ thay thế bảng tính đang mở. Số liệu và các thư hiện có không được giữ lại trên trang này; giờ trên trang giữ nguyên.\n\nTải bảng tính đang mở về máy trước khi thay thế?`,
      startOverTitle: 'Làm lại từ đầu',
      startOverText:
        'Bảng tính trở lại như lúc mở lần đầu. Mọi số liệu đã nhập, thư đã gửi và giờ hiện nay sẽ mất.\n\nNếu muốn giữ lại bảng tính, hãy chọn Hủy rồi chọn Tệp › Tải xuống (.xlsx).',
    },
    clock: CLOCK_WORDS.vi,
    who: {
      label: 'Người dùng',
      staff: 'Cán bộ tỉnh',
      officials: 'Cán bộ huyện',
      leaders: 'Lãnh đạo',
      staffRights: 'Được sửa mọi tab',
      officialRights: (unit) => `Chỉ nhập ô vàng trong tab của ${unit.slice(0, 1).toLowerCase()}${unit.slice(1)}`,
      leaderRights: 'Chỉ xem',
    },
    language: 'Ngôn ngữ',
    controls: 'Thời gian, người dùng, ngôn ngữ',
    inbox: {
      label: 'Hộp thư',
      newMails: (count) => `${count} mới`,
      mails: () => 'thư',
      arrived: (count) => `Có ${count} thư mới trong hộp thư.`,
    },
    hint: HINT_WORDS.vi,
    tabs: {
      label: 'Các tab của bảng tính',
      all: 'Tất cả các tab',
      left: 'Cuộn các tab sang trái',
      right: 'Cuộn các tab sang phải',
      locked: 'chỉ xem',
    },
    panel: 'Bảng bên cạnh',
    back: 'Về bảng tính',
    toasts: 'Thông báo',
    dismiss: 'Đóng thông báo',
    dialog: 'Bluezone',
    answer: 'Câu trả lời',
    buttons: { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' },
  },
  en: {
    loading: 'Opening the spreadsheet…',
    working: 'Working…',
    offline:
      'The program on this computer cannot be reached. Please check whether the window that started it is still open. This page reconnects automatically when the program runs again.',
    menus: 'Menu bar',
    menu: 'Menu',
    file: {
      title: 'File',
      download: 'Download (.xlsx)',
      open: 'Open an .xlsx file…',
      startOver: 'Start over…',
      openTitle: 'Open another file',
      openText: (name) =>
        `“${name}” will replace the open spreadsheet. Its figures and messages will not be kept on this page; the time on the page will not change.\n\nDownload the open spreadsheet before it is replaced?`,
      startOverTitle: 'Start over',
      startOverText:
        'The spreadsheet will return to its initial state. All figures entered, all messages sent and the current time will be lost.\n\nTo keep the spreadsheet, choose Cancel and then File › Download (.xlsx).',
    },
    clock: CLOCK_WORDS.en,
    who: {
      label: 'User',
      staff: 'Provincial staff',
      officials: 'District officials',
      leaders: 'Leaders',
      staffRights: 'Can edit every tab',
      officialRights: (unit) => `Can edit only the yellow cells in the tab of ${unit}`,
      leaderRights: 'View only',
    },
    language: 'Language',
    controls: 'Time, user, language',
    inbox: {
      label: 'Inbox',
      newMails: (count) => `${count} new`,
      mails: messages,
      arrived: (count) => `${count} new ${messages(count)} in the inbox.`,
    },
    hint: HINT_WORDS.en,
    tabs: {
      label: 'Spreadsheet tabs',
      all: 'All tabs',
      left: 'Scroll tabs left',
      right: 'Scroll tabs right',
      locked: 'view only',
    },
    panel: 'Side panel',
    back: 'Back to the spreadsheet',
    toasts: 'Notifications',
    dismiss: 'Dismiss',
    dialog: 'Bluezone',
    answer: 'Answer',
    buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' },
  },
};
