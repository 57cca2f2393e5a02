/** The columns of a district's tab, cell by cell: mark, header, total, and what set-up writes into every row. */

import { absoluteA1, cellAt } from '../../../domain/cell';
import type { Day } from '../../../domain/day';
import { FIGURE_KEYS } from '../../../domain/figures/figures';
import type { District } from '../../../domain/units/locality';
import { areCommuneTypes } from '../../../domain/units/unitTypes';
import type { Messages } from '../../../messages';
import type { Written } from '../../../platform/tabPlan';
import { headTexts } from '../../core/labels';
import { isMark, mark } from '../../core/marks';
import type { PlannedCell } from '../../core/plan';
import { type DistrictColumn, type DistrictColumnKey, isShown } from '../columns';
import { HEAD } from '../head';
import { liveFormula, liveReader } from '../liveFormulas';
import { blockCell, isStored, shownCell } from './blockCells';
import {
  coverageFormula,
  neededFormula,
  populationFormula,
  type References,
  sumFormula,
  totalFormula,
} from './formulas';
import type { Existing, Places } from './places';

/** The cells of all columns. */
export function columnCells(
  district: District,
  columns: readonly DistrictColumn[],
  places: Places,
  text: Messages,
  references: References,
  today: Day,
  existing: Existing | null,
): readonly PlannedCell[] {
  // These labels depend on Settings and the register, which may change.
  const header = places.top + HEAD.header;
  const ofHead = headTexts(existing?.labels.head ?? {});
  const replaces = (key: DistrictColumnKey) => (label: string) =>
    existing?.labels.district[key]?.includes(label) ||
    ((key === 'users' || key === 'name') && ofHead(label)) ||
    (key === 'name' && areCommuneTypes(label));
  const figures = FIGURE_KEYS.flatMap((key) =>
    columns.some((column) => column.key === key) ? places.column(key) : (existing?.marks.columns.get(key) ?? []),
  );
  const liveCell = (row: number, column: number): PlannedCell => {
    const isFormula = liveReader(cellAt(existing?.values ?? [], { row, column }));
    const isComplete = figures.every((figure) => isFormula(row, figure) !== undefined);
    const cell = { row, column, written: liveFormula(row, figures) };
    return isComplete ? { ...cell, isOurs: true } : { ...cell, always: true };
  };
  return columns.flatMap(({ key, summed }) => {
    const at = (row: number, written: Written): PlannedCell => ({ row, column: places.column(key), written });
    const rows = [...places.rows].map(([commune, row]) => {
      const { code, name } = commune;
      if (isStored(key)) return { ...at(row, ''), ...blockCell(key, commune, row, today, text, existing) };
      if (isShown(key)) return { ...at(row, ''), ...shownCell(key, row, places, text, existing) };
      if (key === 'rowFormulas') return liveCell(row, places.column(key));
      if (key === 'code') return at(row, { code });
      if (key === 'name') return at(row, name);
      if (key === 'population') return at(row, populationFormula(places.cell('code', row), references.units));
      return at(row, figureFormula(key, row, places));
    });
    return [
      { ...at(places.top, mark(district.locality.code, key)), replaces: isMark },
      ...(places.headIsAsMade ? [{ ...at(header, text.district.columns[key]), replaces: replaces(key) }] : []),
      ...(places.headIsAsMade && summed ? [at(places.top + HEAD.totals, sumOf(key, places))] : []),
      ...rows.filter(({ written, always }) => written !== '' || always),
    ];
  });
}

function sumOf(key: DistrictColumnKey, places: Places): Written {
  const cells = places.cells(key);
  return key === 'population' ? sumFormula(cells) : totalFormula(cells, places.cells('state'));
}

/** The formulas for percentage and people needed of a row; none for columns that people fill. */
export function figureFormula(key: DistrictColumnKey, row: number, places: Places): Written {
  const users = places.cell('users', row);
  const population = places.cell('population', row);
  if (key === 'coverage') return coverageFormula(users, population);
  if (key !== 'needed') return '';
  const target = absoluteA1({ row: places.top + HEAD.state, column: places.column('coverage') });
  return neededFormula(users, population, places.cell('coverage', row), target);
}
