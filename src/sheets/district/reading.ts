/** Reads the rows of a district's tab: which row is whose, and what is wrong with the tab as a whole. */

import { a1, type Cell, type Grid, isBlank, shortened, textOf } from '../../domain/cell';
import { FIGURE_KEYS, type FigureKey } from '../../domain/figures/figures';
import type { Fault, Finding, RequiredColumn } from '../../domain/finding';
import type { CommuneRecord } from '../../domain/reporting/record';
import { nameKey } from '../../domain/units/collation';
import type { District, Locality, LocalityCode } from '../../domain/units/locality';
import type { Messages } from '../../messages';
import { type ColumnMarks, findMarks } from '../core/marks';
import { findHeader } from './columns';
import { type KeptRecord, readRecord } from './record';

/** What stands in the rows of one commune. */
export interface CommuneRows {
  /** Every row with its code, from 0; more than one where a row was copied. */
  readonly rows: readonly number[];
  /** The row whose figures count; null when its rows disagree. */
  readonly chosen: number | null;
  readonly cells: Readonly<Partial<Record<FigureKey, Cell>>>;
  readonly note: string;
  readonly record: CommuneRecord;
}

/** A district's tab as read. */
export interface DistrictReading {
  readonly communes: ReadonlyMap<LocalityCode, CommuneRows>;
  /** Rows with figures that are no commune's, from 0. */
  readonly strays: readonly number[];
  readonly findings: readonly Finding[];
}

const REQUIRED: readonly RequiredColumn[] = ['code', 'users', 'note', 'reportedAt', 'status', 'state', 'record'];

/** So much of a note is kept: those of sixteen days have to fit into the cell of the record. */
const LONGEST_NOTE = 500;

/** Reads a tab's cells; `marks` tell where its columns stand. */
export function readDistrictTab(grid: Grid, marks: ColumnMarks, district: District): DistrictReading {
  const findings: Finding[] = [];
  const find = (fault: Fault, commune: Locality | null = null, cell: string | null = null) =>
    findings.push({ fault, locality: commune ?? district.locality, district: district.locality, cell });

  if (findMarks(grid) === null) find({ kind: 'marksMissing' });
  const gone = REQUIRED.filter((key) => !marks.columns.has(key) && (findMarks(grid) !== null || !isHidden(key)));
  for (const column of gone) find({ kind: 'columnMissing', column });
  if (gone.includes('users')) return { communes: new Map(), strays: [], findings };

  const sheet = new Sheet(grid, marks);
  const { rowsOf, wiped, strays } = rowsByCommune(sheet, district);
  const records = new Map(sheet.records.map(({ code, record }) => [code, record]));
  const communes = new Map<LocalityCode, CommuneRows>();
  for (const commune of district.communes) {
    const rows = rowsOf.get(commune.code) ?? [];
    if (rows.length === 0) {
      find({ kind: 'rowMissing' }, commune);
      continue;
    }
    const chosen = chosenRow(sheet, rows);
    const numbers = rows.map((row) => row + 1);
    const cell = sheet.place('code', rows[0] ?? 0) ?? sheet.place('users', rows[0] ?? 0);
    if (chosen === null) find({ kind: 'codeTwice', rows: numbers }, commune, cell);
    else if (rows.length > 1) find({ kind: 'rowCopied', rows: numbers }, commune, cell);
    for (const row of rows)
      if (wiped.has(row) && marks.columns.has('code'))
        find({ kind: 'codeWiped', row: row + 1 }, commune, sheet.place('code', row));
    const shown = chosen ?? rows[0] ?? 0;
    communes.set(commune.code, {
      rows,
      chosen,
      cells: sheet.figures(shown),
      note: shortened(textOf(sheet.at('note', shown)), LONGEST_NOTE),
      record: records.get(commune.code) ?? [],
    });
  }
  for (const row of strays) find({ kind: 'codeUnknown', code: sheet.code(row) }, null, sheet.place('code', row));
  return { communes, strays, findings };
}

/** Columns without a heading that anybody could recognise: without marks they are not to be found at all. */
const isHidden = (key: RequiredColumn): boolean => key === 'state' || key === 'record';

