/**
 * The day with which the local page starts, for people who have never seen the add-on: the letter's day at 14:45. Most
 * districts have reported, two have not, one has mistyped a figure, and reminders are enabled. All addresses are made up,
 * and no mail can leave the machine.
 */

import { Workbench } from '../emulator/workbench';
import { letterFigures, mustSucceed, typeBelow, typeFigures, typeIndicator } from './letterDay';

/** The time at which the page starts. */
export const OPENING = Date.parse('2020-08-18T14:45+07:00');

/** The task of the tutorial: a mistake to correct, before the deadline. */
export interface Tutorial {
  /** The tab's id and the cell with the mistyped figure. */
  readonly mistake: {
    readonly tab: number;
    readonly row: number;
    readonly column: number;
    /** The correct number of people. */
    readonly meant: number;
  };
  /** The deadline of the day, milliseconds since 1970. */
  readonly deadline: number;
}

/** The districts that have not reported. */
const MISSING: readonly string[] = ['Kim Động', 'Phù Cừ'];

/** The cell with the mistake. */
const MISTAKEN = { tab: 'Văn Lâm', row: 7, column: 4 };

/** The column of the units' codes in a district's tab. */
const CODE = 1;

/** The Units tab; reporters, leaders and telephones are in adjacent columns. */
const UNITS = { tab: 'Đơn vị', headRows: 3, reporters: 'H' };

const DISTRICT_TYPES = /^(Huyện|Thị xã|Thành phố)$/;

/** Makes the workbench of the opening day, and the task of the tutorial. */
export function openingDay(): { readonly workbench: Workbench; readonly tutorial: Tutorial } {
  const workbench = Workbench.blank({ now: OPENING });
  workbench.book.title = 'Báo cáo Bluezone tỉnh Hưng Yên';
  workbench.book.owner = 'sotttt@hungyen.example';
  const morning = workbench.with({ now: at('08:00') });
  mustSucceed(morning.run('setUp'));
  typeIndicator(morning);
  typeContacts(morning);
  mustSucceed(morning.run('setUp'), workbench.with({ now: at('14:30') }).run('enableReminders'));

  const figures = letterFigures();
  typeFigures(workbench.with({ now: at('14:20') }), figures, MISSING);
  const tutorial = tutorialOf(workbench);
  const { row, column, meant } = tutorial.mistake;
  workbench.with({ now: at('14:40') }).typeAt(workbench.tab(MISTAKEN.tab), row, column, mistyped(meant));

  mustSucceed(...workbench.with({ now: at('14:30') }).passTo(OPENING));
  mustSucceed(workbench.run('buildSummary'));
  typeBelow(workbench, [figures.note, figures.method]);
  workbench.book.active = 0;
  return { workbench, tutorial };
}

/** The task of the tutorial in a workbench of the opening day. */
export function tutorialOf(workbench: Workbench): Tutorial {
  const { tab: name, row, column } = MISTAKEN;
  const tab = workbench.tab(name);
  const meant = letterFigures().users[String(tab.raw(row, CODE))] ?? 0;
  return { mistake: { tab: tab.id, row, column, meant }, deadline: at('15:00') };
}

const at = (time: string): number => Date.parse(`2020-08-18T${time}+07:00`);

/** Writes 3012 as "3,012", which the sheet reads as a little more than three. */
function mistyped(figure: number): string {
  return `${Math.floor(figure / 1000)},${String(figure % 1000).padStart(3, '0')}`;
}

/** Pastes addresses and telephones of every district and the province, as an office with a list would do. */
function typeContacts(workbench: Workbench): void {
  const rows = workbench.rows(UNITS.tab).slice(UNITS.headRows);
  const contacts = rows.map(([, name = '', type = ''], index) => {
    if (type === 'Tỉnh') return ['tonghop.sotttt@hungyen.example', 'lanhdao.ubnd@hungyen.example', ''];
    if (!DISTRICT_TYPES.test(type)) return ['', '', ''];
    const unit = asAddress(name);
    return [`canbo.${unit}@hungyen.example`, `chutich.${unit}@hungyen.example`, `0221 3 862 ${100 + index}`];
  });
  mustSucceed(...workbench.paste(`${UNITS.tab}!${UNITS.reporters}${UNITS.headRows + 1}`, contacts));
  const settings: Readonly<Record<string, string>> = {
    'Thư nhận tổng hợp': 'lanhdao.ubnd@hungyen.example, lanhdao.sotttt@hungyen.example',
    'Thư điện tử đầu mối': 'tonghop.sotttt@hungyen.example',
    'Đầu mối': 'Nguyễn Thị Hoà',
    'Điện thoại đầu mối': '0221 3 862 555',
  };
  workbench.rows('Cấu hình').forEach(([label = ''], index) => {
    const text = settings[label];
    if (text !== undefined) workbench.type(`Cấu hình!B${index + 1}`, text);
  });
}

/** "Văn Lâm" as "vanlam". */
function asAddress(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
    .replace(/\s/g, '')
    .toLowerCase();
}
