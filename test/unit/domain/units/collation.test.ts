import { expect, test } from '@jest/globals';
import { nameKey } from '../../../../src/domain/units/collation';

test.each([
  ['Hòa Phong', 'Hoà Phong'],
  ['Mỹ Hào', 'Mỹ Hào'.normalize('NFD')],
  ['Thủy Lôi', ' thuỷ  lôi '],
])('“%s” and “%s” are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

test.each([
  ['Hòa', 'Hoa'],
  ['Hòa', 'Hoá'],
  ['Đông Hòa', 'Dông Hòa'],
  ['Tân', 'Tan'],
])('“%s” and “%s” are two', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
