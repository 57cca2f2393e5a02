/**
 * Stage 1 of the pipeline, read: reads from the cells of a district's tab what is typed for each commune, and what is
 * wrong with the tab as a whole. The stages: read (here) → judge (domain/reporting/judgement) → settle
 * (domain/reporting/settlement) → diff (diffDistrict) → write (app/province/apply/writeDistrict).
 */

import { type Cell, type Grid, rowNumber, shortened } from '../../domain/cell';
import type { Day } from '../../domain/day';
import { FIGURE_KEYS, type FigureKey } from '../../domain/figures/figures';
import type { Fault, Finding, RequiredColumn } from '../../domain/finding';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import { type CommuneRecord, mergeRecords, type ValidReport } from '../../domain/reporting/record';
import type { Confirmation, Stamp } from '../../domain/reporting/settleCommune';
import { isReported } from '../../domain/reporting/timeliness';
import type { CellOrigins } from '../../domain/reporting/withheld';
import type { District, Locality, LocalityCode } from '../../domain/units/locality';
import { codeText, isFormerLayout, readBlock } from './block';
import { BLOCK, TYPED } from './columns';
import { KeyedGrid } from './keyedGrid';
import { originsIn } from './liveFormulas';
import type { DistrictMarks } from './marks';
import { type RowData, readRowData, withRepairs } from './rowData';
import { findRowOwners } from './rowOwners';
import { findTick, isSentToday, isUnheeded, type Tick } from './submitBox';

/** The rows of one commune as read. */
export interface CommuneRows {
  /** Every row of the commune, from 0; more than one if a row was copied. */
  readonly rows: readonly number[];
  /** The row whose figures count, from 0; null if the rows disagree. */
  readonly countedRow: number | null;
  readonly cells: Readonly<Partial<Record<FigureKey, Cell>>>;
  readonly note: string;
  readonly record: CommuneRecord;
  /** Repairs that failed, if the cells still have the same content. */
  readonly tried: TriedRepairs;
  /** Today's last valid report, if it was taken back. */
  readonly withdrawn: ValidReport | null;
  /** The stored data beside the rows; null if none can be read. */
  readonly data: RowData | null;
  /** The stamp beside the row, if nothing else can be read. */
  readonly stamp: Stamp | null;
  /** Which of its cells hold formulas, and what was withheld at the last reading. */
  readonly origins: Omit<CellOrigins, 'edited'>;
}

/** A district's tab as read. */
export interface DistrictReading {
  readonly tab: KeyedGrid;
  readonly district: District;
  /** By code; a commune without a row is absent. */
  readonly communes: ReadonlyMap<LocalityCode, CommuneRows>;
  /** Rows with figures that belong to no commune, from 0. */
  readonly strays: readonly number[];
  /** The tick box "Gửi báo cáo"; null if it was deleted. */
  readonly tick: Tick | null;
  /** Whether the tick asks for a confirmation, or shows today's. */
  readonly confirmation: Confirmation;
  /** What is wrong with the tab as a whole. */
  readonly findings: readonly Finding[];
}

const REQUIRED: readonly RequiredColumn[] = ['code', 'users', 'note', 'reportedAt', 'status', 'state'];

/** Required columns that are hidden: they cannot be identified after the row of marks was deleted. */
const HIDDEN: readonly RequiredColumn[] = ['state', ...BLOCK];

/**
 * The most characters of a note that are stored: the notes of sixteen days have to fit into the cell of the row's data.
 */
const LONGEST_NOTE = 500;

