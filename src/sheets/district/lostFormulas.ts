/** Restores formulas that show the stored blocks, and live cells, in rows that people inserted or pasted. */

import { type Block, runsOf, type Written } from '../../platform/tabPlan';
import { isFormerLayout, type RowBlock, readBlock } from './block';
import { isShown, SHOWN } from './columns';
import type { KeyedGrid } from './keyedGrid';
import { figureColumns, hasLiveCell, liveFormula } from './liveFormulas';
import { absoluteColumn } from './plan/places';
import { type RowCells, shownFormula, showsBlock } from './plan/rowFormulas';

/** The columns of these formulas. */
const OURS = [...SHOWN, 'rowFormulas'] as const;

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
  const keys = new Map(
    OURS.flatMap((key) => {
      const column = tab.marks.columns.get(key);
      return column === undefined ? [] : [[column, key] as const];
    }),
  );
  const ofRows = rows.flatMap((row) => {
    const cells = rowCells(tab, row);
    return cells === null ? [] : [{ row, cells, block: readBlock(tab, row) }];
  });
  const isLacking = (column: number) => {
    const key = keys.get(column);
    return ({ row, block }: (typeof ofRows)[number]): boolean => {
      const isFirst = isBlank(block) && !isBlank(wanted.get(row) ?? block);
      if (key === undefined || isFirst) return key !== undefined;
      if (!isShown(key)) return !isBlank(block) && !hasLiveCell(tab, row);
      return !showsBlock(key, tab.at(key, row), tab.at('code', row), block, updating);
    };
  };
  const written = (column: number, row: number): Written => {
    const [key, cells] = [keys.get(column), rowCells(tab, row)];
    if (key === undefined || cells === null) return '';
    return isShown(key) ? shownFormula(key, cells, updating) : liveFormula(row, figureColumns(tab));
  };
  // Neighbouring columns are one write, also where only one of them is lacking.
  return runsOf([...keys.keys()]).flatMap(({ first: column, count }) => {
    const columns = Array.from({ length: count }, (_, index) => column + index);
    const lacking = ofRows.filter((each) => columns.some((at) => isLacking(at)(each)));
    return runsOf(lacking.map(({ row }) => row)).map((run) => ({
      row: run.first,
      column,
      cells: Array.from({ length: run.count }, (_, r) => columns.map((at) => written(at, run.first + r))),
    }));
  });
}

const isBlank = (block: RowBlock): boolean => Object.values(block).every((part) => part === '');

/** The cells that a row's formulas refer to; null if the tab lacks one of the columns. */
function rowCells(tab: KeyedGrid, row: number): RowCells | null {
  const column = tab.marks.columns.get('code');
  const at = (key: Exclude<keyof RowCells, 'codes'>) => tab.address(key, row) ?? '';
  const cells: RowCells = {
    code: at('code'),
    codes: column === undefined ? '' : absoluteColumn(column, tab.marks.firstRow, tab.grid.length - 1),
    rowCode: at('rowCode'),
    rowState: at('rowState'),
    rowTime: at('rowTime'),
    rowSentence: at('rowSentence'),
  };
  return Object.values(cells).includes('') ? null : cells;
}
