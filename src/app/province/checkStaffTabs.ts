/**
 * After an edit of Settings or Units: writes into the column "Kiểm tra" of the row what cannot be used and what to do.
 */

import { type Cell, cellAt, type Grid, rowNumber, textOf } from '../../domain/cell';
import type { Finding } from '../../domain/finding';
import { buildRegister, refusedReporters } from '../../domain/units/register';
import { allMessages, faultSentence, type Messages, messagesIn } from '../../messages';
import type { Entries, Memory } from '../../platform/memory';
import type { Tab } from '../../platform/tab';
import type { Area } from '../../platform/tabPlan';
import { pastedLabels, readTable, type Table, type TableRow, under } from '../../sheets/core/table';
import { readSettings } from '../../sheets/settings/readSettings';
import { settingsShape } from '../../sheets/settings/settingsTab';
import { readUnits, unitsShape } from '../../sheets/units/unitsTab';
import { keepMenuTitle } from '../state/menuTitle';
import { areTimesKept, keepTimes } from '../state/reminders';

/** A tab that was edited, as read after the edit. */
interface EditedTab {
  readonly tab: Tab;
  readonly grid: Grid;
  /** What was edited. Nothing that is typed into the head of a table counts. */
  readonly area: Area;
}

/**
 * Checks Settings and writes a sentence beside each value that cannot be used. Stores the times for the clock and the
 * title of the menu.
 */
export function writeSettingChecks({ tab, grid, area }: EditedTab, remembered: Entries, memory: Memory): void {
  const table = readTable(grid, '@settings', pastedLabels(settingsShape));
  if (table === null || !reachesRows(area, table)) return;
  const { settings, findings } = readSettings(table);
  const isOf =
    (row: TableRow) =>
    ({ fault }: Finding): boolean =>
      (fault.kind === 'setting' || fault.kind === 'stepEarly') && fault.setting === textOf(under(row, 'key'));
  writeChecks(tab, grid, table, findings, isOf, messagesIn(settings.language));

  const times = areTimesKept(remembered, settings) ? {} : keepTimes(settings);
  const fresh = { ...keepMenuTitle(remembered, settings), ...times };
  if (Object.keys(fresh).length > 0) memory.write(fresh);
}

/**
 * Checks the register and writes a sentence into each row that cannot be used, or that has one of the addresses that
 * Google refused.
 */
export function writeUnitChecks(
  { tab, grid, area }: Pick<EditedTab, 'tab' | 'grid'> & Partial<EditedTab>,
  refused: readonly string[],
): void {
  const table = readTable(grid, '@units', pastedLabels(unitsShape));
  if (table === null || (area && !reachesRows(area, table))) return;
  const isOf =
    (row: TableRow) =>
    ({ fault, locality }: Finding): boolean =>
      fault.kind === 'codeMissing' || fault.kind === 'codeUnusable' || fault.kind === 'registeredTwice'
        ? fault.row === rowNumber(row.row)
        : locality !== null && locality.code === textOf(under(row, 'code'));
  // The sentences are in the language of the tab's header.
  const labels = new Set(grid.flatMap((cells) => cells.map(textOf)));
  const text = allMessages().find(({ units }) => labels.has(units.columns.name)) ?? messagesIn('vi');
  const { register, findings } = buildRegister(readUnits(table));
  const refusals = register === null ? [] : refusedReporters(register, refused);
  writeChecks(tab, grid, table, [...findings, ...refusals], isOf, text);
}

const reachesRows = ({ row, rows }: Area, { headRow }: Table): boolean => row + rows > headRow + 1;

/** Writes the sentences of all rows at once, if any of them has changed. */
function writeChecks(
  tab: Tab,
  grid: Grid,
  { columns, rows }: Table,
  findings: readonly Finding[],
  isOf: (row: TableRow) => (finding: Finding) => boolean,
  text: Messages,
): void {
  const column = columns.get('check');
  const [first] = rows;
  const last = rows[rows.length - 1];
  if (column === undefined || first === undefined || last === undefined) return;
  const said = new Map(
    rows.map((row) => {
      const sentences = findings.filter(isOf(row)).map(({ fault }) => faultSentence(fault, text));
      return [row.row, [...new Set(sentences)].join(' ')];
    }),
  );
  const there = (row: number): Cell => cellAt(grid, { row, column });
  if ([...said].every(([row, sentence]) => there(row) === sentence)) return;
  const cells = Array.from({ length: last.row - first.row + 1 }, (_, index) => {
    const row = first.row + index;
    return [said.get(row) ?? there(row)];
  });
  tab.write({ row: first.row, column, cells });
}
