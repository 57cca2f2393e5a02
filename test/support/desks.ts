/** Workbooks that the tests begin with; each test gets one of its own. */

import { DEFAULT_WIDTH } from '../../local/emulator/book/tab';
import type { Execution } from '../../local/emulator/execution';
import { Desk } from '../../local/emulator/workbench';
import { letterDay } from '../../local/scenarios/letterDay';

/** A moment of the letter's day, Vietnam time: "15:10". */
export const onLetterDay = (time: string): number => Date.parse(`2020-08-18T${time}+07:00`);

/** Made once, copied for every test. */
const masters = new Map<string, Desk>();

function copyOf(name: string, make: () => Desk): Desk {
  const master = masters.get(name) ?? make();
  masters.set(name, master);
  return master.clone();
}

/** A spreadsheet after set-up, nothing typed. */
export function newDesk(): Desk {
  return copyOf('new', () => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    const { error } = desk.run('setUp');
    if (error !== null) throw new Error(error);
    return desk;
  });
}

/** The letter's day: every figure typed, the summary built. */
export const letterDesk = (): Desk => copyOf('letter', () => letterDay().desk);

/** The Summary's lines of one cell: title, standing, headings, findings. */
export function sentences(desk: Desk): readonly string[] {
  return desk
    .rows('Tổng hợp')
    .slice(1)
    .filter(([first, second]) => first !== '' && second === '')
    .map(([first = '']) => first);
}

/** The Summary's row for a locality, by its name and the name of what it belongs to. */
export function summaryRow(desk: Desk, name: string, parent: string): readonly string[] | undefined {
  return desk.rows('Tổng hợp').find((row) => row[2] === name && row[3] === parent);
}

/** Everything of a workbook that people can see or rely on, for comparing two states of it. */
export function wholeOf({ book }: Desk): unknown {
  return {
    locale: book.locale,
    timeZone: book.timeZone,
    tabs: book.tabs.map((tab) => {
      const { row: rows, column: columns } = tab.extent();
      const cells = Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => tab.formula(r + 1, c + 1) ?? tab.raw(r + 1, c + 1)),
      );
      const { name, id, frozenRows, frozenColumns, rules, color, maxRows, maxColumns } = tab;
      const { typingRules, protections, merges } = tab;
      const looks = [...tab.looks.entries()].filter(({ look }) => Object.keys(look).length > 0);
      const sizes = [
        [...tab.widths].filter(([, width]) => width !== DEFAULT_WIDTH),
        [...tab.heights],
        [...tab.hiddenRows],
        [...tab.hiddenColumns],
      ];
      const kept = { name, id, cells, looks, frozenRows, frozenColumns, rules, color, maxRows, maxColumns, sizes };
      return { ...kept, typingRules, protections, merges };
    }),
    properties: [...book.properties.document],
    triggers: book.triggers,
  };
}

/** A register's header, as an office pastes it. */
const UNIT_LABELS =
  'Mã,Tên đơn vị,Loại,Thuộc (mã),Dân số,Nguồn dân số,Ngày dân số,Thư điện tử người báo cáo,Thư điện tử lãnh đạo,Điện thoại,Miễn từ,Miễn đến,Lý do miễn'.split(
    ',',
  );

/** A new spreadsheet with one tab more, which somebody filled with these rows. */
export function deskWith(
  name: string,
  rows: readonly (readonly (string | number)[])[],
  now = onLetterDay('09:00'),
): Desk {
  const desk = Desk.blank({ now });
  const tab = desk.book.addTab(name, 1);
  rows.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      tab.put(r + 1, c + 1, cell);
    });
  });
  return desk;
}

/** A spreadsheet whose register is these rows (code, name, type, parent, population), after set-up at nine o'clock. */
export function deskOf(units: readonly (readonly (string | number)[])[], now: number): Desk {
  const desk = deskWith('Đơn vị', [UNIT_LABELS, ...units], now);
  const { error } = desk.run('setUp');
  if (error !== null) throw new Error(error);
  return desk;
}

/** A spreadsheet with one district of so many communes of 10.000 people each, after set-up. */
export const wideDesk = (communes: number): Desk =>
  copyOf(`wide ${communes}`, () =>
    deskOf(
      [
        ['33', 'Hưng Yên', 'Tỉnh', '', ''],
        ['1', 'Nhóm 1', 'Huyện', '33', ''],
        ...Array.from({ length: communes }, (_, index) => [`C${index}`, `Xã ${index}`, 'Xã', '1', 10_000]),
      ],
      onLetterDay('09:00'),
    ),
  );

/** A province of so many districts "Huyện 1" (code H1) … with so many communes (X1.1 …) of 10.000 people each, after set-up. */
export const smallDesk = (districts: number, communes: number, now = onLetterDay('09:00')): Desk =>
  copyOf(`small ${districts} ${communes} ${now}`, () =>
    deskOf(
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
export function communeRow(desk: Desk, tab: string, code: string): Readonly<Record<string, string>> {
  const rows = desk.rows(tab);
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
export function setting(desk: Desk, label: string, text: string): void {
  const row = desk.rows('Cấu hình').findIndex(([first]) => first === label) + 1;
  desk.type(`Cấu hình!B${row}`, text);
}

/** Types into a unit's row of the register: "H" reporters, "I" leaders, "J" telephone. */
export function unit(desk: Desk, code: string, column: string, text: string): void {
  const row = desk.rows('Đơn vị').findIndex(([first]) => first === code) + 1;
  desk.type(`Đơn vị!${column}${row}`, text);
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

/** A spreadsheet at nine in the morning with an address for everybody and reminders on; nobody has reported. */
export const staffedDesk = (): Desk =>
  copyOf('staffed', () => {
    const desk = newDesk();
    for (const code of DISTRICTS) {
      unit(desk, code, 'H', `h${code}@example.vn`);
      unit(desk, code, 'I', `ct${code}@example.vn`);
      unit(desk, code, 'J', `0221 3 000 ${code}`);
    }
    setting(desk, 'Thư nhận tổng hợp', 'sotttt@example.vn, ubnd@example.vn');
    setting(desk, 'Thư điện tử đầu mối', 'an@example.vn');
    setting(desk, 'Đầu mối', 'Nguyễn Văn An');
    setting(desk, 'Điện thoại đầu mối', '0221 3 862 555');
    for (const name of ['setUp', 'enableReminders']) {
      const { error } = desk.run(name);
      if (error !== null) throw new Error(error);
    }
    return desk;
  });

/** Pastes a figure for every commune of a district's tab. */
export function reportAll(desk: Desk, tab: string): void {
  const rows = desk.tab(tab).extent().row - 6;
  desk.paste(`${tab}!D7`, Array(rows).fill(['100']));
}
