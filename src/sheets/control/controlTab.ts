/**
 * The Control tab: a row for each command with a tick box, how it ended last, and what it has to be told. It works where
 * there are no menus, as on a telephone, so the tick, the command and its result fit the width of one. Texts that are too
 * long for a row's result are below the table.
 */

import { type Cell, cellAt, type Grid, textOf } from '../../domain/cell';
import { allMessages, type Messages } from '../../messages';
import type { TextInput } from '../../platform/question';
import { type Block, type CellRule, type Dressing, runsOf, type TabPlan, type Written } from '../../platform/tabPlan';
import type { LabelTexts } from '../core/labels';
import { COLOR, FORMAT } from '../core/look';
import { blocksOf, NO_PLAN, type PlannedCell } from '../core/plan';
import {
  HEAD_ROWS,
  pastedLabels,
  planTable,
  readTable,
  type Table,
  type TableShape,
  tableColumns,
  under,
} from '../core/table';

/** The commands, from top to bottom. The rows store their names. */
const CONTROL_COMMANDS = [
  'buildSummary',
  'checkFigures',
  'remindLate',
  'exportReport',
  'closeDay',
  'reopenDistrict',
  'setUp',
  'enableReminders',
  'disableReminders',
  'checkSystem',
] as const;

/** A command of the tab. */
export type ControlCommand = (typeof CONTROL_COMMANDS)[number];

/** The columns of what a command needs beside its tick. */
const INPUTS: readonly TextInput[] = ['unit', 'until', 'reason'];

/** The only command that reads the columns of inputs. */
const COMMAND_WITH_INPUTS: ControlCommand = 'reopenDistrict';

/** The tab's shape in a language. */
export function controlShape(text: Messages): TableShape {
  const { columns, title } = text.control;
  return {
    owner: '@control',
    title,
    columns: tableColumns(columns, {
      tick: ['text', 40],
      label: ['text', 114],
      result: ['text', 190],
      time: ['instant', 120],
      unit: ['code', 120],
      until: ['code', 120],
      reason: ['code', 120],
      command: ['text', 80, 'hidden'],
      phase: ['text', 80, 'hidden'],
    }),
  };
}

/** The labels of the columns in every language. */
export function controlLabels(): LabelTexts {
  const all = allMessages().map(({ control }) => control.columns);
  return Object.fromEntries(
    Object.keys(all[0] ?? {}).map((key) => [key, all.map((columns) => columns[key as 'tick'])]),
  );
}

const rowOf = (command: ControlCommand, { menu }: Messages): readonly Written[] => [
  false,
  menu[command],
  '',
  '',
  '',
  '',
  '',
  command,
  '',
];

/** The plan of a new tab. */
export function planControlTab(text: Messages): TabPlan {
  const plan = planTable(
    controlShape(text),
    CONTROL_COMMANDS.map((command) => rowOf(command, text)),
    0,
  );
  const rows = CONTROL_COMMANDS.map((command, index) => ({ command, row: HEAD_ROWS + index }));
  const columns = new Map(controlShape(text).columns.map(({ key }, column) => [key, column]));
  return {
    ...plan,
    dressings: [...plan.dressings, ...looks(rows, columns)],
    rules: tickRules(rows, columns, text),
  };
}

/** A row of a command, from 0. */
interface Place {
  readonly command: ControlCommand;
  readonly row: number;
}

/** The cells that people type into look like those of the districts' tabs. */
function looks(rows: readonly Place[], columns: Table['columns']): readonly Dressing[] {
  return rows.flatMap(({ command, row }) =>
    INPUTS.flatMap((key) => {
      const column = columns.get(key);
      if (command !== COMMAND_WITH_INPUTS || column === undefined) return [];
      return [{ row, column, rows: 1, columns: 1, look: { background: COLOR.input, numberFormat: FORMAT.text } }];
    }),
  );
}

/** Tick boxes; a rule is a call, so neighbours have one. */
const tickRules = (rows: readonly Place[], columns: Table['columns'], { control }: Messages): readonly CellRule[] =>
  runsOf(rows.map(({ row }) => row)).map(({ first, count }) => ({
    area: { row: first, column: columns.get('tick') ?? 0, rows: count, columns: 1 },
    accepts: 'tick',
    help: control.tickHelp,
  }));

/** The phase of a command that has begun and not ended; stored, so it may never change. */
const RUNNING = 'running';

