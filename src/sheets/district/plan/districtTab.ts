/**
 * The plan of a district's tab, cell by cell: head, header and a row per commune. The same rule makes a tab and repairs
 * one: blank cells are written, and the texts of people stay.
 *
 *   row 1 marks (hidden) · 2 title · 3 totals · 4 state, target, hint · 5 tick, bands in colour and words, who is open ·
 *   6 header · 7… rows
 */

import { cellAt, type Grid, isBlank, textOf } from '../../../domain/cell';
import type { Day } from '../../../domain/day';
import { bandsOf } from '../../../domain/figures/bands';
import type { Settings } from '../../../domain/settings';
import type { District } from '../../../domain/units/locality';
import type { Messages } from '../../../messages';
import type { Area, TabPlan, Written } from '../../../platform/tabPlan';
import { blocksOf, isOutdated, NO_PLAN, type PlannedCell, rowBlocks } from '../../core/plan';
import { BLOCK, type DistrictColumn, districtColumns, unusedColumns } from '../columns';
import { FIRST_ROW, HEAD } from '../head';
import type { DistrictMarks } from '../marks';
import { relabelledDressings } from './bandLegend';
import { columnCells } from './columnCells';
import { formerCells, formerHeadFormulas } from './formerLayout';
import type { TabReferences } from './formulas';
import { boxPlace, headCells, metadataCells, stateFormulas } from './headCells';
import { columnDressings, districtArrangement, districtHighlights, headDressings } from './looks';
import { type Existing, placesOf } from './places';
import { districtRules, openAreas } from './typingRules';

/** The plan that makes a district's tab, or that mends `existing`. */
export function planDistrictTab(
  district: District,
  settings: Settings,
  text: Messages,
  references: TabReferences,
  today: Day,
  existing: Existing | null,
): DistrictPlan {
  const columns = districtColumns(settings);
  const places = placesOf(columns, district.communes, existing);
  const bands = bandsOf(settings.bands);
  const cells = [
    ...columnCells(district, columns, places, text, references, today, existing),
    ...(places.headIsAsMade ? headCells(district, settings, places, text, references, existing) : []),
    ...metadataCells(district, places, references, existing),
  ];
  const rules = districtRules(columns, places, text, boxPlace(existing, places));
  const open = openAreas(columns, places, boxPlace(existing, places));
  const highlights = districtHighlights(bands, places, district.locality.code, open);
  const dress = (column: DistrictColumn) => columnDressings(column, places, text);
  if (existing === null) {
    const width = Math.max(...cells.map(({ column }) => column)) + 1;
    const whole = wholeBlock(cells, FIRST_ROW + district.communes.length, width);
    return {
      open,
      plan: {
        ...NO_PLAN,
        blocks: [whole],
        dressings: [...headDressings(columns.length, bands, places), ...columns.flatMap(dress)],
        highlights,
        arrangement: districtArrangement(columns, places),
        rules,
      },
    };
  }
  const { values, formulas, marks, merged } = existing;
  const present = (cell: PlannedCell) => cellAt(values, cell);
  const lacking = cells.filter((cell) => {
    if (cell.always) return present(cell) !== cell.written;
    const formula = formulas[cell.row]?.[cell.column] ?? '';
    if (cell.isOurs && (formula === '' || cell.isFormer?.(formula))) return true;
    return (formula === '' && isBlank(present(cell))) || isOutdated(cell, textOf(present(cell)), formula);
  });
  const storedColumns = new Set<number>(BLOCK.map((key) => places.column(key)));
  const isMark = ({ row }: PlannedCell) => row === places.top;
  const isStoredCell = (cell: PlannedCell) => storedColumns.has(cell.column) && !isMark(cell);
  const appended = columns.filter(({ key }) => !marks.columns.has(key));
  // The number format of the people needed has a word.
  const header = places.top + HEAD.header;
  const isReworded = ({ key }: DistrictColumn) =>
    lacking.some(({ row, column }) => row === header && column === places.column(key));
  const reworded = columns.filter((column) => marks.columns.has(column.key) && isReworded(column));
  const unused = unusedColumns(settings).flatMap(({ key }) => marks.columns.get(key) ?? []);
  const firstRow = Math.min(...places.rows.values());
  return {
    open,
    plan: {
      ...NO_PLAN,
      // The marks first: what an interruption leaves blank is then filled where it belongs, and no column is added twice.
      // The stored blocks next: the cells that show them may still hold what goes into them.
      blocks: [
        ...rowBlocks(lacking.filter(isMark), (column) => isBlank(cellAt(values, { row: places.top, column }))),
        ...blocksOf(lacking.filter(isStoredCell)),
        ...blocksOf([
          ...lacking.filter((cell) => !isStoredCell(cell) && !isMark(cell)),
          ...formerHeadFormulas(existing, stateFormulas(places, text)),
        ]),
        // The mark last, by which a run after one that was cut off finds the rest.
        ...[...blocksOf(formerCells(existing))].reverse(),
      ],
      dressings: [
        ...[...appended, ...reworded.filter(({ key }) => key === 'needed')].flatMap(dress),
        ...relabelledDressings(lacking, bands, places, existing),
      ],
      highlights,
      rules,
      hide: [...appended.filter(({ hidden }) => hidden).map(({ key }) => places.column(key)), ...unused],
      unmerge: merged.filter(({ row, rows }) => row + rows > firstRow && row <= places.lastRow),
    },
  };
}

/** The plan for a tab, and the areas of it that its reporters may change. */
export interface DistrictPlan {
  readonly plan: TabPlan;
  readonly open: readonly Area[];
}

/** What the reporters may change of a tab that is there. */
export function openTabAreas(
  { communes }: District,
  settings: Settings,
  values: Grid,
  marks: DistrictMarks,
): readonly Area[] {
  const columns = districtColumns(settings).filter(({ key }) => marks.columns.has(key));
  const places = placesOf(columns, communes, { values, marks });
  return openAreas(columns, places, boxPlace({ values, marks }, places));
}

function wholeBlock(planned: readonly PlannedCell[], rows: number, columns: number) {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Written => ''));
  for (const { row, column, written } of planned) {
    const line = cells[row];
    if (line) line[column] = written;
  }
  return { row: 0, column: 0, cells };
}
