/**
 * One day of a country, the same for the add-on and the rivals: yesterday every commune reported,
 * today all but one commune of every fifth district have, and History holds the days before.
 */

import type { Tab } from '../local/emulator/book/tab';
import { Workbench } from '../local/emulator/workbench';
import { mustSucceed } from '../local/scenarios/letterDay';
import { communeCodes, emptyCountry, FIRST_ROW, putHistory, USERS } from './country';

/** An instant ("14:50") of the day, or of a number of days before it. */
export const onTheDay = (time: string, daysAgo = 0): number =>
  Date.parse(`2021-08-18T${time}+07:00`) - daysAgo * 86_400_000;

const PROVINCE_ADDRESS = 'tinh@example.vn';

/** The quota of a Workspace account, 1,500 recipients a day, is enough for any number of districts. */
export const MAIL_LIMIT = 1_500;

/** The size of a country. */
export interface Size {
  readonly districts: number;
  readonly communes: number;
}

/** The shipped province has real names and populations; the others are made up. */
export const PROVINCE: Size = { districts: 10, communes: 161 };

/** A country after set-up, with addresses and reminders, but without figures. */
export function staffedCountry(size: Size): Workbench {
  const { districts, communes } = size;
  const workbench =
    size === PROVINCE ? Workbench.blank({ now: onTheDay('08:00', 1) }) : emptyCountry(districts, communes);
  if (size === PROVINCE) mustSucceed(workbench.run('setUp'));
  withoutFormulas(workbench);
  putAddresses(workbench.tab('Đơn vị'));
  const recipients = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Thư nhận tổng hợp') + 1;
  workbench.tab('Cấu hình').put(recipients, 2, PROVINCE_ADDRESS);
  workbench.book.mail = { ...workbench.book.mail, limit: MAIL_LIMIT };
  mustSucceed(workbench.run('enableReminders'));
  return workbench;
}

/** Types an address for every district; a made-up register has no column for them. */
function putAddresses(register: Tab): void {
  const { row: rows, column: columns } = register.extent();
  const cellsOf = (row: number) => Array.from({ length: columns }, (_, index) => String(register.raw(row, index + 1)));
  const header =
    Array.from({ length: rows }, (_, index) => index + 1).find((row) => register.raw(row, 1) === 'Mã') ?? 1;
  const known = cellsOf(header).indexOf(REPORTERS) + 1;
  const column = known === 0 ? columns + 1 : known;
  register.put(header, column, REPORTERS);
  for (let row = header + 1; row <= rows; row++) {
    const [code = '', , type = ''] = cellsOf(row);
    if (/^(Huyện|Thị xã|Thành phố)$/.test(type)) register.put(row, column, addressOf(code));
  }
}

const REPORTERS = 'Thư điện tử người báo cáo';

/** The address of a district. */
export const addressOf = (code: string): string => `h${code}@example.vn`;

/**
 * Replaces formulas by their values, except those of the first district, whose percentage an edit has to change. The
 * emulator evaluates the whole workbook before it reads a result, which takes hours at the largest
 * size; neither calls nor a script's own time depend on it. The rivals' workbook has no formulas.
 */
function withoutFormulas(workbench: Workbench): void {
  const values = districtTabs(workbench)
    .slice(1)
    .flatMap((tab) => {
      const { row: rows, column: columns } = tab.extent();
      const places = Array.from({ length: rows * columns }, (_, index) => ({
        row: 1 + Math.floor(index / columns),
        column: 1 + (index % columns),
      }));
      return places
        .filter(({ row, column }) => tab.formula(row, column) !== null)
        .map(({ row, column }) => ({ tab, row, column, value: tab.raw(row, column) }));
    });
  // All are read before the first is written, because a change makes everything be evaluated again.
  for (const { tab, row, column, value } of values) tab.put(row, column, value);
}

/** The districts' tabs in order: those whose marks do not begin with "@". */
export function districtTabs(workbench: Workbench) {
  return workbench.book.tabs.filter((tab) => /^§[^@]/.test(String(tab.raw(1, 1))));
}

/** The column with a mark. */
export function columnOf(tab: Tab, key: string): number {
  const { column: columns } = tab.extent();
  const marks = Array.from({ length: columns }, (_, index) => String(tab.raw(1, index + 1)));
  return marks.findIndex((mark) => mark.endsWith(`:${key}`)) + 1;
}

/** The users of a commune a number of days ago: between a fifth and four fifths of its people, one more every other day. */
export function usersOf(workbench: Workbench): (code: string, daysAgo: number) => number {
  const populations = new Map<string, number>();
  const register = workbench.tab('Đơn vị');
  const { row: rows } = register.extent();
  for (let row = 1; row <= rows; row++) populations.set(String(register.raw(row, 1)), Number(register.raw(row, 5)));
  const places = new Map(communeCodes(workbench).map((code, index) => [code, index]));
  return (code, daysAgo) => {
    const percent = 20 + (((places.get(code) ?? 0) * 37) % 60);
    return Math.floor(((populations.get(code) ?? 0) * percent) / 100) - Math.ceil(daysAgo / 2);
  };
}

/** Makes the add-on's workbook on the morning of the day. */
export function preparedDay(country: Workbench, days: number): Workbench {
  const workbench = country.clone({ now: onTheDay('09:00', 1) });
  const users = usersOf(workbench);
  // The first build of the day writes yesterday into History, as the rivals write today into theirs.
  putHistory(workbench, { last: onTheDay('12:00', 2), days, users: (code, ago) => users(code, ago + 2) });
  const districts = districtTabs(workbench).map((tab) => {
    const codes = Array.from({ length: tab.extent().row - FIRST_ROW + 1 }, (_, r) => String(tab.raw(FIRST_ROW + r, 1)));
    return { tab, codes };
  });
  for (const { tab, codes } of districts) {
    codes.forEach((code, index) => {
      tab.put(FIRST_ROW + index, USERS, users(code, 1));
    });
  }
  mustSucceed(workbench.run('checkFigures'));
  const morning = workbench.with({ now: onTheDay('10:00') });
  districts.forEach(({ tab, codes }, index) => {
    const reporting = isLate(index) ? codes.slice(0, -1) : codes;
    const figures = reporting.map((code) => [String(users(code, 0))]);
    mustSucceed(...morning.pasteAt(tab, FIRST_ROW, USERS, figures));
  });
  return morning;
}

/** In every fifth district the last commune does not report. */
const isLate = (district: number): boolean => district % 5 === 1;
