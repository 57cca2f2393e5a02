/** Formats instants in the time zone of the spreadsheet: "Thứ ba, 18/8/2020 · 14 giờ 45 phút". */

import type { ClockView, Language } from '../protocol/view';
import type { ClockWords } from '../words/clock';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };

/** Formats an instant, in milliseconds since 1970. */
export function dateTime(
  instant: number,
  { timeZone }: Pick<ClockView, 'timeZone'>,
  language: Language,
  words: ClockWords,
): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const date = [part('day'), part('month')].map(Number).join('/');
  return `${sentenceCase(part('weekday'))}, ${date}/${part('year')} · ${words.time(part('hour'), part('minute'))}`;
}

/** Whether a time of day, "15:00", has passed on the day of the clock. */
export function isOver(time: string, { now, timeZone }: Pick<ClockView, 'now' | 'timeZone'>): boolean {
  const shown = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', hourCycle: 'h23' }).format(now);
  return shown > `${time}:00`;
}

/** "Thứ Ba" as "Thứ ba", the usual spelling within Vietnamese text. */
const sentenceCase = (text: string): string => text.slice(0, 1) + text.slice(1).toLowerCase();

/** The time of an instant on the clock's own day, "15:06", or else its date, "18/8/2020". */
export function briefTime(at: number, { now, timeZone }: ClockView): string {
  const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'numeric', year: 'numeric' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  if (day.format(at) === day.format(now)) return time.format(at);
  const parts = new Map(day.formatToParts(at).map(({ type, value }) => [type, value]));
  return [parts.get('day'), parts.get('month'), parts.get('year')].map(Number).join('/');
}
