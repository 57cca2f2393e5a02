/**
 * Titles and headers of the staff's tabs that set-up wrote in another language or an earlier wording, to be written in
 * today's. Texts that people reworded stay.
 */

import { cellAt, type Grid, textOf } from '../../domain/cell';
import type { LabelTexts } from './labels';
import type { PlannedCell } from './plan';
import type { Table, TableShape } from './table';

/** The words of a tab: its title, and the labels of its columns by key. */
export interface TableWords {
  readonly title: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The words of a table. */
export const wordsOf = ({ title, columns }: TableShape): TableWords => ({
  title,
  labels: Object.fromEntries(columns.map(({ key, label }) => [key, label])),
});

/**
 * The cells to write. `former` has the words in every language, `remembered` earlier labels; rows of `table` and `grid`
 * are the same.
 */
export function relabelledCells(
  grid: Grid,
  { columns, headRow }: Pick<Table, 'columns' | 'headRow'>,
  words: TableWords,
  former: readonly TableWords[],
  remembered: LabelTexts = {},
): readonly PlannedCell[] {
  const labels = [...columns].flatMap(([key, column]) => {
    const place = { row: headRow, column };
    const known = [...former.map((each) => each.labels[key]), ...(remembered[key] ?? [])];
    return reworded(grid, place, words.labels[key], known);
  });
  const titles = former.map(({ title }) => title);
  // The title moves with its column, of which nothing tells which it was.
  const title = (grid[headRow - 1] ?? []).flatMap((_, column) =>
    reworded(grid, { row: headRow - 1, column }, words.title, titles),
  );
  return [...labels, ...title];
}

/** A cell in today's words, if it holds a known text that differs. */
function reworded(
  grid: Grid,
  place: { readonly row: number; readonly column: number },
  written: string | undefined,
  known: readonly (string | undefined)[],
): readonly PlannedCell[] {
  const present = textOf(cellAt(grid, place));
  const isOurs = present !== '' && present !== written && known.includes(present);
  return isOurs && written ? [{ ...place, written }] : [];
}
