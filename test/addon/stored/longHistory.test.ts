/** What a History of years does: it costs no more than one of days, and leaves the spreadsheet in time. */

import { describe, expect, test } from '@jest/globals';
import type { Tab } from '../../../local/emulator/book/tab';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, section } from '../../support/days';
import {
  COMMUNES,
  DISTRICTS,
  dateOf,
  fillGrid,
  HISTORY_FORMATS,
  LONG_HISTORY_DAY,
  MS_A_DAY,
  workbenchWithDays,
} from '../../support/longHistory';
import { sentences, smallWorkbench } from '../../support/workbenches';

const asShown = (date: string) => date.split('-').reverse().map(Number).join('/');

const build = (workbench: Workbench) => {
  const execution = workbench.with({ now: instant(LONG_HISTORY_DAY, '16:00') }).run('buildSummary');
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
    workbench.with({ now: Date.parse(LONG_HISTORY_DAY) + MS_A_DAY }).run('buildSummary');
    expect(workbench.rows('Lịch sử').length).toBe(before + DISTRICTS * COMMUNES);
    expect(historyOf(workbench, asShown(LONG_HISTORY_DAY))).toHaveLength(DISTRICTS * COMMUNES);
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
        const numberFormat = HISTORY_FORMATS[labels[column] ?? ''];
        if (numberFormat) tab.looks.change(index + 4, column + 1, { numberFormat });
      });
    });
    workbench.with({ now: instant(LONG_HISTORY_DAY, '09:30') }).run('buildSummary');
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
  const check = (workbench: Workbench, options = {}) =>
    workbench.with({ now: instant(LONG_HISTORY_DAY, '16:00') }).run('checkSystem', options);
  const archive = (workbench: Workbench) => workbench.tab('Lịch sử 2020');
  const daysIn = (tab: Tab) =>
    new Set(Array.from({ length: tab.extent().row - 3 }, (_, index) => tab.display(index + 4, 1)));

  test('far from it, the system check says how far', () => {
    const { alerts } = check(workbenchWithDays(3));
    expect(alerts[0]).toMatch(/✓ Bảng tính dùng \d{3}\.\d{3}\/10\.000\.000 ô/);
  });

  test('half way there, it offers to move the oldest year, and does nothing when told not to', () => {
    const workbench = workbenchWithDays(120);
    fillGrid(workbench, 200_000);
    const before = workbench.rows('Lịch sử').length;
    const { alerts } = check(workbench, { answers: ['NO'] });
    expect(alerts[0]).toContain('Chuyển lịch sử năm 2020 sang một tab riêng?');
    expect(alerts[1]).toMatch(/✗ Bảng tính đã dùng 5\.\d{3}\.\d{3}\/10\.000\.000 ô/);
    expect([workbench.rows('Lịch sử').length, workbench.tabNames().includes('Lịch sử 2020')]).toEqual([before, false]);
  });

  test('moves that year and no day of another, in the same columns', () => {
    const workbench = workbenchWithDays(120);
    fillGrid(workbench, 200_000);
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
    fillGrid(workbench, 200_000);
    check(workbench, { answers: ['YES'] });
    expect(archive(workbench).protections).toHaveLength(1);
  });

  test('in the first weeks of a year the last one is not offered: rates and charts look back on it', () => {
    const workbench = smallWorkbench(1, 2, instant('2020-12-30', '09:00'));
    workbench.paste('Huyện 1!D7', [['5'], ['5']]);
    const on = (date: string, name: string) => workbench.with({ now: instant(date, '16:00') }).run(name);
    on('2020-12-31', 'buildSummary');
    fillGrid(workbench, 2_000_000);
    expect(on('2021-02-28', 'checkSystem').alerts).toHaveLength(1);
    expect(on('2021-03-02', 'checkSystem').alerts[0]).toContain('Chuyển lịch sử năm 2020');
  });
});

test('columns that an older version’s History lacked are added by set-up, and filled from then on', () => {
  const workbench = smallWorkbench(1, 2, instant(LONG_HISTORY_DAY, '09:00'));
  const tab = workbench.tab('Lịch sử');
  const labels = workbench.rows('Lịch sử')[2] ?? [];
  tab.deleteColumns(labels.indexOf('Báo cáo lần đầu') + 1, 5);
  workbench.paste('Huyện 1!D7', [['5000'], ['4000']]);
  workbench.run('setUp');
  expect(workbench.rows('Lịch sử')[2]).toEqual(labels);
  workbench.with({ now: instant(LONG_HISTORY_DAY, '17:00') }).run('closeDay');
  const rows = historyOf(workbench, asShown(LONG_HISTORY_DAY)).map((row) => [
    row['Số được tính'],
    row['Báo cáo lần đầu'],
  ]);
  expect(rows).toEqual([
    ['5.000', '09:00 18/03/2021'],
    ['4.000', '09:00 18/03/2021'],
  ]);
});
