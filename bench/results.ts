/** Reads the results of a day from the add-on's workbook and from those of the rivals, in one form. */

import type { Tab } from '../local/emulator/book/tab';
import type { SentMail } from '../local/emulator/services/mail';
import type { Workbench } from '../local/emulator/workbench';
import { FIRST_ROW } from './country';
import { columnOf } from './scenario';

/** Results that all of them have. If they are equal, the same work was done. */
export interface Results {
  readonly province: { readonly population: number; readonly users: number; readonly coverage: number };
  readonly sinceYesterday: number;
  /** Population and users by the name of the district. */
  readonly districts: Readonly<Record<string, readonly [population: number, users: number]>>;
  /** The codes of the communes below the target, from the highest percentage to the lowest. */
  readonly belowTarget: readonly string[];
  /** The codes of the communes that have not reported, sorted. */
  readonly missing: readonly string[];
  /** Today's users in History, by code. */
  readonly recorded: Readonly<Record<string, number>>;
  /** The edited row: its percentage, and when it was reported. */
  readonly edited: { readonly coverage: number; readonly reportedAt: number; readonly isOnTime: boolean };
  /** The recipients of mails, sorted. */
  readonly mailed: readonly string[];
}

type Line = readonly (string | number | boolean)[];

/** Reads the add-on's results, after the day was closed. */
export function resultsOf(workbench: Workbench, edited: string, mails: readonly SentMail[]): Results {
  const summary = linesOf(workbench.tab('Tổng hợp'), 12);
  const kind = (line: Line) => line[11];
  const sectionOf = (heading: string): readonly Line[] => {
    // Headings depend on the kinds of units in the register.
    const start = summary.findIndex(([first]) => String(first).includes(heading));
    const end = summary.findIndex((line, index) => index > start && kind(line) === 'gap');
    return start < 0 ? [] : summary.slice(start + 1, end < 0 ? undefined : end);
  };
  const rowsOf = (heading: string) => sectionOf(heading).filter((line) => kind(line) === 'row');
  const totalOf = (heading: string): Line => sectionOf(heading).find((line) => kind(line) === 'total') ?? [];
  const [, , , , population, users, coverage] = totalOf('Theo huyện');
  const [, , , , sinceYesterday] = totalOf('Tiến độ');

  const history = workbench.tab('Lịch sử');
  const labels = Array.from({ length: 18 }, (_, index) => String(history.raw(3, index + 1)));
  const under = (line: Line, label: string) => line[labels.indexOf(label)] ?? '';
  const today = lastDayOf(history, labels.length);
  const tab = workbench.tab(edited);
  return {
    province: { population: Number(population), users: Number(users), coverage: Number(coverage) },
    sinceYesterday: Number(sinceYesterday),
    districts: Object.fromEntries(rowsOf('Theo huyện').map((line) => [line[2], [Number(line[4]), Number(line[5])]])),
    belowTarget: rowsOf('chưa đạt chỉ tiêu:').map((line) => String(line[1])),
    missing: today
      .filter((line) => under(line, 'Trạng thái') === 'Chưa báo cáo')
      .map((line) => String(under(line, 'Mã')))
      .sort(),
    recorded: Object.fromEntries(today.map((line) => [under(line, 'Mã'), Number(under(line, 'Số được tính'))])),
    edited: {
      coverage: Number(tab.raw(FIRST_ROW, columnOf(tab, 'coverage'))),
      reportedAt: Number(tab.raw(FIRST_ROW, columnOf(tab, 'reportedAt'))),
      isOnTime: tab.raw(FIRST_ROW, columnOf(tab, 'state')) === 'onTime',
    },
    mailed: recipientsOf(mails),
  };
}

/** Reads the results of a rival. */
export function resultsOfRival(workbench: Workbench, edited: string, mails: readonly SentMail[]): Results {
  const summary = linesOf(workbench.tab('Tổng hợp'), 6);
  const headings = ['Theo huyện', 'Chưa đạt chỉ tiêu', 'Chưa báo cáo'].map((heading) =>
    summary.findIndex(([first]) => first === heading),
  );
  const [districts = 0, belowTarget = 0, missing = 0] = headings;
  const [, population, users, coverage, sinceYesterday] = summary[0] ?? [];
  const today = lastDayOf(workbench.tab('Lịch sử'), 6);
  const tab = workbench.tab(edited);
  return {
    province: { population: Number(population), users: Number(users), coverage: Number(coverage) },
    sinceYesterday: Number(sinceYesterday),
    districts: Object.fromEntries(
      summary.slice(districts + 1, belowTarget).map((line) => [line[0], [Number(line[1]), Number(line[2])]]),
    ),
    belowTarget: summary.slice(belowTarget + 1, missing).map(([code]) => String(code)),
    missing: summary
      .slice(missing + 1)
      .map(([code]) => String(code))
      .sort(),
    recorded: Object.fromEntries(today.map((line) => [line[1], Number(line[2])])),
    edited: {
      coverage: Number(tab.raw(FIRST_ROW, 5)),
      reportedAt: Number(tab.raw(FIRST_ROW, 6)),
      isOnTime: tab.raw(FIRST_ROW, 7) === 'Đúng hạn',
    },
    mailed: recipientsOf(mails),
  };
}

function linesOf(tab: Tab, columns: number, first = 1): readonly Line[] {
  const { row: last } = tab.extent();
  return Array.from({ length: last - first + 1 }, (_, r) =>
    Array.from({ length: columns }, (_, c) => tab.raw(first + r, c + 1)),
  );
}

/** The lines of the last day at the end of a History. */
function lastDayOf(tab: Tab, columns: number): readonly Line[] {
  const { row: last } = tab.extent();
  const dayAt = (row: number) => Math.floor(Number(tab.raw(row, 1)));
  let first = last;
  while (first > 1 && dayAt(first - 1) === dayAt(last)) first--;
  return linesOf(tab, columns, first);
}

const recipientsOf = (mails: readonly SentMail[]): readonly string[] => mails.flatMap(({ to }) => to).sort();
