/** How a district's tab looks: its head, its columns, the bands in colour. */

import { absoluteA1, type Position } from '../../../domain/cell';
import type { Band } from '../../../domain/figures/bands';
import type { LocalityCode } from '../../../domain/units/locality';
import type { Messages } from '../../../messages';
import type { Area, Arrangement, Dressing, Highlight, Highlights, Look } from '../../../platform/tabPlan';
import { bandColors, COLOR, FORMAT, LOOK, neededFormat } from '../../core/look';
import type { DistrictColumn, DistrictColumnKey } from '../columns';
import { FIRST_ROW, HEAD } from '../head';
import { lockedCondition } from '../lock';
import { bandDressings } from './bandLegend';
import { bandCondition, exemptCondition, invalidCondition, ownConditions } from './formulas';
import type { Places } from './places';

/** Columns with a figure in the row of totals. */
const hasTotal = ({ key, summed }: DistrictColumn): boolean => summed || key === 'coverage' || key === 'needed';

/** The place of the tick box "Gửi báo cáo" in a new tab; its words are right of it. */
export function tickPlace(places: Places): Position {
  return { row: places.top + HEAD.bands, column: places.column('code') };
}

/** The looks of the head of a new tab. */
export function headDressings(width: number, bands: readonly Band[], places: Places): readonly Dressing[] {
  const line = (row: number, look: Look, column = 0, columns = width): Dressing => ({
    row,
    column,
    rows: 1,
    columns,
    look,
  });
  return [
    line(HEAD.title, LOOK.title),
    line(HEAD.totals, { bold: true, background: COLOR.total }),
    line(HEAD.state, LOOK.hint),
    line(HEAD.state, { bold: true, italic: false, color: COLOR.title }, 0, places.column('needed')),
    line(HEAD.state, { numberFormat: FORMAT.percentage }, places.column('coverage'), 1),
    ...bandDressings(bands, places),
    { ...tickPlace(places), rows: 1, columns: 1, look: { ...LOOK.ticked, background: COLOR.input } },
    { ...tickPlace(places), column: places.column('name'), rows: 1, columns: 1, look: LOOK.ticked },
    line(HEAD.header, LOOK.header),
  ];
}

/** The looks of one column below the header, and of its total. */
export function columnDressings(column: DistrictColumn, places: Places, text: Messages): readonly Dressing[] {
  const { key, numberFormat, align, filling } = column;
  const row = places.first;
  const format: Look =
    numberFormat === null
      ? {}
      : { numberFormat: key === 'needed' ? neededFormat(text.district.reached) : numberFormat };
  const cells = (first: number, rows: number, look: Look): Dressing => ({
    row: first,
    column: places.column(key),
    rows,
    columns: 1,
    look,
  });
  const isLong = key === 'note' || key === 'status';
  return [
    cells(row, places.lastRow - row + 1, { ...format, align, middle: true, ...(isLong ? { wrap: true } : {}) }),
    cells(row, places.rows.size, { border: COLOR.line, ...(filling === 'typed' ? { background: COLOR.input } : {}) }),
    ...(hasTotal(column) ? [cells(places.top + HEAD.totals, 1, format)] : []),
  ];
}

/** Exempt rows are grey, rows with errors red, and percentage and people needed have the colour of the band. */
export function districtHighlights(
  bands: readonly Band[],
  places: Places,
  owner: LocalityCode,
  typed: readonly Area[],
): Highlights {
  const row = places.first;
  const rows = places.lastRow - row + 1;
  const users = `$${places.cell('users', row)}`;
  const population = `$${places.cell('population', row)}`;
  const state = `$${places.cell('state', row)}`;
  const across = (first: DistrictColumnKey, last: DistrictColumnKey) => {
    const [from, to] = [places.column(first), places.column(last)].sort((a, b) => a - b) as [number, number];
    return { row, column: from, rows, columns: to - from + 1 };
  };
  const locked = lockedCondition(absoluteA1({ row: places.top, column: places.carried('lock') }), owner);
  const title = { row: places.top + HEAD.title, column: 0, rows: 1, columns: places.column('status') + 1 };
  const added: readonly Highlight[] = [
    // The cells of a closed tab no longer look like input cells.
    { area: title, formula: locked, ...COLOR.invalid },
    ...typed.map((area) => ({ area, formula: locked, ...COLOR.exempt })),
    { area: across('code', 'status'), formula: exemptCondition(state), ...COLOR.exempt },
    // The name stays in view, while the status is far to the right.
    { area: across('name', 'name'), formula: invalidCondition(state), ...COLOR.invalid },
    { area: across('status', 'status'), formula: invalidCondition(state), ...COLOR.invalid },
    ...bands.flatMap((band) =>
      (['coverage', 'needed'] as const).map((key) => ({
        area: across(key, key),
        formula: bandCondition(band, users, population),
        ...bandColors(band),
      })),
    ),
  ];
  return { added, replaced: ownConditions() };
}

/** The arrangement of a new tab: head and names stay in view, the marks are hidden. */
export function districtArrangement(columns: readonly DistrictColumn[], places: Places): Arrangement {
  return {
    frozenRows: FIRST_ROW,
    frozenColumns: places.column('name') + 1,
    widths: columns.map(({ width }) => width),
    hiddenRows: [0],
    hiddenColumns: columns.filter(({ hidden }) => hidden).map(({ key }) => places.column(key)),
    heights: { [HEAD.title]: 30, [HEAD.bands]: 34, [HEAD.header]: 56 },
    tabColor: null,
  };
}
