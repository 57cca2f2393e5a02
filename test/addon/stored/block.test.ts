/** The stored block beside each row: it shows itself only beside its own row, and is mended whatever people do to rows. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { type Action, Meanwhile } from '../../../local/emulator/meanwhile';
import type { Workbench } from '../../../local/emulator/workbench';
import { communeRow, onLetterDay, smallWorkbench } from '../../support/workbenches';

const TAB = 'Huyện 1';
const UPDATING = 'đang cập nhật';
const ON_TIME = 'Đã báo cáo đúng hạn ngày 18/8/2020.';

let workbench: Workbench;

beforeEach(() => {
  workbench = smallWorkbench(1, 4);
});

const at = (time: string) => workbench.with({ now: onLetterDay(time) });
const row = (code: string) => communeRow(workbench, TAB, code);
const said = (code: string) => [row(code)['Báo cáo lúc'], row(code)['Tình trạng']];
const column = (key: string) => (workbench.rows(TAB)[0] ?? []).indexOf(`§H1:${key}`) + 1;

/** Types a figure while something else happens right before the add-on writes what it found. */
function typeWhile(at: Workbench, cell: string, text: string, ...actions: readonly Action[]): void {
  const calls: string[] = [];
  at.clone().type(cell, text, { onCall: (method) => calls.push(method) });
  const reading = calls.findIndex((method) => /getValues/.test(method)) + 1;
  const meanwhile = new Meanwhile([{ call: reading, actions }]);
  at.type(cell, text, meanwhile.during(at));
  expect(meanwhile.outcomes.map(({ refused }) => refused)).toEqual(actions.map(() => null));
}

describe('a row that moves while its block is written', () => {
  test('by a row inserted above: its own run mends it', () => {
    at('09:10').paste(`${TAB}!D7`, [['100'], ['200'], ['300'], ['400']]);
    typeWhile(at('14:00'), `${TAB}!D8`, '250', { insertRow: [TAB, 7] });
    const codes = ['X1.1', 'X1.2', 'X1.3', 'X1.4'];
    expect(codes.map((code) => row(code)['Người dùng Bluezone'])).toEqual(['100', '250', '300', '400']);
    expect(codes.map((code) => row(code)['Báo cáo lúc']?.slice(0, 5))).toEqual(['09:10', '14:00', '09:10', '09:10']);
    expect(codes.map((code) => row(code)['Tình trạng'])).toEqual(Array(4).fill(ON_TIME));
  });

  test('in a run that was cut off: nothing is said about another commune, and the next run mends it', () => {
    at('09:10').paste(`${TAB}!D7`, [['100'], ['200']]);
    const cells = workbench.rows(TAB)[7] ?? [];
    for (const key of ['rowCode', 'rowState', 'rowSentence', 'rowData']) {
      workbench.tab(TAB).put(7, column(key), cells[column(key) - 1] ?? '');
    }
    expect([said('X1.1'), said('X1.2')]).toEqual([
      [UPDATING, UPDATING],
      ['09:10 18/08/2020', ON_TIME],
    ]);
    at('14:10').run('buildSummary');
    expect([said('X1.1')[1], said('X1.2')[1]]).toEqual([ON_TIME, ON_TIME]);
  });

  test('by a column inserted: notes stay, the time of the report too', () => {
    at('09:10').type(`${TAB}!M7`, 'tổ chức ra quân');
    typeWhile(at('14:00'), `${TAB}!D7`, '250', { insertColumn: [TAB, 'D'] });
    at('14:10').run('buildSummary');
    expect(row('X1.1')).toMatchObject({
      'Người dùng Bluezone': '250',
      'Ghi chú': 'tổ chức ra quân',
      'Báo cáo lúc': '14:00 18/08/2020',
      'Tình trạng': ON_TIME,
    });
    const before = workbench.rows(TAB);
    const { calls } = at('14:20').run('checkFigures');
    expect(workbench.rows(TAB)).toEqual(before);
    expect(calls['Range.setValues']).toBeUndefined();
  });
});

