import { describe, expect, test } from '@jest/globals';
import { keepRecord, readRecord } from '../../../../src/sheets/district/record';
import { report } from '../../../support/provinces';

const RECORD = [
  report('2020-08-17', 900, '09:00', { figures: { users: 900, homeInstalled: 3 }, note: 'rà soát "lại"; [1]' }),
  report('2020-08-18', 0, '14:59:59', { first: new Date('2020-08-18T08:00+07:00') }),
];

test('what is kept comes back whole', () => {
  expect(readRecord(keepRecord('11989', RECORD))).toEqual({ code: '11989', record: RECORD });
});

test('a commune without a past needs no cell', () => {
  expect([keepRecord('11989', []), readRecord('')]).toEqual(['', null]);
});

describe('what somebody wrote over it', () => {
  test.each(['900', 'abc', '["11989"', '{"a":1}', '[1,2]', 'null'])('%j is no record', (typed) => {
    expect(readRecord(typed)).toBeNull();
  });

  test('is passed over where it makes no sense', () => {
    expect(readRecord('["11989",5,["x"],["2020-08-17",1,"",900]]')?.record).toHaveLength(1);
  });
});
