import { describe, expect, test } from '@jest/globals';
import { blankBook, returned, script } from '../../support/scripts';

describe('getValue and setValue', () => {
  test('getValue gives the upper left cell, a date as a Date of the script’s realm', () => {
    expect(
      returned(`
        sheet.getRange('A1:B1').setValues([[new Date(Date.UTC(2020, 7, 18, 8)), 2]]);
        const date = sheet.getRange('A1:B1').getValue();
        return [date instanceof Date, date.toISOString(), sheet.getRange('B1').getValue(), sheet.getRange('C1').getValue()];`),
    ).toEqual([true, '2020-08-18T08:00:00.000Z', 2, '']);
  });

  test('setValue sets every cell of the range, reading texts as if they were typed', () => {
    expect(
      returned(`
        sheet.getRange('A1:B2').setValue('1.234').setBackground('#ffffff');
        sheet.getRange('C1').setValue('=A1+B2');
        return sheet.getRange('A1:C2').getValues();`),
    ).toEqual([
      [1234, 1234, 2468],
      [1234, 1234, ''],
    ]);
  });

  test('each counts as a call', () => {
    expect(script(`sheet.getRange('A1').setValue(1); sheet.getRange('A1').getValue();`).calls).toMatchObject({
      'Range.setValue': 1,
      'Range.getValue': 1,
    });
  });
});

describe('getValues', () => {
  test('gives numbers, texts, truth values and blanks, row by row', () => {
    expect(
      returned(`
        sheet.getRange(1, 1, 2, 2).setValues([[1, 'a'], [true, '']]);
        return sheet.getRange('A1:B2').getValues();`),
    ).toEqual([
      [1, 'a'],
      [true, ''],
    ]);
  });

  test('gives a Date of the script’s realm for a date', () => {
    expect(
      returned(`
        sheet.getRange('A1').setValues([[new Date(Date.UTC(2020, 7, 18, 8))]]);
        const [[date]] = sheet.getRange('A1').getValues();
        return [date instanceof Date, date.toISOString()];`),
    ).toEqual([true, '2020-08-18T08:00:00.000Z']);
  });

  test('gives arrays of the script’s realm', () => {
    expect(returned(`return sheet.getRange('A1').getValues() instanceof Array;`)).toBe(true);
  });

  test('gives a formula’s result, and an error’s text', () => {
    expect(
      returned(`
        sheet.getRange('A1:C1').setValues([[2, '=A1*3', '=1/0']]);
        return sheet.getRange('A1:C1').getValues();`),
    ).toEqual([[2, 6, '#DIV/0!']]);
  });
});

describe('setValues', () => {
  test.each([
    ['too few rows', `sheet.getRange('A1:A2').setValues([[1]])`, 'The data has 1 but the range has 2.'],
    ['too many columns', `sheet.getRange('A1').setValues([[1, 2]])`, 'The data has 2 but the range has 1.'],
  ])('refuses %s', (_case, body, message) => {
    expect(script(body).error).toContain(message);
  });

  test('reads text as if it were typed, by the spreadsheet’s locale', () => {
    const read = `
      sheet.getRange('A1:D1').setValues([['1.234', '=1+1', "'=1+1", 'TRUE']]);
      return sheet.getRange('A1:D1').getValues();`;
    expect(returned(read)).toEqual([[1234, 2, '=1+1', true]]);
    const american = blankBook();
    american.locale = 'en_US';
    expect(returned(read, american)).toEqual([[1.234, 2, '=1+1', true]]);
  });

  test('reads a text like a day as a date, unless the cell is formatted as text', () => {
    expect(
      returned(`
        sheet.getRange('B1').setNumberFormat('@');
        sheet.getRange('A1:B1').setValues([['3/9', '3/9']]);
        const [[date, text]] = sheet.getRange('A1:B1').getValues();
        return [date.toISOString(), text];`),
    ).toEqual(['2020-09-02T17:00:00.000Z', '3/9']);
  });

  test('keeps the leading zeros of a code in a cell formatted as text', () => {
    expect(
      returned(`
        sheet.getRange('A1').setNumberFormat('@').setValues([['00001']]);
        return sheet.getRange('A1').getValues();`),
    ).toEqual([['00001']]);
  });

  test('empties a cell for null', () => {
    expect(
      returned(`
        sheet.getRange('A1').setValues([[5]]).setValues([[null]]);
        return sheet.getRange('A1').getValues();`),
    ).toEqual([['']]);
  });
});

test('getFormulas gives formulas, and empty texts for other cells', () => {
  expect(
    returned(`
      sheet.getRange('A1:B1').setValues([['=IF(B1>0;B1;"-")', 7]]);
      return sheet.getRange('A1:B1').getFormulas();`),
  ).toEqual([['=IF(B1>0;B1;"-")', '']]);
});

