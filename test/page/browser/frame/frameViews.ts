/** The province's spreadsheet on 18/8/2020 as a page sees it: enough of every kind to fill the frame. */

import type {
  HintView,
  Language,
  MailLine,
  MenuView,
  PersonView,
  TabView,
  View,
} from '../../../../local/page/protocol/view';
import { menuItems } from '../../../../src/app/triggers/menu';
import { DEFAULT_SETTINGS } from '../../../../src/defaults/settings';
import { messagesIn } from '../../../../src/messages';
import type { MenuItem } from '../../../../src/platform/menu';

/** A quarter of an hour before the deadline. */
export const LETTER_DAY = Date.parse('2020-08-18T14:45+07:00');

const DISTRICTS = [
  'TP Hưng Yên',
  'Mỹ Hào',
  'Văn Lâm',
  'Văn Giang',
  'Yên Mỹ',
  'Ân Thi',
  'Khoái Châu',
  'Kim Động',
  'Tiên Lữ',
  'Phù Cừ',
];

const VAN_LAM = 5;

const TABS = [
  { name: 'Tổng hợp', color: '#0b5394' },
  { name: 'Biểu đồ', color: '#0b5394' },
  ...DISTRICTS.map((name) => ({ name, color: '#d9e7f5' })),
  { name: 'Đơn vị', color: null },
  { name: 'Cấu hình', color: null },
  { name: 'Lịch sử', color: null },
  { name: 'Nhật ký', color: null },
].map((tab, index) => ({ id: index + 1, ...tab }));

export const PEOPLE: readonly PersonView[] = [
  { id: 'owner', role: 'staff', unit: 'Tỉnh Hưng Yên', address: 'so.tttt@hungyen.example' },
  { id: 'staff 33 a', role: 'staff', unit: 'Tỉnh Hưng Yên', address: 'thanh@hungyen.example' },
  { id: 'official 324 a', role: 'official', unit: 'Huyện Văn Lâm', address: 'vanlam@hungyen.example' },
  { id: 'official 328 a', role: 'official', unit: 'Huyện Ân Thi', address: 'anthi@hungyen.example' },
  { id: 'leader 33 a', role: 'leader', unit: 'Tỉnh Hưng Yên', address: 'lanhdao@hungyen.example' },
];

export function provinceView(personId: string, language: Language, tabId: number): View {
  const person = PEOPLE.find(({ id }) => id === personId) ?? (PEOPLE[0] as PersonView);
  const tab = TABS.find(({ id }) => id === tabId) ?? (TABS[0] as (typeof TABS)[number]);
  const isOwn = (name: string) => person.role === 'staff' || person.unit.endsWith(name);
  return {
    version: 1,
    workbook: 1,
    title: 'Báo cáo cài đặt Bluezone tỉnh Hưng Yên',
    tabs: TABS.map((each) => ({ ...each, isLocked: person.role === 'leader' || !isOwn(each.name) })),
    tab: blank(tab.id, tab.name),
    people: PEOPLE,
    clock: { now: LETTER_DAY, isReal: false, timeZone: 'Asia/Ho_Chi_Minh' },
    menus: person.role === 'leader' ? [] : [addOnMenu(language)],
    mails: [],
    hint: null,
  };
}

/** The menu that the add-on itself makes. */
function addOnMenu(language: Language): MenuView {
  const text = messagesIn(language);
  const itemOf = (item: MenuItem): MenuView['items'][number] =>
    'items' in item
      ? { label: item.label, items: item.items.map(itemOf) }
      : { label: item.label, function: item.calls };
  return { title: DEFAULT_SETTINGS.menuTitle, items: menuItems(text).map(itemOf) };
}

/** What the guided line says first. */
export const CORRECT_STEP: HintView = {
  step: 'correct',
  tab: VAN_LAM,
  tabName: 'Văn Lâm',
  row: 9,
  column: 4,
  cell: 'D9',
  mistyped: '1,234',
  correct: '1234',
};

/** So many mails, the newest first. */
export function mailsUpTo(count: number): readonly MailLine[] {
  return Array.from({ length: count }, (_, index) => ({
    id: count - index,
    to: ['vanlam@hungyen.example'],
    cc: [],
    from: 'so.tttt@hungyen.example',
    senderName: 'Sở Thông tin và Truyền thông',
    replyTo: null,
    subject: 'V/v đôn đốc báo cáo cài đặt Bluezone ngày 18/8/2020',
    at: LETTER_DAY + 15 * 60_000,
    attachments: [],
  }));
}

function blank(id: number, name: string): TabView {
  const columns = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((each, index) => ({
    column: index + 1,
    name: each,
    width: 110,
  }));
  const rows = Array.from({ length: 40 }, (_, index) => ({
    row: index + 1,
    height: null,
    cells: index === 0 ? [{ text: name, look: 1 }] : [],
  }));
  return {
    id,
    name,
    frozenRows: 1,
    frozenColumns: 0,
    columns,
    rows,
    omitted: null,
    looks: [
      { align: 'left', vertical: 'bottom' },
      { align: 'left', vertical: 'middle', bold: true },
    ],
    charts: [],
    isBlankLocked: false,
    selected: { row: 1, column: 1 },
  };
}
