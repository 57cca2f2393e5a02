/** What a History of years does: it costs no more than one of days, and leaves the spreadsheet in time. */

import { describe, expect, test } from '@jest/globals';
import type { Tab } from '../../local/emulator/book/tab';
import type { Workbench } from '../../local/emulator/workbench';
import { historyOf, instant, section } from '../support/days';
import { callsOf, sentences, smallWorkbench, unit } from '../support/workbenches';

const DISTRICTS = 5;
const COMMUNES = 3;
const TODAY = '2021-03-18';
const MS_A_DAY = 86_400_000;

const dateOf = (daysAgo: number) => new Date(Date.parse(TODAY) - daysAgo * MS_A_DAY).toISOString().slice(0, 10);
const asShown = (date: string) => date.split('-').reverse().map(Number).join('/');

const INSTANT = 'HH:mm dd/MM/yyyy';
const COUNT = '#,##0';
const FORMATS: Readonly<Record<string, string>> = {
  Ngày: 'd/M/yyyy',
  'Người dùng Bluezone': COUNT,
  'Dân số đã dùng': COUNT,
  Lúc: INSTANT,
  'Báo cáo lần đầu': INSTANT,
  'Số được tính': COUNT,
};

/** A spreadsheet whose History holds so many days up to yesterday: a hundred users more each day. */
function workbenchWithDays(days: number): Workbench {
  const workbench = smallWorkbench(DISTRICTS, COMMUNES, instant(TODAY, '09:00'));
  const tab = workbench.tab('Lịch sử');
  const labels = workbench.rows('Lịch sử')[2] ?? [];
  const column = (label: string) => labels.indexOf(label) + 1;
  tab.maxRows = days * DISTRICTS * COMMUNES + 100;
  let row = 3;
  for (let ago = days; ago >= 1; ago--) {
    for (let d = 1; d <= DISTRICTS; d++) {
      for (let c = 1; c <= COMMUNES; c++) {
        row += 1;
        const cells: Readonly<Record<string, string | number>> = {
          Ngày: tab.serial(instant(dateOf(ago), '12:00')),
          Mã: `X${d}.${c}`,
          'Người dùng Bluezone': 5000 - 10 * ago,
          'Dân số đã dùng': 10_000,
          Lúc: tab.serial(instant(dateOf(ago), '10:00')),
          'Trạng thái': 'Đúng hạn',
          Lần: 1,
          'Báo cáo lần đầu': tab.serial(instant(dateOf(ago), '10:00')),
          'Số được tính': 5000 - 10 * ago,
        };
        for (const [label, value] of Object.entries(cells)) {
          tab.put(row, column(label), value);
          const numberFormat = FORMATS[label];
          if (numberFormat) tab.looks.change(row, column(label), { numberFormat });
        }
      }
    }
  }
  for (let d = 1; d <= DISTRICTS; d++) workbench.paste(`Huyện ${d}!D7`, Array(COMMUNES).fill(['5000']));
  return workbench;
}

const build = (workbench: Workbench) => {
  const execution = workbench.with({ now: instant(TODAY, '16:00') }).run('buildSummary');
  if (execution.error !== null) throw new Error(execution.error);
  return execution;
};

/** What the Summary says of the last days. */
const answers = (workbench: Workbench) => [
  sentences(workbench).slice(0, 8),
  section(workbench, 'Tiến độ'),
  section(workbench, 'Mức đầy đủ và đúng hạn').slice(2),
];

