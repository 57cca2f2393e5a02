/** The year that the system check offers to move: whatever happens meanwhile, no line of History is lost or doubled. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, tableRows } from '../../support/days';
import { callsToInterrupt, namesOfCalls } from '../../support/triedCalls';
import { smallWorkbench } from '../../support/workbenches';
import { runAnswered } from './runAnswered';

let workbench: Workbench;

const at = (time: string) => workbench.with({ now: instant('2020-08-18', time) });
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);

/** Two days of 2019 and two of 2020 are in History, and the spreadsheet is as good as full; to be copied. */
const fullWorkbench = twoYears();

function twoYears(): Workbench {
  const made = smallWorkbench(1, 2, instant('2019-08-18', '09:00'));
  for (const [date, users] of [
    ['2019-08-18', '5'],
    ['2019-08-19', '6'],
    ['2020-08-16', '7'],
    ['2020-08-17', '8'],
  ] as const) {
    made.with({ now: instant(date, '10:00') }).paste('Huyện 1!D7', [[users], [users]]);
    made.with({ now: instant(date, '16:00') }).run('closeDay');
  }
  made.tab('Nhật ký').maxRows = 2_000_000;
  return made;
}

describe('the question of the archive', () => {
  beforeEach(() => {
    workbench = fullWorkbench.clone();
  });

  const rows = () =>
    ['Lịch sử 2019', 'Lịch sử'].flatMap((tab) =>
      workbench.tabNames().includes(tab)
        ? workbench
            .rows(tab)
            .slice(3)
            .filter((row) => row.some((cell) => cell !== ''))
        : [],
    );

  test('of two system checks at once moves the year once, and this year stays', () => {
    const all = rows();
    const meanwhile = () => void at('16:01').run('checkSystem', { answers: ['YES'] });
    const { alerts, error } = runAnswered(workbench, 'checkSystem', '16:00', [[meanwhile, 'YES']], { until: '16:02' });
    expect(error).toBeNull();
    expect(alerts.at(-1)).toContain('✓ Lịch sử năm 2019 đã ở tab “Lịch sử 2019”.');
    expect(rows()).toEqual(all);
    expect(
      workbench
        .rows('Lịch sử')
        .slice(3)
        .every(([day]) => day?.endsWith('/2020')),
    ).toBe(true);
    expect(log().filter((line) => line.startsWith('Chuyển lịch sử'))).toHaveLength(1);
  });

  test('keeps what a close has added since', () => {
    const all = rows();
    const meanwhile = () => void at('16:01').run('closeDay');
    runAnswered(workbench, 'checkSystem', '16:00', [[meanwhile, 'YES']], { until: '16:02' });
    expect(rows().slice(0, all.length)).toEqual(all);
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(2);
  });

  const isCopied = (each: Workbench) =>
    each.tabNames().includes('Lịch sử 2019') && each.rows('Lịch sử 2019').length > 3;

  /** What people do, and how many calls before the deletion the last reading is that could see it. */
  test.each<[string, (at: Workbench) => void, number?]>([
    ['a row is inserted', (each) => each.insertRow('Lịch sử', 5)],
    ['a figure is corrected', (each) => void each.typeWithoutEvent('Lịch sử!C4', '77')],
    ['the rows are sorted', (each) => each.sortTab('Lịch sử', 'B')],
    ['a row of the copy is deleted', (each) => isCopied(each) && each.deleteRow('Lịch sử 2019', 4), 2],
  ])('deletes nothing that the copy does not hold, whenever %s', (_, act, lastReading = 1) => {
    const calls = namesOfCalls((options) =>
      at('16:00')
        .clone()
        .run('checkSystem', { ...options, answers: ['YES'] }),
    );
    const [asked, deleted] = [calls.indexOf('Ui.alert') + 1, calls.indexOf('Sheet.deleteRows') + 1];
    expect(asked * deleted).toBeGreaterThan(0);
    const start = workbench;
    workbench = start.clone();
    act(workbench);
    const expected = new Set(rows().map((row) => row.join('|')));
    // Between the last reading and the deletion nothing but Google could stop a person.
    const isTried = (call: number) => call >= asked && call < deleted - lastReading;
    for (const call of callsToInterrupt(calls, { isTried })) {
      workbench = start.clone();
      const { error } = at('16:00').run('checkSystem', {
        answers: ['YES'],
        afterCall: (number) => number === call && act(workbench),
      });
      const left = new Set(rows().map((row) => row.join('|')));
      expect([call, error, [...expected].filter((row) => !left.has(row))]).toEqual([call, null, []]);
      // The next check finishes it, once the days are in order again.
      workbench.sortTab('Lịch sử', 'A');
      at('16:05').run('checkSystem', { answers: ['YES'] });
      expect(
        rows()
          .map((row) => row.join('|'))
          .filter((row) => expected.has(row)),
      ).toHaveLength(expected.size);
    }
  });

  test('does not move rows beside which people keep something, and says where', () => {
    const all = rows();
    const column = (workbench.rows('Lịch sử')[2]?.length ?? 0) + 2;
    workbench.tab('Lịch sử').put(4, column, 'đã đối chiếu');
    const { alerts } = at('16:00').run('checkSystem', { answers: ['YES'] });
    expect(alerts.at(-1)).toContain('✗ Chưa chuyển lịch sử năm 2019');
    expect(
      workbench
        .rows('Lịch sử')
        .slice(3)
        .map((row) => row.slice(0, all[0]?.length)),
    ).toEqual(all);
  });
});
