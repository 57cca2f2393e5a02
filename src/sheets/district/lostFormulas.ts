/** Restores formulas that show the stored blocks, in rows that people inserted or pasted. */

import { type Block, runsOf, type Written } from '../../platform/tabPlan';
import { isFormerLayout, type RowBlock, readBlock } from './block';
import { SHOWN } from './columns';
import type { KeyedGrid } from './keyedGrid';
import { type RowCells, shownFormula, showsBlock } from './plan/rowFormulas';

/**
 * The formulas to write. A row lacks its formulas if it does not show what they would show. A row without a code and a
 * block shows nothing in either case: it gets them with its first block.
 */
export function lostFormulas(
  tab: KeyedGrid,
  wanted: ReadonlyMap<number, RowBlock>,
  rows: readonly number[],
  updating: string,
): readonly Block[] {
  if (isFormerLayout(tab.marks)) return [];
  const columns = SHOWN.flatMap((key) => {
    const column = tab.marks.columns.get(key);
    return column === undefined ? [] : [{ key, column }];
  });
  const lacking = rows.filter((row) => {
    const block = readBlock(tab, row);
    const isFirst = isBlank(block) && !isBlank(wanted.get(row) ?? block);
    const isShown = ({ key }: (typeof columns)[number]) =>
      showsBlock(key, tab.at(key, row), tab.at('code', row), block, updating);
    return rowCells(tab, row) !== null && (isFirst || !columns.every(isShown));
  });
  const keys = new Map(columns.map(({ key, column }) => [column, key]));
  return runsOf(lacking).flatMap((run) =>
    runsOf(columns.map(({ column }) => column)).flatMap(({ first: column, count }) => {
      const cells = Array.from({ length: run.count }, (_, r) => {
        const of = rowCells(tab, run.first + r);
        return Array.from({ length: count }, (_, c): Written => {
          const key = keys.get(column + c);
          return of && key ? shownFormula(key, of, updating) : '';
        });
      });
      return [{ row: run.first, column, cells }];
    }),
  );
}

const isBlank = (block: RowBlock): boolean => Object.values(block).every((part) => part === '');

/** The cells that a row's formulas refer to; null if the tab lacks one of the columns. */
function rowCells(tab: KeyedGrid, row: number): RowCells | null {
  const at = (key: keyof RowCells) => tab.address(key, row) ?? '';
  const cells: RowCells = {
    code: at('code'),
    rowCode: at('rowCode'),
    rowState: at('rowState'),
    rowTime: at('rowTime'),
    rowSentence: at('rowSentence'),
  };
  return Object.values(cells).includes('') ? null : cells;
}
