import { describe, expect, test } from '@jest/globals';
import type { CellLook } from '../../../local/emulator/book/look';
import { blankBook, script } from '../../support/scripts';

/** The look of A1 after the calls, each on a range that is A1 or has it top left. */
function lookOf(...calls: readonly string[]): CellLook | undefined {
  const book = blankBook();
  const { error } = script(calls.map((call) => `sheet.getRange('A1').${call};`).join('\n'), book);
  expect(error).toBeNull();
  return book.tabs[0]?.looks.get(1, 1);
}

describe('a setter changes the look of the cell', () => {
  const rows: readonly (readonly [string, CellLook])[] = [
    [`setNumberFormat('0.00%')`, { numberFormat: '0.00%' }],
    [`setBackground('#AABBCC')`, { background: '#aabbcc' }],
    [`setBackgrounds([['#AABBCC']])`, { background: '#aabbcc' }],
    [`setFontColor('#112233')`, { color: '#112233' }],
    [`setFontWeight('bold')`, { bold: true }],
    [`setFontWeights([['bold']])`, { bold: true }],
    [`setFontStyle('italic')`, { italic: true }],
    ['setFontSize(14)', { size: 14 }],
    [`setHorizontalAlignment('right')`, { align: 'right' }],
    [`setVerticalAlignment('middle')`, { vertical: 'middle' }],
    ['setWrap(true)', { wrap: true }],
    [
      `setBorder(true, true, true, true, true, true, '#445566', SpreadsheetApp.BorderStyle.SOLID)`,
      { border: '#445566' },
    ],
  ];
  test.each(rows)('%s', (call, look) => expect(lookOf(call)).toEqual(look));
});

describe('null or the default value resets a look', () => {
  test.each([
    [`setBackground('#aabbcc')`, 'setBackground(null)'],
    [`setBackground('#aabbcc')`, 'setBackgrounds([[null]])'],
    [`setFontColor('#aabbcc')`, 'setFontColor(null)'],
    [`setFontWeight('bold')`, `setFontWeight('normal')`],
    [`setFontWeight('bold')`, 'setFontWeight(null)'],
    [`setFontWeight('bold')`, `setFontWeights([['normal']])`],
    [`setFontStyle('italic')`, `setFontStyle('normal')`],
    [`setFontStyle('italic')`, 'setFontStyle(null)'],
    [`setHorizontalAlignment('center')`, 'setHorizontalAlignment(null)'],
    [`setVerticalAlignment('top')`, 'setVerticalAlignment(null)'],
    ['setWrap(true)', 'setWrap(false)'],
  ])('%s, then %s', (first, second) => expect(lookOf(first, second)).toEqual({}));
});

test('setting one property keeps the others', () => {
  expect(
    lookOf(`setFontWeight('bold')`, `setBackground('#aabbcc')`, 'setFontSize(8)', `setFontWeight('normal')`),
  ).toEqual({ background: '#aabbcc', size: 8 });
});

test('a setter changes every cell of the range and no other', () => {
  const book = blankBook();
  script(`sheet.getRange('B2:C3').setFontWeight('bold')`, book);
  const bold = [...(book.tabs[0]?.looks.entries() ?? [])].filter(({ look }) => look.bold);
  expect(bold.map(({ row, column }) => [row, column])).toEqual([
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
  ]);
});

test('a grid of values sets each cell its own look', () => {
  const book = blankBook();
  script(`sheet.getRange('B2:C3').setBackgrounds([['#000001', '#000002'], ['#000003', null]])`, book);
  const cells = [
    [2, 2],
    [2, 3],
    [3, 2],
    [3, 3],
  ] as const;
  expect(cells.map(([row, column]) => book.tabs[0]?.looks.get(row, column).background)).toEqual([
    '#000001',
    '#000002',
    '#000003',
    undefined,
  ]);
});

describe('an invalid look is refused, and nothing changes,', () => {
  const rows = 'The number of rows in the data does not match the number of rows in the range.';
  const columns = 'The number of columns in the data does not match the number of columns in the range.';
  test.each([
    [`setBackgrounds([['#aabbcc']])`, rows],
    [`setBackgrounds([['#aabbcc', null, null], [null, null, null]])`, columns],
    [`setFontWeights([['bold', 'bold'], ['bold']])`, columns],
    [`setBackground('red')`, 'The emulator supports only colours like "#rrggbb", not "red".'],
    [`setFontColor('#abc')`, 'The emulator supports only colours like "#rrggbb", not "#abc".'],
    [`setBorder(true, true, true, true, false, false, '#aabbcc')`, 'only with all sides'],
  ])('with %s on A1:B2', (call, message) => {
    const book = blankBook();
    expect(script(`sheet.getRange('A1:B2').${call}`, book).error).toContain(message);
    expect(book.tabs[0]?.looks.get(1, 1)).toEqual({});
  });
});

test('looks do not extend the data range of a tab', () => {
  const book = blankBook();
  script(`sheet.getRange('A1').setValues([[1]]); sheet.getRange('A1:F9').setBackground('#aabbcc');`, book);
  expect(book.tabs[0]?.extent()).toEqual({ row: 1, column: 1 });
});
