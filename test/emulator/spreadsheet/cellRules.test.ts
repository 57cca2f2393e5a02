/** Data validation, protection and merged cells in the emulator. */

import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { blankBook, NOW, returned, script } from '../../support/scripts';

const OFFICIAL = 'canbo@example.vn';

/** A workbench of an official, with a workbook that a script prepared as the owner. */
function prepared(body: string): Workbench {
  const book = blankBook();
  const { error } = script(body, book);
  if (error !== null) throw new Error(error);
  return new Workbench(book, { now: NOW, user: OFFICIAL, bundle: { code: '', manifest: {} } });
}

const RULE = (criterion: string, allowInvalid = false) =>
  `SpreadsheetApp.newDataValidation().${criterion}.setAllowInvalid(${allowInvalid}).setHelpText('Nhập số.').build()`;

describe('data validation', () => {
  test('rejects input that breaks its formula with its help text, and restores the cell', () => {
    const workbench = prepared(
      `sheet.getRange('B2:C5').setDataValidation(${RULE("requireFormulaSatisfied('=B2>$A2')")})`,
    );
    workbench.type('Sheet1!A3', '10');
    workbench.type('Sheet1!C3', '11');
    expect(() => workbench.type('Sheet1!C3', '9')).toThrow('Nhập số.');
    expect(workbench.value('Sheet1!C3')).toBe(11);
  });

  test('without help text rejects in Google’s words', () => {
    const rule = 'SpreadsheetApp.newDataValidation().requireCheckbox().setAllowInvalid(false).build()';
    const workbench = prepared(`sheet.getRange('A1').setDataValidation(${rule})`);
    expect(() => workbench.type('Sheet1!A1', 'x')).toThrow(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
  });

  test('that allows invalid input, as by default, rejects nothing', () => {
    const workbench = prepared(
      `sheet.getRange('A1').setDataValidation(${RULE("requireFormulaSatisfied('=FALSE')", true)})`,
    );
    workbench.type('Sheet1!A1', '5');
    expect(workbench.value('Sheet1!A1')).toBe(5);
    expect(returned(`return SpreadsheetApp.newDataValidation().requireCheckbox().build().getAllowInvalid()`)).toBe(
      true,
    );
  });

  test('lets a cell be emptied, which unticks a tick box', () => {
    const workbench = prepared(`sheet.getRange('A1').setDataValidation(${RULE('requireCheckbox()')})`);
    expect(workbench.value('Sheet1!A1')).toBe(false);
    workbench.type('Sheet1!A1', 'TRUE');
    workbench.type('Sheet1!A1', '');
    expect(workbench.value('Sheet1!A1')).toBe(false);
  });

  test('does not apply to pastes and scripts', () => {
    const workbench = prepared(`sheet.getRange('A1:A2').setDataValidation(${RULE("requireFormulaSatisfied('=FALSE')")});
      sheet.getRange('A1').setValues([[5]])`);
    workbench.paste('Sheet1!A2', [['6']]);
    expect([workbench.value('Sheet1!A1'), workbench.value('Sheet1!A2')]).toEqual([5, 6]);
  });

  test('moves with its rows and columns', () => {
    const workbench = prepared(`sheet.getRange('A2').setDataValidation(${RULE("requireFormulaSatisfied('=A2>0')")})`);
    workbench.tab('Sheet1').insertRows(1, 2);
    expect(() => workbench.type('Sheet1!A4', '-1')).toThrow('Nhập số.');
    workbench.type('Sheet1!A2', '-1');
  });

  test('can be read, and is removed by null', () => {
    expect(
      returned(`const range = sheet.getRange('A1:B1');
        range.setDataValidation(${RULE("requireFormulaSatisfied('=A1>0')")});
        const [[rule]] = range.getDataValidations();
        const parts = [rule.getCriteriaType(), rule.getCriteriaValues(), rule.getHelpText()];
        range.setDataValidation(null);
        return [parts, range.getDataValidations()]`),
    ).toEqual([['CUSTOM_FORMULA', ['=A1>0'], 'Nhập số.'], [[null, null]]]);
  });

  test('needs a criterion', () => {
    expect(script('SpreadsheetApp.newDataValidation().build()').error).toContain('must have a criterion');
  });
});

describe('a protection', () => {
  const REFUSED = 'You are trying to edit a protected cell or object.';

  test('of a sheet lets only the owner and its editors edit, except in unprotected ranges', () => {
    const workbench = prepared(
      `sheet.protect().addEditors(['SoTTTT@example.vn']).setUnprotectedRanges([sheet.getRange('B2:B3')])`,
    );
    workbench.type('Sheet1!B3', '1');
    expect(() => workbench.type('Sheet1!B4', '1')).toThrow(REFUSED);
    expect(() => workbench.paste('Sheet1!B3', [['1'], ['2']])).toThrow(REFUSED);
    workbench.with({ user: 'sotttt@example.vn' }).type('Sheet1!A1', '2');
    workbench.with({ user: workbench.book.owner }).type('Sheet1!A1', '3');
  });

  test('of a range applies together with that of the sheet: each must allow the user', () => {
    const workbench = prepared(`const range = sheet.getRange('B2:B3');
      sheet.protect().setUnprotectedRanges([range]);
      range.protect().addEditors(['khac@example.vn'])`);
    expect(() => workbench.type('Sheet1!B2', '1')).toThrow(REFUSED);
    workbench.with({ user: 'khac@example.vn' }).type('Sheet1!B2', '1');
  });

  test('applies to scripts, which write as the account they run as', () => {
    const book = blankBook();
    script(`sheet.protect().addEditors(['owner@example.com'])`, book);
    for (const body of [
      "sheet.getRange('A1').setValues([[1]])",
      "sheet.getRange('A1').setBackground('#ff0000')",
      "sheet.getRange('A1').breakApart()",
      "sheet.getRange('A1').setDataValidation(null)",
      'sheet.appendRow([1])',
      'sheet.insertRowsBefore(1, 1)',
      'sheet.insertRowsAfter(1, 1)',
      'sheet.insertColumnsAfter(1, 1)',
      'sheet.setConditionalFormatRules([])',
    ]) {
      expect(script(body, book, { user: OFFICIAL }).error).toContain(REFUSED);
      expect(script(body, book).error).toBeNull();
    }
  });

  test('exists once for a sheet and any number of times for ranges, each with a description', () => {
    expect(
      returned(`sheet.protect().setDescription('tờ'); sheet.protect();
        sheet.getRange('A1').protect(); sheet.getRange('A1').protect().setDescription('ô');
        const { SHEET, RANGE } = SpreadsheetApp.ProtectionType;
        const of = (kind) => sheet.getProtections(kind).map((each) => each.getDescription());
        sheet.getProtections(RANGE)[0].remove();
        return [of(SHEET), of(RANGE), sheet.getProtections(RANGE)[0].getRange().getRow()]`),
    ).toEqual([['tờ'], ['ô'], 1]);
  });

  test('lists its editors without the owner; addresses are compared without regard to case', () => {
    expect(
      returned(`const protection = sheet.protect();
        const named = () => protection.getEditors().map((user) => user.getEmail());
        const before = named();
        protection.addEditors(['a@example.vn', 'b@example.vn']).addEditors(['A@example.vn']).removeEditors(['B@example.vn']);
        return [before, named(), protection.canDomainEdit()]`),
    ).toEqual([[], ['a@example.vn'], false]);
  });

  test.each([
    ["sheet.protect().addEditors(['ai đó'])", 'Invalid email: ai đó'],
    ["sheet.getRange('A1').protect().setUnprotectedRanges([])", 'Only a sheet protection'],
    ['sheet.protect().setDomainEdit(false)', 'domain'],
    ['const p = sheet.protect(); p.remove(); p.setDescription("x")', 'removed'],
  ])('%s is refused', (body, message) => expect(script(body).error).toContain(message));

  test('lets in everyone who may edit the file until its list of editors is changed', () => {
    const workbench = prepared('sheet.protect()');
    workbench.type('Sheet1!A2', '1');
    script(`sheet.protect().addEditors(['owner@example.com'])`, workbench.book);
    expect(() => workbench.type('Sheet1!A2', '2')).toThrow(REFUSED);
  });

  test('moves with its rows, and is copied with its tab', () => {
    const workbench = prepared(`sheet.getRange('A2:A3').protect().addEditors(['owner@example.com'])`);
    workbench.tab('Sheet1').insertRows(1, 1);
    workbench.type('Sheet1!A2', '1');
    expect(() => workbench.type('Sheet1!A4', '1')).toThrow(REFUSED);
    workbench.duplicateTab('Sheet1');
    expect(() => workbench.type('Bản sao của Sheet1!A4', '1')).toThrow(REFUSED);
  });
});

describe('merged cells', () => {
  test('keep the first content, are found from any of their cells, and can be broken apart', () => {
    const book = blankBook();
    const workbench = new Workbench(book, { now: NOW, bundle: { code: '', manifest: {} } });
    workbench.paste('Sheet1!A1', [
      ['1', '2'],
      ['3', '4'],
    ]);
    workbench.tab('Sheet1').merge('A1:B2');
    expect(workbench.rows('Sheet1')).toEqual([['1']]);
    expect(
      returned(
        `const found = sheet.getRange('B2').getMergedRanges().map((range) => [range.getRow(), range.getNumColumns()]);
        sheet.getRange('A1:C3').breakApart();
        return [found, sheet.getRange('A1:C3').getMergedRanges()]`,
        book,
      ),
    ).toEqual([[[1, 2]], []]);
  });

  test('move with rows that are inserted above', () => {
    const workbench = prepared('');
    workbench.tab('Sheet1').merge('A2:B2');
    workbench.tab('Sheet1').insertRows(1, 1);
    expect(workbench.tab('Sheet1').merges).toEqual(['A3:B3']);
  });
});
