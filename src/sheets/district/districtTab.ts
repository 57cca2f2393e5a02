/**
 * What a district's tab holds, cell by cell: head, header and a row per commune. One rule makes a tab and
 * mends one: a cell is written where it is blank, and what somebody wrote stays.
 *
 *   row 1 marks (hidden) · 2 title · 3 totals · 4 state, target, hint · 5 tick, bands in colour and words, who is open ·
 *   6 header · 7… rows
 */

import { DEFAULT_SETTINGS } from '../../defaults/settings';
import { cellAt, columnLetters, type Grid, isBlank, type Position, rowNumber, textOf } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { bandsOf } from '../../domain/figures/bands';
import type { Settings } from '../../domain/settings';
import { type District, isExempt } from '../../domain/units/locality';
import { areCommuneTypes } from '../../domain/units/unitTypes';
import type { Messages } from '../../messages';
import type { Area, TabPlan, Written } from '../../platform/tabPlan';
import { mark, markWith } from '../core/marks';
import { blocksOf, isSuperseded, NO_PLAN, type WantedCell } from '../core/plan';
import { typedTime } from '../settings/settingsTab';
import { bandCells, hintCells, relabelledDressings } from './bandLegend';
import { type DistrictColumn, type DistrictColumnKey, districtColumns, unusedColumns } from './columns';
import {
  type ColumnReference,
  coverageFormula,
  neededFormula,
  openFormula,
  populationFormula,
  reportedFormula,
  type StateCells,
  settingFormula,
  sumFormula,
  targetFormula,
  totalFormula,
} from './formulas';
import { FIRST_ROW, HEAD } from './head';
import { lockCell, lockMark, titleFormula } from './lock';
import { columnDressings, districtArrangement, districtHighlights, headDressings, tickPlace } from './looks';
import type { DistrictMarks } from './marks';
import { keepUnits, type METADATA_KEYS, type TabIds } from './metadata';
import { type Existing, type Places, placesOf } from './places';
import { unreportedStatus } from './status';
import { findTick } from './submitBox';
import { districtRules, openAreas } from './typingRules';

/** The columns of other tabs that a district's formulas look into. */
export interface References {
  readonly units: { readonly codes: ColumnReference; readonly populations: ColumnReference };
  readonly settings: { readonly keys: ColumnReference; readonly values: ColumnReference };
  readonly ids: TabIds;
}

/** The plan that makes a district's tab, or that mends `existing`. */
export function planDistrictTab(
  district: District,
  settings: Settings,
  text: Messages,
  references: References,
  today: Day,
  existing: Existing | null,
): DistrictPlan {
  const columns = districtColumns(settings);
  const places = placesOf(columns, district.communes, existing);
  const bands = bandsOf(settings.bands);
  const cells = [
    ...columnCells(district, columns, places, text, references, today, existing),
    ...(places.headIsAsMade ? headCells(district, settings, places, text, references, existing) : []),
    ...charterCells(district, places, references, existing?.isLocked ?? false),
  ];
  const rules = districtRules(columns, places, text, tickIn(existing, places));
  const open = openAreas(columns, places, tickIn(existing, places));
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
  const stands = (cell: WantedCell) => cellAt(values, cell);
  const lacking = cells.filter((cell) => {
    if (cell.always) return stands(cell) !== cell.written;
    const formula = formulas[cell.row]?.[cell.column] ?? '';
    return (formula === '' && isBlank(stands(cell))) || isSuperseded(cell, textOf(stands(cell)), formula);
  });
  const appended = columns.filter(({ key }) => !marks.columns.has(key));
  const unused = unusedColumns(settings).flatMap(({ key }) => marks.columns.get(key) ?? []);
  const firstRow = Math.min(...places.rows.values());
  return {
    open,
    plan: {
      ...NO_PLAN,
      blocks: blocksOf(lacking),
      dressings: [...appended.flatMap(dress), ...relabelledDressings(lacking, bands, places)],
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
  return openAreas(columns, places, findTick(values, marks)?.place ?? tickPlace(places));
}

/** The tick as it stands, or its place in a new tab. */
function tickIn(existing: Existing | null, places: Places): Position {
  return (existing && findTick(existing.values, existing.marks)?.place) ?? tickPlace(places);
}

function wholeBlock(wanted: readonly WantedCell[], rows: number, columns: number) {
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, (): Written => ''));
  for (const { row, column, written } of wanted) {
    const line = cells[row];
    if (line) line[column] = written;
  }
  return { row: 0, column: 0, cells };
}

