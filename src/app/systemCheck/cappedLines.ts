/** Lists that are too long for a dialog. */

import type { Messages } from '../../messages';

/** As many lines of a kind as are listed. */
export const LISTED = 20;

/** The first lines, and how many more there are. */
export const cappedLines = (lines: readonly string[], { done }: Messages): readonly string[] =>
  lines.length <= LISTED ? lines : [...lines.slice(0, LISTED), done.more(lines.length - LISTED)];
