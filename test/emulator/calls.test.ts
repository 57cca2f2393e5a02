import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../support/scripts';

/** The calls of a script, without the one that finds the first tab, which every script here makes. */
function counted(body: string): Record<string, number> {
  const { calls, error } = script(body);
  expect(error).toBeNull();
  const { 'Spreadsheet.getSheets': sheets = 0, ...rest } = calls;
  return sheets > 1 ? { ...rest, 'Spreadsheet.getSheets': sheets - 1 } : rest;
}

const CHART = `sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:B2')).setNumHeaders(1)
  .setPosition(1, 1, 0, 0).setOption('title', 'x').build()`;

describe('a call counts if it reads or writes data at Google', () => {
  const a1 = `sheet.getRange('A1')`;
  test.each([
    [`${a1}.getValues()`, 'Range.getValues'],
    [`${a1}.setValues([[1]])`, 'Range.setValues'],
    [`${a1}.getFormulas()`, 'Range.getFormulas'],
    [`${a1}.setNumberFormat('@')`, 'Range.setNumberFormat'],
    [`${a1}.setBackgrounds([['#aabbcc']])`, 'Range.setBackgrounds'],
    ['ss.getSheets()', 'Spreadsheet.getSheets'],
    [`ss.insertSheet('b', 1)`, 'Spreadsheet.insertSheet'],
    [`ss.toast('x')`, 'Spreadsheet.toast'],
    ['sheet.getName()', 'Sheet.getName'],
    ['sheet.getMaxRows()', 'Sheet.getMaxRows'],
    ['sheet.insertRowsAfter(1, 1)', 'Sheet.insertRowsAfter'],
    ['sheet.getConditionalFormatRules()', 'Sheet.getConditionalFormatRules'],
    ['PropertiesService.getDocumentProperties().getProperties()', 'Properties.getProperties'],
    ['LockService.getDocumentLock().tryLock(1)', 'Lock.tryLock'],
    ['Session.getActiveUserLocale()', 'Session.getActiveUserLocale'],
    [`SpreadsheetApp.getUi().alert('x')`, 'Ui.alert'],
    [`SpreadsheetApp.getUi().createMenu('x').addToUi()`, 'Menu.addToUi'],
    [`SpreadsheetApp.getUi().prompt('x')`, 'Ui.prompt'],
    [`SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x').setTitle('y'))`, 'Ui.showSidebar'],
    ['sheet.getLastRow()', 'Sheet.getLastRow'],
    ['sheet.deleteRows(1, 1)', 'Sheet.deleteRows'],
    ['sheet.getCharts()', 'Sheet.getCharts'],
    [`sheet.insertChart(${CHART})`, 'Sheet.insertChart'],
    [`Utilities.zip([Utilities.newBlob('x').setName('a')]).setContentType('a/b')`, 'Utilities.zip'],
    [`Utilities.newBlob('x', 'text/html', 'y').getAs('application/pdf').setName('z')`, 'Blob.getAs'],
  ])('%s', (body, name) => expect(counted(body)).toEqual({ [name]: 1 }));
});

describe('handles and builders do not count', () => {
  test.each([
    ['SpreadsheetApp.getActiveSpreadsheet()'],
    [`sheet.getRange('A1:B2')`],
    ['sheet.getDataRange()'],
    ['sheet.getSheetId()'],
    [
      `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1').setBackground('#aabbcc')
        .setRanges([sheet.getRange('A1')]).build().getBooleanCondition().getCriteriaValues()`,
    ],
    [`SpreadsheetApp.getUi().createMenu('x').addItem('y', 'z').addSeparator()`],
    ['PropertiesService.getDocumentProperties()'],
    ['LockService.getDocumentLock()'],
    [`console.log('x')`],
    [`sheet.getRange('A1:B2').getA1Notation()`],
    [CHART],
    [`HtmlService.createHtmlOutput('x').setTitle('y').getContent()`],
  ])('%s', (body) => expect(counted(body)).toEqual({}));
});

test('every call in a loop and in a chain counts', () => {
  expect(
    counted(`for (let row = 1; row <= 5; row++) sheet.getRange(row, 1).setFontSize(8).setFontWeight('bold');`),
  ).toEqual({ 'Range.setFontSize': 5, 'Range.setFontWeight': 5 });
});

test('a refused call counts', () => {
  expect(script(`sheet.getRange('A1').setValues([[1, 2]])`).calls['Range.setValues']).toBe(1);
});

describe('a call that is made to fail', () => {
  const failing = (body: string, failCall: number) => {
    const book = blankBook();
    return { ...script(body, book, { failCall }), book };
  };

  test('ends the execution with its number and method if the script does not catch it', () => {
    expect(failing(`ss.toast('một'); ss.toast('hai');`, 2).error).toBe(
      'Service error: Spreadsheet.toast failed (call 2, on purpose).',
    );
  });

  test.each([
    ['no new tab', `ss.insertSheet('b', 1)`],
    ['no new name', `sheet.setName('b')`],
    ['no property', `PropertiesService.getDocumentProperties().setProperties({ a: 'b' })`],
    ['no toast', `ss.toast('x')`],
    ['no alert', `SpreadsheetApp.getUi().alert('x')`],
    ['no row', 'sheet.insertRowsAfter(1, 1)'],
  ])('leaves %s behind', (_case, body) => {
    const { error, book, toasts, alerts } = failing(body, 2);
    expect(error).toContain('(call 2, on purpose)');
    const { tabs, properties } = book;
    expect([tabs.map(({ name }) => name), tabs[0]?.maxRows]).toEqual([['Sheet1'], 1000]);
    expect([properties.document.size, toasts, alerts]).toEqual([0, [], []]);
  });

  test('is the only one that fails: the next goes through', () => {
    const { toasts, error } = failing(`try { ss.toast('một'); } catch {} ss.toast('hai');`, 2);
    expect([toasts, error]).toEqual([['hai'], null]);
  });

  test('is never one that does not count', () => {
    const { error } = failing(`sheet.getRange('A1'); console.log('x'); sheet.getDataRange();`, 2);
    expect(error).toBeNull();
  });

  test('has no effect if its number is beyond the last call', () => {
    expect(failing(`ss.toast('x');`, 99)).toMatchObject({ error: null, toasts: ['x'] });
  });
});

test('every execution counts from the start', () => {
  const book = blankBook();
  script(`ss.toast('x');`, book);
  expect(script(`ss.toast('x');`, book).calls['Spreadsheet.toast']).toBe(1);
  expect(returned(`return 'x';`, book)).toBe('x');
});
