/** Adds rows below the tables that only grow: History and the Log. */

import type { Tab } from '../../platform/tab';
import type { Written } from '../../platform/tabPlan';
import { FORMAT } from '../../sheets/core/look';
import type { Table, TableShape } from '../../sheets/core/table';

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
