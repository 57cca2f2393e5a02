import { expect, test } from '@jest/globals';
import { ranked } from '../../../../src/domain/figures/ranking';
import { compareNames } from '../../../../src/domain/units/collation';

const place = (name: string, users: number, population: number | null) => ({
  name,
  coverage: population === null ? null : { users, population },
});

test('equal coverages share a rank, and the next rank skips as many', () => {
  const result = ranked([
    place('Lạc Đạo', 1, 2),
    place('Chỉ Đạo', 3, 4),
    place('Đại Đồng', 2, 4),
    place('Đình Dù', 1, 5),
  ]);
  expect(result.map(({ item, rank }) => [item.name, rank])).toEqual([
    ['Chỉ Đạo', 1],
    ['Đại Đồng', 2],
    ['Lạc Đạo', 2],
    ['Đình Dù', 4],
  ]);
});

test('coverages that differ do not share a rank even if shown alike', () => {
  const result = ranked([place('a', 59_996, 100_000), place('b', 60, 100)]);
  expect(result.map(({ item, rank }) => [item.name, rank])).toEqual([
    ['b', 1],
    ['a', 2],
  ]);
});

test('an item without a percentage has no rank and comes last', () => {
  const result = ranked([place('x', 9, null), place('y', 0, 5)]);
  expect(result.map(({ item, rank }) => [item.name, rank])).toEqual([
    ['y', 1],
    ['x', null],
  ]);
});

test('names are in the order of the Vietnamese alphabet, in any Unicode form', () => {
  const names = ['Đa Lộc', 'Dạ Trạch', 'Ân Thi', 'An Vĩ', 'Ấn', 'Văn Lâm', 'Dân Tiến', 'Yên Mỹ', 'Ơ', 'Ô', 'O'];
  const sorted = ['An Vĩ', 'Ấn', 'Ân Thi', 'Dạ Trạch', 'Dân Tiến', 'Đa Lộc', 'O', 'Ô', 'Ơ', 'Văn Lâm', 'Yên Mỹ'];
  expect([...names].sort(compareNames)).toEqual(sorted);
  expect(names.map((name) => name.normalize('NFD')).sort(compareNames)[0]).toBe('An Vĩ'.normalize('NFD'));
  expect(compareNames('Dân Tiến', 'Đa Lộc')).toBeLessThan(0);
  expect(compareNames('An Vĩ', 'Ân Thi')).toBeLessThan(0);
});
