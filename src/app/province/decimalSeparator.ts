/** The decimal separator of the spreadsheet: whether it reads 1.234 as 1234 or as a fraction. */

import type { DecimalSeparator } from '../../domain/figures/count';
import { FIGURE_KEYS } from '../../domain/figures/figures';
import type { Workbook } from '../../platform/workbook';
import type { KeyedGrid } from '../../sheets/district/keyedGrid';

/** Reads the separator for the figures of a tab. */
export type SeparatorReader = (tab: KeyedGrid) => DecimalSeparator;

/** Asks the spreadsheet at most once, and only if a figure has a fraction, because only then the separator matters. */
export function separatorReader(workbook: Workbook): SeparatorReader {
  let separator: DecimalSeparator | null = null;
  return (tab) => {
    if (!hasFraction(tab)) return 'comma';
    separator ??= separatorOf(workbook.locale());
    return separator;
  };
}

function hasFraction(tab: KeyedGrid): boolean {
  const columns = FIGURE_KEYS.flatMap((key) => tab.marks.columns.get(key) ?? []);
  return tab.grid.some((cells) =>
    columns.some((column) => typeof cells[column] === 'number' && !Number.isInteger(cells[column])),
  );
}

/** "vi_VN" writes 1,5; "en_US" 1.5. */
function separatorOf(locale: string): DecimalSeparator {
  return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',') ? 'comma' : 'point';
}
