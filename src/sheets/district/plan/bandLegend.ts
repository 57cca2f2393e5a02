/**
 * The explanation of the bands in the head of a district's tab, and right of it the line that names open communes. If
 * the bands in Settings have changed since the last set-up, its texts are replaced; a person's texts stay.
 */

import { type Position, textOf } from '../../../domain/cell';
import type { Band } from '../../../domain/figures/bands';
import type { Messages } from '../../../messages';
import type { Dressing, Formula, Look } from '../../../platform/tabPlan';
import { headTexts } from '../../core/labels';
import { bandColors, COLOR } from '../../core/look';
import { isOutdated, type PlannedCell } from '../../core/plan';
import { HEAD } from '../head';
import type { Existing, Places } from './places';

/** The cell that explains a band. */
function bandPlace(band: Band, places: Places): Position {
  return { row: places.top + HEAD.bands, column: places.beside('population', band.index) };
}

/** The cell that names open communes. */
function openPlace(bands: number, places: Places): Position {
  const column = Math.max(places.beside('needed', 1), places.beside('population', bands));
  return { row: places.top + HEAD.bands, column };
}

/** The cells of that line, and cells of an earlier set-up that have to be cleared. */
export function bandCells(
  bands: readonly Band[],
  places: Places,
  open: Formula,
  text: Messages,
  existing: Existing | null,
): readonly PlannedCell[] {
  const cells: readonly PlannedCell[] = [
    ...bands.map((band) => ({ ...bandPlace(band, places), written: text.band(band) })),
    { ...openPlace(bands.length, places), written: open },
  ];
  if (existing === null) return cells;
  const row = places.top + HEAD.bands;
  const replaces = headTexts(existing.labels.head);
  const columns = new Set(cells.map(({ column }) => column));
  const cleared = (existing.values[row] ?? []).flatMap((cell, column): PlannedCell[] => {
    const place = { row, column, written: '', replaces };
    const formula = existing.formulas[row]?.[column] ?? '';
    const isOther = column >= places.column('population') && !columns.has(column);
    return isOther && isOutdated(place, textOf(cell), formula) ? [place] : [];
  });
  return [...cells.map((cell) => ({ ...cell, replaces })), ...cleared];
}

/** The hint on filling in the tab, right of the figures; it moves when columns are switched on or off. */
export function hintCells(places: Places, text: Messages, existing: Existing | null): readonly PlannedCell[] {
  const row = places.top + HEAD.state;
  const column = places.beside('needed', 1);
  const hints = existing?.labels.head.hint ?? [];
  const replaces = (said: string) => hints.includes(said);
  const elsewhere = (existing?.values[row] ?? []).flatMap((cell, at): PlannedCell[] =>
    at !== column && replaces(textOf(cell)) ? [{ row, column: at, written: '', replaces }] : [],
  );
  return [{ row, column, written: text.district.hint, replaces }, ...elsewhere];
}

/** The looks of that line. */
export function bandDressings(bands: readonly Band[], places: Places): readonly Dressing[] {
  return [
    ...bands.map((band) =>
      cellLook(bandPlace(band, places), { ...bandColors(band), size: 8, align: 'center', middle: true, wrap: true }),
    ),
    cellLook(openPlace(bands.length, places), { bold: true, color: COLOR.title, middle: true }),
  ];
}

/** The looks of cells that are written again in an existing tab; a band that is gone loses its colour. */
export function relabelledDressings(
  written: readonly PlannedCell[],
  bands: readonly Band[],
  places: Places,
  { formulas }: Existing,
): readonly Dressing[] {
  const row = places.top + HEAD.bands;
  const relabelled = written.filter((cell) => cell.row === row && cell.column > places.column('name'));
  if (relabelled.length === 0) return [];
  return [
    // The line that names open communes is a formula, and had no colour.
    ...relabelled
      .filter(({ column }) => !formulas[row]?.[column])
      .map(({ column }) => cellLook({ row, column }, { background: COLOR.plain })),
    ...bandDressings(bands, places),
  ];
}

const cellLook = (place: Position, look: Look): Dressing => ({ ...place, rows: 1, columns: 1, look });
