import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW } from '../../support/scripts';

/** A workbench with these rows typed from A1 on. */
function workbench(...rows: readonly (readonly string[])[]): Workbench {
  const made = new Workbench(blankBook(), { now: NOW, bundle: { code: '', manifest: {} } });
  const tab = made.tab('Sheet1');
  rows.forEach((cells, row) => {
    cells.forEach((text, column) => {
      made.typeAt(tab, row + 1, column + 1, text);
    });
  });
  return made;
}

describe('typing', () => {
  test('gives a cell without a format the one that the input implies', () => {
    const typed = workbench(['16,53%', '18/8/2020', '1.234']);
    expect(['A1', 'B1', 'C1'].map((cell) => typed.value(`Sheet1!${cell}`))).toEqual([
      0.1653,
      { instant: Date.parse('2020-08-18T00:00+07:00') },
      1234,
    ]);
    expect([typed.display('Sheet1!A1'), typed.display('Sheet1!B1')]).toEqual(['16,53%', '18/08/2020']);
  });

  test('keeps the cell’s own format of the same kind', () => {
    const typed = workbench();
    typed.tab('Sheet1').looks.change(1, 1, { numberFormat: '0.0%' });
    typed.type('Sheet1!A1', '16,53%');
    expect(typed.display('Sheet1!A1')).toBe('16,5%');
  });

  test('replaces the content of a cell, including a formula', () => {
    const typed = workbench(['=1+1']);
    typed.type('Sheet1!A1', 'xong');
    expect([typed.formula('Sheet1!A1'), typed.value('Sheet1!A1')]).toEqual([null, 'xong']);
  });

  test('an empty text empties the cell', () => {
    const typed = workbench(['5']);
    typed.type('Sheet1!A1', '');
    expect([typed.value('Sheet1!A1'), typed.rows('Sheet1')]).toEqual(['', []]);
  });

  test('updates every formula that depends on the cell', () => {
    const typed = workbench(['1', '=A1*10', '=B1+1']);
    expect(typed.value('Sheet1!C1')).toBe(11);
    typed.type('Sheet1!A1', '2');
    expect(typed.value('Sheet1!C1')).toBe(21);
  });
});

describe('a copy of a tab', () => {
  test('is placed right of the tab, with the name that the Vietnamese interface gives', () => {
    const typed = workbench(['1']);
    typed.book.addTab('Khác', 1);
    typed.duplicateTab('Sheet1');
    expect(typed.tabNames()).toEqual(['Sheet1', 'Bản sao của Sheet1', 'Khác']);
  });

  test('has an id of its own, and the same contents and looks', () => {
    const typed = workbench(["'00001", '5', '=B1*2']);
    typed.tab('Sheet1').looks.change(1, 1, { background: '#aabbcc' });
    typed.tab('Sheet1').widths.set(2, 150);
    typed.duplicateTab('Sheet1');
    const copy = 'Bản sao của Sheet1';
    expect(typed.tab(copy).id).not.toBe(typed.tab('Sheet1').id);
    expect(['A1', 'B1', 'C1'].map((cell) => typed.value(`${copy}!${cell}`))).toEqual(['00001', 5, 10]);
    expect([typed.background(`${copy}!A1`), typed.tab(copy).widths.get(2)]).toEqual(['#aabbcc', 150]);
  });

  test('is independent: its formulas read its own cells', () => {
    const typed = workbench(['5', '=A1*2']);
    typed.duplicateTab('Sheet1');
    typed.type('Bản sao của Sheet1!A1', '7');
    typed.tab('Bản sao của Sheet1').looks.change(1, 1, { bold: true });
    expect([typed.value('Bản sao của Sheet1!B1'), typed.value('Sheet1!B1')]).toEqual([14, 10]);
    expect(typed.tab('Sheet1').looks.get(1, 1)).toEqual({});
  });
});

describe('sorting rows by a column', () => {
  test('moves whole rows, and does not touch rows outside the range', () => {
    const typed = workbench(['tên', 'số'], ['b', '3'], ['c', '1'], ['a', '2'], ['cuối', '0']);
    typed.sortRows('Sheet1', 2, 4, 'B');
    expect(typed.rows('Sheet1')).toEqual([
      ['tên', 'số'],
      ['c', '1'],
      ['a', '2'],
      ['b', '3'],
      ['cuối', '0'],
    ]);
  });

  test('orders numbers by size, not by their digits', () => {
    const typed = workbench(['10'], ['9'], ['100']);
    typed.sortRows('Sheet1', 1, 3, 'A');
    expect(typed.rows('Sheet1')).toEqual([['9'], ['10'], ['100']]);
  });

  test('orders names by Vietnamese collation', () => {
    const typed = workbench(['Đông Tảo'], ['Ân Thi'], ['An Vĩ'], ['Dân Tiến']);
    typed.sortRows('Sheet1', 1, 4, 'A');
    expect(typed.rows('Sheet1').flat()).toEqual(['An Vĩ', 'Ân Thi', 'Dân Tiến', 'Đông Tảo']);
  });

  test('moves formulas: relative references follow the row, absolute ones stay', () => {
    const typed = workbench(['3', '=A1*2', '=A1/$A$9'], ['1', '=A2*2', '=A2/$A$9']);
    typed.type('Sheet1!A9', '10');
    typed.sortRows('Sheet1', 1, 2, 'A');
    expect(['B1', 'C1', 'B2', 'C2'].map((cell) => typed.formula(`Sheet1!${cell}`))).toEqual([
      '=A1*2',
      '=A1/$A$9',
      '=A2*2',
      '=A2/$A$9',
    ]);
    expect(['B1', 'C1', 'B2', 'C2'].map((cell) => typed.value(`Sheet1!${cell}`))).toEqual([2, 0.1, 6, 0.3]);
  });

  test('moves looks, and keeps codes as text', () => {
    const typed = workbench(['2', "'00012"], ['1', "'00011"]);
    typed.tab('Sheet1').looks.change(1, 1, { background: '#aabbcc' });
    typed.sortRows('Sheet1', 1, 2, 'A');
    expect(['A1', 'A2'].map((cell) => typed.background(`Sheet1!${cell}`))).toEqual(['#ffffff', '#aabbcc']);
    expect(['B1', 'B2'].map((cell) => typed.value(`Sheet1!${cell}`))).toEqual(['00011', '00012']);
  });
});
