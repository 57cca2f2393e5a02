/**
 * The formulas by which a row shows its stored block, only where the block's code is the row's. Rows that people insert or
 * paste lack them, so a reading compares what a row shows with what it would show by them.
 */

import { type Cell, isSameCell } from '../../../domain/cell';
import type { Formula } from '../../../platform/tabPlan';
import { formulaText } from '../../core/plan';
import { codeText, instantIn, type RowBlock } from '../block';
import type { BLOCK, SHOWN } from '../columns';

/** A column that shows a part of the block. */
type ShownColumn = (typeof SHOWN)[number];

/** The cells of one row in A1 notation: the typed code, and the block; and the codes of all rows ("$A$7:$A$77"). */
export type RowCells = Readonly<Record<'code' | 'codes' | Exclude<(typeof BLOCK)[number], 'rowData'>, string>>;

/** The state of a row whose commune has another row above, so that the head counts the commune once. */
export const COPY = 'copy';

/** A row's formula for a column. `updating` is shown in place of a sentence or time about another row. */
export function shownFormula(key: ShownColumn, cells: RowCells, updating: string): Formula {
  const { code, codes, rowCode, rowState, rowTime, rowSentence } = cells;
  const isCopy = `IFERROR(MATCH(${code};${codes};0)+MIN(ROW(${codes}))-1<ROW();FALSE)`;
  const [shown, otherwise] = {
    reportedAt: [`IF(${rowTime}="";"";${rowTime})`, formulaText(updating)],
    status: [`${rowSentence}&""`, formulaText(updating)],
    state: [`IF(AND(${rowState}<>"invalid";${isCopy});"${COPY}";${rowState}&"")`, '""'],
  }[key] as [string, string];
  // A code that was typed again may be a number.
  return { formula: `=IF(TRIM(${code}&"")=${rowCode}&"";${shown};${otherwise})` };
}

/** Whether the formula of a state is older than `COPY`. */
export const isFormerState = (formula: string): boolean => !formula.includes(`"${COPY}"`);

/** Whether a cell shows what its formula would show. */
export function showsBlock(key: ShownColumn, cell: Cell, code: Cell, block: RowBlock, updating: string): boolean {
  const isOfRow = codeText(code).toLowerCase() === block.code.toLowerCase();
  if (key === 'state') return isOfRow ? cell === block.state || cell === COPY : cell === '';
  if (!isOfRow) return cell === updating;
  return key === 'status' ? cell === block.sentence : isSameCell(instantIn(cell) ?? cell, block.time);
}
