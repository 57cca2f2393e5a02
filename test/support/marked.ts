/** Finds columns of a tab by the marks of its hidden row, which move along when anything is moved, renamed or inserted. */

import type { Tab } from '../../local/emulator/book/tab';

/** The marks of a tab's first rows: whose it is, and where. A mark is "§325:users". */
export function marksOf(
  tab: Tab,
): { readonly row: number; readonly owner: string; readonly columns: ReadonlyMap<string, number> } | null {
  const { column: width } = tab.extent();
  for (let row = 1; row <= 3; row++) {
    const found = Array.from({ length: width }, (_, index) =>
      /^§([^:=]+):(\w+)$/.exec(String(tab.raw(row, index + 1))),
    );
    const owner = found.find((match) => match !== null)?.[1];
    if (owner === undefined) continue;
    const columns = new Map<string, number>();
    found.forEach((match, index) => {
      if (match?.[1] === owner && match[2] && !columns.has(match[2])) columns.set(match[2], index + 1);
    });
    return { row, owner, columns };
  }
  return null;
}

/** The owner of the tab; null if it is not the add-on's. */
export const ownerOf = (tab: Tab): string | null => marksOf(tab)?.owner ?? null;
/** The column of a mark, from 1; 0 for none. */
export const columnOf = (tab: Tab, key: string): number => marksOf(tab)?.columns.get(key) ?? 0;
/** Makes a district's tab one of before it had live cells, which tell of formulas. */
export const removeLiveCells = (tab: Tab): void => tab.deleteColumns(columnOf(tab, 'rowFormulas'), 1);
/** The first row with a commune. */
export function firstRow(tab: Tab): number {
  const column = columnOf(tab, 'code');
  for (let row = 1; row <= tab.extent().row && column > 0; row++)
    if (/^X\d\.\d$/.test(String(tab.raw(row, column)))) return row;
  return (marksOf(tab)?.row ?? 1) + 6;
}