describe('a row without the formulas that show its block', () => {
  test('gets them when it is typed into, and shows its commune wherever it was pasted', () => {
    at('09:10').type(`${TAB}!D7`, '100');
    const tab = workbench.tab(TAB);
    for (const key of ['reportedAt', 'status', 'state']) tab.put(8, column(key), '');
    expect(said('X1.2')).toEqual(['', '']);
    at('09:20').type(`${TAB}!D8`, '200');
    expect(said('X1.2')).toEqual(['09:20 18/08/2020', ON_TIME]);
    expect(workbench.formula(`${TAB}!D8`)).toBeNull();
  });

  test('and without a code shows at once what is wrong with it', () => {
    at('09:10').type(`${TAB}!D11`, '50');
    expect(workbench.rows(TAB)[10]?.[column('status') - 1]).toBe('Dòng không có mã nên không được tính. Hãy nhập mã.');
  });

  test('gets them from the next command, where one was overwritten', () => {
    at('09:10').type(`${TAB}!D7`, '100');
    workbench.tab(TAB).put(7, column('status'), 'xong');
    at('09:20').run('checkFigures');
    expect(said('X1.1')).toEqual(['09:10 18/08/2020', ON_TIME]);
    const { calls } = at('09:30').run('checkFigures');
    expect(calls['Range.setValues']).toBeUndefined();
  });
});

describe('a block that was wiped or cut', () => {
  test.each([
    ['its data', ['rowData'], '09:10 18/08/2020'],
    ['its state and sentence', ['rowState', 'rowSentence'], '09:10 18/08/2020'],
    ['its code and time', ['rowCode', 'rowTime'], '09:10 18/08/2020'],
  ])('of %s keeps the time and the verdict of today', (_, keys, time) => {
    at('09:10').type(`${TAB}!D7`, '100');
    for (const key of keys) workbench.tab(TAB).put(7, column(key), '');
    at('16:00').run('buildSummary');
    expect(said('X1.1')).toEqual([time, ON_TIME]);
    expect(workbench.rows(TAB)[6]?.[column('rowData') - 1]).toContain('"code":"X1.1"');
  });

  test('of everything is a report of unknown time, not a late one', () => {
    at('09:10').type(`${TAB}!D7`, '100');
    for (const key of ['rowCode', 'rowState', 'rowTime', 'rowSentence', 'rowData']) {
      workbench.tab(TAB).put(7, column(key), '');
    }
    expect(said('X1.1')).toEqual([UPDATING, UPDATING]);
    at('16:20').run('buildSummary');
    expect(said('X1.1')).toEqual([
      '16:20 18/08/2020',
      'Đã báo cáo ngày 18/8/2020, không rõ giờ gửi (hệ thống thấy lần đầu lúc 16 giờ 20 phút); không tính là muộn.',
    ]);
  });
});

test('a note that looks like a stored text is a note', () => {
  const forged = `{"v":1,"code":"X1.1","days":[["2020-08-17",[1597629600,1597629600,"onTime","event"],"",9000]]}`;
  at('09:10').type(`${TAB}!M8`, forged);
  at('09:20').type(`${TAB}!D7`, '100');
  expect(said('X1.1')).toEqual(['09:20 18/08/2020', ON_TIME]);
});

describe('what a block held that another row’s block was written over', () => {
  const moved: readonly (readonly [string, Action])[] = [
    ['sorted', { sort: [TAB, 'D'] }],
    ['a row deleted above', { deleteRow: [TAB, 7] }],
    ['a row inserted above', { insertRow: [TAB, 7] }],
    ['a column inserted', { insertColumn: [TAB, 'D'] }],
  ];

  test.each(moved)('comes back: %s', (_, action) => {
    at('09:10').paste(`${TAB}!D7`, [['400'], ['300'], ['200'], ['100']]);
    typeWhile(at('15:30'), `${TAB}!D8`, '350', action);
    at('16:30').run('buildSummary');
    const times = ['X1.2', 'X1.3', 'X1.4'].map((code) => row(code)['Báo cáo lúc']);
    expect(times).toEqual(['15:30 18/08/2020', '09:10 18/08/2020', '09:10 18/08/2020']);
    expect(['X1.2', 'X1.3', 'X1.4'].map((code) => row(code)['Tình trạng'])).toEqual(Array(3).fill(ON_TIME));
  });
});

test('a build costs a read a tab, a write a run of changed rows, a look after it, and at most 26 calls more', () => {
  const districts = 10;
  workbench = smallWorkbench(districts, 4);
  at('09:10').run('buildSummary');
  for (let d = 1; d <= districts; d++) for (const r of [7, 9]) workbench.tab(`Huyện ${d}`).put(r, 4, 1000);
  const { calls } = at('09:20').run('buildSummary');
  const all = Object.values(calls).reduce((sum, each) => sum + each, 0);
  expect(all).toBeLessThanOrEqual(districts + 2 * districts + districts + 26);
});
