import { describe, expect, test } from '@jest/globals';
import { addDays, daysFrom } from '../../../../src/domain/day';
import {
  BY_HAND,
  type CommuneReports,
  type DayLine,
  historyOf,
  newLines,
  recordsIn,
  withLines,
} from '../../../../src/domain/history/history';
import { DAYS_KEPT, mergeRecords } from '../../../../src/domain/reporting/record';
import { commune, day, figure, moment, province, record, report, reportsOf } from '../../../support/provinces';

const A = commune('A');
const B = commune('B');
const REGISTER = province({ D: [A, B] });

/** Two communes with the reports in their tabs and their figures today. */
const reports = (a: Partial<CommuneReports>, b: Partial<CommuneReports> = {}) =>
  reportsOf([
    { commune: A, record: [], figure: figure({ state: 'missing' }), ...a },
    { commune: B, record: [], figure: figure({ state: 'missing' }), ...b },
  ]);

const said = ({ day: of, code, state, counted, version }: DayLine) => `${of} ${code} ${state} ${counted} v${version}`;

describe('the first run after midnight', () => {
  const known = reports({ record: record('2020-08-18', [500]) }, { record: record('2020-08-17', [200]) });

  test('adds a line per commune for every day that has ended', () => {
    const lines = newLines(REGISTER, known, historyOf([]), moment('2020-08-19T08:00:00'), false);
    expect(lines.map(said)).toEqual([
      '2020-08-17 A missing 0 v1',
      '2020-08-17 B onTime 200 v1',
      '2020-08-18 A onTime 500 v1',
      '2020-08-18 B missing 200 v1',
    ]);
  });

  test('adds nothing when run again', () => {
    const now = moment('2020-08-19T08:00:00');
    const history = withLines(historyOf([]), newLines(REGISTER, known, historyOf([]), now, false));
    expect(newLines(REGISTER, known, history, now, false)).toEqual([]);
  });

  test('adds the days on which the spreadsheet was not opened', () => {
    const now = moment('2020-08-18T08:00:00');
    const history = withLines(historyOf([]), newLines(REGISTER, known, historyOf([]), now, false));
    const lines = newLines(REGISTER, known, history, moment('2020-08-21T08:00:00'), false);
    expect([...new Set(lines.map((line) => line.day))]).toEqual(['2020-08-18', '2020-08-19', '2020-08-20']);
  });

  test('adds only the last thirty days of a long pause', () => {
    const history = historyOf(newLines(REGISTER, known, historyOf([]), moment('2020-08-18T08:00:00'), false));
    const lines = newLines(REGISTER, known, history, moment('2021-02-01T08:00:00'), false);
    expect(lines.filter(({ day: of }) => of > '2020-08-18')[0]?.day).toBe('2021-01-02');
    expect(lines.filter(({ report: some }) => some !== null).map(said)).toEqual(['2020-08-18 A onTime 500 v1']);
  });

  test('a day corrected after the deadline stays on time, by the deadline of then', () => {
    const verdict = { timeliness: 'onTime', first: new Date('2020-08-18T09:00:00+07:00') } as const;
    const entry = report('2020-08-18', 500, '16:00', verdict);
    const earlier = { ...moment('2020-08-19T08:00:00'), deadline: 8 * 60 };
    const lines = newLines(REGISTER, reports({ record: [entry] }), historyOf([]), earlier, false);
    expect(lines.map(({ code, state }) => [code, state])).toEqual([
      ['A', 'onTime'],
      ['B', 'missing'],
    ]);
  });

  test('an exempt commune stays exempt although it reported', () => {
    const exemption = { from: day('2020-08-18'), to: day('2020-08-18'), reason: '' };
    const lines = newLines(
      REGISTER,
      reports({ commune: commune('A', { exemption }), record: record('2020-08-18', [500]) }),
      historyOf([]),
      moment('2020-08-19T08:00:00'),
      false,
    );
    expect(lines.map(said)).toEqual(['2020-08-18 A exempt 500 v1', '2020-08-18 B missing 0 v1']);
  });

  test('adds nothing if no commune ever reported', () => {
    expect(newLines(REGISTER, reports({}), historyOf([]), moment('2020-08-19T08:00:00'), false)).toEqual([]);
  });
});

