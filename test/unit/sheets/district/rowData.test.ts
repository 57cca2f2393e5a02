import { describe, expect, test } from '@jest/globals';
import type { ValidReport } from '../../../../src/domain/reporting/record';
import {
  isDamagedRowData,
  noRowData,
  type RowData,
  readRowData,
  storeRowData,
  withTried,
} from '../../../../src/sheets/district/rowData';
import { report } from '../../../support/provinces';

const RECORD = [
  report('2020-08-17', 900, '09:00', { figures: { users: 900, homeInstalled: 3 }, note: 'rà soát "lại"; [1]' }),
  report('2020-08-18', 0, '14:59:59', { first: new Date('2020-08-18T08:00+07:00') }),
];

const DATA: RowData = { ...noRowData('11989'), record: RECORD };

test('data are read as they were stored', () => {
  const [yesterday, today] = RECORD;
  const verdict = { timeliness: 'unknownTime', witness: 'reading', corrections: { times: 2, change: -7 } } as const;
  const full: RowData = {
    ...DATA,
    record: [{ ...(yesterday as ValidReport), timeliness: 'late', witness: 'event' }, ...RECORD.slice(1)],
    tried: { users: '1 234' },
    withdrawn: { ...(today as ValidReport), ...verdict },
    unlogged: [{ at: new Date('2020-08-18T08:00:00.123Z'), key: 'users', typed: '1 234', count: 1234 }],
    withheld: { users: 'formula', homeInstalled: 'untyped' },
  };
  for (const data of [DATA, full]) expect(readRowData(storeRowData(data))).toEqual(data);
});

test('what a later version keeps beside them survives', () => {
  const text = '{"v":1,"code":"11989","days":[],"asked":{"by":"@"}}';
  const data = readRowData(text);
  expect(data?.others).toEqual({ asked: { by: '@' } });
  expect(storeRowData({ ...(data ?? DATA), record: RECORD })).toContain('"asked":{"by":"@"}');
});

test('a reason to withhold a figure that a later version knows does no harm', () => {
  const text = '{"v":1,"code":"11989","days":[],"withheld":{"users":"untyped","pets":"formula","households":"asked"}}';
  expect(readRowData(text)).toEqual({ ...noRowData('11989'), withheld: { users: 'untyped' } });
});

test('repairs that failed are kept with them, also without a report', () => {
  const failed = [{ key: 'users', typed: '1 234' }] as const;
  const tried = { users: '1 234' };
  expect(readRowData(withTried(storeRowData(DATA), '11989', failed) ?? '')).toEqual({ ...DATA, tried });
  expect(readRowData(withTried('', '11989', failed) ?? '')).toEqual({ ...noRowData('11989'), tried });
  expect(withTried(storeRowData({ ...DATA, code: '11986' }), '11989', failed)).toBeNull();
});

test('nothing but a code is a blank cell', () => {
  expect([storeRowData(noRowData('11989')), readRowData('')]).toEqual(['', null]);
});

test('a record of layout 0 is read too', () => {
  const text =
    '["11989",["2020-08-17",1597629600,"",900,null,null,null,3],["2020-08-18",[1597737599,1597712400],"",0]]';
  expect(readRowData(text)).toEqual({
    ...DATA,
    record: [report('2020-08-17', 900, '09:00', { figures: { users: 900, homeInstalled: 3 } }), RECORD[1]],
  });
  expect(isDamagedRowData(text)).toBe(false);
});

test('a record that is cut off anywhere is never read as another', () => {
  const text = storeRowData(DATA);
  for (let length = 1; length < text.length; length++) {
    expect([readRowData(text.slice(0, length)), isDamagedRowData(text.slice(0, length))]).toEqual([null, true]);
  }
});

describe('an overwritten record', () => {
  test.each(['900', 'abc', '["11989"', '{"a":1}', '[1,2]', 'null'])('%j is not a record', (typed) => {
    expect(readRowData(typed)).toBeNull();
  });

  test('skips entries that make no sense, and is said to be damaged', () => {
    const text = '{"v":1,"code":"11989","days":[5,["x"],["2020-08-17",1,"",900]]}';
    expect(readRowData(text)?.record).toHaveLength(1);
    expect(isDamagedRowData(text)).toBe(true);
  });
});
