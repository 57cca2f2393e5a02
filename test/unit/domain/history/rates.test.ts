import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { daysFrom } from '../../../../src/domain/day';
import { type CommuneReports, type DayLine, historyOf } from '../../../../src/domain/history/history';
import { added, NO_TALLY, notSent, ratesOf, sharesOf, type Tally, tallyOf } from '../../../../src/domain/history/rates';
import { latenessOf } from '../../../../src/domain/reporting/lateness';
import type { CommuneFigure } from '../../../../src/domain/reporting/provinceReport';
import type { CommuneState } from '../../../../src/domain/reporting/timeliness';
import { asLocalityCode, type LocalityCode } from '../../../../src/domain/units/locality';
import { commune, day, figure, moment, province, report, reportsOf } from '../../../support/provinces';

const REGISTER = province({ D: [commune('A'), commune('B')], E: [commune('C')] });

const line = (of: string, code: string, state: CommuneState, more: Partial<DayLine> = {}): DayLine => ({
  day: day(of),
  code: asLocalityCode(code),
  state,
  report: null,
  counted: 0,
  population: 1000,
  version: 1,
  ...more,
});

const today = (states: Readonly<Record<string, CommuneState>>): ReadonlyMap<LocalityCode, CommuneFigure> =>
  new Map(Object.entries(states).map(([code, state]) => [asLocalityCode(code), figure({ state })]));

const shown = ({ communes, onTime, late, unknownTime, due }: Tally) => ({
  ...communes,
  onTime,
  late,
  due,
  ...(unknownTime > 0 ? { unknownTime } : {}),
});
const ALL: CommuneState[] = ['onTime', 'late', 'unknownTime', 'missing', 'invalid', 'exempt'];
const NO_REPORTS = new Map<LocalityCode, CommuneReports>();

describe('a district’s day', () => {
  const tally = (a: CommuneState, b: CommuneState) =>
    shown(tallyOf(latenessOf(REGISTER.districts[0] as never, today({ A: a, B: b }))));

  test.each([
    ['onTime', 'onTime', { reported: 2, expected: 2, onTime: 1, late: 0, due: 1 }],
    ['onTime', 'late', { reported: 2, expected: 2, onTime: 0, late: 1, due: 1 }],
    ['onTime', 'unknownTime', { reported: 2, expected: 2, onTime: 0, late: 0, unknownTime: 1, due: 1 }],
    ['late', 'unknownTime', { reported: 2, expected: 2, onTime: 0, late: 1, due: 1 }],
    ['onTime', 'missing', { reported: 1, expected: 2, onTime: 0, late: 0, due: 1 }],
    ['onTime', 'invalid', { reported: 1, expected: 2, onTime: 0, late: 0, due: 1 }],
    ['onTime', 'exempt', { reported: 1, expected: 1, onTime: 1, late: 0, due: 1 }],
    ['exempt', 'exempt', { reported: 0, expected: 0, onTime: 0, late: 0, due: 0 }],
  ] as const)('%s and %s', (a, b, counts) => expect(tally(a, b)).toEqual(counts));
});

test('on time, late, unknown and not sent always add up to all that had to report', () => {
  const days = fc.array(
    fc.record({ A: fc.constantFrom(...ALL), B: fc.constantFrom(...ALL), C: fc.constantFrom(...ALL) }),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  fc.assert(
    fc.property(days, (states) => {
      const dates = daysFrom(day('2020-08-01'), day('2020-09-30')).slice(0, states.length);
      const history = historyOf(
        dates.flatMap((date, index) =>
          Object.entries(states[index] ?? {}).map(([code, state]) => line(date, code, state)),
        ),
      );
      const { week, month } = ratesOf(
        REGISTER,
        history,
        { figures: today({}), reports: NO_REPORTS },
        moment('2020-10-01T16:00:00'),
      );
      for (const tally of [week, month].flatMap((window) => [...(window?.tallies.values() ?? [])])) {
        expect(tally.onTime + tally.late + tally.unknownTime + notSent(tally)).toBe(tally.due);
        expect(notSent(tally)).toBeGreaterThanOrEqual(0);
        expect(tally.communes.reported).toBeLessThanOrEqual(tally.communes.expected);
      }
    }),
  );
});

test('the shown shares add up to 100%', () => {
  const shown = (onTime: number, late: number, unknownTime: number, due: number) =>
    Object.values(sharesOf({ ...NO_TALLY, onTime, late, unknownTime, due }) ?? {});
  expect(shown(1, 1, 0, 3)).toEqual([3333, 3333, 0, 3334]);
  expect(shown(1, 3, 0, 8)).toEqual([1250, 3750, 0, 5000]);
  // 312,5 twice: both are rounded up, and the largest share gives way.
  expect(shown(30, 1, 1, 32)).toEqual([9374, 313, 313, 0]);
  expect(sharesOf(NO_TALLY)).toBeNull();
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), fc.nat(300), fc.nat(300), (onTime, late, unknown, rest) => {
      const all = shown(onTime, late, unknown, onTime + late + unknown + rest);
      expect(all.every((share) => share >= 0)).toBe(true);
      if (all.length > 0) expect(all.reduce((sum, share) => sum + share, 0)).toBe(10_000);
    }),
  );
});

