/**
 * Stage 4 of the pipeline, diff: compares the cells of a district's tab with the settlement. Nothing is written here;
 * app/province/apply/writeDistrict writes the difference.
 */

import { type Cell, cellAt, isSameCell, rowNumber } from '../../domain/cell';
import type { TriedRepairs } from '../../domain/reporting/judgement';
import type { SettledCommune } from '../../domain/reporting/settleCommune';
import type { SettledDistrict } from '../../domain/reporting/settlement';
import type { Moment } from '../../domain/reporting/timeliness';
import type { LocalityCode } from '../../domain/units/locality';
import { faultSentence, type Messages } from '../../messages';
import { type Block, runsOf, type Written } from '../../platform/tabPlan';
import { BLANK_BLOCK, blockColumns, codeText, instantIn, isFormerLayout, type RowBlock, readBlock } from './block';
import type { KeyedGrid } from './keyedGrid';
import { lostFormulas } from './lostFormulas';
import type { CommuneRows, DistrictReading } from './readDistrict';
import { MOST_REPAIRS, type Repair, type RepairGroup, repairGroups, unloggedRepair } from './repairs';
import { noRowData, readRowData, storeCode, storeRowData, type UnloggedRepair, withRepairs } from './rowData';
import { statusOf } from './status';
import { type TickChange, tickChange } from './submitBox';

/** What has to be written into a tab. */
export interface DistrictDiff {
  /** The stored blocks that differ, those of edited rows first. */
  readonly stamps: readonly Block[];
  /** The formulas of rows that lack them, which show the blocks. */
  readonly formulas: readonly Block[];
  /** The repairs to make, grouped by call. */
  readonly repairs: readonly RepairGroup[];
  /** The change of the tick; null if there is none. */
  readonly tick: TickChange | null;
  /** Rows, from 0, that were wrong when they were last looked at and are no longer. */
  readonly mended: readonly number[];
}

/** The edit that a tab is compared for. */
interface EditedRows {
  readonly isEdited: (row: number) => boolean;
}

/** What a tab is compared with. */
export interface Comparison {
  readonly moment: Moment;
  readonly text: Messages;
  /** Absent if the tab is only read. */
  readonly edit?: EditedRows;
  /** The most groups of repairs that may be made. */
  readonly mostRepairs?: number;
  /** The repairs that still wait to be logged after the others were; absent if nothing was logged. */
  readonly waiting?: (code: LocalityCode, unlogged: readonly UnloggedRepair[]) => readonly UnloggedRepair[];
}

/** Compares a tab as read with its settlement. */
export function diffDistrict(reading: DistrictReading, settled: SettledDistrict, comparison: Comparison): DistrictDiff {
  const { tab, tick } = reading;
  const { moment, text, edit, mostRepairs = MOST_REPAIRS } = comparison;
  const isEdited = edit?.isEdited ?? (() => false);
  const repairs = repairGroups(reading, settled).slice(0, mostRepairs);
  // A run under the lock logs them itself.
  const made = edit === undefined ? [] : repairs.flat();
  const blocks = wantedBlocks(reading, settled, comparison, made);
  const mended = [...blocks].flatMap(([row, { state }]) =>
    state !== 'invalid' && readBlock(tab, row).state === 'invalid' ? [row] : [],
  );
  const repaired = new Set(made.map(({ cell }) => cell.row));
  const lacking = [...blocks.keys()].filter((row) => edit === undefined || isEdited(row));
  return {
    stamps: stampBlocks(blocks, tab, (row) => isEdited(row) || repaired.has(row)),
    formulas: lostFormulas(tab, blocks, lacking, text.district.updating),
    repairs,
    tick: tick && tickChange(tick, settled.isConfirmed, moment.today, tab.marks.owner, text),
    mended,
  };
}