describe('a year of days', () => {
  test('costs a build the same calls as three days', () => {
    const [year, days] = [build(workbenchWithDays(365)), build(workbenchWithDays(3))];
    expect(year.calls).toEqual(days.calls);
  });

  test('gives the same answers as its last month alone', () => {
    const [year, month] = [workbenchWithDays(365), workbenchWithDays(40)];
    build(year);
    build(month);
    expect(answers(year)).toEqual(answers(month));
    expect(sentences(year)).toContain(
      'So với hôm qua: +150 người; trong 7 ngày: +1.050; bình quân mỗi ngày (7 ngày gần nhất có số liệu): +150.',
    );
  });

  test('gets the next day’s lines below it, and no old day again', () => {
    const workbench = workbenchWithDays(365);
    const before = workbench.rows('Lịch sử').length;
    workbench.with({ now: Date.parse(TODAY) + MS_A_DAY }).run('buildSummary');
    expect(workbench.rows('Lịch sử').length).toBe(before + DISTRICTS * COMMUNES);
    expect(historyOf(workbench, asShown(TODAY))).toHaveLength(DISTRICTS * COMMUNES);
  });

  test('shows its last month, and the forecast no more than ninety days ahead', () => {
    const workbench = workbenchWithDays(365);
    build(workbench);
    const rows = workbench
      .rows('Biểu đồ')
      .slice(3)
      .filter(([day]) => day !== '');
    // 36 rows are charted; 15.000 people are a hundred days away.
    expect(rows).toHaveLength(36);
    expect(rows[35]?.slice(0, 4)).toEqual(['16/6/2021', '', '60,00%', '59,00%']);
  });

  test('has all of the last thirty days, corrections among them', () => {
    const workbench = workbenchWithDays(60);
    const tab = workbench.tab('Lịch sử');
    const rows = workbench.rows('Lịch sử');
    const labels = rows[2] ?? [];
    const raw = rows.map((cells, row) => cells.map((_, column) => tab.raw(row + 1, column + 1)));
    const version = labels.indexOf('Lần');
    // The last commune of every day is corrected once.
    const corrected = raw.slice(3).flatMap((cells, index) => {
      const again = cells.map((cell, column) => (column === version ? 2 : cell));
      return index % (DISTRICTS * COMMUNES) === DISTRICTS * COMMUNES - 1 ? [cells, again] : [cells];
    });
    corrected.forEach((cells, index) => {
      cells.forEach((cell, column) => {
        tab.put(index + 4, column + 1, cell);
        const numberFormat = FORMATS[labels[column] ?? ''];
        if (numberFormat) tab.looks.change(index + 4, column + 1, { numberFormat });
      });
    });
    workbench.with({ now: instant(TODAY, '09:30') }).run('buildSummary');
    expect(section(workbench, 'Mức đầy đủ và đúng hạn')[0]?.[7]).toBe(
      `30 ngày: ${asShown(dateOf(30))} – ${asShown(dateOf(1))}`,
    );
  });

  test('that was sorted by unit is still read correctly', () => {
    const [sorted, whole] = [workbenchWithDays(120), workbenchWithDays(120)];
    sorted.sortRows('Lịch sử', 4, sorted.rows('Lịch sử').length, 'B');
    build(sorted);
    build(whole);
    expect(answers(sorted)).toEqual(answers(whole));
  });
});

