/** Everything of a workbook, for comparing two states of it. */

import type { CellLook } from '../../local/emulator/book/look';
import type { Tab } from '../../local/emulator/book/tab';
import { DEFAULT_WIDTH } from '../../local/emulator/book/tabLayout';
import type { Workbench } from '../../local/emulator/workbench';

/**
 * Everything of a workbook that people can see or rely on. Rows are texts, because Jest compares some hundred texts a
 * hundred times faster than it compares ten thousand cells.
 */
export function wholeOf({ book }: Pick<Workbench, 'book'>) {
  return {
    locale: book.locale,
    timeZone: book.timeZone,
    tabs: book.tabs.map(wholeTabOf),
    properties: [...book.properties.document],
    triggers: book.triggers,
  };
}

function wholeTabOf(tab: Tab) {
  const { name, id, frozenRows, frozenColumns, conditionalFormats, color, maxRows, maxColumns } = tab;
  const { validationRules, protections, merges } = tab;
  const sizes = [
    [...tab.widths].filter(([, width]) => width !== DEFAULT_WIDTH).sort(([a], [b]) => a - b),
    [...tab.heights],
    [...tab.hiddenRows],
    [...tab.hiddenColumns],
  ];
  const grid = { frozenRows, frozenColumns, color, maxRows, maxColumns, sizes };
  return {
    name,
    id,
    cells: cellRows(tab),
    looks: lookRows(tab),
    ...grid,
    conditionalFormats,
    validationRules,
    protections,
    merges,
  };
}

/** Each row as JSON: formulas, and the values of the other cells. */
function cellRows(tab: Tab): readonly string[] {
  const { row: rows, column: columns } = tab.extent();
  return Array.from({ length: rows }, (_, r) =>
    JSON.stringify(Array.from({ length: columns }, (_, c) => tab.formula(r + 1, c + 1) ?? tab.raw(r + 1, c + 1))),
  );
}

/** The looks of each row that has any: "7: 1 {"bold":true}, 2 …". */
function lookRows(tab: Tab): readonly string[] {
  const rows = new Map<number, string>();
  const texts = new Map<CellLook, string>();
  for (const { row, column, look } of tab.looks.entries()) {
    const text = texts.get(look) ?? JSON.stringify(look);
    texts.set(look, text);
    if (text === '{}') continue;
    const before = rows.get(row);
    rows.set(row, `${before === undefined ? `${row}:` : `${before},`} ${column} ${text}`);
  }
  return [...rows.values()];
}