describe('the close', () => {
  const reported = (users: number, time = '09:00') => ({
    record: [report('2020-08-18', users, time)],
    figure: figure({ users, state: time < '15:00' ? 'onTime' : 'late' }),
  });
  const now = moment('2020-08-18T17:00:00');
  const close = (of: ReturnType<typeof reports>, history = historyOf([])) => newLines(REGISTER, of, history, now, true);

  test('records the state of every commune, also of invalid figures', () => {
    const lines = close(reports(reported(500), { figure: figure({ state: 'invalid', users: 190 }) }));
    expect(lines.map(said)).toEqual(['2020-08-18 A onTime 500 v1', '2020-08-18 B invalid 190 v1']);
  });

  test('a correction after it is the next version, and the only line', () => {
    const history = historyOf(close(reports(reported(500))));
    expect(close(reports(reported(480, '16:30')), history).map(said)).toEqual(['2020-08-18 A late 480 v2']);
  });

  test('a correction is found by the next command of the day', () => {
    const history = historyOf(close(reports(reported(500))));
    const later = newLines(REGISTER, reports(reported(480, '17:30')), history, moment('2020-08-18T18:00:00'), false);
    expect(later.map(said)).toEqual(['2020-08-18 A late 480 v2']);
  });

  test('a correction that was not read before midnight is found after it', () => {
    const history = historyOf(close(reports(reported(500))));
    const lines = newLines(
      REGISTER,
      reports({ record: [report('2020-08-18', 480, '17:30')] }),
      history,
      moment('2020-08-19T08:00:00'),
      false,
    );
    expect(lines.map(said)).toEqual(['2020-08-18 A late 480 v2']);
  });

  test.each<[string, Partial<CommuneReports>]>([
    ['a note', { record: [report('2020-08-18', 500, '09:00', { note: 'số của trạm y tế' })] }],
    ['a group’s figure', { record: [report('2020-08-18', 500, '09:00', { figures: { users: 500, households: 9 } })] }],
    ['a state', { figure: figure({ users: 500, state: 'exempt' }) }],
  ])('%s alone is a correction too', (_, changed) => {
    const history = historyOf(close(reports(reported(500))));
    const lines = close(reports({ ...reported(500), ...changed }), history);
    expect(lines.map(({ code, version }) => `${code} v${version}`)).toEqual(['A v2']);
  });

  test('the same instant with a spreadsheet’s rounding error is no correction', () => {
    const off = (by: number) => {
      const [entry = report('2020-08-18', 500)] = reported(500).record;
      return { record: [{ ...entry, time: new Date(entry.time.getTime() + by) }] };
    };
    const history = historyOf(close(reports(reported(500))));
    const found = (by: number) =>
      newLines(REGISTER, reports(off(by)), history, moment('2020-08-19T08:00:00'), false).map(said);
    expect([found(400), found(1000)]).toEqual([[], ['2020-08-18 A onTime 500 v2']]);
  });

  test('before the close, today has no line', () => {
    expect(newLines(REGISTER, reports(reported(500)), historyOf([]), now, false)).toEqual([]);
  });
});

describe('the part of a long history that is read', () => {
  test('a report from before the first day that was read is not added again', () => {
    const from = day('2020-08-10');
    const old = { record: record('2020-08-01', [100]) };
    const history = historyOf(
      newLines(REGISTER, reports({}), historyOf([]), moment('2020-08-18T17:00:00'), true),
      from,
    );
    expect(newLines(REGISTER, reports(old), history, moment('2020-08-19T08:00:00'), false)).toEqual([]);
  });

  test('a correction of the first day that was read is found', () => {
    const from = day('2020-08-18');
    const history = historyOf(
      newLines(REGISTER, reports({}), historyOf([]), moment('2020-08-18T17:00:00'), true),
      from,
    );
    const late = reports({ record: [report('2020-08-18', 480, '17:30')] });
    expect(newLines(REGISTER, late, history, moment('2020-08-19T08:00:00'), false).map(said)).toEqual([
      '2020-08-18 A late 480 v2',
    ]);
  });

  const line = (version: number, counted: number, of = '2020-08-18'): DayLine => ({
    day: day(of),
    code: A.code,
    state: 'onTime',
    report: report(of, counted),
    counted,
    population: 1000,
    version,
  });
  const latest = (lines: readonly DayLine[]) => {
    const known = historyOf(lines).days.get(day('2020-08-18'))?.get(A.code);
    return [known?.counted, known?.version];
  };

  test('of two lines with the same version, the lower one counts', () => {
    expect(latest([line(1, 500), line(1, 480)])).toEqual([480, 1]);
  });

  test('a line added by hand has the version after those above it', () => {
    expect(latest([line(1, 500), line(2, 490), line(BY_HAND, 480)])).toEqual([480, 3]);
  });

  test('the records go back as many days as the rules need, and one more', () => {
    const days = daysFrom(day('2020-08-01'), day('2020-08-31'));
    const known = recordsIn(historyOf(days.map((of) => line(1, 500, of)))).get(A.code);
    expect([known?.length, known?.[0]?.day]).toEqual([DAYS_KEPT + 1, '2020-08-16']);
  });

  test('the latest version counts, in any order of the lines', () => {
    const history = historyOf([line(2, 480), line(1, 500)]);
    expect(
      recordsIn(history)
        .get(A.code)
        ?.map(({ figures }) => figures.users),
    ).toEqual([480]);
  });
});

test('of two reports of a day the later wins, and of the same time the one that is not History’s', () => {
  const [leading, later] = [report('2020-08-18', 500), report('2020-08-18', 480, '16:00')];
  const users = (a: typeof leading, b: typeof leading) => mergeRecords([a], [b]).map(({ figures }) => figures.users);
  expect([users(leading, later), users(later, leading)]).toEqual([[480], [480]]);
  expect(users(leading, { ...leading, figures: { users: 500, homeInstalled: 1 } })).toEqual([500]);
  expect(users(later, { ...leading, figures: { users: 1 } })).toEqual([480]);
  expect(
    mergeRecords([leading], [{ ...leading, figures: { users: 500, homeInstalled: 1 } }])[0]?.figures.homeInstalled,
  ).toBe(1);
});

test('two records are merged in the order of days', () => {
  const [first, second] = [report('2020-08-17', 490), report('2020-08-18', 500)];
  expect(mergeRecords([second], [first]).map(({ day: of }) => of)).toEqual(['2020-08-17', '2020-08-18']);
});

test('days are counted across leap days and ends of years', () => {
  expect([addDays(day('2020-02-28'), 1), addDays(day('2021-02-28'), 1), addDays(day('2020-12-31'), 1)]).toEqual([
    '2020-02-29',
    '2021-03-01',
    '2021-01-01',
  ]);
});
