/** Numbers as their formats show them, in the notation of Vietnam. */

import { inputOf, scratchOf } from './engine';

/** A number under a format: 0.165288 under "0.00%" is "16,53%", a day's serial number under "d/M/yyyy" is "18/8/2020". */
export function shownNumber(value: number, numberFormat: string): string {
  const key = `${value} ${numberFormat}`;
  const known = shownBefore.get(key);
  if (known !== undefined) return known;
  if (shownBefore.size >= MOST_REMEMBERED) shownBefore.clear();
  const shown = show(value, numberFormat);
  shownBefore.set(key, shown);
  return shown;
}

/** A workbook shows the same few numbers again and again; finding out how is the slow part of showing a tab. */
const shownBefore = new Map<string, string>();
const MOST_REMEMBERED = 50_000;

/** In days: a time that fifteen digits cut off must not fall back into the minute before. */
const LESS_THAN_A_MILLISECOND = 1e-9;

function show(value: number, numberFormat: string): string {
  const parts = numberFormat.split(' ');
  // IronCalc takes the month beside an hour for minutes: day and time are shown one by one.
  if (parts.length > 1 && /[Hh]/.test(numberFormat) && /[dy]/.test(numberFormat)) {
    return parts.map((part) => show(value + LESS_THAN_A_MILLISECOND, part)).join(' ');
  }
  const scratch = scratchOf('de');
  scratch.setUserInput(0, 1, 1, inputOf(value));
  scratch.updateRangeStyle({ sheet: 0, row: 1, column: 1, width: 1, height: 1 }, 'num_fmt', knownFormat(numberFormat));
  return scratch.getFormattedCellValue(0, 1, 1);
}

/** IronCalc knows the months of a date as "mm" only; Google and Excel read "MM" alike. */
function knownFormat(numberFormat: string): string {
  const isDay = /[dy]/.test(numberFormat);
  return isDay ? numberFormat.replace(/M/g, 'm') : numberFormat;
}
