/**
 * The day on which the page opens, for somebody who has never seen the add-on: the letter's day at a quarter to three,
 * most districts have reported, two have not, one has mistyped a figure, and reminders are switched on. Everybody has a
 * made-up address; no mail can leave the machine.
 */

import { Workbench } from '../emulator/workbench';
import { letterFigures, mustSucceed, typeBelow, typeFigures, typeIndicator } from './letterDay';

/** When the page opens. */
export const OPENING = Date.parse('2020-08-18T14:45+07:00');

/** What is wrong on the opening day, and when it ends. */
export interface Tutorial {
  /** The tab's id and the cell with the mistyped figure. */
  readonly mistake: {
    readonly tab: number;
    readonly row: number;
    readonly column: number;
    /** The number of people that was meant. */
    readonly meant: number;
  };
  /** The deadline of that day, milliseconds since 1970. */
  readonly deadline: number;
}

/** The districts that have not reported by then. */
const MISSING: readonly string[] = ['Kim Động', 'Phù Cừ'];

/** The district with the mistake, and the row of its tab. */
const MISTAKEN = { tab: 'Văn Lâm', row: 7, column: 4 };

/** Where the Units tab has reporters, leaders and telephones, side by side. */
const UNITS = { tab: 'Đơn vị', headRows: 3, reporters: 'H' };

const DISTRICT_TYPES = /^(Huyện|Thị xã|Thành phố)$/;

/** A workbench on the opening day, with what there is to do. */
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
  const { tab: name, row, column } = MISTAKEN;
  const tab = workbench.tab(name);
  const meant = Number(tab.raw(row, column));
  workbench.with({ now: at('14:40') }).typeAt(tab, row, column, mistyped(meant));

  mustSucceed(...workbench.with({ now: at('14:30') }).passTo(OPENING));
  mustSucceed(workbench.run('buildSummary'));
  typeBelow(workbench, [figures.note, figures.method]);
  workbench.book.active = 0;
  return { workbench, tutorial: { mistake: { tab: tab.id, row, column, meant }, deadline: at('15:00') } };
}

const at = (time: string): number => Date.parse(`2020-08-18T${time}+07:00`);

/** 3012 as "3,012": to the sheet that is a little more than three. */
function mistyped(figure: number): string {
  return `${Math.floor(figure / 1000)},${String(figure % 1000).padStart(3, '0')}`;
}

/** Addresses and telephones for every district and the province, pasted as one block as an office does that has a list. */
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
