/** Days of reporting for tests: who types what and when, through the built add-on, and the rows of its tables. */

import type { Workbench } from '../../local/emulator/workbench';

/** An instant of Vietnam's clock. */
export const instant = (date: string, time: string): number => Date.parse(`${date}T${time}+07:00`);

/** The rows of a table tab below its header, by the header's labels. */
export function tableRows(workbench: Workbench, tab: string): readonly Readonly<Record<string, string>>[] {
  const rows = workbench.rows(tab);
  const header = rows[2] ?? [];
  return rows.slice(3).map((row) => Object.fromEntries(header.map((label, column) => [label, row[column] ?? ''])));
}

/** History's rows of a day, as people see it ("18/8/2020"). */
export const historyOf = (workbench: Workbench, day: string) =>
  tableRows(workbench, 'Lịch sử').filter((row) => row.Ngày === day);

/** The lines of the Summary from one heading to the next blank line, the heading left out. */
export function section(workbench: Workbench, heading: string | RegExp): readonly (readonly string[])[] {
  const rows = workbench.rows('Tổng hợp').map((row) => row.slice(0, 11));
  const is = typeof heading === 'string' ? (text: string) => text === heading : (text: string) => heading.test(text);
  const start = rows.findIndex(([first = '']) => is(first));
  const end = rows.findIndex((row, index) => index > start && row.every((cell) => cell === ''));
  return start < 0 ? [] : rows.slice(start + 1, end < 0 ? undefined : end);
}
