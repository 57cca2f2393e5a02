/** Adds rows below the tables that only grow: History and the Log. */

import { allMessages } from '../../messages';
import type { Tab } from '../../platform/tab';
import type { Written } from '../../platform/tabPlan';
import { FORMAT } from '../../sheets/core/look';
import { readTable, type Table, type TableShape, under } from '../../sheets/core/table';
import { logShape } from '../../sheets/log/logTab';
import type { ProvinceContext } from './context';

/** How long after a run was cut off the next one is taken for its repetition, in milliseconds. */
const REPETITION = 10 * 60_000;

/** Logs details under one action, all at once; what stands there from minutes ago is not logged again. */
export function logOnce(
  { located, text }: Pick<ProvinceContext, 'located' | 'text'>,
  now: Date,
  action: string,
  details: readonly string[],
): void {
  const tab = located.byOwner.get('@log');
  if (details.length === 0 || tab === undefined) return;
  const table = readTable(tab.read(), allMessages().map(logShape));
  if (table === null) return;
  const isRecent = (time: unknown) => time instanceof Date && now.getTime() - time.getTime() < REPETITION;
  const logged = new Set(table.rows.filter((row) => isRecent(under(row, 'time'))).map((row) => under(row, 'detail')));
  const rows = details.filter((detail) => !logged.has(detail)).map((detail) => [now, action, detail]);
  appendRows(tab, table, logShape(text), rows);
}

/** Writes rows below a table's last, each value under its column and in its format, wherever that stands today. */
export function appendRows(
  tab: Tab,
  { columns, nextRow }: Pick<Table, 'columns' | 'nextRow'>,
  shape: TableShape,
  rows: readonly (readonly Written[])[],
): void {
  if (rows.length === 0) return;
  const width = Math.max(...columns.values()) + 1;
  const arranged = <T>(values: readonly T[], blank: T): readonly T[] => {
    const line = Array.from({ length: width }, () => blank);
    shape.columns.forEach(({ key }, index) => {
      const column = columns.get(key);
      if (column !== undefined) line[column] = values[index] ?? blank;
    });
    return line;
  };
  const block = { row: nextRow, column: 0, cells: rows.map((row) => arranged<Written>(row, '')) };
  const formats = arranged(
    shape.columns.map(({ numberFormat = FORMAT.general }) => numberFormat),
    FORMAT.general,
  );
  tab.reserve(nextRow + rows.length, 0);
  // Formats first: a code written into a cell that is not yet text would lose its leading zeros.
  tab.formatEach(
    block,
    rows.map(() => formats),
  );
  tab.write(block);
}