/** The block that each row should have, by row from 0; a blank one for a row that no longer belongs to a commune. */
function wantedBlocks(
  { tab, communes, strays }: DistrictReading,
  settled: SettledDistrict,
  comparison: Comparison,
  made: readonly Repair[],
): ReadonlyMap<number, RowBlock> {
  const codeOf = (row: number) => codeText(tab.at('code', row));
  const ofCommunes = [...communes].flatMap(([code, read]) => {
    const commune = settled.communes.get(code);
    const unlogged = made.filter((repair) => repair.code === code);
    const block = commune && blockOf(commune, read, comparison, unlogged);
    if (!block) return [];
    return read.rows.map((row) => {
      const named = codeOf(row) === '' && block.data === '' ? storeCode(code) : block.data;
      const data = keptOr(named, tab.at(isFormerLayout(tab.marks) ? 'record' : 'rowData', row));
      return [row, { ...block, code: codeOf(row), data }] as const;
    });
  });
  const ofStrays = strays.map((row) => {
    const fault = { kind: 'codeUnknown', code: tab.text('code', row) } as const;
    const sentence = faultSentence(fault, comparison.text);
    return [row, { ...BLANK_BLOCK, code: codeOf(row), state: 'invalid', sentence }] as const;
  });
  const known = new Map<number, RowBlock>([...ofCommunes, ...ofStrays]);
  // Before layout 2, people may have written into these columns.
  const columns = isFormerLayout(tab.marks) ? [] : [...blockColumns(tab.marks).keys()];
  const isLeft = (row: number) => columns.some((column) => cellAt(tab.grid, { row, column }) !== '');
  const left = tab.rows().filter((row) => row >= tab.marks.firstRow && !known.has(row) && isLeft(row));
  return new Map([...known, ...left.map((row) => [row, BLANK_BLOCK] as const)]);
}

/** Keeps the present data if they differ only in failed repairs, which alone are not worth a call. */
function keptOr(wanted: string, kept: Cell): string {
  const [a, b] = [readRowData(wanted), readRowData(kept)];
  const untried = (data: typeof a) => data && storeRowData({ ...data, tried: {} });
  return a !== null && b !== null && untried(a) === untried(b) ? String(kept) : wanted;
}

function blockOf(
  settled: SettledCommune,
  { rows, tried, data }: CommuneRows,
  { moment, text, waiting = (_, all) => all }: Comparison,
  made: readonly Repair[],
): Omit<RowBlock, 'code'> {
  const { commune, judgement, report, record, withdrawn, figure, withheld } = settled;
  // A closed report counts although the row shows something else, but the row has to be looked at.
  const isWrong = judgement === null || judgement.errors.length > 0;
  const state = isWrong && settled.state !== 'exempt' ? 'invalid' : settled.state;
  return {
    state: state === 'missing' ? '' : state,
    time: report?.time ?? '',
    sentence:
      judgement === null
        ? faultSentence({ kind: 'codeTwice', rows: rows.map(rowNumber) }, text)
        : statusOf(commune, { state, report }, judgement, figure.asOf, moment, text),
    data: storeRowData({
      ...(data ?? noRowData(commune.code)),
      record,
      tried: keptTried(tried),
      withdrawn,
      withheld,
      unlogged: withRepairs(
        waiting(commune.code, data?.unlogged ?? []),
        made.map((repair) => unloggedRepair(repair, moment.now)),
      ),
    }),
  };
}

const keptTried = (tried: TriedRepairs): TriedRepairs =>
  Object.fromEntries(Object.entries(tried).filter(([, content]) => content !== undefined));

/**
 * The blocks that differ, one write for each run of neighbouring rows, edited rows first. Rows in between are not
 * written, because another execution may write them meanwhile. Unchanged data are left out unless the row was edited:
 * if its author confirms the row before this is written, the data keep the confirmation, and the next run stamps the
 * row again.
 */
function stampBlocks(
  blocks: ReadonlyMap<number, RowBlock>,
  { grid, marks }: KeyedGrid,
  isEdited: (row: number) => boolean,
): readonly Block[] {
  const columns = blockColumns(marks);
  const differs = (row: number, column: number, part: keyof RowBlock) => {
    const cell = cellAt(grid, { row, column });
    const wanted = blocks.get(row)?.[part];
    const isTime = part === 'time' && cell !== '';
    return wanted !== undefined && !isSameCell(isTime ? (instantIn(cell) ?? cell) : cell, wanted);
  };
  const all = [...columns.keys()];
  const data = all.filter((column) => columns.get(column) === 'data');
  const others = all.filter((column) => !data.includes(column));
  const differsIn = (among: readonly number[]) => (row: number) =>
    among.some((column) => differs(row, column, columns.get(column) as keyof RowBlock));
  const changed = [...blocks.keys()].filter(differsIn(all));
  const unedited = changed.filter((row) => !isEdited(row));
  const write = (rows: readonly number[], among: readonly number[]) =>
    runsOf(rows).flatMap((run) =>
      runsOf(among).map(({ first: column, count }) => ({
        row: run.first,
        column,
        cells: Array.from({ length: run.count }, (_, r) =>
          Array.from({ length: count }, (_, c): Written => {
            const part = columns.get(column + c);
            return (part && blocks.get(run.first + r)?.[part]) ?? '';
          }),
        ),
      })),
    );
  return [
    ...write(changed.filter(isEdited), all),
    ...write(unedited.filter(differsIn(data)), all),
    ...write(
      unedited.filter((row) => !differsIn(data)(row)),
      others,
    ),
  ];
}
