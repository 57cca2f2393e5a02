import { describe, expect, test } from '@jest/globals';
import { daysFrom } from '../../../../src/domain/day';
import { type DayLine, historyOf, newLines, withLines } from '../../../../src/domain/history/history';
import {
  dailyNeedOf,
  forecastOf,
  type Point,
  paceOf,
  pointsOf,
  progressOf,
} from '../../../../src/domain/history/progress';
import { asLocalityCode } from '../../../../src/domain/units/locality';
import { commune, day, figure, moment, province, record, reportsOf } from '../../../support/provinces';

/** Points of successive days from 1/8/2020; null for a day without reports. */
function points(users: readonly (number | null)[]): readonly Point[] {
  let last = 0;
  return daysFrom(day('2020-08-01'), day('2020-08-31'))
    .slice(0, users.length)
    .map((of, index) => {
      const reported = users[index] !== null;
      last = users[index] ?? last;
      return { day: of, users: last, population: 10_000, reported };
    });
}

describe('the pace', () => {
  test('is the mean of the last seven daily gains', () => {
    expect(paceOf(points([0, 0, 100, 110, 120, 130, 140, 150, 160, 170]))).toEqual({ gain: 70, days: 7 });
  });

  test('the gain after a day without figures is spread over both days', () => {
    expect(paceOf(points([100, 110, 120, null, 140, 150]))).toEqual({ gain: 50, days: 5 });
    expect(paceOf(points([100, 110, 120, null, null]))).toEqual({ gain: 20, days: 2 });
  });

  test('is negative if the users fall', () => {
    expect(paceOf(points([100, 90]))).toEqual({ gain: -10, days: 1 });
  });

  test.each([[[]], [[100]], [[null, null, 100]]])('is absent for %j', (users) => {
    expect(paceOf(points(users))).toBeNull();
  });
});

describe('the forecast', () => {
  const today = day('2020-08-18');

  test.each([
    [0, { gain: -5, days: 1 }, { kind: 'reached' }],
    [1, { gain: 1, days: 1 }, { kind: 'on', day: '2020-08-19' }],
    [10, { gain: 7, days: 7 }, { kind: 'on', day: '2020-08-28' }],
    [10, { gain: 20, days: 7 }, { kind: 'on', day: '2020-08-22' }],
    [136, { gain: 1, days: 1 }, { kind: 'on', day: '2021-01-01' }],
    [10, { gain: 0, days: 7 }, { kind: 'never' }],
    [10, { gain: -1, days: 7 }, { kind: 'never' }],
    [1_000_000, { gain: 1, days: 7 }, { kind: 'far' }],
    [3650, { gain: 1, days: 1 }, { kind: 'on', day: '2030-08-16' }],
    [3651, { gain: 1, days: 1 }, { kind: 'far' }],
    [10, null, { kind: 'unknown' }],
    [null, { gain: 1, days: 1 }, { kind: 'unknown' }],
  ] as const)('%s people at %j: %j', (needed, pace, forecast) => {
    expect(forecastOf(needed, pace, today)).toEqual(forecast);
  });
});

describe('what each day needs to reach a date', () => {
  const need = (needed: number | null, by: string | null) =>
    dailyNeedOf(needed, by === null ? null : day(by), day('2020-02-27'));

  test.each([
    [100, '2020-03-01', { kind: 'daily', people: 34, days: 3 }],
    [100, '2020-02-28', { kind: 'daily', people: 100, days: 1 }],
    [100, '2020-02-27', { kind: 'past' }],
    [100, '2020-01-01', { kind: 'past' }],
    [0, '2020-01-01', { kind: 'reached' }],
    [100, null, null],
    [null, '2020-03-01', null],
  ] as const)('%s people by %s', (needed, by, expected) => expect(need(needed, by)).toEqual(expected));
});

describe('two communes, one of which does not report', () => {
  const [a, b] = [commune('A'), commune('B')];
  const register = province({ D: [a, b] });
  const reports = [
    { commune: a, record: record('2020-08-01', [100, 110, 120, 130]), figure: figure({ users: 150 }) },
    {
      commune: b,
      record: record('2020-08-01', [200, 210]),
      figure: figure({ state: 'missing', users: 210, asOf: day('2020-08-02') }),
    },
  ];
  const now = moment('2020-08-05T16:00:00');
  const history = withLines(historyOf([]), newLines(register, reportsOf(reports), historyOf([]), now, false));
  const progress = progressOf(reports, 1000, history, now.today, null);

  test('the absent one counts with its last figure in the changes', () => {
    expect(progress).toMatchObject({ sinceYesterday: 20, overWeek: null, pace: { gain: 60, days: 4 } });
  });

  test('older figures are counted and dated', () => {
    expect(progress.carried).toEqual({ communes: 1, oldest: '2020-08-02' });
  });

  test('without history there is nothing to compare with', () => {
    expect(progressOf(reports, 1000, historyOf([]), now.today, null)).toMatchObject({
      sinceYesterday: null,
      pace: null,
      forecast: { kind: 'unknown' },
    });
  });
});

describe('a day’s point', () => {
  const [a, b] = [commune('A'), commune('B')];
  const line = (code: string, more: Partial<DayLine> = {}): DayLine => ({
    day: day('2020-08-04'),
    code: asLocalityCode(code),
    state: 'missing',
    report: null,
    counted: 0,
    population: 1000,
    version: 1,
    ...more,
  });
  const absent = figure({ state: 'missing', users: 130, asOf: day('2020-08-03') });
  const reports = [
    { commune: a, record: record('2020-08-03', [120, 130]), figure: absent },
    { commune: b, record: record('2020-08-01', [40]), figure: { ...absent, users: 40, asOf: day('2020-08-01') } },
  ];
  const today = day('2020-08-05');
  const pointsWith = (...lines: readonly DayLine[]) => pointsOf(reports, historyOf(lines), today);

  test('has the users that counted on it, and that day’s population', () => {
    expect(pointsWith(line('A', { counted: 125, population: 900 }), line('B', { counted: 41 }))[0]).toEqual({
      day: '2020-08-04',
      users: 166,
      population: 1900,
      reported: false,
    });
  });

  test('has the last figure of a commune without a line', () => {
    expect(pointsWith(line('A', { counted: 125 }))[0]?.users).toBe(165);
  });

  test('is not reported if no report was valid, also today', () => {
    expect(pointsWith(line('A')).map(({ reported }) => reported)).toEqual([false, false]);
  });

  test('the oldest of the older figures is named', () => {
    expect(progressOf(reports, 10, historyOf([]), today, null).carried).toEqual({ communes: 2, oldest: '2020-08-01' });
  });
});
