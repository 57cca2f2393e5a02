/** Formats numbers as cells show them, in Vietnamese notation. */

import { inputOf } from './cellValue';
import { scratchModel } from './scratchModel';

/** A number in a format: 0.165288 in "0.00%" is "16,53%", the serial number of a day in "d/M/yyyy" is "18/8/2020". */
export function formatNumber(value: number, numberFormat: string): string {
  const key = `${value} ${numberFormat}`;
  const cached = cache.get(key);
  if (cached !== undefined) return cached;
  if (cache.size >= LARGEST_CACHE) cache.clear();
  const formatted = format(value, numberFormat);
  cache.set(key, formatted);
  return formatted;
}

/** A workbook shows the same few numbers again and again, and formatting is the slow part of showing a tab. */
const cache = new Map<string, string>();
const LARGEST_CACHE = 50_000;

/** In days. A time is kept with fifteen digits, and rounding must not put it into the minute before. */
const LESS_THAN_A_MILLISECOND = 1e-9;

function format(value: number, numberFormat: string): string {
  const parts = numberFormat.split(' ');
  // Next to an hour, IronCalc takes a month for minutes, so date and time are formatted separately.
  if (parts.length > 1 && /[Hh]/.test(numberFormat) && /[dy]/.test(numberFormat)) {
    return parts.map((part) => format(value + LESS_THAN_A_MILLISECOND, part)).join(' ');
  }
  const scratch = scratchModel('de');
  scratch.setUserInput(0, 1, 1, inputOf(value));
  const ironCalcFormat = withSmallMonths(numberFormat);
  scratch.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', ironCalcFormat);
  return scratch.getFormattedCellValue(0, 1, 1);
}

/** IronCalc knows months only as "mm"; Google and Excel also read "MM". */
function withSmallMonths(numberFormat: string): string {
  const isDate = /[dy]/.test(numberFormat);
  return isDate ? numberFormat.replace(/M/g, 'm') : numberFormat;
}
