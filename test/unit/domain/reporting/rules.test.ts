import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Day } from '../../../../src/domain/day';
import type { CommuneRecord, ValidReport } from '../../../../src/domain/reporting/record';
import { fallFault } from '../../../../src/domain/reporting/rules/cumulative';
import { jumpFault } from '../../../../src/domain/reporting/rules/jump';
import { partFaults } from '../../../../src/domain/reporting/rules/parts';
import { unchangedFault } from '../../../../src/domain/reporting/rules/unchanged';
import { report as reportOn } from '../../../support/provinces';

const day = (date: number): Day => `2020-08-${String(date).padStart(2, '0')}` as Day;

/** A valid figure of a day of August 2020. */
const report = (date: number, users: number): ValidReport => reportOn(day(date), users);

/** Figures of successive days, the first on the 1st. */
const daily = (...users: readonly number[]): CommuneRecord => users.map((each, index) => report(1 + index, each));

describe('a cumulative figure', () => {
  const last = report(17, 1600);

  test('may stay the same or rise', () => {
    expect([fallFault(1600, last, ''), fallFault(1601, last, '')]).toEqual([null, null]);
  });

  test('may not fall without a note', () => {
    expect(fallFault(1599, last, '')).toEqual({ kind: 'lower', typed: 1599, last: 1600, day: '2020-08-17' });
  });

  test('that falls gets a warning if a reason is noted', () => {
    expect(fallFault(1599, last, 'rà soát lại')).toMatchObject({ kind: 'lowerExplained' });
  });

  test('without an earlier one cannot fall', () => {
    expect(fallFault(0, null, '')).toBeNull();
  });
});

describe('a gain', () => {
  test('of up to 2% of the population never gets a warning', () => {
    expect(jumpFault(1200, 10_000, daily(1000), day(2))).toBeNull();
    expect(jumpFault(1201, 10_000, daily(1000), day(2))).toEqual({ kind: 'jump', gain: 201, day: '2020-08-01' });
  });

  test('is compared with the median of earlier gains plus five times their deviation', () => {
    // Daily gains 100, 110, 90, 100: median 100, deviations 0, 10, 10, 0, so up to 100 + 5·5 = 125 are ordinary.
    const record = daily(1000, 1100, 1210, 1300, 1400);
    expect(jumpFault(1525, 1000, record, day(6))).toBeNull();
    expect(jumpFault(1526, 1000, record, day(6))).toMatchObject({ kind: 'jump', gain: 126 });
  });

  test('over several days is divided by them', () => {
    expect(jumpFault(1600, 10_000, daily(1000), day(4))).toBeNull();
  });

  test('is compared with 14 earlier gains at most', () => {
    // The commune gained 1.000 a day long ago, and nothing in the last fifteen days.
    const record = daily(0, 1000, 2000, 3000, ...Array<number>(15).fill(3000));
    expect(jumpFault(3001, null, record, day(20))).toMatchObject({ kind: 'jump' });
  });

  test('gets no warning in a first report', () => {
    expect(jumpFault(9000, 10_000, [], day(1))).toBeNull();
  });

  test('that is no larger than an earlier one never gets a warning', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 2, max: 20 }), (gain, days) => {
        const record = daily(...Array.from({ length: days }, (_, index) => 1000 + index * gain));
        expect(jumpFault(1000 + days * gain, null, record, day(1 + days))).toBeNull();
      }),
    );
  });
});

describe('an unchanged figure', () => {
  test('gets a warning after three days', () => {
    expect(unchangedFault(900, daily(900, 900), day(3))).toBeNull();
    expect(unchangedFault(900, daily(900, 900, 900), day(4))).toEqual({
      kind: 'unchanged',
      days: 3,
      day: '2020-08-01',
    });
  });

  test('is counted from the day of the last change', () => {
    expect(unchangedFault(900, daily(900, 800, 900, 900), day(5))).toBeNull();
    expect(unchangedFault(901, daily(900, 900, 900), day(4))).toBeNull();
  });
});

describe('a part', () => {
  test('must not exceed its whole', () => {
    expect(partFaults({ homeInstalled: 12, homeSmartphone: 10 })).toEqual([
      { key: 'homeInstalled', fault: { kind: 'partAboveWhole', typed: 12, limit: 10, whole: 'homeSmartphone' } },
    ]);
    expect(partFaults({ householdsVisited: 5, households: 5 })).toEqual([]);
  });

  test('without its whole is not checked: a blank is not a zero', () => {
    expect(partFaults({ testInstalled: 3 })).toEqual([]);
  });
});
