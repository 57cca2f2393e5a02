import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseTyped } from '../../../../local/emulator/book/typedInput';
import { entered } from '../../../../src/platform/google/entered';

describe('text handed to Google stays the text it is', () => {
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

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('vi_VN', 'en_US'), (text, locale) => {
        expect(parseTyped(String(entered(text)), locale, false, 2020).content).toBe(text);
      }),
    );
  });
});

test('a text that no cell could hold ends where a cell does, so that the cells beside it are written all the same', () => {
  expect([...String(entered('x'.repeat(60_000)))].join('')).toBe(`${'x'.repeat(49_999)}…`);
  expect(entered('x'.repeat(50_000))).toBe('x'.repeat(50_000));
});

test.each(['=1+1', '+1', '@a', '-5', "'1"])('a code that is none, %s, becomes no formula', (code) => {
  expect(entered({ code })).toBe(`'${code}`);
});

test('numbers, truth values and dates go as such, formulas and codes as they stand', () => {
  const date = new Date(0);
  expect([5, true, date, { formula: '=A1' }, { code: '00001' }].map(entered)).toEqual([5, true, date, '=A1', '00001']);
});
