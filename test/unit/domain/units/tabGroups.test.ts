import { expect, test } from '@jest/globals';
import { districtsByGroup, proposeGroups } from '../../../../src/domain/units/tabGroups';
import { commune, locality } from '../../../support/provinces';

const nameOf = (number: number) => `Nhóm ${number}`;
const sizes = (groups: readonly string[]) =>
  [...new Set(groups)].map((group) => groups.filter((each) => each === group).length);

test('104 communes are divided evenly, at most twenty per tab, neighbours together', () => {
  const groups = proposeGroups(104, new Map(), nameOf);
  expect(sizes(groups)).toEqual([18, 17, 17, 18, 17, 17]);
  expect([...groups]).toEqual([...groups].sort());
});

test('twenty communes need one tab, twenty-one two', () => {
  expect(new Set(proposeGroups(20, new Map(), nameOf)).size).toBe(1);
  expect(sizes(proposeGroups(21, new Map(), nameOf))).toEqual([11, 10]);
});

test('a later commune joins a group with room, whatever the group’s name', () => {
  expect(
    proposeGroups(
      2,
      new Map([
        ['Khu vực Phố Hiến', 19],
        ['Khu vực Mỹ Hào', 20],
      ]),
      nameOf,
    ),
  ).toEqual(['Khu vực Phố Hiến', 'Nhóm 1']);
});

test('names that differ only after thirty characters, or in signs, are different groups', () => {
  const names = ['Cụm xã phía Đông huyện Đông Hưng cũ', 'Cụm xã phía Đông huyện Đông Hưng mới', 'Cụm A+B', 'Cụm A B'];
  const grouped = [...names, ...names].map((group, index) => ({ group, commune: commune(`X${index}`) }));
  const districts = districtsByGroup(grouped, locality('33'));
  expect(districts.map((each) => [each.locality.name, each.communes.length])).toEqual(names.map((name) => [name, 2]));
  expect(new Set(districts.map((each) => each.locality.code)).size).toBe(4);
});

test('a new group takes a free number', () => {
  expect(proposeGroups(1, new Map([['Nhóm 1', 20]]), nameOf)).toEqual(['Nhóm 2']);
});

test('spellings of one name are one group, named by the first', () => {
  const typed = ['Khu vực Hòa Bình', 'khu vực hoà bình', 'Khu vực  Hòa Bình'];
  const groups = districtsByGroup(
    typed.map((group, index) => ({ group, commune: commune(`C${index}`) })),
    locality('P'),
  );
  expect(groups.map((each) => [each.locality.name, each.communes.length])).toEqual([['Khu vực Hòa Bình', 3]]);
});
