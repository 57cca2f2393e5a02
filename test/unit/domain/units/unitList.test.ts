import { describe, expect, test } from '@jest/globals';
import { type ListLine, unitsOfList } from '../../../../src/domain/units/unitList';

const line = (more: Partial<ListLine>): ListLine => ({
  code: '',
  name: '',
  type: '',
  parent: '',
  districtCode: '',
  districtName: '',
  provinceCode: '',
  provinceName: '',
  population: '',
  group: '',
  ...more,
});

/** "code name (type) < parent" for each unit, or the fault. */
function tree(lines: readonly ListLine[]): readonly string[] | string {
  const list = unitsOfList(lines);
  if (!list.ok) return list.fault.kind;
  return list.units.map(({ code, name, type, parent }) => `${code} ${name} (${type}) < ${parent}`);
}

const hanoi = { provinceCode: '01', provinceName: 'Thành phố Hà Nội' };
const baDinh = { ...hanoi, districtCode: '001', districtName: 'Quận Ba Đình' };

describe('the national list, with a line per commune', () => {
  test('yields the province, districts and communes', () => {
    expect(
      tree([
        line({ ...baDinh, code: '00001', name: 'Phường Phúc Xá', type: 'Phường' }),
        line({
          ...hanoi,
          districtCode: '269',
          districtName: 'Thị xã Sơn Tây',
          code: '09574',
          name: 'Xã Đường Lâm',
          type: 'Xã',
        }),
        line({ ...baDinh, code: '00004', name: 'Phường Trúc Bạch', type: 'Phường' }),
      ]),
    ).toEqual([
      '01 Hà Nội (Thành phố) < ',
      '001 Ba Đình (Quận) < 01',
      '00001 Phúc Xá (Phường) < 001',
      '00004 Trúc Bạch (Phường) < 001',
      '269 Sơn Tây (Thị xã) < 01',
      '09574 Đường Lâm (Xã) < 269',
    ]);
  });

  test('gets its codes’ zeros back where they became numbers', () => {
    expect(
      tree([line({ ...baDinh, provinceCode: 1, districtCode: 1, code: 1, name: 'Phường Phúc Xá', type: 'Phường' })]),
    ).toEqual(['01 Hà Nội (Thành phố) < ', '001 Ba Đình (Quận) < 01', '00001 Phúc Xá (Phường) < 001']);
  });

  test('of 2025 has no districts: communes belong to the province', () => {
    expect(
      tree([
        line({
          provinceCode: '33',
          provinceName: 'Tỉnh Hưng Yên',
          code: '11953',
          name: 'Phường Phố Hiến',
          type: 'Phường',
        }),
      ]),
    ).toEqual(['33 Hưng Yên (Tỉnh) < ', '11953 Phố Hiến (Phường) < 33']);
  });

  test('of several provinces is refused', () => {
    const lines = [
      line({ ...baDinh, code: '00001', name: 'Phường Phúc Xá' }),
      line({ provinceCode: '33', provinceName: 'Tỉnh Hưng Yên', code: '11953', name: 'Phường Phố Hiến' }),
    ];
    expect(unitsOfList(lines)).toEqual({
      ok: false,
      fault: { kind: 'provincesMany', provinces: ['Thành phố Hà Nội', 'Tỉnh Hưng Yên'] },
    });
  });

  test('without its province is refused', () => {
    expect(
      tree([line({ districtCode: '001', districtName: 'Quận Ba Đình', code: '00001', name: 'Phường Phúc Xá' })]),
    ).toBe('provinceUnknown');
  });

  test('with districts’ codes but no names is refused', () => {
    expect(unitsOfList([line({ ...hanoi, districtCode: '001', code: '00001', name: 'Phường Phúc Xá' })])).toEqual({
      ok: false,
      fault: { kind: 'districtUnnamed', code: '001' },
    });
  });

  test('with districts’ names but no codes uses the names', () => {
    expect(tree([line({ ...hanoi, districtName: 'Quận Ba Đình', code: '00001', name: 'Phường Phúc Xá' })])).toEqual([
      '01 Hà Nội (Thành phố) < ',
      'Quận Ba Đình Ba Đình (Quận) < 01',
      '00001 Phúc Xá (Phường) < Quận Ba Đình',
    ]);
  });
});

test('a district in merged cells applies to the communes below it, except a đặc khu', () => {
  expect(
    tree([
      line({ provinceName: 'T', districtName: 'Huyện X', code: '00001', name: 'Xã A' }),
      line({ code: '00002', name: 'Xã B' }),
      line({ districtName: 'Huyện Y', code: '00003', name: 'Xã C' }),
      line({ code: '00004', name: 'Đặc khu D' }),
    ]),
  ).toEqual([
    'T T () < ',
    'Huyện X X (Huyện) < T',
    '00001 A (Xã) < Huyện X',
    '00002 B (Xã) < Huyện X',
    'Huyện Y Y (Huyện) < T',
    '00003 C (Xã) < Huyện Y',
    '00004 D (Đặc khu) < T',
  ]);
});

test('a district with its province’s name is distinguished from it', () => {
  expect(
    tree([
      line({ provinceName: 'Hưng Yên', districtName: 'Hưng Yên', code: '11950', name: 'Hưng Yên' }),
      line({ provinceName: 'Hưng Yên', districtName: 'Văn Lâm', code: '11986', name: 'Như Quỳnh' }),
    ]),
  ).toEqual([
    'Hưng Yên Hưng Yên () < ',
    'Hưng Yên/Hưng Yên Hưng Yên () < Hưng Yên',
    '11950 Hưng Yên () < Hưng Yên/Hưng Yên',
    'Văn Lâm Văn Lâm () < Hưng Yên',
    '11986 Như Quỳnh () < Văn Lâm',
  ]);
});

describe('a list with a line per unit', () => {
  test('is put into the order of the tree, and gets its codes’ zeros back', () => {
    expect(
      tree([
        line({ code: 1, name: 'Phúc Xá', type: 'Phường', parent: 1 }),
        line({ code: 1, name: 'Ba Đình', type: 'Quận', parent: 1 }),
        line({ code: 1, name: 'Hà Nội', type: 'Thành phố' }),
      ]),
    ).toEqual(['01 Hà Nội (Thành phố) < ', '001 Ba Đình (Quận) < 01', '00001 Phúc Xá (Phường) < 001']);
  });

  test('may give a parent’s name, with its type or without', () => {
    expect(
      tree([
        line({ code: '22', name: 'Quảng Ninh', type: 'Tỉnh' }),
        line({ code: '193', name: 'Hạ Long', type: 'Thành phố', parent: 'Tỉnh Quảng Ninh' }),
        line({ code: '06649', name: 'Hà Khánh', type: 'Phường', parent: 'Hạ Long' }),
      ]),
    ).toEqual(['22 Quảng Ninh (Tỉnh) < ', '193 Hạ Long (Thành phố) < 22', '06649 Hà Khánh (Phường) < 193']);
  });

  test('keeps units without a parent, to be corrected', () => {
    expect(
      tree([
        line({ code: '33', name: 'Hưng Yên', type: 'Tỉnh' }),
        line({ code: '11986', name: 'Như Quỳnh', type: 'Thị trấn', parent: '325' }),
      ]),
    ).toEqual(['33 Hưng Yên (Tỉnh) < ', '11986 Như Quỳnh (Thị trấn) < 325']);
  });
});