describe('the last seven days', () => {
  const history = historyOf([
    ...daysFrom(day('2020-08-01'), day('2020-08-17')).flatMap((of) => [
      line(of, 'A', 'onTime'),
      line(of, 'B', 'onTime'),
      line(of, 'C', of === '2020-08-15' ? 'missing' : 'late'),
    ]),
  ]);
  const rates = (now: string) =>
    ratesOf(
      REGISTER,
      history,
      { figures: today({ A: 'onTime', B: 'onTime', C: 'missing' }), reports: NO_REPORTS },
      moment(now),
    );
  const week = (now: string) => {
    const window = rates(now).week;
    return window && { span: [window.first, window.last], ...shown(added([...window.tallies.values()])) };
  };

  test('end yesterday until today’s deadline has passed', () => {
    expect(week('2020-08-18T14:59:59')).toEqual({
      span: ['2020-08-11', '2020-08-17'],
      reported: 20,
      expected: 21,
      onTime: 7,
      late: 6,
      due: 14,
    });
  });

  test('include today from the deadline on', () => {
    expect(week('2020-08-18T15:00:00')).toEqual({
      span: ['2020-08-12', '2020-08-18'],
      reported: 19,
      expected: 21,
      onTime: 7,
      late: 5,
      due: 14,
    });
  });

  test('are absent before the first day’s deadline', () => {
    expect(
      ratesOf(REGISTER, historyOf([]), { figures: today({}), reports: NO_REPORTS }, moment('2020-08-18T09:00:00')),
    ).toMatchObject({
      week: null,
      month: null,
    });
  });

  test('say how often figures were corrected after the deadline, today’s too', () => {
    const corrected = (times: number, change: number) =>
      report('2020-08-17', 500, '16:00', { corrections: { times, change } });
    const past = historyOf([
      line('2020-08-17', 'A', 'onTime', { report: corrected(2, -30) }),
      line('2020-08-17', 'C', 'late', { report: corrected(1, 5) }),
    ]);
    const record = [{ ...corrected(1, 100), day: day('2020-08-18') }];
    const reports = reportsOf([{ commune: commune('A'), record, figure: figure() }]);
    const input = { figures: today({ A: 'onTime' }), reports };
    const { corrections, week } = ratesOf(REGISTER, past, input, moment('2020-08-18T16:00:00'));
    expect([corrections, week?.corrections]).toEqual([
      { times: 1, change: 100 },
      { times: 4, change: 75 },
    ]);
  });

  test('the window of thirty days includes today', () => {
    const dates = daysFrom(day('2020-07-01'), day('2020-08-17'));
    const long = historyOf(dates.map((of) => line(of, 'C', 'onTime')));
    const { month } = ratesOf(
      REGISTER,
      long,
      { figures: today({ C: 'onTime' }), reports: NO_REPORTS },
      moment('2020-08-18T15:00:00'),
    );
    expect([month?.first, month?.last, month?.tallies.get(asLocalityCode('E'))?.due]).toEqual([
      '2020-07-20',
      '2020-08-18',
      30,
    ]);
  });

  test('an exempt commune without a line for the day did not have to report', () => {
    const exemption = { from: day('2020-08-17'), to: day('2020-08-17'), reason: '' };
    const register = province({ D: [commune('A'), commune('B', { exemption })] });
    const gone = historyOf([line('2020-08-17', 'A', 'onTime')]);
    const { month } = ratesOf(
      register,
      gone,
      { figures: today({}), reports: NO_REPORTS },
      moment('2020-08-18T09:00:00'),
    );
    expect(month?.tallies.get(asLocalityCode('D'))).toMatchObject({
      communes: { reported: 1, expected: 1 },
      onTime: 1,
    });
  });

  test('any other commune without a line for the day had to report', () => {
    const gone = historyOf([line('2020-08-17', 'A', 'onTime')]);
    const { month } = ratesOf(
      REGISTER,
      gone,
      { figures: today({}), reports: NO_REPORTS },
      moment('2020-08-18T09:00:00'),
    );
    expect(shown(added([...(month?.tallies.values() ?? [])]))).toEqual({
      ...shown(NO_TALLY),
      reported: 1,
      expected: 3,
      due: 2,
    });
  });
});
