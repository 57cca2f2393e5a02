import { describe, expect, test } from '@jest/globals';
import { keepRecord, keepTried, readRecord } from '../../../../src/sheets/district/record';
import { report } from '../../../support/provinces';

const RECORD = [
  report('2020-08-17', 900, '09:00', { figures: { users: 900, homeInstalled: 3 }, note: 'rà soát "lại"; [1]' }),
  report('2020-08-18', 0, '14:59:59', { first: new Date('2020-08-18T08:00+07:00') }),
];

test('a record is read as it was written', () => {
  expect(readRecord(keepRecord('11989', RECORD))).toEqual({ code: '11989', record: RECORD, tried: {} });
});

test('repairs that failed are kept with it, also without a report', () => {
  const failed = [{ key: 'users', typed: '1 234' }] as const;
  const tried = { users: '1 234' };
  expect(readRecord(keepTried(keepRecord('11989', RECORD), '11989', failed) ?? '')).toMatchObject({
    record: RECORD,
    tried,
  });
  expect(readRecord(keepTried('', '11989', failed) ?? '')).toEqual({ code: '11989', record: [], tried });
  expect(keepTried(keepRecord('11986', RECORD), '11989', failed)).toBeNull();
});

test('an empty record is a blank cell', () => {
  expect([keepRecord('11989', []), readRecord('')]).toEqual(['', null]);
});

describe('an overwritten record', () => {
  test.each(['900', 'abc', '["11989"', '{"a":1}', '[1,2]', 'null'])('%j is not a record', (typed) => {
    expect(readRecord(typed)).toBeNull();
  });

  test('skips entries that make no sense', () => {
    expect(readRecord('["11989",5,["x"],["2020-08-17",1,"",900]]')?.record).toHaveLength(1);
  });
});
