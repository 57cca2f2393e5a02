/** Lines of the Log that are older than Settings keep them leave it, after a question. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant, tableRows } from '../../support/days';
import { setting, smallWorkbench } from '../../support/workbenches';

const OLD = instant('2015-03-01', '09:00');

/** A spreadsheet whose Log has lines of 2015, 2017 and 2020. */
function years(): Workbench {
  const workbench = smallWorkbench(1, 2, OLD);
  for (const date of ['2015-08-17', '2015-08-19', '2017-03-01', '2020-08-01']) {
    const error = workbench.with({ now: instant(date, '16:00') }).run('exportReport').error;
    if (error !== null) throw new Error(error);
  }
  return workbench;
}

const check = (workbench: Workbench, options = {}) =>
  workbench.with({ now: instant('2020-08-18', '10:00') }).run('checkSystem', options);

/** Which days a tab has lines of, by the sentence of a sent report. */
const daysIn = (workbench: Workbench, tab: string) =>
  workbench
    .rows(tab)
    .slice(3)
    .flatMap(([time = '', , detail = '']) => (detail.includes('đã gửi báo cáo') ? [time.split(' ').pop()] : []));

test('nothing is asked while all lines are young enough', () => {
  const workbench = years();
  setting(workbench, 'Lưu nhật ký', '6');
  const { alerts } = check(workbench);
  expect(alerts).toHaveLength(1);
});

describe('once lines are older', () => {
  test('the question says how many and before which day; no leaves them', () => {
    const workbench = years();
    const before = workbench.rows('Nhật ký');
    const { alerts } = check(workbench, { answers: ['NO'] });
    expect(alerts[0]).toMatch(/Tab Nhật ký có \d+ dòng trước ngày 18\/8\/2015, quá thời gian ở mục “Lưu nhật ký”/);
    expect(workbench.rows('Nhật ký')).toEqual(before);
  });

  test('yes moves them to a tab of the staff, and no line of five years ago or later', () => {
    const workbench = years();
    const before = workbench.rows('Nhật ký').slice(3);
    const { alerts, error } = check(workbench, { answers: ['YES'] });
    expect(error).toBeNull();
    expect(alerts[1]).toContain('✓ Các dòng nhật ký trước ngày 18/8/2015 đã ở tab “Nhật ký cũ”.');
    expect(daysIn(workbench, 'Nhật ký cũ')).toEqual(['17/08/2015']);
    expect(daysIn(workbench, 'Nhật ký')).toEqual(['19/08/2015', '01/03/2017', '01/08/2020']);
    const [moved, kept] = [workbench.rows('Nhật ký cũ').slice(3), workbench.rows('Nhật ký').slice(3)];
    expect([...moved, ...kept.slice(0, -1)]).toEqual(before);
    expect(kept.at(-1)?.slice(1, 3)).toEqual(['Chuyển nhật ký cũ', expect.stringContaining('trước ngày 18/8/2015')]);
    expect(workbench.tab('Nhật ký cũ').protections).toHaveLength(1);
  });

  test('the next ones go to the same tab, also from a Log that was sorted', () => {
    const workbench = years();
    check(workbench, { answers: ['YES'] });
    setting(workbench, 'Lưu nhật ký', '1 năm');
    const rows = tableRows(workbench, 'Nhật ký').length;
    workbench.sortRows('Nhật ký', 4, rows + 3, 'A');
    check(workbench, { answers: ['YES'] });
    expect(daysIn(workbench, 'Nhật ký cũ')).toEqual(['17/08/2015', '19/08/2015', '01/03/2017']);
    expect(daysIn(workbench, 'Nhật ký')).toEqual(['01/08/2020']);
    expect(workbench.tabNames().filter((name) => name.startsWith('Nhật ký'))).toHaveLength(2);
  });

  test('a line that a person changes while they are copied keeps all of them', () => {
    const workbench = years();
    const rows = workbench.rows('Nhật ký').length;
    let isChanged = false;
    const { alerts } = check(workbench, {
      answers: ['YES'],
      onCall: () => {
        if (isChanged || !workbench.tabNames().includes('Nhật ký cũ')) return;
        isChanged = true;
        workbench.tab('Nhật ký').put(4, 3, 'đã sửa');
      },
    });
    expect(alerts[1]).toContain('✗ Chưa chuyển nhật ký cũ');
    expect(workbench.rows('Nhật ký')).toHaveLength(rows);
    check(workbench, { answers: ['YES'] });
    expect(daysIn(workbench, 'Nhật ký')).toEqual(['19/08/2015', '01/03/2017', '01/08/2020']);
  });

  test('a run that is cut off at any call loses no line and doubles none', () => {
    const last = years();
    const calls: string[] = [];
    const expected = last.rows('Nhật ký').slice(3);
    check(last.clone(), { answers: ['YES'], onCall: (call: string) => calls.push(call) });
    const writes = calls.flatMap((call, index) => (/set|insert|delete|Properties/i.test(call) ? [index + 1] : []));
    const start = years();
    for (const call of writes) {
      const workbench = start.clone();
      check(workbench, { answers: ['YES'], killCall: call });
      check(workbench, { answers: ['YES'] });
      const all = ['Nhật ký cũ', 'Nhật ký'].flatMap((tab) => workbench.rows(tab).slice(3));
      const own = all.filter(([, action]) => action !== 'Chuyển nhật ký cũ');
      expect([call, own.map((row) => row.slice(0, 3))]).toEqual([call, expected.map((row) => row.slice(0, 3))]);
    }
  });

  test.each(['mãi mãi', '0', '-1', '100', '2,5'])('%s is no number of years, and five years count', (typed) => {
    const workbench = years();
    setting(workbench, 'Lưu nhật ký', typed);
    const { alerts } = check(workbench, { answers: ['NO'] });
    expect(alerts[0]).toContain('trước ngày 18/8/2015');
    expect(alerts[1]).toContain(`“Lưu nhật ký”: không dùng được “${typed}”`);
  });

  test('two moves of one day are two lines of the Log', () => {
    const workbench = years();
    check(workbench, { answers: ['YES'] });
    setting(workbench, 'Lưu nhật ký', '1');
    check(workbench, { answers: ['YES'] });
    const moves = workbench.rows('Nhật ký').filter(([, action]) => action === 'Chuyển nhật ký cũ');
    expect(moves).toHaveLength(2);
  });
});
