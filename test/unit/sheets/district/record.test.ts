import { describe, expect, test } from '@jest/globals';
import { isDamagedRecord, keepRecord, keepTried, readRecord } from '../../../../src/sheets/district/record';
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

test('a record of layout 0 is read too', () => {
  const text =
    '["11989",["2020-08-17",1597629600,"",900,null,null,null,3],["2020-08-18",[1597737599,1597712400],"",0]]';
  expect(readRecord(text)).toEqual({
    code: '11989',
    record: [report('2020-08-17', 900, '09:00', { figures: { users: 900, homeInstalled: 3 } }), RECORD[1]],
    tried: {},
  });
  expect(isDamagedRecord(text)).toBe(false);
});

test('a record that is cut off anywhere is never read as another', () => {
  const text = keepRecord('11989', RECORD);
  for (let length = 1; length < text.length; length++) {
    expect([readRecord(text.slice(0, length)), isDamagedRecord(text.slice(0, length))]).toEqual([null, true]);
  }
});

describe('an overwritten record', () => {
  test.each(['900', 'abc', '["11989"', '{"a":1}', '[1,2]', 'null'])('%j is not a record', (typed) => {
    expect(readRecord(typed)).toBeNull();
  });

  test('skips entries that make no sense, and is said to be damaged', () => {
    const text = '{"v":1,"code":"11989","days":[5,["x"],["2020-08-17",1,"",900]]}';
    expect(readRecord(text)?.record).toHaveLength(1);
    expect(isDamagedRecord(text)).toBe(true);
  });
});
