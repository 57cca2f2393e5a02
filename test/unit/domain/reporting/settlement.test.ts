import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../../src/domain/cell';
import { judge } from '../../../../src/domain/reporting/judgement';
import type { CommuneRecord } from '../../../../src/domain/reporting/record';
import { type Cause, settleReport } from '../../../../src/domain/reporting/settlement';
import { momentOf } from '../../../../src/domain/reporting/timeliness';
import { report } from '../../../support/provinces';

const DEADLINE = 15 * 60;
const at = (time: string) => momentOf(new Date(`2020-08-18T${time}+07:00`), DEADLINE);

/** 900 users, the day before. */
const YESTERDAY: CommuneRecord = [report('2020-08-17', 900)];

/** Settles a row with these users. */
function settled(users: Cell, cause: Cause, time: string, record: CommuneRecord = [], exempt = false) {
  const moment = at(time);
  const judgement = judge({ cells: { users }, note: '', population: 9000, record }, moment.today, 'comma');
  return settleReport(judgement, record, exempt, cause, moment);
}

describe('a figure typed', () => {
  test.each([
    ['14:59:59', 'onTime'],
    ['14:59:59.999', 'onTime'],
    ['15:00:00', 'late'],
    ['15:10:00', 'late'],
    ['00:00:00', 'onTime'],
    ['23:59:59', 'late'],
  ])('at %s is %s', (time, state) => {
    expect(settled(1000, 'typed', time).state).toBe(state);
  });

  test('keeps the time it was typed, whenever it is read again', () => {
    const { record } = settled(1000, 'typed', '14:59:59');
    expect(settled(1000, 'read', '16:00', record)).toMatchObject({ state: 'onTime', time: at('14:59:59').now });
    expect(settled(1000, 'typed', '16:00', record).state).toBe('onTime');
  });

  test('anew after the deadline is late', () => {
    const { record } = settled(1000, 'typed', '09:00');
    expect(settled(1001, 'typed', '15:00', record)).toMatchObject({ state: 'late', time: at('15:00').now });
  });

  test('equal to yesterday’s is a report of today', () => {
    expect(settled(900, 'typed', '09:00', YESTERDAY).state).toBe('onTime');
  });
});

describe('a figure that is only read', () => {
  test('and differs from the last valid one is a report, seen now', () => {
    expect(settled(901, 'read', '10:00', YESTERDAY)).toMatchObject({ state: 'onTime', time: at('10:00').now });
  });

  test('and is yesterday’s is no report of today', () => {
    expect(settled(900, 'read', '10:00', YESTERDAY)).toMatchObject({ state: 'missing', time: null });
  });

  test('and confirmed is a report, also when it is yesterday’s', () => {
    expect(settled(900, 'confirmed', '10:00', YESTERDAY).state).toBe('onTime');
  });
});

describe('what does not count', () => {
  test('a wrong figure is no report and takes back the one before it', () => {
    const { record } = settled(1000, 'typed', '09:00');
    expect(settled('abc', 'typed', '09:10', record)).toEqual({
      state: 'invalid',
      firstOnTime: false,
      time: null,
      record: [],
    });
  });

  test('a blank is a report missing', () => {
    expect(settled('', 'confirmed', '10:00', YESTERDAY)).toMatchObject({ state: 'missing', record: YESTERDAY });
  });

  test('an exempt commune needs no figure', () => {
    expect(settled('', 'read', '16:00', [], true)).toMatchObject({ state: 'exempt', time: null });
  });
});

test('a record keeps today and the fifteen days before it', () => {
  const record = Array.from({ length: 30 }, (_, index) =>
    report(`2020-07-${String(index + 1).padStart(2, '0')}`, 100 + index),
  );
  const kept = settled(1000, 'typed', '09:00', record).record;
  expect([kept.length, kept[0]?.day, kept[15]?.day]).toEqual([16, '2020-07-16', '2020-08-18']);
});
