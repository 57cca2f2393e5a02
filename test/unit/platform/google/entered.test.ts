import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTyped } from '../../../../local/emulator/book/engine/typedInput';
import { entered } from '../../../../src/platform/google/entered';

describe('text stays text in a cell', () => {
  test.each([
    '=1+1',
    '+84',
    '-5',
    '@x',
    "'x",
    '10/11',
    '3/9',
    '00001',
    '16,53%',
    'TRUE',
    'đúng',
    '\t=1',
    '#REF!',
    ' 5',
    '(5)',
    '( 1.234)',
  ])('%j gets an apostrophe', (text) => expect(entered(text)).toBe(`'${text}`));

  test.each(['Văn Lâm', 'Ân Thi', '(chưa có)', '– ', '“abc” không phải là số.', ''])('%j needs none', (text) => {
    expect(entered(text)).toBe(text);
  });

  test('for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('vi_VN', 'en_US'), (text, locale) => {
        expect(parseTyped(String(entered(text)), locale, false, 2020).content).toBe(text);
      }),
    );
  });
});

test('a text longer than a cell can hold is cut, so that the cells beside it are still written', () => {
  expect([...String(entered('x'.repeat(60_000)))].join('')).toBe(`${'x'.repeat(49_999)}…`);
  expect(entered('x'.repeat(50_000))).toBe('x'.repeat(50_000));
});

test.each(['=1+1', '+1', '@a', '-5', "'1"])('the invalid code %s does not become a formula', (code) => {
  expect(entered({ code })).toBe(`'${code}`);
});

test('numbers, booleans, dates, formulas and codes are passed on unchanged', () => {
  const date = new Date(0);
  expect([5, true, date, { formula: '=A1' }, { code: '00001' }].map(entered)).toEqual([5, true, date, '=A1', '00001']);
});
