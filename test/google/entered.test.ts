import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readTyped } from '../../local/book/typed';
import { entered } from '../../src/google/entered';

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
  ])('%j gets an apostrophe', (text) => expect(entered(text)).toBe(`'${text}`));

  test.each(['Văn Lâm', 'Ân Thi', '– ', '“abc” không phải là số.', ''])('%j needs none', (text) => {
    expect(entered(text)).toBe(text);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('vi_VN', 'en_US'), (text, locale) => {
        expect(readTyped(String(entered(text)), locale, false, 2020).content).toBe(text);
      }),
    );
  });
});

test('numbers, truth values and dates go as such, formulas and codes as they stand', () => {
  const date = new Date(0);
  expect([5, true, date, { formula: '=A1' }, { code: '00001' }].map(entered)).toEqual([5, true, date, '=A1', '00001']);
});
