import { describe, expect, test } from '@jest/globals';
import { codeText, levelOf, nameAndType } from '../../../../src/domain/units/unitTypes';

describe('an official name', () => {
  test.each([
    ['Phường Phúc Xá', 'Phường', 'Phúc Xá', 'Phường'],
    ['Thị trấn Trâu Quỳ', 'Thị trấn', 'Trâu Quỳ', 'Thị trấn'],
    ['Quận Ba Đình', '', 'Ba Đình', 'Quận'],
    ['Thị xã Sơn Tây', '', 'Sơn Tây', 'Thị xã'],
    ['Thành phố Hà Nội', 'Thành phố Trung ương', 'Hà Nội', 'Thành phố'],
    ['Thành phố Hưng Yên', 'Thành phố thuộc tỉnh', 'Hưng Yên', 'Thành phố'],
    ['Đặc khu Cát Hải', 'Đặc khu', 'Cát Hải', 'Đặc khu'],
    ['Phúc Xá', 'Phường', 'Phúc Xá', 'Phường'],
    ['P. Hiến Nam', '', 'Hiến Nam', 'Phường'],
    ['TT.Như Quỳnh', '', 'Như Quỳnh', 'Thị trấn'],
    ['TX Mỹ Hào', 'Thị xã', 'Mỹ Hào', 'Thị xã'],
    ['TP. Hưng Yên', '', 'Hưng Yên', 'Thành phố'],
    ['X. Lạc Đạo', '', 'Lạc Đạo', 'Xã'],
    ['PHƯỜNG PHÚC XÁ', 'PHƯỜNG', 'PHÚC XÁ', 'Phường'],
  ])('%s (%s) is split into name and type', (listed, type, name, kind) => {
    expect(nameAndType(listed, type)).toEqual({ name, type: kind });
  });

  test('keeps its type if the rest is a number: Phường 12, Quận 1', () => {
    expect(nameAndType('Phường 12', 'Phường')).toEqual({ name: 'Phường 12', type: 'Phường' });
    expect(nameAndType('Quận 1')).toEqual({ name: 'Quận 1', type: 'Quận' });
  });

  test('is not split if it only begins like a type: Xã Đàn is a phường’s name', () => {
    expect(nameAndType('Xã Đàn', 'Phường')).toEqual({ name: 'Xã Đàn', type: 'Phường' });
    expect(nameAndType('Quảng Bị', 'Xã')).toEqual({ name: 'Quảng Bị', type: 'Xã' });
  });

  test('is converted to NFC', () => {
    expect(nameAndType('Xã Đại Thịnh'.normalize('NFD'), 'Xã'.normalize('NFD'))).toEqual({
      name: 'Đại Thịnh',
      type: 'Xã',
    });
  });

  test('is not split if it only begins with the letters of an abbreviation', () => {
    for (const name of ['Phố Hiến', 'Hồng Châu', 'Tân Hưng', 'P Hiến', 'Ttô'])
      expect(nameAndType(name)).toEqual({ name, type: '' });
  });

  test('without a type has no type', () => {
    expect(nameAndType('Khu 3')).toEqual({ name: 'Khu 3', type: '' });
  });
});

test('a code that became a number gets its zeros back: 2, 3 and 5 digits', () => {
  expect(codeText(1, 'province')).toBe('01');
  expect(codeText(1, 'district')).toBe('001');
  expect(codeText(1, 'commune')).toBe('00001');
  expect(codeText(11986, 'commune')).toBe('11986');
});

test('a code that is text is not changed', () => {
  expect(codeText(' 1 ', 'commune')).toBe('1');
  expect(codeText(7, null)).toBe('7');
});

test.each([
  ['Xã', false, 'commune'],
  ['ĐẶC KHU', false, 'commune'],
  ['Thành phố', false, 'district'],
  ['Thành phố', true, 'province'],
  ['Cụm', false, null],
])('%s (top: %s) is a %s', (type, isTop, level) => {
  expect(levelOf(type, isTop)).toBe(level);
});
