/**
 * The stored block at the right end of every row of a district's tab: all that the add-on keeps of the commune, in hidden
 * cells side by side, so that a run of changed rows is one write. What people see of it are formulas (plan/rowFormulas)
 * that show it only where the block's code is the row's: a block that was written beside another row, because rows moved
 * between reading and writing, never speaks about another commune.
 *
 * Before layout 2 the cells that people saw held the values themselves, and a column `record` the data.
 */

import type { Cell } from '../../domain/cell';
import { instantOf } from '../../domain/day';
import { COMMUNE_STATES, type CommuneState } from '../../domain/reporting/timeliness';
import { BLOCK, type DistrictColumnKey } from './columns';
import type { KeyedGrid } from './keyedGrid';
import type { DistrictMarks } from './marks';

/** The content of a block. */
export interface RowBlock {
  /** The text in the row's code cell when the row was judged (`codeText`); '' if it was wiped. */
  readonly code: string;
  /** Today's state; '' for missing, as in a new row, so that an untouched tab needs no writing. */
  readonly state: Exclude<CommuneState, 'missing'> | '';
  /** When the report was received; '' without one. */
  readonly time: Date | '';
  readonly sentence: string;
  /** The stored data of the commune (rowData). */
  readonly data: string;
}

/** The block of a row that belongs to no commune. */
export const BLANK_BLOCK: RowBlock = { code: '', state: '', time: '', sentence: '', data: '' };

/** A column of a block, and its content. */
type Part = readonly [key: DistrictColumnKey | 'record', of: keyof RowBlock];

const PARTS: readonly Part[] = [
  ['rowCode', 'code'],
  ['rowState', 'state'],
  ['rowTime', 'time'],
  ['rowSentence', 'sentence'],
  ['rowData', 'data'],
];

const FORMER_PARTS: readonly Part[] = [
  ['reportedAt', 'time'],
  ['status', 'sentence'],
  ['state', 'state'],
  ['record', 'data'],
];

/** Whether a tab is older than layout 2. */
export const isFormerLayout = ({ columns }: Pick<DistrictMarks, 'columns'>): boolean =>
  columns.has('record') && !BLOCK.some((key) => columns.has(key));

const partsOf = (marks: DistrictMarks): readonly Part[] => (isFormerLayout(marks) ? FORMER_PARTS : PARTS);

/** The columns, from 0, of the parts of the block that a tab has. */
export const blockColumns = (marks: DistrictMarks): ReadonlyMap<number, keyof RowBlock> =>
  new Map(
    partsOf(marks).flatMap(([key, part]) => {
      const column = marks.columns.get(key);
      return column === undefined ? [] : [[column, part] as const];
    }),
  );

/** The block beside a row as it is stored. */
export const readBlock = (tab: KeyedGrid, row: number): RowBlock => blockIn(tab, row, partsOf(tab.marks));

/** The content of the cells before layout 2. */
export const readFormerBlock = (tab: KeyedGrid, row: number): RowBlock => blockIn(tab, row, FORMER_PARTS);

function blockIn(tab: KeyedGrid, row: number, parts: readonly Part[]): RowBlock {
  const cells = Object.fromEntries(parts.map(([key, part]) => [part, tab.at(key, row)]));
  const cell = (part: keyof RowBlock): Cell => cells[part] ?? '';
  const time = cell('time');
  return {
    code: codeText(cell('code')),
    state: COMMUNE_STATES.filter((state) => state !== 'missing').find((state) => state === cell('state')) ?? '',
    time: instantIn(time) ?? '',
    sentence: String(cell('sentence')),
    data: String(cell('data')),
  };
}

/**
 * The text of a code cell as the formula TRIM gives it, so that code and formulas compare block and row in the same
 * way.
 */
export const codeText = (cell: Cell): string => String(cell).replace(/ +/g, ' ').replace(/^ | $/g, '');

/** The instant in a cell, which is a number if the cell lacks the format of a date. */
export function instantIn(cell: Cell): Date | null {
  if (cell instanceof Date) return cell;
  return typeof cell === 'number' && cell > 0 ? instantOf(cell) : null;
}
