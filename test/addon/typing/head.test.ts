/** The head of a district's tab counts communes, not rows: those that are due by what set-up stored, and their reports. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { onLetterDay, smallWorkbench, unit } from '../../support/workbenches';

let workbench: Workbench;

/** How many have reported, and what is still open. */
const head = () => ['A4', 'G5'].map((cell) => workbench.display(`Huyện 1!${cell}`));
const says = (count: string, open: string) => [`Hôm nay đã báo cáo: ${count} xã`, open];
const DONE = 'Hôm nay đã đủ báo cáo.';
const lost = (open: number) =>
  `Còn ${open} xã chưa có dòng ở tab này; đề nghị cán bộ tổng hợp chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`;
const first = (open: number, name: string, row: number) =>
  `Còn ${open} xã chưa xong, trước hết: ${name} (dòng ${row}). Xem cột “Tình trạng”.`;
const copyRow = (from: number, to: number) => {
  const tab = workbench.tab('Huyện 1');
  const { column: width } = tab.extent();
  for (let column = 1; column <= width; column++) {
    const formula = tab.formula(from, column);
    tab.put(to, column, formula === null ? tab.raw(from, column) : { formula });
  }
};

beforeEach(() => {
  workbench = smallWorkbench(1, 3);
  workbench.paste('Huyện 1!D7', [['100'], ['100'], ['100']]);
});

test('all are reported when every commune is', () => {
  expect(head()).toEqual(says('3/3', DONE));
});

describe('a commune without a row', () => {
  test('is open, though every row that is left is reported', () => {
    workbench.deleteRow('Huyện 1', 8);
    expect(head()).toEqual(says('2/3', lost(1)));
    workbench.run('buildSummary');
    expect(head()).toEqual(says('2/3', lost(1)));
    workbench.run('setUp');
    expect(head()).toEqual(says('2/3', first(1, 'Xã 1.2', 9)));
  });

  test('is open beside one whose row is', () => {
    workbench.type('Huyện 1!D9', '');
    workbench.deleteRow('Huyện 1', 8);
    expect(head()).toEqual(says('1/3', first(2, 'Xã 1.3', 8)));
  });

  test('is open when another commune’s row stands twice in its place', () => {
    workbench.deleteRow('Huyện 1', 8);
    workbench.insertRow('Huyện 1', 8);
    copyRow(7, 8);
    expect(head()).toEqual(says('2/3', lost(1)));
    workbench.run('buildSummary');
    expect(head()).toEqual(says('2/3', lost(1)));
  });
});

describe('a code that is typed twice', () => {
  test('makes neither another commune nor another report', () => {
    workbench.type('Huyện 1!A10', 'X1.1');
    expect(head()).toEqual(says('3/3', DONE));
    workbench.type('Huyện 1!A11', 'X1.1');
    workbench.type('Huyện 1!D11', '100');
    expect(head()).toEqual(says('3/3', DONE));
  });

  test('beside other figures leaves its commune open, wherever rows are sorted to', () => {
    workbench.paste('Huyện 1!A10', [['X1.1', '', '', '90']]);
    expect(head()).toEqual(says('2/3', first(1, 'Xã 1.1', 7)));
    workbench.sortTab('Huyện 1', 'D');
    workbench.run('buildSummary');
    expect(head()[0]).toBe(says('2/3', '')[0]);
    workbench.type('Huyện 1!D7', '100');
    expect(head()).toEqual(says('3/3', DONE));
  });

  test('of one that is exempt takes one from those that are due', () => {
    unit(workbench, 'X1.2', 'K', '1/8/2020');
    workbench.run('buildSummary');
    workbench.type('Huyện 1!A10', 'X1.2');
    expect(head()).toEqual(says('2/2', DONE));
  });
});

test('rows that are sorted, and rows inserted above and among them, change nothing', () => {
  workbench.type('Huyện 1!D9', '');
  workbench.sortTab('Huyện 1', 'D');
  workbench.run('buildSummary');
  workbench.insertRow('Huyện 1', 8);
  workbench.insertRow('Huyện 1', 3);
  expect(['A5', 'G6'].map((cell) => workbench.display(`Huyện 1!${cell}`))).toEqual(
    says('2/3', first(1, 'Xã 1.3', workbench.rows('Huyện 1').findIndex((row) => row[1] === 'Xã 1.3') + 1)),
  );
});

test('a row of an unknown code is no commune', () => {
  workbench.paste('Huyện 1!A10', [['X9.9', 'Xã lạ', '', '90']]);
  expect(head()).toEqual(says('3/3', DONE));
});

test('a commune that was added to the register is due before set-up gives it a row', () => {
  const row = workbench.rows('Đơn vị').findIndex(([code]) => code === 'X1.3') + 2;
  workbench.paste(`Đơn vị!A${row}`, [['X1.4', 'Xã 1.4', 'Xã', 'H1', '10000']]);
  workbench.run('buildSummary');
  expect(head()).toEqual(says('3/4', lost(1)));
});

test('set-up replaces the formulas that counted rows', async () => {
  workbench = await Workbench.open('test/data/layout-1.xlsx', { now: onLetterDay('10:55') });
  const [tab] = workbench.book.tabs.filter(({ name }) => workbench.formula(`${name}!A4`)?.includes('COUNTA'));
  const shown = () => /\d+\/\d+/.exec(workbench.display(`${tab?.name}!A4`))?.[0] ?? '';
  const before = shown();
  workbench.run('setUp');
  expect(shown()).toBe(before);
  workbench.deleteRow(tab?.name ?? '', 8);
  expect(shown().split('/')[1]).toBe(before.split('/')[1]);
});
