import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../../support/scripts';

const one = (value: string) =>
  returned(`sheet.getRange('A1').setValues([[${value}]]); return sheet.getRange('A1').getValues()[0][0];`);

describe('getValue returns the value that was set', () => {
  test.each([0, -5, 1.5, 207_062, 0.0001, 1e15, true, false, 'Văn Lâm', 'hai\ndòng', ' x ', '"a"', ''])(
    '%j',
    (value) => {
      expect(one(JSON.stringify(value))).toBe(value);
    },
  );
});

describe('a blank is an empty text', () => {
  test.each(['null', 'undefined', `''`])('after %s', (value) => {
    expect(
      returned(`
        sheet.getRange('A1').setValues([['=1+1']]).setValues([[${value}]]);
        return [sheet.getRange('A1').getValues(), sheet.getRange('A1').getFormulas()];`),
    ).toEqual([[['']], [['']]]);
  });
});

describe('a cell formatted as text', () => {
  test.each(['1.234', '16,53%', '18/8/2020', 'TRUE', '-5', '00001'])('keeps %j as it was written', (text) => {
    expect(
      returned(`
        const cell = sheet.getRange('A1').setNumberFormat('@').setValues([['${text}']]);
        return cell.getValues()[0][0];`),
    ).toBe(text);
  });

  test('still keeps numbers as numbers', () => {
    expect(returned(`return sheet.getRange('A1').setNumberFormat('@').setValues([[5]]).getValues()[0][0];`)).toBe(5);
  });
});

describe('a leading apostrophe makes a text, and is not part of it', () => {
  test.each([
    [`'207`, '207'],
    [`'=1+1`, '=1+1'],
    [`''`, `'`],
    [`'TRUE`, 'TRUE'],
  ])('%j is %j', (typed, kept) => expect(one(JSON.stringify(typed))).toBe(kept));
});

describe('a date', () => {
  test('comes back as the same time, to the second', () => {
    expect(
      returned(`
        const moment = Date.UTC(2020, 7, 18, 8, 10, 59);
        const [[date]] = sheet.getRange('A1').setValues([[new Date(moment)]]).getValues();
        return date.getTime() - moment;`),
    ).toBe(0);
  });

  test('is a Date if the cell has a date format, and otherwise a number', () => {
    expect(
      returned(`
        const cell = sheet.getRange('A1').setValues([[44061]]);
        const kinds = [];
        for (const format of ['d/M/yyyy', 'HH:mm dd/MM/yyyy', '0.00', '#,##0', '0.00%', '@', '0 "ngày"', '[RED]0']) {
          kinds.push(cell.setNumberFormat(format).getValues()[0][0] instanceof Date);
        }
        return kinds;`),
    ).toEqual([true, true, false, false, false, false, false, false]);
  });

  test('keeps the format that the cell has', () => {
    const book = blankBook();
    script(`sheet.getRange('A1').setNumberFormat('d/M/yyyy').setValues([[new Date(0)]]);`, book);
    expect(book.tabs[0]?.looks.get(1, 1).numberFormat).toBe('d/M/yyyy');
  });
});

describe('a formula', () => {
  test('is computed again when a cell that it reads changes', () => {
    expect(
      returned(`
        sheet.getRange('A1:B1').setValues([[1, '=A1*10']]);
        const before = sheet.getRange('B1').getValues()[0][0];
        sheet.getRange('A1').setValues([[2]]);
        return [before, sheet.getRange('B1').getValues()[0][0]];`),
    ).toEqual([10, 20]);
  });

  test('takes ";" between arguments and "," for decimals', () => {
    expect(one(`'=ROUND(1,26;1)'`)).toBe(1.3);
    expect(one(`'=SUMIF(B1:B2;">0";C1:C2)'`)).toBe(0);
  });

  test.each([
    ['=1/0', '#DIV/0!'],
    ['=NA()', '#N/A'],
    ['="a"+1', '#VALUE!'],
    ['=khôngcó()', '#NAME?'],
  ])('%s gives the text %s', (formula, error) => expect(one(JSON.stringify(formula))).toBe(error));

  test('is the same after it is read and written again', () => {
    expect(
      returned(`
        const cells = sheet.getRange('A1:B1').setValues([['=SUM(C1:C9)*0,5', '=IF($C$1="a;b";1;2)']]);
        const first = cells.getFormulas();
        cells.setValues(first);
        return JSON.stringify(cells.getFormulas()) === JSON.stringify(first);`),
    ).toBe(true);
  });
});

describe('setValues that is refused', () => {
  test.each([
    ['[[1, 2]]', 'The data has 1 but the range has 2.'],
    ['[[1, 2], [3, 4], [5, 6]]', 'The data has 3 but the range has 2.'],
    ['[[1], [2]]', 'The data has 1 but the range has 2.'],
    ['[[1, 2], [3]]', 'The data has 1 but the range has 2.'],
    ['[[1, 2], [3, 4, 5]]', 'The data has 3 but the range has 2.'],
    ['[]', 'The data has 0 but the range has 2.'],
  ])('for A1:B2 with %s leaves every cell as it was', (values, said) => {
    const book = blankBook();
    expect(script(`sheet.getRange('A1:B2').setValues(${values})`, book).error).toContain(said);
    expect(book.tabs[0]?.extent()).toEqual({ row: 0, column: 0 });
  });
});

test('a range far from A1 reads and writes its own cells', () => {
  expect(
    returned(`
      sheet.getRange(999, 25, 2, 2).setValues([['a', 'b'], ['c', 'd']]);
      return [sheet.getRange('Y999:Z1000').getValues(), sheet.getRange('$Z$1000').getValues(), sheet.getRange('z1000').getValues()];`),
  ).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    [['d']],
    [['d']],
  ]);
});
