/** Workbooks that the tests begin with; each test gets one of its own. */

import type { Execution } from '../../local/emulator/execution';
import { Workbench } from '../../local/emulator/workbench';
import { LETTER_DAY, letterDay } from '../../local/scenarios/letterDay';
import { OPENING, openingDay } from '../../local/scenarios/openingDay';
import { keptBook } from './keptBooks';
import { workbenchOf } from './registers';

export { wholeOf } from './wholeBook';

/** A moment of the letter's day, Vietnam time: "15:10". */
export const onLetterDay = (time: string): number => Date.parse(`2020-08-18T${time}+07:00`);

/** Copied for every test. */
const masters = new Map<string, Workbench>();

/** A copy of the workbook of a name, which is made once for all test files. */
export function copyOf(name: string, now: number, make: () => Workbench): Workbench {
  const master =
    masters.get(name) ??
    new Workbench(
      keptBook(name, () => make().book),
      { now },
    );
  masters.set(name, master);
  return master.clone();
}

/** A spreadsheet after set-up, nothing typed. */
export function newWorkbench(): Workbench {
  const now = onLetterDay('09:00');
  return copyOf('new', now, () => {
    const workbench = Workbench.blank({ now });
    const { error } = workbench.run('setUp');
    if (error !== null) throw new Error(error);
    return workbench;
  });
}

/** The letter's day: every figure typed, the summary built. */
export const letterWorkbench = (): Workbench => copyOf('letter', LETTER_DAY, () => letterDay().workbench);

/** The day with which the local page starts. */
export const openingWorkbench = (): Workbench => copyOf('opening', OPENING, () => openingDay().workbench);

/** The Summary's lines of one cell: title, result, headings, findings. */
export function sentences(workbench: Workbench): readonly string[] {
  return workbench
    .rows('Tổng hợp')
    .slice(1)
    .filter(([first, second]) => first !== '' && second === '')
    .map(([first = '']) => first);
}

/** The Summary's row for a locality, by its name and the name of what it belongs to. */
export function summaryRow(workbench: Workbench, name: string, parent: string): readonly string[] | undefined {
  return workbench.rows('Tổng hợp').find((row) => row[2] === name && row[3] === parent);
}

/** A spreadsheet with one district of so many communes of 10.000 people each, after set-up. */
export function wideWorkbench(communes: number): Workbench {
  const now = onLetterDay('09:00');
  return copyOf(`wide ${communes}`, now, () =>
    workbenchOf(
      [
        ['33', 'Hưng Yên', 'Tỉnh', '', ''],
        ['1', 'Nhóm 1', 'Huyện', '33', ''],
        ...Array.from({ length: communes }, (_, index) => [`C${index}`, `Xã ${index}`, 'Xã', '1', 10_000]),
      ],
      now,
    ),
  );
}

/** A province of so many districts "Huyện 1" (code H1) … with so many communes (X1.1 …) of 10.000 people each, after set-up. */
export const smallWorkbench = (districts: number, communes: number, now = onLetterDay('09:00')): Workbench =>
  copyOf(`small ${districts} ${communes} ${now}`, now, () =>
    workbenchOf(
      [
        ['00', 'Thử', 'Tỉnh', '', ''],
        ...Array.from({ length: districts }, (_, d) => [
          [`H${d + 1}`, `Huyện ${d + 1}`, 'Huyện', '00', ''],
          ...Array.from({ length: communes }, (_, c) => [
            `X${d + 1}.${c + 1}`,
            `Xã ${d + 1}.${c + 1}`,
            'Xã',
            `H${d + 1}`,
            10_000,
          ]),
        ]).flat(),
      ],
      now,
    ),
  );

/** The row of a commune in a district's tab by its header's labels: "Tình trạng" to what people see. */
export function communeRow(workbench: Workbench, tab: string, code: string): Readonly<Record<string, string>> {
  const rows = workbench.rows(tab);
  const header = rows.find((row) => row.includes('Ghi chú')) ?? [];
  const row = rows.find((cells) => cells[header.indexOf('Mã')] === code) ?? [];
  return Object.fromEntries(header.map((label, column) => [label, row[column] ?? '']));
}

/** How many calls would have reached Google, those that read cells and those that write. */
export function callsOf({ calls }: Execution): {
  readonly all: number;
  readonly reads: number;
  readonly writes: number;
} {
  const named = Object.entries(calls);
  const sum = (some: typeof named) => some.reduce((total, [, count]) => total + count, 0);
  return {
    all: sum(named),
    reads: sum(named.filter(([name]) => /^Range\.get/.test(name))),
    writes: sum(named.filter(([name]) => /^(Range\.set|Sheet\.append|Sheet\.insert)/.test(name))),
  };
}

/** Types a setting by its label. */
export function setting(workbench: Workbench, label: string, text: string): void {
  const row = workbench.rows('Cấu hình').findIndex(([first]) => first === label) + 1;
  workbench.type(`Cấu hình!B${row}`, text);
}

