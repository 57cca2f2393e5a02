/** Formulas in place of typed figures, or of the tick, do not count. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { section } from '../../support/days';
import { ATTACK, FORMULA, FormulaBook, NOBODY, ON_TIME, TAB } from '../../support/formulaBook';
import { columnOf } from '../../support/marked';
import { communeRow, setting } from '../../support/workbenches';

let book: FormulaBook;
let workbench: Workbench;

beforeEach(() => {
  book = new FormulaBook();
  workbench = book.workbench;
});

const tab = () => book.tab();
const at = (time: string, date?: string) => book.at(time, date);
const said = (code?: string) => book.said(code);
const typeAll = (time: string, figures: readonly string[], date?: string) => book.typeAll(time, figures, date);
const users = (time: string, date?: string) => book.users(time, date);
const liveCell = (row: number) => String(tab().raw(row, columnOf(tab(), 'rowFormulas')));

describe('a formula', () => {
  test('is refused by its own edit, and the number typed in its place counts', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('09:10').type(`${TAB}!D7`, '=1+1');
    expect(said()).toBe(FORMULA);
    expect(workbench.formula(`${TAB}!D7`)).toBe('=1+1');
    expect(users('09:20')).toBe('1.500 người dùng');
    expect(section(workbench, /Cần xử lý/).join()).toContain(`Xã 1.1 (Huyện 1), ô D7: ${FORMULA}`);
    at('09:30').type(`${TAB}!D7`, '1002');
    expect(said()).toBe(ON_TIME);
    expect(users('09:40')).toBe('2.502 người dùng');
  });

  test('is refused where its edit’s event got lost', () => {
    at('09:10').typeWithoutEvent(`${TAB}!D7`, '=500+500');
    at('09:20').run('checkFigures');
    expect(said()).toBe(FORMULA);
  });

  test('is refused under a priority group, and so is the row', () => {
    typeAll('09:00', ['1000']);
    at('09:10').type(`${TAB}!H7`, '=2');
    expect(said()).toBe(`Cách ly tập trung: đã cài: ${FORMULA}`);
    at('09:20').type(`${TAB}!H7`, '2');
    at('09:20').type(`${TAB}!G7`, '3');
    expect(said()).toBe(ON_TIME);
  });

  test('is refused in each row of a column that was pasted', () => {
    typeAll('09:00', ['1000', '=1000', ATTACK]);
    expect([said('X1.1'), said('X1.2'), said('X1.3')]).toEqual([ON_TIME, FORMULA, FORMULA]);
  });

  test('that gives an error or nothing is refused as a formula', () => {
    typeAll('09:00', ['=1/0', '=""', '=D99']);
    expect([said('X1.1'), said('X1.2'), said('X1.3')]).toEqual([FORMULA, FORMULA, FORMULA]);
  });

  test('that looks like a text to be repaired is not repaired', () => {
    at('09:10').type(`${TAB}!D7`, '="1 234"');
    at('09:20').run('buildSummary');
    expect(workbench.formula(`${TAB}!D7`)).toBe('="1 234"');
    expect(said()).toBe(FORMULA);
  });

  test('costs an edit no more calls than a number', () => {
    typeAll('09:00', ['1000', '1000', '1000']);
    const calls = (cell: string, text: string) => at('09:10').type(cell, text)[0]?.calls;
    const typed = calls(`${TAB}!D7`, '12.5');
    expect(calls(`${TAB}!D8`, '=1+1')).toEqual(typed);
  });
});

describe('wherever people move cells', () => {
  test.each([
    ['a column before the users', () => workbench.insertColumn(TAB, 4), 'E7'],
    ['a row above', () => workbench.insertRow(TAB, 7), 'D8'],
    ['the users behind the groups', () => tab().moveColumn(4, 13), 'M7'],
  ])('the formula is found: %s', (_, move, cell) => {
    typeAll('09:00', ['1000', '800', '700']);
    move();
    at('09:10').type(`${TAB}!${cell}`, '=1000');
    expect(said()).toBe(FORMULA);
    expect(said('X1.2')).toBe(ON_TIME);
  });

  test('a row pasted without its live cell counts as before, and gets the cell', () => {
    typeAll('09:00', ['1000', '800', '700']);
    tab().put(7, columnOf(tab(), 'rowFormulas'), '');
    at('09:10').type(`${TAB}!D7`, '=1000');
    expect(said()).toBe(ON_TIME);
    expect(liveCell(7)).toContain('7:4=');
    at('09:20').run('checkFigures');
    expect(said()).toBe(FORMULA);
  });

  test('a live cell of another row, or one that broke, is given anew once', () => {
    typeAll('09:00', ['1000', '800', '700']);
    const column = columnOf(tab(), 'rowFormulas');
    tab().put(7, column, liveCell(8));
    tab().put(8, column, { formula: '=ROW(#REF!)' });
    at('09:10').run('checkFigures');
    expect([liveCell(7), liveCell(8)].map((live) => live.split(' ')[0])).toEqual(['7:4', '8:4']);
    expect(at('09:20').run('checkFigures').calls['Range.setValues']).toBeUndefined();
  });

  test('an optional column that is switched on is watched too', () => {
    setting(workbench, 'Cột: đi từng hộ', 'có');
    expect(at('09:00').run('setUp').error).toBeNull();
    typeAll('09:05', ['1000']);
    const column = columnOf(tab(), 'households');
    at('09:10').typeAt(tab(), 7, column, '=5');
    expect(said()).toBe(`Số hộ: ${FORMULA}`);
  });

  test('set-up gives the live cells to an older workbook, and a second one changes nothing', () => {
    book.withoutLiveCells();
    at('09:10').type(`${TAB}!D7`, '=1000');
    expect(said()).toBe(ON_TIME);
    expect(at('09:20').run('setUp').error).toBeNull();
    expect(tab().hiddenColumns).toContain(columnOf(tab(), 'rowFormulas'));
    at('09:30').run('checkFigures');
    expect(said()).toBe(FORMULA);
    at('09:40').run('setUp');
    expect(at('09:50').run('setUp').calls['Range.setValues']).toBeUndefined();
  });
});

describe('a cell that a formula in another one fills', () => {
  const SPILL = '=SEQUENCE(2;1;IF(NOW()-INT(NOW())>0,66;9000;1000))';

  test('counts only once it is typed or confirmed', () => {
    at('09:00').type(`${TAB}!D7`, SPILL);
    expect(workbench.display(`${TAB}!D8`)).toBe('1.001');
    expect([said(), said('X1.2')]).toEqual([FORMULA, NOBODY('chưa được tính')]);
    at('09:10').type(`${TAB}!A5`, 'TRUE');
    expect(users('09:20')).toBe('1.001 người dùng');
    expect(users('16:00')).toBe('0 người dùng');
    expect(said('X1.2')).toBe(NOBODY('chưa được tính'));
  });

  test('is no report after midnight', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('10:00', '2020-08-19').type(`${TAB}!D8`, '');
    at('10:00', '2020-08-19').type(`${TAB}!D7`, SPILL);
    expect(users('15:00', '2020-08-19')).toBe('2.500 người dùng');
    expect(users('16:10', '2020-08-19')).toBe('2.500 người dùng');
    expect(users('08:00', '2020-08-20')).toBe('2.500 người dùng');
  });

  test('may be the neighbour to the right', () => {
    at('09:00').type(`${TAB}!G7`, '=SEQUENCE(1;2;5)');
    expect(workbench.display(`${TAB}!H7`)).toBe('6');
    expect(said()).toContain(`Cách ly tập trung: đã cài: ${NOBODY('chưa được tính')}`);
  });

  test('is another than what people typed below a formula', () => {
    typeAll('09:00', ['=500', '800', '700']);
    at('09:10').typeWithoutEvent(`${TAB}!D9`, '710');
    at('09:20').run('checkFigures');
    expect([said(), said('X1.2'), said('X1.3')]).toEqual([FORMULA, ON_TIME, ON_TIME]);
    expect(users('09:30')).toBe('1.510 người dùng');
  });
});

describe('a formula in place of the tick', () => {
  const TICK = '=NOW()-INT(NOW())>0,66';
  const isReported = () => communeRow(workbench, TAB, 'X1.1')['Báo cáo lúc'] !== '';

  test.each([TICK, '=TRUE'])('%s confirms nothing, and gives way to the box', (formula) => {
    typeAll('09:00', ['1000', '800', '700']);
    at('09:00', '2020-08-19').run('buildSummary');
    at('09:10', '2020-08-19').type(`${TAB}!A5`, formula);
    at('16:00', '2020-08-19').run('buildSummary');
    expect(isReported()).toBe(false);
    expect([workbench.formula(`${TAB}!A5`), workbench.value(`${TAB}!A5`)]).toEqual([null, false]);
    at('16:10', '2020-08-19').type(`${TAB}!A5`, 'TRUE');
    expect(isReported()).toBe(true);
  });

  test('is told of after set-up in a workbook of before', () => {
    const marks = workbench.rows(TAB)[0] ?? [];
    const column = marks.findIndex((mark) => mark.includes(':box=')) + 1;
    tab().put(1, column, { formula: '="§H1:box="&ROW($A$5)&":"&COLUMN($A$5)' });
    at('09:00').type(`${TAB}!A5`, 'FALSE');
    expect(at('09:05').run('setUp').error).toBeNull();
    expect(workbench.rows(TAB)[0]?.[column - 1]).toBe('§H1:box=5,1');
    expect(at('09:10').run('setUp').calls['Range.setValues']).toBeUndefined();
  });
});