/** A command's row as it was read. */
export interface ControlRow extends Place {
  readonly isTicked: boolean;
  /** Whether the command has begun and not ended. */
  readonly isRunning: boolean;
  /** When it began or ended last; null if it never ran. */
  readonly time: Date | null;
  readonly inputs: Readonly<Record<TextInput, string>>;
}

/** The tab as it was read. */
export interface ControlReading {
  readonly columns: Table['columns'];
  readonly headRow: number;
  readonly rows: readonly ControlRow[];
}

/** Reads the tab; null if it has lost its columns. Of two rows of a command the first counts. */
export function readControl(grid: Grid): ControlReading | null {
  const table = readTable(grid, '@control', pastedLabels(controlShape));
  if (table === null) return null;
  const rows = new Map<ControlCommand, ControlRow>();
  for (const row of table.rows) {
    const command = CONTROL_COMMANDS.find((each) => each === under(row, 'command'));
    if (command === undefined || rows.has(command)) continue;
    const input = (key: TextInput) => textOf(under(row, key));
    const time = under(row, 'time');
    const inputs = { unit: input('unit'), until: input('until'), reason: input('reason') };
    rows.set(command, {
      command,
      row: row.row,
      isTicked: under(row, 'tick') === true,
      isRunning: under(row, 'phase') === RUNNING,
      time: time instanceof Date ? time : null,
      inputs,
    });
  }
  return { columns: table.columns, headRow: table.headRow, rows: [...rows.values()] };
}

/** Plans what a tab lacks: labels in the present words, rows of commands, tick boxes. Its columns are complete. */
export function planMissingControl(grid: Grid, { columns, headRow, rows }: ControlReading, text: Messages): TabPlan {
  const shape = controlShape(text);
  const end = Math.max(headRow, ...rows.map(({ row }) => row)) + 1;
  const missing = CONTROL_COMMANDS.filter((command) => !rows.some((row) => row.command === command));
  const added = missing.map((command, index) => ({ command, row: end + index }));
  const cell = (row: number, key: string, written: Cell): readonly PlannedCell[] => {
    const column = columns.get(key);
    return column === undefined || cellAt(grid, { row, column }) === written ? [] : [{ row, column, written }];
  };
  const cells = [
    ...cell(headRow - 1, shape.columns[0]?.key ?? '', shape.title),
    ...shape.columns.flatMap(({ key, label }) => cell(headRow, key, label)),
    ...rows.flatMap(({ row, command }) => cell(row, 'label', text.menu[command])),
    ...added.flatMap(({ row, command }) =>
      rowOf(command, text).flatMap((written, index): readonly PlannedCell[] => {
        const column = columns.get(shape.columns[index]?.key ?? '');
        return column === undefined ? [] : [{ row, column, written }];
      }),
    ),
  ];
  return {
    ...NO_PLAN,
    blocks: blocksOf(cells),
    dressings: looks(added, columns),
    rules: tickRules([...rows, ...added], columns, text),
  };
}

/** How a command ended, or that it has begun. */
export interface ControlResult {
  readonly at: Date;
  readonly isRunning: boolean;
  readonly said: string;
  /** Lines that are too many for the row; null leaves those below the table. */
  readonly details: readonly string[] | null;
}

/** The most characters of a line below the table, which is as wide as the columns that a telephone shows. */
const LONGEST_LINE = 50;

/** The cells that say how a command ended or that it has begun, and take its tick back. */
export function resultCells(
  grid: Grid,
  { columns, rows, headRow }: ControlReading,
  { command, row }: Place,
  { at, isRunning, said, details }: ControlResult,
  text: Messages,
): readonly Block[] {
  const cell = (key: string, written: Written): readonly PlannedCell[] => {
    const column = columns.get(key);
    return column === undefined ? [] : [{ row, column, written }];
  };
  const blocks = blocksOf([
    ...cell('tick', false),
    ...cell('result', said),
    ...cell('time', at),
    ...cell('phase', isRunning ? RUNNING : ''),
  ]);
  if (details === null) return blocks;
  const first = Math.max(headRow, ...rows.map((each) => each.row)) + 2;
  const lines = [text.control.details(text.menu[command]), ...details.flatMap((line) => inLines(line))];
  // Earlier lines that are more than these become blank.
  const count = Math.max(lines.length, grid.length - first);
  const column = columns.get('tick') ?? 0;
  return [...blocks, { row: first, column, cells: Array.from({ length: count }, (_, index) => [lines[index] ?? '']) }];
}

/** A text in lines that a telephone shows whole; the lines after the first are indented. */
function inLines(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `    ${word}`);
  }
  return lines;
}
