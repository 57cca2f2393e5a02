import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../support/scripts';

describe('insertRowsAfter', () => {
  test('moves what stands below, and formulas follow', () => {
    expect(
      returned(`
        sheet.getRange('A1:A3').setValues([[1], ["'207"], ['=A1+1']]);
        sheet.insertRowsAfter(1, 2);
        return [sheet.getDataRange().getValues(), sheet.getRange('A5').getFormulas(), sheet.getMaxRows()];`),
    ).toEqual([[[1], [''], [''], ['207'], [2]], [['=A1+1']], 1002]);
  });

  test('refuses a row that is not there', () => {
    expect(script('sheet.insertRowsAfter(2000, 1)').error).toBe('Those rows are out of bounds.');
  });
});

test('insertColumnsAfter moves what stands right of it', () => {
  expect(
    returned(`
      sheet.getRange('A1:B1').setValues([[1, '=A1*2']]);
      sheet.insertColumnsAfter(1, 1);
      return [sheet.getDataRange().getValues(), sheet.getMaxColumns()];`),
  ).toEqual([[[1, '', 2]], 27]);
});

describe('setName', () => {
  test('renames the tab in formulas too', () => {
    expect(
      returned(`
        const other = ss.insertSheet('Đơn vị', 1);
        other.getRange('A1').setValues([[5]]);
        sheet.getRange('A1').setValues([["='Đơn vị'!A1"]]);
        other.setName('Các đơn vị');
        return [sheet.getRange('A1').getValues(), other.getName()];`),
    ).toEqual([[[5]], 'Các đơn vị']);
  });

  test('refuses a name that another tab has', () => {
    expect(script(`ss.insertSheet('Văn Lâm', 1); sheet.setName('Văn Lâm');`).error).toBe(
      'A sheet with the name "Văn Lâm" already exists. Please enter another name.',
    );
  });
});

test('the id stays when a tab is renamed', () => {
  expect(
    returned(`const id = sheet.getSheetId(); sheet.setName('x'); return ss.getSheets()[0].getSheetId() === id;`),
  ).toBe(true);
});

describe('conditional formats', () => {
  const rule = (formula: string, background: string) =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('${background}').setRanges([sheet.getRange('A1:A3')]).build()`;

  test('colour the cells whose formula holds, row by row', () => {
    const book = blankBook();
    script(
      `sheet.getRange('A1:A3').setValues([[1], [5], [9]]);
       sheet.setConditionalFormatRules([${rule('=$A1>6', '#00ff00')}, ${rule('=$A1>3', '#ffff00')}]);`,
      book,
    );
    expect([1, 2, 3].map((row) => book.tabs[0]?.effectiveBackground(row, 1))).toEqual([
      '#ffffff',
      '#ffff00',
      '#00ff00',
    ]);
  });

  test('are replaced as a whole', () => {
    expect(
      returned(`
        sheet.setConditionalFormatRules([${rule('=$A1>6', '#00ff00')}]);
        sheet.setConditionalFormatRules([${rule('=$A1>3', '#ffff00')}]);
        return sheet.getConditionalFormatRules().map((one) => one.getBooleanCondition().getCriteriaValues());`),
    ).toEqual([['=$A1>3']]);
  });

  test('are refused without a condition or a range', () => {
    expect(script('SpreadsheetApp.newConditionalFormatRule().build()').error).toContain('must have a boolean');
  });
});

test('widths, heights, frozen and hidden rows and columns, colour and view are kept', () => {
  const book = blankBook();
  script(
    `const other = ss.insertSheet('b', 1);
     other.setColumnWidths(2, 2, 150); other.setRowHeight(3, 40); other.setFrozenRows(2); other.setFrozenColumns(1);
     other.hideRows(1); other.hideColumns(4); other.setTabColor('#ff0000'); sheet.activate();`,
    book,
  );
  const tab = book.tab('b');
  expect([
    [...(tab?.widths ?? [])],
    [...(tab?.heights ?? [])],
    [...(tab?.hiddenRows ?? [])],
    [...(tab?.hiddenColumns ?? [])],
  ]).toEqual([
    [
      [2, 150],
      [3, 150],
    ],
    [[3, 40]],
    [1],
    [4],
  ]);
  expect([tab?.frozenRows, tab?.frozenColumns, tab?.color, book.active]).toEqual([2, 1, '#ff0000', 0]);
});

test('a new tab stands where it was asked for', () => {
  expect(
    returned(`ss.insertSheet('b', 1); ss.insertSheet('a', 0); return ss.getSheets().map((one) => one.getName());`),
  ).toEqual(['a', 'Sheet1', 'b']);
});
