/** What becomes no link in a mail, and what can still be copied. */

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unlinked } from '../../../src/mail/unlinked';

const INVISIBLE = /\uFEFF/g;

test('the text looks as it was typed, and is not treated twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unlinked(text).replace(INVISIBLE, '')).toBe(text.replace(INVISIBLE, ''));
    }),
  );
});

describe('numbers, times and sentences are left as they are', () => {
  test.each([
    '1.252.731 người; 16,53%',
    'tính đến 15:00 ngày 18/8/2020',
    '0221.3.862.555',
    'Trân trọng./.',
    'Chưa báo cáo: Lạc Đạo, Chỉ Đạo. Cần sửa: …',
    'Công văn số 2136/UBND-KGVX',
  ])('%s', (text) => {
    expect(unlinked(text)).toBe(text);
  });
});

describe('every part of an address is set apart', () => {
  test.each([
    ['https://a.vn', 'https|:|/|/|a|.|vn'],
    ['www.a.vn', 'www|.|a|.|vn'],
    ['b@a.vn', 'b|@|a|.|vn'],
    ['tel:abc', 'tel|:|abc'],
    ['24h.com.vn', '24h|.|com|.|vn'],
    ['a.24h', 'a|.|24h'],
    ['1.vn', '1|.|vn'],
    ['x。y．z｡w', 'x|。|y|．|z|｡|w'],
    [String.raw`\\may\tep`, String.raw`|\|\|may\tep`],
  ])('%s', (text, parts) => {
    expect(unlinked(text).replace(/\uFEFF+/g, '|')).toBe(parts);
  });
});