function columnCells(
  district: District,
  columns: readonly DistrictColumn[],
  places: Places,
  text: Messages,
  references: References,
  today: Day,
  existing: Existing | null,
): readonly WantedCell[] {
  const catalogues = existing?.catalogues ?? [];
  // These labels name what Settings and the register may change.
  const header = places.top + HEAD.header;
  const names = textOf(cellAt(existing?.values ?? [], { row: header, column: places.column('name') }));
  const earlier: Partial<Record<DistrictColumnKey, readonly string[]>> = {
    users: catalogues.map((each) => each.district.columns.users),
    name: areCommuneTypes(names) ? [names] : [],
  };
  return columns.flatMap(({ key, summed }) => {
    const at = (row: number, written: Written): WantedCell => ({ row, column: places.column(key), written });
    const rows = [...places.rows].map(([commune, row]) => {
      const { code, name } = commune;
      if (key === 'status') {
        // An exemption that was just given, where nobody has reported.
        const supersedes = catalogues.map(({ status }) => status.missing(null));
        return { ...at(row, unreportedStatus(commune, today, text)), supersedes };
      }
      if (key === 'state') return at(row, isExempt(commune, today) ? 'exempt' : '');
      if (key === 'code') return at(row, { code });
      if (key === 'name') return at(row, name);
      if (key === 'population') return at(row, populationFormula(places.cell('code', row), references.units));
      return at(row, figureFormula(key, row, places));
    });
    return [
      at(places.top, mark(district.locality.code, key)),
      ...(places.headIsAsMade ? [{ ...at(header, text.district.columns[key]), supersedes: earlier[key] ?? [] }] : []),
      ...(places.headIsAsMade && summed ? [at(places.top + HEAD.totals, sumOf(key, places))] : []),
      ...rows.filter(({ written }) => written !== ''),
    ];
  });
}

function sumOf(key: DistrictColumnKey, places: Places): Written {
  const cells = places.cells(key);
  return key === 'population' ? sumFormula(cells) : totalFormula(cells, places.cells('state'));
}

/** Percentage and people needed of a row; nothing for the columns that people fill. */
function figureFormula(key: DistrictColumnKey, row: number, places: Places): Written {
  const users = places.cell('users', row);
  const population = places.cell('population', row);
  if (key === 'coverage') return coverageFormula(users, population);
  if (key !== 'needed') return '';
  const target = `$${columnLetters(places.column('coverage'))}$${places.top + HEAD.state + 1}`;
  return neededFormula(users, population, places.cell('coverage', row), target);
}

/** What the tab must know of itself, in its row of marks. */
function charterCells(
  { locality, communes }: District,
  places: Places,
  { settings, ids }: References,
  isLocked: boolean,
): readonly WantedCell[] {
  const { code } = locality;
  const at = (key: (typeof METADATA_KEYS)[number], written: Written): WantedCell => ({
    row: places.top,
    column: places.carried(key),
    written,
  });
  return [
    { ...at('units', markWith(code, 'units', keepUnits({ locality, communes }, ids))), always: true },
    at(
      'deadline',
      settingFormula(markWith(code, 'deadline', ''), 'deadline', settings, typedTime(DEFAULT_SETTINGS.deadline)),
    ),
    // What a locked tab says stays; one that is not locked, as in a copy of the file, says nothing.
    { ...at('lock', lockMark(code, '')), ...(isLocked ? {} : { always: true }) },
    at('language', settingFormula(markWith(code, 'language', ''), 'language', settings, DEFAULT_SETTINGS.language)),
  ];
}

function headCells(
  district: District,
  settings: Settings,
  places: Places,
  text: Messages,
  references: References,
  existing: Existing | null,
): readonly WantedCell[] {
  const { district: words } = text;
  const cells: StateCells = {
    codes: places.cells('code'),
    names: places.cells('name'),
    times: places.cells('reportedAt'),
    states: places.cells('state'),
    firstRow: rowNumber(places.first),
  };
  const at = (key: DistrictColumnKey, line: keyof typeof HEAD, written: Written): WantedCell => ({
    row: places.top + HEAD[line],
    column: places.column(key),
    written,
  });
  const title = words.title(district.locality);
  const totals = places.top + HEAD.totals;
  return [
    {
      ...at('code', 'title', titleFormula(lockCell(places.top, places.carried('lock')), district.locality.code, title)),
      supersedes: (existing?.catalogues ?? []).map((each) => each.district.title(district.locality)),
    },
    at('name', 'totals', words.total),
    at('coverage', 'totals', figureFormula('coverage', totals, places)),
    at('needed', 'totals', figureFormula('needed', totals, places)),
    at('code', 'state', reportedFormula(cells, words.reported)),
    at('users', 'state', words.target),
    at('coverage', 'state', targetFormula(references.settings, DEFAULT_SETTINGS.target)),
    ...hintCells(places, text, existing),
    { ...tickPlace(places), written: false },
    { ...tickPlace(places), column: places.column('name'), written: words.send },
    ...bandCells(bandsOf(settings.bands), places, openFormula(cells, words.open, words.nothingOpen), text, existing),
  ];
}
