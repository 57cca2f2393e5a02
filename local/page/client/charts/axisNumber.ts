/** Formats numbers on the axis of a chart, by the number format of the spreadsheet and the language of the reader. */

import type { Language } from '../../protocol/view';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** The most decimals of a number without a format. */
const MOST_DECIMALS = 3;

/**
 * Makes a function that formats numbers by "0%", "0.00%", "#,##0" or "0.0", or with their own decimals for null.
 *
 * axisNumber('0.0%', 'vi')(0.165) → "16,5%"
 */
export function axisNumber(format: string | null, language: Language): (value: number) => string {
  const decimals = format === null ? null : (/\.([0#]+)/.exec(format)?.[1]?.length ?? 0);
  const isPercent = format?.includes('%') ?? false;
  const numberFormat = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? MOST_DECIMALS,
    useGrouping: format === null || format.includes(','),
  });
  return (value) => (isPercent ? `${numberFormat.format(value * 100)}%` : numberFormat.format(value));
}