/** Types into a unit's row of the register: "H" reporters, "I" leaders, "J" telephone. */
export function unit(workbench: Workbench, code: string, column: string, text: string): void {
  const row = workbench.rows('Đơn vị').findIndex(([first]) => first === code) + 1;
  workbench.type(`Đơn vị!${column}${row}`, text);
}

/** The districts' codes, as the register has them. */
export const DISTRICTS = ['323', '325', '326', '327', '328', '329', '330', '331', '332', '333'] as const;

/** The districts' tabs, in the same order. */
export const DISTRICT_TABS: readonly string[] = [
  'Hưng Yên',
  'Văn Lâm',
  'Văn Giang',
  'Yên Mỹ',
  'Mỹ Hào',
  'Ân Thi',
  'Khoái Châu',
  'Kim Động',
  'Tiên Lữ',
  'Phù Cừ',
];

/** A spreadsheet at nine in the morning with an address for every unit and reminders on, but without reports. */
export const staffedWorkbench = (): Workbench =>
  copyOf('staffed', onLetterDay('09:00'), () => staffed(newWorkbench(), DISTRICTS));

/** The districts of the cut register below. */
export const FOUR_DISTRICTS = ['323', '325', '326', '328'] as const;
export const FOUR_TABS: readonly string[] = ['Hưng Yên', 'Văn Lâm', 'Văn Giang', 'Mỹ Hào'];

/** How many communes the cut register has: all eleven of Văn Lâm, and two each of the others. */
export const FOUR_COMMUNES = 17;

/**
 * The shipped register cut down to four districts, after set-up, nothing typed. A command takes a fifth of the time that it
 * takes in the whole province.
 */
export const fourDistricts = (): Workbench =>
  copyOf('four districts', onLetterDay('09:00'), () => {
    const workbench = newWorkbench();
    const units = workbench.tab('Đơn vị');
    const districts: readonly unknown[] = FOUR_DISTRICTS;
    const counts = new Map<unknown, number>();
    const isKept = (code: unknown, parent: unknown) => {
      counts.set(parent, (counts.get(parent) ?? 0) + 1);
      if (parent === '' || districts.includes(code) || parent === '325') return true;
      return districts.includes(parent) && (counts.get(parent) ?? 0) <= 2;
    };
    const gone = Array.from({ length: units.extent().row - 3 }, (_, index) => 4 + index).filter(
      (row) => !isKept(String(units.raw(row, 1)), String(units.raw(row, 4))),
    );
    for (const row of gone.reverse()) units.deleteRows(row, 1);
    for (const name of DISTRICT_TABS) workbench.book.deleteTab(workbench.tab(name));
    const { error } = workbench.run('setUp');
    if (error !== null) throw new Error(error);
    return workbench;
  });

/** The same with an address for every unit and reminders on. */
export const staffedFourDistricts = (): Workbench =>
  copyOf('staffed four districts', onLetterDay('09:00'), () => staffed(fourDistricts(), FOUR_DISTRICTS));

function staffed(workbench: Workbench, districts: readonly string[]): Workbench {
  for (const code of districts) {
    unit(workbench, code, 'H', `h${code}@example.vn`);
    unit(workbench, code, 'I', `ct${code}@example.vn`);
    unit(workbench, code, 'J', `0221 3 000 ${code}`);
  }
  setting(workbench, 'Thư nhận tổng hợp', 'sotttt@example.vn, ubnd@example.vn');
  setting(workbench, 'Thư điện tử đầu mối', 'an@example.vn');
  setting(workbench, 'Đầu mối', 'Nguyễn Văn An');
  setting(workbench, 'Điện thoại đầu mối', '0221 3 862 555');
  for (const name of ['setUp', 'enableReminders']) {
    const { error } = workbench.run(name);
    if (error !== null) throw new Error(error);
  }
  return workbench;
}

/** The addresses of the workbook below: its three districts' and the province's. */
export const REMINDED = ['h1@example.vn', 'h2@example.vn', 'h3@example.vn', 'so@example.vn'] as const;

/** Three districts of a commune each, with addresses and reminders on, after the day's first tick; nothing is reported. */
export const remindedWorkbench = (): Workbench =>
  copyOf('reminded', onLetterDay('09:00'), () => {
    const workbench = smallWorkbench(3, 1);
    const [first, second, third, province] = REMINDED;
    unit(workbench, 'H1', 'H', first);
    unit(workbench, 'H2', 'H', second);
    unit(workbench, 'H3', 'H', third);
    setting(workbench, 'Thư nhận tổng hợp', province);
    workbench.run('enableReminders');
    // The first tick of a day settles its tabs; after it the day is as any other.
    workbench.with({ now: onLetterDay('08:00') }).run('tick');
    return workbench;
  });

/** Pastes a figure for every commune of a district's tab. */
export function reportAll(workbench: Workbench, tab: string): void {
  const rows = workbench.tab(tab).extent().row - 6;
  workbench.paste(`${tab}!D7`, Array(rows).fill(['100']));
}
