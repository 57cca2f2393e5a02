/** Words the staff's tabs in the language of Settings, after it was changed. */

import type { Grid } from '../../domain/cell';
import { allMessages, type Messages } from '../../messages';
import type { Tab } from '../../platform/tab';
import { chartMarks } from '../../sheets/charts/chartsTab';
import type { LabelTexts } from '../../sheets/core/labels';
import { blocksOf, NO_PLAN, type PlannedCell } from '../../sheets/core/plan';
import { relabelledCells, type TableWords, wordsOf } from '../../sheets/core/relabel';
import { HEAD_ROWS, pastedLabels, readTable, type Table, type TableShape } from '../../sheets/core/table';
import type { SetupTabs } from './setupTabs';

/** A kind of table, and its words today and in every language. */
interface Wording {
  readonly shapeOf: (text: Messages) => TableShape;
  readonly text: Messages;
  readonly remembered?: LabelTexts;
}

/** A table as it was read; `grid` has its rows, of which the header is the `headRow` of today. */
interface ReadTable {
  readonly table: Table;
  readonly grid: Grid;
  readonly headRow: number;
}

/** Words a table that was read. */
export function relabel(
  tabs: SetupTabs,
  tab: Tab,
  { table, grid, headRow }: ReadTable,
  { shapeOf, text, remembered = {} }: Wording,
  others: readonly PlannedCell[] = [],
): void {
  const former = allMessages().map((each) => wordsOf(shapeOf(each)));
  const cells = relabelledCells(grid, table, wordsOf(shapeOf(text)), former, remembered);
  const shifted = cells.map((cell) => ({ ...cell, row: cell.row + headRow - table.headRow }));
  tabs.mend(tab, { ...NO_PLAN, blocks: blocksOf([...shifted, ...others]) });
}

/** Reads a table and words it; `othersIn` gives further cells. */
export function relabelTab(
  tabs: SetupTabs,
  tab: Tab,
  wording: Wording,
  othersIn: (table: Table) => readonly PlannedCell[] = () => [],
): void {
  const grid = tab.read();
  const { shapeOf } = wording;
  const { owner } = shapeOf(wording.text);
  const table = readTable(grid, owner, pastedLabels(shapeOf));
  if (table !== null) relabel(tabs, tab, { table, grid, headRow: table.headRow }, wording, othersIn(table));
}

/** Words the header and title of the charts' figures. */
export function relabelCharts(tabs: SetupTabs, tab: Tab, text: Messages): void {
  const grid = tab.read();
  const { columns, row } = chartMarks(grid);
  const headed = { columns, headRow: row + HEAD_ROWS - 1 };
  const cells = relabelledCells(grid, headed, chartWords(text), allMessages().map(chartWords));
  tabs.mend(tab, { ...NO_PLAN, blocks: blocksOf(cells) });
}

const chartWords = ({ charts }: Messages): TableWords => ({ title: charts.title, labels: charts.columns });
