/** Formats numbers, days and times for people: 234.483 · 16,53% · 18/8/2020 · 15 giờ 00 phút. */

import { type Day, dayOf, minuteOf, secondOf } from '../domain/day';
import { type BasisPoints, WHOLE } from '../domain/figures/coverage';
import { lazily } from '../domain/lazily';
import type { Language } from '../domain/settings';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** The time zone of all times that people read or write (Vietnam, UTC+7 all year). */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Shown instead of a value that is unknown or does not apply. */
export const DASH = '–';

/** A formatter for each language. Each is kept: to make one takes fifty times as long as to use it. */
function formatters(options: Intl.NumberFormatOptions): Readonly<Record<Language, () => Intl.NumberFormat>> {
  return {
    vi: lazily(() => new Intl.NumberFormat(LOCALES.vi, options)),
    en: lazily(() => new Intl.NumberFormat(LOCALES.en, options)),
  };
}

const COUNT = formatters({ maximumFractionDigits: 6 });
const PERCENTAGE = formatters({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 });
const THRESHOLD = formatters({ style: 'percent', maximumFractionDigits: 2 });
const SHARE = formatters({ style: 'percent', maximumFractionDigits: 1 });

/** 207062 is "207.062" in Vietnamese. */
export function formatCount(count: number, language: Language): string {
  return COUNT[language]().format(count);
}

/** A change with its sign: 1234 is "+1.234", 0 stays "0". */
export function formatSigned(change: number, language: Language): string {
  return (change > 0 ? '+' : '') + formatCount(change, language);
}

/** 1653 hundredths of a percent are "16,53%". */
export function formatPercentage(share: BasisPoints, language: Language): string {
  return PERCENTAGE[language]().format(share / WHOLE);
}

/** A threshold without trailing zeros: 6000 is "60%", 6250 is "62,5%". */
export function formatThreshold(share: BasisPoints, language: Language): string {
  return THRESHOLD[language]().format(share / WHOLE);
}

/** A part of a whole as a percentage with at most one decimal; "–" if the whole is 0. */
export function formatShare(part: number, whole: number, language: Language): string {
  return whole === 0 ? DASH : SHARE[language]().format(part / whole);
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** The calendar day of an instant: "18/8/2020". */
export function formatDay(instant: Date): string {
  return formatCalendarDay(dayOf(instant));
}

/** A calendar day: "18/8/2020". */
export function formatCalendarDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)}/${Number(month)}/${year}`;
}

/**
 * A day in an official document: "05/02/2020", "18/8/2020". Nghị định 30/2020/NĐ-CP requires a zero before days below
 * 10 and before months 1 and 2.
 */
export function formatOfficialDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${officialMonth(month)}/${year}`;
}

/** The same in words: "ngày 05 tháng 02 năm 2020"; "5 February 2020" in English. */
export function formatOfficialDate(day: Day, language: Language): string {
  const [year = '', month = '', date = ''] = day.split('-');
  if (language === 'vi') return `ngày ${date} tháng ${officialMonth(month)} năm ${year}`;
  return new Intl.DateTimeFormat(LOCALES.en, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(day));
}

const officialMonth = (month: string): string => (Number(month) <= 2 ? month : String(Number(month)));

/** A minute of the day as a time: 900 is "15 giờ 00 phút", "15:00" in English. */
export function formatMinute(minute: number, language: Language): string {
  const [hours, minutes] = [twoDigits(Math.floor(minute / 60)), twoDigits(minute % 60)];
  return language === 'vi' ? `${hours} giờ ${minutes} phút` : `${hours}:${minutes}`;
}

/** The time of an instant to the second: "15:00:31". */
export function formatSecond(instant: Date): string {
  const second = secondOf(instant);
  return [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(':');
}

/** The time of an instant: "15 giờ 00 phút", "15:00" in English. */
export function formatTime(instant: Date, language: Language): string {
  return formatMinute(minuteOf(instant), language);
}