/** The grid by column keys. */
class Sheet {
  readonly records: readonly KeptRecord[];

  constructor(
    readonly grid: Grid,
    readonly marks: ColumnMarks,
  ) {
    this.records = grid.flatMap((_, row) => (row > marks.row ? (readRecord(this.at('record', row)) ?? []) : []));
  }

  at(key: string, row: number): Cell {
    const column = this.marks.columns.get(key);
    return column === undefined ? '' : (this.grid[row]?.[column] ?? '');
  }

  code(row: number): string {
    return textOf(this.at('code', row));
  }

  /** "D8", or null without that column. */
  place(key: string, row: number): string | null {
    const column = this.marks.columns.get(key);
    return column === undefined ? null : a1({ row, column });
  }

  figures(row: number): CommuneRows['cells'] {
    const there = FIGURE_KEYS.filter((key) => this.marks.columns.has(key));
    return Object.fromEntries(there.map((key) => [key, this.at(key, row)]));
  }

  hasFigures(row: number): boolean {
    return FIGURE_KEYS.some((key) => !isBlank(this.at(key, row)));
  }
}

/** A code as the statistics office gives them: its row is a unit's, though blank, and not somebody's remark. */
const OFFICIAL_CODE = /^\d{3,5}$/;

/** Rows by code; a row whose code was wiped is known by its record or its name, unless another row has that code. */
function rowsByCommune(
  sheet: Sheet,
  { communes }: District,
): {
  readonly rowsOf: ReadonlyMap<string, readonly number[]>;
  readonly wiped: ReadonlySet<number>;
  readonly strays: readonly number[];
} {
  const rowsOf = new Map<string, number[]>(communes.map(({ code }) => [code, []]));
  const byName = new Map(communes.map(({ code, name }) => [nameKey(name), code as string]));
  const recordedIn = (row: number) => readRecord(sheet.at('record', row))?.code ?? '';
  const isOurs = (row: number) => rowsOf.has(sheet.code(row)) || rowsOf.has(recordedIn(row));
  const ours = sheet.grid.findIndex((_, row) => row > sheet.marks.row && isOurs(row));
  // Below the header every row is somebody's, also one above all that are the district's own.
  const header = findHeader(sheet.grid)?.row ?? -1;
  const first = header >= 0 && (ours < 0 || header < ours) ? header + 1 : ours;
  const nameless: number[] = [];
  sheet.grid.forEach((_, row) => {
    if (row <= sheet.marks.row) return;
    const rows = rowsOf.get(sheet.code(row));
    if (rows) rows.push(row);
    else if (row >= first && first >= 0) nameless.push(row);
  });
  const wiped = new Set<number>();
  const strays: number[] = [];
  for (const row of nameless) {
    const named = byName.get(nameKey(textOf(sheet.at('name', row))));
    const code = sheet.code(row) === '' ? recordedIn(row) || named : undefined;
    const rows = code === undefined ? undefined : rowsOf.get(code);
    if (rows && rows.length === 0) {
      rows.push(row);
      wiped.add(row);
    } else if (sheet.hasFigures(row) || OFFICIAL_CODE.test(sheet.code(row))) strays.push(row);
  }
  return { rowsOf, wiped, strays };
}

/** The one row of a commune's rows that counts: a copied row that says the same, or nothing, does no harm. */
function chosenRow(sheet: Sheet, rows: readonly number[]): number | null {
  const filled = rows.filter((row) => sheet.hasFigures(row));
  const [first] = filled.length > 0 ? filled : rows;
  const said = (row: number) => JSON.stringify(sheet.figures(row));
  const agree = filled.every((row) => first !== undefined && said(row) === said(first));
  return agree ? (first ?? null) : null;
}

/**
 * Where a district tab's columns stand: by its marks, or by its header's labels, in words that are `known`, when the row
 * of marks was deleted.
 */
export function districtMarks(grid: Grid, district: District, known: readonly Messages[]): ColumnMarks | null {
  const marks = findMarks(grid);
  if (marks !== null) return marks;
  const header = findHeader(grid, known);
  return header && { owner: district.locality.code, ...header };
}
