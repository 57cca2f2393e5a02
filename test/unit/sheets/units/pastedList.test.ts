import { describe, expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Grid } from '../../../../src/domain/cell';
import { readUnitList } from '../../../../src/sheets/units/pastedList';

const parseCsv = (text: string, delimiter: string) => Papa.parse<string[]>(text, { delimiter }).data;
const read = (grid: Grid) => readUnitList(grid, parseCsv);

describe('a list is recognised by its header', () => {
  test.each([
    [
      'of the statistics office',
      ['Mã', 'Tên', 'Tên Tiếng Anh', 'Cấp', 'Mã QH', 'Quận Huyện', 'Mã TP', 'Tỉnh / Thành Phố'],
    ],
    ['of an office', ['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số']],
    ['typed without diacritics', ['MA XA', 'TEN XA', 'CAP', 'TEN HUYEN', 'TINH']],
    ['in English', ['code', 'name', 'type', 'parent_code', 'population']],
    ['in the other Unicode form', ['Mã', 'Tên', 'Quận Huyện', 'Tỉnh'].map((label) => label.normalize('NFD'))],
  ])('%s', (_, header) => {
    expect(read([header, header.map((__, column) => `x${column}`)])).toHaveLength(1);
  });

  test('below a title and a note', () => {
    expect(
      read([['DANH SÁCH XÃ'], [''], ['Mã', 'Tên', 'Tỉnh'], ['00001', 'Phúc Xá', 'Hà Nội'], ['', '', '']]),
    ).toHaveLength(1);
  });

  test('a table of codes, names and figures is not a list', () => {
    expect(
      read([
        ['Mã', 'Tên', 'Dân số', 'Người dùng'],
        ['00001', 'Phúc Xá', 21_000, 5],
      ]),
    ).toBeNull();
  });
});

test('a CSV pasted into one column is split, also at semicolons and with quotes', () => {
  const lines = read([['Mã;Tên;Quận Huyện;Tỉnh / Thành Phố'], ['00001;"Phường Phúc Xá; cũ";Quận Ba Đình;Hà Nội']]);
  expect(lines?.[0]).toMatchObject({ code: '00001', name: 'Phường Phúc Xá; cũ', districtName: 'Quận Ba Đình' });
});

test('a CSV pasted into one column may have a title above it', () => {
  const lines = read([['DANH SÁCH XÃ, PHƯỜNG, THỊ TRẤN'], ['Mã;Tên;Tỉnh'], ['00001;Phường Phúc Xá;Hà Nội']]);
  expect(lines?.map(({ code }) => code)).toEqual(['00001']);
});

test('a line of totals is not a unit', () => {
  const lines = read([
    ['Mã', 'Tên', 'Thuộc', 'Dân số'],
    ['33', 'Hưng Yên', '', ''],
    ['11953', 'Phố Hiến', '33', 1500],
    ['', 'Tổng cộng', '', 1500],
  ]);
  expect(lines?.map(({ name }) => name)).toEqual(['Hưng Yên', 'Phố Hiến']);
});

test('a number stays a number, since its zeros are lost; a text is trimmed', () => {
  const lines = read([
    ['Mã', 'Tên', 'Mã QH', 'Quận Huyện'],
    [1, ' Phúc Xá ', ' 001', 'Ba Đình'],
  ]);
  expect(lines?.[0]).toMatchObject({ code: 1, name: 'Phúc Xá', districtCode: '001' });
});
