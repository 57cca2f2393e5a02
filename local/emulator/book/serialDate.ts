/** Dates in cells: a serial number of days since 30 December 1899, and the number formats that show it as a date. */

export const DAY_ZERO = Date.UTC(1899, 11, 30);
export const MS_A_DAY = 86_400_000;

/** Whether a number format shows a date or a time. */
export function isDateFormat(format: string): boolean {
  return /[dyhHs]/.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}
