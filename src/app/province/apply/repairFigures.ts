/**
 * Replaces typed texts by the only number that each can mean, while people may type, sort and delete. Google compares
 * and replaces a text in one call, wherever its row is by then. A number or a date is read again immediately before its
 * cell is written. A formula is never overwritten.
 */

import { cellAt, isSameCell } from '../../../domain/cell';
import type { Tab } from '../../../platform/tab';
import type { Area } from '../../../platform/tabPlan';
import { FORMAT } from '../../../sheets/core/look';
import { blocksOf } from '../../../sheets/core/plan';
import { isFormerLayout } from '../../../sheets/district/block';
import type { DistrictReading } from '../../../sheets/district/readDistrict';
import type { Repair, RepairGroup } from '../../../sheets/district/repairs';
import { withTried } from '../../../sheets/district/rowData';

/** Makes repairs and records those that failed; returns those that were made. */
export function repairFigures(groups: readonly RepairGroup[], tab: Tab, reading: DistrictReading): readonly Repair[] {
  if (groups.length === 0) return [];
  const isText = ([{ typed }]: RepairGroup) => typeof typed === 'string';
  const texts = groups.filter(isText);
  const replaced = texts.map((group) => [group, replaceText(group[0], tab, reading)] as const);
  const single = groups.filter((group) => !isText(group)).flat();
  const formulas = single.length > 0 ? tab.readFormulas() : [];
  const written = single.map((repair) => [repair, replaceCell(repair, tab, reading, formulas)] as const);

  const failed = [
    // In a cell that is formatted as text, the digits stay a text, and Google does not report that.
    ...replaced.flatMap(([group, count]) => (count === 0 || isPlain(group[0]) ? group : [])),
    ...written.flatMap(([repair, outcome]) => (outcome === 'formula' ? [repair] : [])),
  ];
  remember(failed, tab, reading);
  return [
    ...replaced.flatMap(([group, count]) => (count > 0 ? group : [])),
    ...written.flatMap(([repair, outcome]) => (outcome === 'written' ? [repair] : [])),
  ];
}

const isPlain = ({ typed, count }: Repair): boolean => typed === String(count);

/** Replaces a text in the whole column of its figure; returns the number of cells that still contained it. */
function replaceText({ cell, typed, count }: Repair, tab: Tab, { tab: { grid, marks } }: DistrictReading): number {
  const area: Area = { row: marks.firstRow, column: cell.column, rows: grid.length - marks.firstRow, columns: 1 };
  return tab.replaceText(area, String(typed), String(count));
}

/** Writes one cell, if its row is still in its place and has the same content. */
function replaceCell(
  { cell, typed, count }: Repair,
  tab: Tab,
  { tab: { grid, marks } }: DistrictReading,
  formulas: readonly (readonly string[])[],
): 'written' | 'changed' | 'formula' {
  const { row, column } = cell;
  if (formulas[row]?.[column]) return 'formula';
  const now = tab.readRows(row, 1);
  const code = marks.columns.get('code') ?? column;
  const isUnchanged = [code, column].every((each) =>
    isSameCell(cellAt(now, { row: 0, column: each }), cellAt(grid, { row, column: each })),
  );
  if (!isUnchanged) return 'changed';
  // The cell already has the number, and only shows it as a date.
  if (typed instanceof Date) tab.format({ row, column, rows: 1, columns: 1 }, FORMAT.count);
  else tab.write({ row, column, cells: [[count]] });
  return 'written';
}

/** Records beside the rows what could not be replaced. No later run tries it again, and it becomes an error. */
function remember(failed: readonly Repair[], tab: Tab, { tab: { marks } }: DistrictReading): void {
  const column = marks.columns.get(isFormerLayout(marks) ? 'record' : 'rowData');
  if (failed.length === 0 || column === undefined) return;
  const byRow = new Map<number, Repair[]>();
  for (const repair of failed) byRow.set(repair.cell.row, [...(byRow.get(repair.cell.row) ?? []), repair]);
  const first = Math.min(...byRow.keys());
  const now = tab.readRows(first, Math.max(...byRow.keys()) - first + 1);
  const cells = [...byRow].flatMap(([row, repairs]) => {
    const there = repairs.filter(({ cell, typed }) =>
      isSameCell(cellAt(now, { row: row - first, column: cell.column }), typed),
    );
    const [repair] = there;
    const kept = cellAt(now, { row: row - first, column });
    const written = repair && withTried(kept, repair.code, there);
    return written === undefined || written === null ? [] : [{ row, column, written }];
  });
  for (const block of blocksOf(cells)) tab.write(block);
}