describe('ten million cells', () => {
  /** Blank cells of the grid count too. */
  const fill = (workbench: Workbench, rows: number) => {
    workbench.tab('Nhật ký').maxRows = rows;
  };
  const check = (workbench: Workbench, options = {}) =>
    workbench.with({ now: instant(TODAY, '16:00') }).run('checkSystem', options);
  const archive = (workbench: Workbench) => workbench.tab('Lịch sử 2020');
  const daysIn = (tab: Tab) =>
    new Set(Array.from({ length: tab.extent().row - 3 }, (_, index) => tab.display(index + 4, 1)));

  test('far from it, the system check says how far', () => {
    const { alerts } = check(workbenchWithDays(3));
    expect(alerts[0]).toMatch(/✓ Bảng tính dùng \d{3}\.\d{3}\/10\.000\.000 ô/);
  });

  test('half way there, it offers to move the oldest year, and does nothing when told not to', () => {
    const workbench = workbenchWithDays(120);
    fill(workbench, 200_000);
    const before = workbench.rows('Lịch sử').length;
    const { alerts } = check(workbench, { answers: ['NO'] });
    expect(alerts[0]).toContain('Chuyển lịch sử năm 2020 sang một tab riêng?');
    expect(alerts[1]).toMatch(/✗ Bảng tính đã dùng 5\.\d{3}\.\d{3}\/10\.000\.000 ô/);
    expect([workbench.rows('Lịch sử').length, workbench.tabNames().includes('Lịch sử 2020')]).toEqual([before, false]);
  });

  test('moves that year and no day of another, in the same columns', () => {
    const workbench = workbenchWithDays(120);
    fill(workbench, 200_000);
    const all = workbench.rows('Lịch sử');
    const { alerts, error } = check(workbench, { answers: ['YES'] });
    expect(error).toBeNull();
    expect(alerts[1]).toContain('✓ Lịch sử năm 2020 đã ở tab “Lịch sử 2020”.');
    expect([...daysIn(archive(workbench))].every((day) => day.endsWith('/2020'))).toBe(true);
    expect(
      workbench
        .rows('Lịch sử')
        .slice(3)
        .filter(([day]) => day?.endsWith('/2020')),
    ).toEqual([]);
    expect([...workbench.rows('Lịch sử 2020').slice(3), ...workbench.rows('Lịch sử').slice(3)]).toEqual(all.slice(3));
    build(workbench);
    expect(sentences(workbench)).toContain(
      'So với hôm qua: +150 người; trong 7 ngày: +1.050; bình quân mỗi ngày (7 ngày gần nhất có số liệu): +150.',
    );
  });

  test('the tab of that year is the staff’s alone', () => {
    const workbench = workbenchWithDays(80);
    fill(workbench, 200_000);
    check(workbench, { answers: ['YES'] });
    expect(archive(workbench).protections).toHaveLength(1);
  });

  test('in the first weeks of a year the last one is not offered: rates and charts look back on it', () => {
    const workbench = smallWorkbench(1, 2, instant('2020-12-30', '09:00'));
    workbench.paste('Huyện 1!D7', [['5'], ['5']]);
    const on = (date: string, name: string) => workbench.with({ now: instant(date, '16:00') }).run(name);
    on('2020-12-31', 'buildSummary');
    fill(workbench, 2_000_000);
    expect(on('2021-02-28', 'checkSystem').alerts).toHaveLength(1);
    expect(on('2021-03-02', 'checkSystem').alerts[0]).toContain('Chuyển lịch sử năm 2020');
  });

  test('cut off anywhere, loses and doubles nothing', () => {
    const workbench = workbenchWithDays(80);
    unit(workbench, '00', 'H', 'staff@example.vn');
    fill(workbench, 200_000);
    const all = workbench.rows('Lịch sử').slice(3);
    const order: string[] = [];
    check(workbench.clone(), { answers: ['YES'], onCall: (method: string) => order.push(method) });
    const asked = order.indexOf('Ui.alert') + 1;
    // A call that only reads leaves nothing half done.
    const writing = order.flatMap((method, index) =>
      /Values$|Formats$|Rows$|insertSheet|setProperties|\.protect/.test(method) ? [index + 1] : [],
    );
    for (const failCall of writing.filter((call) => call > asked)) {
      const copy = workbench.clone();
      check(copy, { answers: ['YES'], failCall });
      check(copy, { answers: ['YES'] });
      expect([...copy.rows('Lịch sử 2020').slice(3), ...copy.rows('Lịch sử').slice(3)]).toEqual(all);
      expect(copy.rows('Lịch sử 2020')[2]).toEqual(copy.rows('Lịch sử')[2]);
    }
    expect(callsOf(check(workbench.clone(), { answers: ['NO'] })).writes).toBe(0);
  });
});

test('columns that an older version’s History lacked are added by set-up, and filled from then on', () => {
  const workbench = smallWorkbench(1, 2, instant(TODAY, '09:00'));
  const tab = workbench.tab('Lịch sử');
  const labels = workbench.rows('Lịch sử')[2] ?? [];
  tab.deleteColumns(labels.indexOf('Báo cáo lần đầu') + 1, 5);
  workbench.paste('Huyện 1!D7', [['5000'], ['4000']]);
  workbench.run('setUp');
  expect(workbench.rows('Lịch sử')[2]).toEqual(labels);
  workbench.with({ now: instant(TODAY, '17:00') }).run('closeDay');
  const rows = historyOf(workbench, asShown(TODAY)).map((row) => [row['Số được tính'], row['Báo cáo lần đầu']]);
  expect(rows).toEqual([
    ['5.000', '09:00 18/03/2021'],
    ['4.000', '09:00 18/03/2021'],
  ]);
});
