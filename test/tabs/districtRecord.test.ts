import { describe, expect, test } from '@jest/globals';
import type { Day } from '../../src/domain/day';
import { keepRecord, readRecord } from '../../src/tabs/districtRecord';

const RECORD = [
  {
    day: '2020-08-17' as Day,
    time: new Date('2020-08-17T09:00+07:00'),
    figures: { users: 900, homeInstalled: 3 },
    note: 'rà soát "lại"; [1]',
  },
  { day: '2020-08-18' as Day, time: new Date('2020-08-18T14:59:59+07:00'), figures: { users: 0 }, note: '' },
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