/** Reads a tab's cells. `remembered` has the data of each commune from an earlier reading. */
export function readDistrict(
  grid: Grid,
  marks: DistrictMarks,
  district: District,
  today: Day,
  remembered: ReadonlyMap<LocalityCode, RowData> = new Map(),
): DistrictReading {
  const tab = new KeyedGrid(grid, marks);
  const findings: Finding[] = [];
  const find = (fault: Fault, commune: Locality | null = null, cell: string | null = null) =>
    findings.push({ fault, locality: commune ?? district.locality, district: district.locality, cell });

  if (!marks.areMarked) find({ kind: 'marksMissing' });
  const required = isFormerLayout(marks) ? REQUIRED : [...REQUIRED, ...BLOCK];
  const missing = required.filter((key) => !marks.columns.has(key) && (marks.areMarked || !HIDDEN.includes(key)));
  for (const column of missing) find({ kind: 'columnMissing', column });
  const tick = findTick(grid, marks);
  const read = { tab, district, tick, confirmation: confirmationOf(tick, today), findings };
  if (missing.includes('users')) return { ...read, communes: new Map(), strays: [] };

  const { rowsOf, withoutCode, strays } = findRowOwners(tab, district.communes);
  const stored = storedIn(tab, remembered);
  const codes = new Map([...rowsOf].flatMap(([code, rows]) => rows.map((row) => [row, code] as const)));
  const originsOf = originsIn(tab, (row, key) => {
    const [last] = stored.get(codes.get(row) ?? '')?.record.slice(-1) ?? [];
    return last?.figures[key] === tab.at(key, row);
  });
  const communes = new Map<LocalityCode, CommuneRows>();
  for (const commune of district.communes) {
    const rows = rowsOf.get(commune.code) ?? [];
    const [first] = rows;
    if (first === undefined) {
      find({ kind: 'rowMissing' }, commune);
      continue;
    }
    const countedRow = countedRowOf(tab, rows);
    const cell = tab.address('code', first) ?? tab.address('users', first);
    if (countedRow === null) find({ kind: 'codeTwice', rows: rows.map(rowNumber) }, commune, cell);
    else if (rows.length > 1) find({ kind: 'rowCopied', rows: rows.map(rowNumber) }, commune, cell);
    for (const row of rows)
      if (withoutCode.has(row) && marks.columns.has('code'))
        find({ kind: 'codeWiped', row: rowNumber(row) }, commune, tab.address('code', row));
    const shown = countedRow ?? first;
    const data = stored.get(commune.code) ?? null;
    const cells = tab.figures(shown);
    communes.set(commune.code, {
      rows,
      countedRow,
      cells,
      note: shortened(tab.text('note', shown), LONGEST_NOTE),
      record: data?.record ?? [],
      tried: stillThere(data?.tried ?? {}, cells),
      withdrawn: data?.withdrawn ?? null,
      data,
      stamp: data === null ? stampIn(tab, shown) : null,
      origins: { ...originsOf(shown), withheld: data?.withheld ?? {} },
    });
  }
  for (const row of strays) find({ kind: 'codeUnknown', code: tab.text('code', row) }, null, tab.address('code', row));
  return { ...read, communes, strays };
}

function confirmationOf(tick: Tick | null, today: Day): Confirmation {
  if (tick === null) return 'none';
  if (isUnheeded(tick)) return 'found';
  return isSentToday(tick, today) ? 'given' : 'none';
}

/**
 * The stored data beside the rows, by the code in them, wherever their row was sorted to. If rows or columns moved
 * while a block was written, a commune may have two blocks, or one in another column; the data of both count. Cells
 * that reporters can fill are skipped, the submit checkbox in the head too: a text there is no block.
 */
function storedIn(tab: KeyedGrid, remembered: ReadonlyMap<LocalityCode, RowData>): ReadonlyMap<string, RowData> {
  const typed = TYPED.flatMap((key) => tab.marks.columns.get(key) ?? []);
  const lastTyped = Math.max(...typed);
  const isOpen = (row: number, column: number) =>
    row < tab.marks.firstRow ? column <= lastTyped : typed.includes(column);
  const all = new Map<string, RowData>(remembered);
  for (const row of tab.rows())
    for (const [column, cell] of (tab.grid[row] ?? []).entries()) {
      const data = isOpen(row, column) ? null : readRowData(cell);
      if (data === null) continue;
      const other = all.get(data.code);
      all.set(data.code, other === undefined ? data : mergedData(other, data));
    }
  return all;
}

/** The stamp of a block that belongs to its row. */
function stampIn(tab: KeyedGrid, row: number): Stamp | null {
  const { code, state, time } = readBlock(tab, row);
  const isOfRow = isFormerLayout(tab.marks) || code === codeText(tab.at('code', row));
  return isOfRow && time !== '' && state !== '' && isReported(state) ? { time, timeliness: state } : null;
}

function mergedData(a: RowData, b: RowData): RowData {
  return {
    ...a,
    record: mergeRecords(a.record, b.record),
    tried: { ...a.tried, ...b.tried },
    withdrawn: a.withdrawn ?? b.withdrawn,
    unlogged: withRepairs(a.unlogged, b.unlogged),
    withheld: { ...b.withheld, ...a.withheld },
    others: { ...b.others, ...a.others },
  };
}

/** A failed repair is forgotten when the content of its cell changes. */
function stillThere(tried: TriedRepairs, cells: CommuneRows['cells']): TriedRepairs {
  return Object.fromEntries(
    FIGURE_KEYS.flatMap((key) => {
      const content = tried[key];
      return content !== undefined && content === String(cells[key] ?? '') ? [[key, content]] : [];
    }),
  );
}

/** The row of a commune that counts: a copied row with the same figures or none does no harm. */
function countedRowOf(tab: KeyedGrid, rows: readonly number[]): number | null {
  const filled = rows.filter((row) => tab.hasFigures(row));
  const [first] = filled.length > 0 ? filled : rows;
  const figuresIn = (row: number) => JSON.stringify(tab.figures(row));
  const agree = filled.every((row) => first !== undefined && figuresIn(row) === figuresIn(first));
  return agree ? (first ?? null) : null;
}