describe('a range', () => {
  test.each([
    [`sheet.getRange(1, 27)`],
    [`sheet.getRange(1001, 1)`],
    [`sheet.getRange('A1:AA1')`],
    [`sheet.getRange(0, 1)`],
  ])('that leaves the grid is refused: %s', (body) => {
    expect(script(body).error).toBe('The coordinates of the range are outside the dimensions of the sheet.');
  });

  test.each([
    [`sheet.getRange('1:1')`, 1, 26],
    [`sheet.getRange('B:C')`, 1000, 2],
    [`sheet.getRange(2, 3)`, 1, 1],
    [`sheet.getRange(2, 3, 4)`, 4, 1],
    [`sheet.getRange(2, 3, 4, 5)`, 4, 5],
  ])('%s has %i rows and %i columns', (range, rows, columns) => {
    expect(returned(`const values = ${range}.getValues(); return [values.length, values[0].length];`)).toEqual([
      rows,
      columns,
    ]);
  });

  test('of the data reaches to the last cell with content, and is only A1 in a blank tab', () => {
    expect(
      returned(`
        const blank = sheet.getDataRange().getValues();
        sheet.getRange('C4').setValues([[1]]);
        const values = sheet.getDataRange().getValues();
        return [blank, values.length, values[0].length];`),
    ).toEqual([[['']], 4, 3]);
  });
});

test('a look is set for all cells, or for each cell separately', () => {
  const book = blankBook();
  script(
    `sheet.getRange('A1:B1').setNumberFormat('0.00%').setFontColor('#112233').setFontSize(8).setWrap(true)
       .setFontStyle('italic').setHorizontalAlignment('center').setVerticalAlignment('middle')
       .setFontWeights([['bold', 'normal']]).setBackgrounds([['#AABBCC', null]]);`,
    book,
  );
  const shared = {
    numberFormat: '0.00%',
    color: '#112233',
    size: 8,
    wrap: true,
    italic: true,
    align: 'center',
    vertical: 'middle',
  };
  const tab = book.tabs[0];
  expect(tab?.looks.get(1, 1)).toEqual({ ...shared, bold: true, background: '#aabbcc' });
  expect(tab?.looks.get(1, 2)).toEqual(shared);
});

describe('setNumberFormats', () => {
  test('gives each cell its own format; General means none', () => {
    const book = blankBook();
    const { error } = script(
      `sheet.getRange('A1:C1').setNumberFormat('0.0').setNumberFormats([['@', '0.00%', 'General']]);`,
      book,
    );
    expect(error).toBeNull();
    expect([1, 2, 3].map((column) => book.tabs[0]?.looks.get(1, column).numberFormat)).toEqual([
      '@',
      '0.00%',
      undefined,
    ]);
  });

  test('refuses another shape', () => {
    expect(script(`sheet.getRange('A1:B1').setNumberFormats([['@']])`).error).toContain(
      'The data has 1 but the range has 2.',
    );
  });
});

test('getA1Notation gives the range in A1 notation', () => {
  expect(
    returned(`return [sheet.getRange(2, 3), sheet.getRange(1, 1, 9, 26), sheet.getRange('B2:B2')]
      .map((range) => range.getA1Notation());`),
  ).toEqual(['C2', 'A1:Z9', 'B2']);
});

describe('a text finder replaces by content', () => {
  const cells = [
    ['1 622', '1 622 '],
    ['=A1', '1 622'],
  ];
  const replace = (range: string, finder = '.matchEntireCell(true).matchCase(true)') =>
    `sheet.getRange('A1:B2').setNumberFormat('@'); sheet.getRange('A2').setNumberFormat('General');
     sheet.getRange('A1:B2').setValues(${JSON.stringify(cells)}); sheet.getRange('A1:B2').setNumberFormat('General');
     const count = sheet.getRange('${range}').createTextFinder('1 622')${finder}.replaceAllWith('1622');
     return [count, sheet.getRange('A1:B2').getValues()];`;

  test('in whole cells alone, never in a formula, and reads what it enters as if typed', () => {
    expect(returned(replace('A1:B2'))).toEqual([
      2,
      [
        [1622, '1 622 '],
        [1622, 1622],
      ],
    ]);
  });

  test('only within its range', () => {
    expect(returned(replace('A1:A2'))).toEqual([
      1,
      [
        [1622, '1 622 '],
        [1622, '1 622'],
      ],
    ]);
  });

  test('throws for unsupported options', () => {
    expect(script(replace('A1:B2', '')).error).toMatch(/matchEntireCell/);
  });
});

test.each([
  ['A:B', 'A:B'],
  ['2:5', '2:5'],
  ['3:3', '3:3'],
  ['A2:A', 'A2:A1000'],
  ['A1:A1000', 'A1:A1000'],
])('the range %s has the notation %s', (given, notation) => {
  expect(returned(`return sheet.getRange('${given}').getA1Notation();`)).toBe(notation);
});

test('the corners of a range may be given in any order', () => {
  expect(returned(`return sheet.getRange('C5:B2').getA1Notation();`)).toBe('B2:C5');
});
