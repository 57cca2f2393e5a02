import { describe, expect, test } from '@jest/globals';
import type { Content } from '../../../local/emulator/book/engine/cellValue';
import { parseTyped } from '../../../local/emulator/book/engine/typedInput';

const read = (text: string, locale: string): Content => parseTyped(text, locale, false, 2020).content;

describe('typing by the spreadsheet’s locale', () => {
  const rows: readonly (readonly [string, Content, Content])[] = [
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['207.062', 207_062, 207.062],
    ['207062', 207_062, 207_062],
    ['12,5', 12.5, '12,5'],
    ['12.5', '12.5', 12.5],
    ['16,53%', 0.1653, '16,53%'],
    ['1.234.56', '1.234.56', '1.234.56'],
    ['-5', -5, -5],
    ['TRUE', true, true],
    ['khoảng 500', 'khoảng 500', 'khoảng 500'],
    ["'207", '207', '207'],
    ['#REF!', '#REF!', '#REF!'],
    ['', '', ''],
    ['5/8', 44_048, 43_959],
  ];
  test.each(rows)('%j is %p under vi_VN and %p under en_US', (text, vietnamese, american) => {
    expect([read(text, 'vi_VN'), read(text, 'en_US')]).toEqual([vietnamese, american]);
  });

  test('a formula is a formula in every locale', () => expect(read('=1+1', 'vi_VN')).toEqual({ formula: '=1+1' }));

  test('a cell formatted as text keeps what was typed', () => {
    expect(parseTyped('00001', 'vi_VN', true, 2020).content).toBe('00001');
  });
});
