/** What the page says around the sheet: the bar on top, the clock, the tabs, the hints, notes and dialogs. */

import type { Question } from '../protocol/actions';
import type { ByLanguage } from './byLanguage';
import { CLOCK_WORDS, type ClockWords } from './clock';
import { HINT_WORDS, type HintWords } from './hint';

export interface FrameWords {
  readonly loading: string;
  readonly working: string;
  readonly cutOff: string;
  /** The name of the row of menus, and of the one button that stands for it on a narrow window. */
  readonly menus: string;
  readonly menu: string;
  readonly file: FileWords;
  readonly clock: ClockWords;
  readonly who: WhoWords;
  readonly language: string;
  /** What opens the clock, the person and the language on a narrow window. */
  readonly situation: string;
  readonly inbox: InboxWords;
  readonly hint: HintWords;
  readonly tabs: TabWords;
  readonly panel: string;
  readonly back: string;
  readonly notes: string;
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
  fresh(count: number): string;
  /** What the number beside the label counts, for whoever hears it. */
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

const mails = (count: number): string => (count === 1 ? 'mail' : 'mails');

export const FRAME_WORDS: ByLanguage<FrameWords> = {
  vi: {
    loading: 'Đang mở bảng tính…',
    working: 'Đang xử lý…',
    cutOff:
      'Mất liên lạc với chương trình trên máy. Hãy xem cửa sổ đã khởi động chương trình còn chạy không; khi chương trình chạy lại, trang tự nối lại.',
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
    situation: 'Thời gian, người dùng, ngôn ngữ',
    inbox: {
      label: 'Hộp thư',
      fresh: (count) => `${count} mới`,
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
    notes: 'Thông báo',
    dismiss: 'Đóng thông báo',
    dialog: 'Bluezone',
    answer: 'Câu trả lời',
    buttons: { OK: 'OK', CANCEL: 'Hủy', YES: 'Có', NO: 'Không' },
  },
  en: {
    loading: 'Opening the spreadsheet…',
    working: 'Working…',
    cutOff:
      'The program on this machine cannot be reached. See whether the window that started it is still open; once the program runs again, this page connects by itself.',
    menus: 'Menu bar',
    menu: 'Menu',
    file: {
      title: 'File',
      download: 'Download (.xlsx)',
      open: 'Open an .xlsx file…',
      startOver: 'Start over…',
      openTitle: 'Open another file',
      openText: (name) =>
        `“${name}” will replace the spreadsheet that is open. Its figures and the mails are not kept on this page; the clock stays.\n\nDownload the open spreadsheet before it is replaced?`,
      startOverTitle: 'Start over',
      startOverText:
        'The spreadsheet goes back to how it was when it was first opened. All figures typed, mails sent and the present time are lost.\n\nTo keep the spreadsheet, choose Cancel and then File › Download (.xlsx).',
    },
    clock: CLOCK_WORDS.en,
    who: {
      label: 'Who am I',
      staff: 'Provincial staff',
      officials: 'District officials',
      leaders: 'Leaders',
      staffRights: 'May change every tab',
      officialRights: (unit) => `May fill in only the yellow cells in the tab of ${unit}`,
      leaderRights: 'View only',
    },
    language: 'Language',
    situation: 'Time, person, language',
    inbox: {
      label: 'Inbox',
      fresh: (count) => `${count} new`,
      mails,
      arrived: (count) => `${count} ${mails(count)} arrived in the inbox.`,
    },
    hint: HINT_WORDS.en,
    tabs: {
      label: 'Tabs of the spreadsheet',
      all: 'All tabs',
      left: 'Scroll the tabs to the left',
      right: 'Scroll the tabs to the right',
      locked: 'view only',
    },
    panel: 'Side panel',
    back: 'Back to the spreadsheet',
    notes: 'Notes',
    dismiss: 'Dismiss',
    dialog: 'Bluezone',
    answer: 'Answer',
    buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' },
  },
};
