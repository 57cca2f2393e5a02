/** Lists that are too long for a dialog. */

import type { Messages } from '../../messages';

/** The most lines of a kind that are listed. */
export const LISTED = 20;

/** The first lines, and the number of those left out. */
export const cappedLines = (lines: readonly string[], { done }: Messages): readonly string[] =>
  lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), done.more(lines.length - LISTED)];
