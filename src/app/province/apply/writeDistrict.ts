/**
 * Stage 5 of the pipeline, write: puts a tab's difference into its cells, in few writes and in an order that an
 * interruption cannot spoil.
 */

import { cellAt, type Grid, shortened } from '../../../domain/cell';
import type { Locality } from '../../../domain/units/locality';
import { type Messages, QUOTED } from '../../../messages';
import { formatDay } from '../../../messages/format';
import type { Tab } from '../../../platform/tab';
import { areaOf, type Block, type Written } from '../../../platform/tabPlan';
import { FORMAT } from '../../../sheets/core/look';
import { blocksOf } from '../../../sheets/core/plan';
import type { DistrictDiff, Repair } from '../../../sheets/district/diffDistrict';

/**
 * Writes stamps, repairs and tick. The stamps come first: they follow from the typed cells, before and after a repair
 * alike, so the next run completes one that was cut off. `grid` holds the cells as they were read.
 */
export function writeDistrict({ stamps, repairs, tick }: DistrictDiff, tab: Tab, grid: Grid): void {
  for (const block of stamps) tab.write(block);
  repair(tab, grid, repairs);
  if (tick !== null) tab.write(tick);
}

function repair(tab: Tab, grid: Grid, repairs: readonly Repair[]): void {
  const blocks = (some: readonly Repair[]) => blocksOf(some.map(({ cell }) => cell));
  // The number is there already, in a cell that shows it as a date.
  for (const block of blocks(repairs.filter(({ typed }) => typed instanceof Date))) {
    tab.format(areaOf(block), FORMAT.count);
  }
  const written = blocks(repairs.filter(({ typed }) => !(typed instanceof Date)));
  if (written.length <= 1) for (const block of written) tab.write(block);
  else tab.write(oneBlock(written, grid, tab.readFormulas()));
}

/** The smallest block around several: what lies between them is written back as it stands, formulas as formulas. */
function oneBlock(blocks: readonly Block[], grid: Grid, formulas: readonly (readonly string[])[]): Block {
  const areas = blocks.map(areaOf);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  const cells = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): Written => {
      const formula = formulas[row + r]?.[column + c];
      return formula ? { formula } : cellAt(grid, { row: row + r, column: column + c });
    }),
  );
  for (const block of blocks) {
    block.cells.forEach((line, r) => {
      cells[block.row + r - row]?.splice(block.column - column, line.length, ...line);
    });
  }
  return { row, column, cells };
}

/** What the Log says of repairs in a district's tab. */
export function repairDetail(repairs: readonly Repair[], { name }: Locality, text: Messages): string {
  const shown = (typed: Repair['typed']) =>
    typed instanceof Date ? formatDay(typed) : shortened(String(typed), QUOTED);
  return repairs
    .map(({ place, typed, count }) => text.log.repaired(`${name}!${place}`, shown(typed), count))
    .join('; ');
}
