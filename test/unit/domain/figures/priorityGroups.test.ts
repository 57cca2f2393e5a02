import { expect, test } from '@jest/globals';
import { groupTotals } from '../../../../src/domain/figures/priorityGroups';
import { asLocalityCode } from '../../../../src/domain/units/locality';
import { commune, figure, province } from '../../../support/provinces';

const REGISTER = province({ D: [commune('A'), commune('B')], E: [commune('C'), commune('F')] });
const FIGURES = new Map([
  [asLocalityCode('A'), figure({ figures: { centralSmartphone: 10, centralInstalled: 8, households: 50 } })],
  [asLocalityCode('B'), figure({ figures: { centralSmartphone: 20, centralInstalled: 20 } })],
  [asLocalityCode('C'), figure({ figures: { centralSmartphone: 30, centralInstalled: 25 } })],
  [asLocalityCode('F'), figure({ figures: { centralSmartphone: 99 } })],
]);
const ON = { central: true, home: false, test: false, households: true };

test('a group’s rate is of sums over the communes that gave both figures', () => {
  const [central] = groupTotals(REGISTER, FIGURES, ON);
  expect(central?.province).toEqual({ part: 53, whole: 60 });
  expect(central?.districts.get(asLocalityCode('D'))).toEqual({ part: 28, whole: 30 });
});

test('communes below 100% are listed, the largest gap first', () => {
  const [central] = groupTotals(REGISTER, FIGURES, ON);
  expect(central?.below.map((each) => [each.commune.code, each.district.code])).toEqual([
    ['C', 'E'],
    ['A', 'D'],
  ]);
});

test('groups that are switched off are left out, and a whole without its part does not count', () => {
  const standings = groupTotals(REGISTER, FIGURES, ON);
  expect(standings.map(({ group }) => group)).toEqual(['central', 'households']);
  expect(standings[1]?.province).toEqual({ part: 0, whole: 0 });
});
