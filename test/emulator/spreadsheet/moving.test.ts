import { describe, expect, test } from '@jest/globals';
import type { Tab } from '../../../local/emulator/book/tab';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, script } from '../../support/scripts';

/** A workbench with one tab, "Sheet1", and what a person sees of it. */
function sheetOf(rows: readonly (readonly string[])[]): { workbench: Workbench; tab: Tab } {
  const workbench = new Workbench(blankBook(), { now: NOW, bundle: { code: '', manifest: {} } });
  const tab = workbench.tab('Sheet1');
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      workbench.typeAt(tab, r + 1, c + 1, text);
    });
  });
  return { workbench, tab };
}

describe('a text stays unchanged when cells move', () => {
  const texts = ['0912', '=x', "'q", 'TRUE', '16,5%', '5/8/2020', '-5', '1.234', 'Văn Lâm'];
  test.each<[string, (tab: Tab) => void]>([
    ['rows are inserted', (tab) => tab.insertRows(1, 2)],
    ['rows are deleted', (tab) => tab.deleteRows(1, 1)],
    ['columns are inserted', (tab) => tab.insertColumns(3, 1)],
    ['columns are deleted', (tab) => tab.deleteColumns(10, 1)],
    ['a column is moved right', (tab) => tab.moveColumn(1, 9)],
    ['a column is moved left', (tab) => tab.moveColumn(9, 2)],
  ])('when %s', (_, change) => {
    const { workbench, tab } = sheetOf([[], texts.map((text) => `'${text}`)]);
    change(tab);
    const left = workbench.rows('Sheet1').flat().filter(Boolean);
    expect(left.sort()).toEqual([...texts].sort());
  });
});

test('a moved column keeps its contents, and formulas follow it', () => {
  const { workbench, tab } = sheetOf([["'0912", '2', '3', '=B1*10']]);
  tab.moveColumn(2, 3);
  expect(workbench.rows('Sheet1')).toEqual([['0912', '3', '2', '20']]);
  expect(workbench.formula('Sheet1!D1')).toBe('=C1*10');
});

describe('a conditional format follows its cells', () => {
  const rule = (formula: string) => `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}')
    .setBackground('#00ff00').setRanges([sheet.getRange('B3:B5')]).build()`;
  const coloured = (formula: string) => {
    const made = sheetOf([['5'], [], ['', '1'], ['', '9'], ['', '1']]);
    expect(script(`sheet.setConditionalFormatRules([${rule(formula)}]);`, made.workbench.book).error).toBeNull();
    return made;
  };
  const green = ({ workbench, tab }: { workbench: Workbench; tab: Tab }, column: string) =>
    Array.from({ length: tab.extent().row }, (_, index) => index + 1).filter(
      (row) => workbench.background(`Sheet1!${column}${row}`) === '#00ff00',
    );

  test.each<[string, string, (tab: Tab) => void, string, number[]]>([
    ['rows are inserted above', '=$B3>5', (tab) => tab.insertRows(2, 1), 'B', [5]],
    ['rows are inserted within', '=$B3>5', (tab) => tab.insertRows(4, 1), 'B', [5]],
    ['rows are deleted above', '=$B3>5', (tab) => tab.deleteRows(2, 1), 'B', [3]],
    ['the cell compared with stays', '=$B3>$A$1', (tab) => tab.insertRows(2, 1), 'B', [5]],
    ['columns are inserted before', '=LOG10($B3)>0', (tab) => tab.insertColumns(1, 1), 'C', [4]],
    ['the formula holds a text like a cell', '=$B3&"B3">"5B3"', (tab) => tab.insertRows(2, 1), 'B', [5]],
  ])('when %s: %s', (_, formula, change, column, rows) => {
    const made = coloured(formula);
    expect(green(made, 'B')).toEqual([4]);
    change(made.tab);
    expect(green(made, column)).toEqual(rows);
  });

  test('and is removed with the last of them', () => {
    const { tab } = coloured('=$B3>5');
    tab.deleteRows(4, 2);
    expect(tab.conditionalFormats.map(({ ranges }) => ranges)).toEqual([['B3']]);
    tab.deleteRows(3, 1);
    expect(tab.conditionalFormats).toEqual([]);
  });
});

test('rows are sorted with blanks last', () => {
  const { workbench } = sheetOf([['b'], [], ['a'], ['5']]);
  workbench.sortRows('Sheet1', 1, 4, 'A');
  expect([1, 2, 3, 4].map((row) => workbench.value(`Sheet1!A${row}`))).toEqual([5, 'a', 'b', '']);
});

test('a date that is typed is shown as a day', () => {
  const { workbench } = sheetOf([['18/8/2020']]);
  expect(workbench.display('Sheet1!A1')).toBe('18/08/2020');
});

test('there is no row 0 to type into', () => {
  const { workbench } = sheetOf([]);
  expect(() => workbench.type('Sheet1!A0', '1')).toThrow('outside the dimensions of the sheet');
});
