/** Numbers along a chart's axis, by the spreadsheet's number format and in the reader's language. */

import type { Language } from '../../protocol/view';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Decimals of a number that no format governs. */
const MOST_DECIMALS = 3;

/**
 * How numbers are written: by "0%", "0.00%", "#,##0" or "0.0"; null for plain numbers with as many decimals as they have.
 *
 * axisNumber('0.0%', 'vi')(0.165) → "16,5%"
 */
export function axisNumber(format: string | null, language: Language): (value: number) => string {
  const decimals = format === null ? null : (/\.([0#]+)/.exec(format)?.[1]?.length ?? 0);
  const isPercent = format?.includes('%') ?? false;
  const written = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? MOST_DECIMALS,
    useGrouping: format === null || format.includes(','),
  });
  return (value) => (isPercent ? `${written.format(value * 100)}%` : written.format(value));
}
