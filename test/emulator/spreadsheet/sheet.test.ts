import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../../support/scripts';

/** A book whose only tab is protected by its owner. */
function protectedBook() {
  const book = blankBook();
  script(`sheet.protect().addEditors(['owner@example.com'])`, book);
  return book;
}

describe('insertRowsAfter', () => {
  test('moves the rows below, and formulas follow', () => {
    expect(
      returned(`
        sheet.getRange('A1:A3').setValues([[1], ["'207"], ['=A1+1']]);
        sheet.insertRowsAfter(1, 2);
        return [sheet.getDataRange().getValues(), sheet.getRange('A5').getFormulas(), sheet.getMaxRows()];`),
    ).toEqual([[[1], [''], [''], ['207'], [2]], [['=A1+1']], 1002]);
  });

  test('refuses a row outside the grid', () => {
    expect(script('sheet.insertRowsAfter(2000, 1)').error).toBe('Those rows are out of bounds.');
  });
});

describe('getLastRow', () => {
  test('is the last row with content, including a formula that shows nothing', () => {
    expect(
      returned(`
        const before = sheet.getLastRow();
        sheet.getRange('B2').setValues([['x']]);
        sheet.getRange('A7').setValues([['=""']]);
        sheet.getRange('C9').setNumberFormat('0.00%');
        return [before, sheet.getLastRow()];`),
    ).toEqual([0, 7]);
  });

  test('decreases when the last content is deleted', () => {
    expect(
      returned(`
        sheet.getRange('A1:A9').setValues([1, 2, 3, 4, 5, 6, 7, 8, 9].map((each) => [each]));
        sheet.deleteRows(6, 100);
        return sheet.getLastRow();`),
    ).toBe(5);
  });
});

describe('deleteRows', () => {
  test('moves up the rows below, and formulas, looks and hidden rows follow', () => {
    const book = blankBook();
    const { returned: seen } = script(
      `sheet.getRange('A1:A5').setValues([[1], ['x'], ['x'], ["'0912"], ['=A1+1']]);
       sheet.getRange('A4').setBackground('#ff0000');
       sheet.hideRows(5);
       sheet.deleteRows(2, 2);
       return JSON.stringify([sheet.getDataRange().getValues(), sheet.getRange('A3').getFormulas(), sheet.getMaxRows()]);`,
      book,
    );
    expect(JSON.parse(String(seen))).toEqual([[[1], ['0912'], [2]], [['=A1+1']], 998]);
    expect(book.tabs[0]?.looks.get(2, 1).background).toBe('#ff0000');
    expect([...(book.tabs[0]?.hiddenRows ?? [])]).toEqual([3]);
  });

  test.each([
    ['0, 1', 'Those rows are out of bounds.'],
    ['999, 3', 'Those rows are out of bounds.'],
    ['1, 1000', "You can't delete all the rows on the sheet."],
    ['1, 0', 'The parameters do not match the method signature for Sheet.deleteRows.'],
    ['1.5, 1', 'The parameters do not match the method signature for Sheet.deleteRows.'],
  ])('refuses (%s)', (rows, message) => expect(script(`sheet.deleteRows(${rows})`).error).toBe(message));

  test('keeps one row that is not frozen', () => {
    const refused = 'Sorry, it is not possible to delete all non-frozen rows.';
    expect(script('sheet.setFrozenRows(2); sheet.deleteRows(3, 998)').error).toBe(refused);
    expect(script('sheet.setFrozenRows(2); sheet.deleteRows(2, 999)').error).toBe(refused);
    expect(script('sheet.setFrozenRows(2); sheet.deleteRows(3, 997)').error).toBeNull();
  });

  test('deletes frozen rows without freezing others', () => {
    const book = blankBook();
    script('sheet.setFrozenRows(3); sheet.deleteRows(2, 4)', book);
    expect(book.tabs[0]?.frozenRows).toBe(1);
  });

  test('is refused to users who may not edit the sheet', () => {
    expect(script(`sheet.deleteRows(1, 1)`, protectedBook(), { user: 'b@example.vn' }).error).toContain(
      'protected cell or object',
    );
  });
});

test('insertColumnsAfter moves the columns to its right', () => {
  expect(
    returned(`
      sheet.getRange('A1:B1').setValues([[1, '=A1*2']]);
      sheet.insertColumnsAfter(1, 1);
      return [sheet.getDataRange().getValues(), sheet.getMaxColumns()];`),
  ).toEqual([[[1, '', 2]], 27]);
});

describe('setName', () => {
  test('also renames the tab in formulas', () => {
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

test('renaming a tab keeps its id', () => {
  expect(
    returned(`const id = sheet.getSheetId(); sheet.setName('x'); return ss.getSheets()[0].getSheetId() === id;`),
  ).toBe(true);
});

describe('conditional formats', () => {
  const rule = (formula: string, background: string) =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('${background}').setRanges([sheet.getRange('A1:A3')]).build()`;

  test('colour the cells whose formula is true, row by row', () => {
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

test('a new tab is at the requested position', () => {
  expect(
    returned(`ss.insertSheet('b', 1); ss.insertSheet('a', 0); return ss.getSheets().map((one) => one.getName());`),
  ).toEqual(['a', 'Sheet1', 'b']);
});
