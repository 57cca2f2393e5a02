/**
 * Calendar days and times of day in Vietnam (Asia/Ho_Chi_Minh). The zone has kept UTC+7 since 1975, so its clock is
 * UTC's plus seven hours.
 */

import { type Cell, textOf } from './cell';

/** Whether a time zone is Vietnam's, by its name of today or its former one. */
export const isVietnamsZone = (name: string): boolean => name === 'Asia/Ho_Chi_Minh' || name === 'Asia/Saigon';

declare const day: unique symbol;

/** A calendar day, "2020-08-18"; later days compare as greater. */
export type Day = string & { readonly [day]: true };

const OFFSET = 7 * 3_600_000;
const MS_A_DAY = 86_400_000;

/** Day 0 of a spreadsheet's serial numbers. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

/** An instant moved so that the getUTC… methods read Vietnam's clock. */
const onVietnamsClock = (instant: Date): Date => new Date(instant.getTime() + OFFSET);

/** The day of an instant. */
export const dayOf = (instant: Date): Day => onVietnamsClock(instant).toISOString().slice(0, 10) as Day;

/** The minute of the day, from 0: 15:00 is 900. */
export function minuteOf(instant: Date): number {
  const local = onVietnamsClock(instant);
  return local.getUTCHours() * 60 + local.getUTCMinutes();
}

/** The second of the day, from 0. */
export const secondOf = (instant: Date): number => minuteOf(instant) * 60 + instant.getUTCSeconds();

/** How many days `later` is after `earlier`. */
export const daysBetween = (earlier: Day, later: Day): number => (Date.parse(later) - Date.parse(earlier)) / MS_A_DAY;

/** The day `days` days later. */
export const addDays = (to: Day, days: number): Day =>
  new Date(Date.parse(to) + days * MS_A_DAY).toISOString().slice(0, 10) as Day;

/** The same day `years` years earlier; 28 February for a 29th that did not exist. */
export const yearsBefore = (day: Day, years: number): Day => {
  const year = Number(day.slice(0, 4)) - years;
  return parseDay(year + day.slice(4)) ?? (`${year}-02-28` as Day);
};

/** Every day from one to another, both included; none when the second is before the first. */
export const daysFrom = (first: Day, last: Day): readonly Day[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));

/** Noon of a day: an instant that a spreadsheet shows as that day in any format. */
export const noonOf = (of: Day): Date => new Date(Date.parse(of) - OFFSET + MS_A_DAY / 2);

/** The number that a spreadsheet keeps for a date: days since 30/12/1899, with the time as a fraction. */
export const serialOf = (instant: Date): number => (instant.getTime() + OFFSET - SERIAL_ZERO) / MS_A_DAY;

/** The instant of such a number. */
export const instantOf = (serial: number): Date => new Date(Math.round(serial * MS_A_DAY) + SERIAL_ZERO - OFFSET);

/** The day that a cell holds as a date or as text such as 18/8/2020; null for anything else. */
export function readDay(cell: Cell): Day | null {
  if (cell instanceof Date) return dayOf(cell);
  const [, date = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(textOf(cell)) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** A day in its own notation, "2020-08-18"; null for any other text. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const instant = new Date(text);
  // Date would turn 31/2 into a day of March.
  const isReal = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
  return isReal ? (text as Day) : null;
}

/** "15:00", "15h00" or "15 giờ 00 phút" as the minute of the day; null when it is no time of day. */
export function readTimeOfDay(typed: string): number | null {
  const [, hour = '', minute = ''] =
    /^(\d{1,2})\s?(?::|h|g|giờ)\s?(\d{2})(?:\s?phút)?$/i.exec(typed.normalize('NFC').trim()) ?? [];
  const isTime = hour !== '' && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? Number(hour) * 60 + Number(minute) : null;
}
