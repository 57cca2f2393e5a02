import { expect, test } from '@jest/globals';
import { type Closing, closedDistricts, isClosed } from '../../../../src/domain/reporting/closing';
import { day, moment } from '../../../support/provinces';

const CLOSING: Closing = {
  day: day('2020-08-18'),
  revision: 1,
  minute: 1020,
  districts: ['D', 'E'],
  reopened: { E: { until: 1080 } },
};
const at = (time: string) => moment(time).now;

test.each([
  ['D', '2020-08-18T17:00:00', true],
  ['E', '2020-08-18T17:59:59', false],
  ['E', '2020-08-18T18:00:00', true],
  ['D', '2020-08-18T23:59:59', true],
  ['D', '2020-08-19T00:00:00', false],
  ['new', '2020-08-18T17:00:00', false],
])('%s at %s: closed %s', (code, time, closed) => expect(isClosed(CLOSING, code, at(time))).toBe(closed));

test('no district is closed if no day was', () => {
  expect(closedDistricts(null, at('2020-08-18T17:00:00'))).toEqual([]);
});
