import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../../src/domain/cell';
import { countedFigure } from '../../../../src/domain/reporting/carryForward';
import { judge } from '../../../../src/domain/reporting/judgement';
import type { CommuneRecord, ValidReport } from '../../../../src/domain/reporting/record';
import type { ReadCommune } from '../../../../src/domain/reporting/settleCommune';
import { type SettledDistrict, type SettlingInput, settleDistrict } from '../../../../src/domain/reporting/settlement';
import { type Cause, type SettledReport, settleReport } from '../../../../src/domain/reporting/settleReport';
import { momentOf } from '../../../../src/domain/reporting/timeliness';
import { type CellOrigins, UNKNOWN_ORIGINS } from '../../../../src/domain/reporting/withheld';
import type { District, Locality } from '../../../../src/domain/units/locality';
import { commune, locality, report } from '../../../support/provinces';

const DEADLINE = 15 * 60;
const at = (time: string) => momentOf(new Date(`2020-08-18T${time}+07:00`), DEADLINE);

/** 900 users, the day before. */
const YESTERDAY: CommuneRecord = [report('2020-08-17', 900)];

type Known = Pick<SettledReport, 'record' | 'withdrawn'>;

const NOTHING: Known = { record: [], withdrawn: null };
const SINCE_YESTERDAY: Known = { record: YESTERDAY, withdrawn: null };

/** Settles a row with these users; an event told of it unless it was only read. */
function settled(users: Cell, cause: Cause, time: string, known: Known = NOTHING, exempt = false) {
  const moment = at(time);
  const row = { cells: { users }, note: '', population: 9000, record: known.record };
  const judgement = judge(row, moment.today, 'comma');
  const witness = cause === 'read' ? 'reading' : 'event';
  return settleReport(judgement, known, exempt, { cause, witness }, moment);
}

describe('a figure typed', () => {
  test.each([
    ['14:59:59', 'onTime'],
    ['15:00:00', 'onTime'],
    ['15:00:59', 'onTime'],
    ['15:00:59.999', 'onTime'],
    ['15:01:00', 'late'],
    ['15:10:00', 'late'],
    ['00:00:00', 'onTime'],
    ['23:59:59', 'late'],
  ])('at %s is %s', (time, state) => {
    expect(settled(1000, 'typed', time).state).toBe(state);
  });

  test('keeps the time it was typed, whenever it is read again', () => {
    const known = settled(1000, 'typed', '14:59:59');
    const first = { state: 'onTime', report: { time: at('14:59:59').now } };
    expect(settled(1000, 'read', '16:00', known)).toMatchObject(first);
    expect(settled(1000, 'typed', '16:00', known)).toMatchObject(first);
  });

  test('once, with two handlers, has the time of the one that began earlier', () => {
    const known = settled(1000, 'typed', '15:01:02');
    const early = { state: 'onTime', report: { time: at('14:59:58').now, first: at('14:59:58').now } };
    expect(settled(1000, 'typed', '14:59:58', known)).toMatchObject(early);
    const late = { state: 'late', report: { time: at('15:01:02').now } };
    expect(settled(1000, 'read', '14:59:58', known)).toMatchObject(late);
  });

  test('and seen by a reading before its handler has the time of the handler', () => {
    const known = settled(1000, 'read', '15:12');
    expect(known.state).toBe('unknownTime');
    expect(settled(1000, 'typed', '15:00:20', known)).toMatchObject({ state: 'onTime', report: { witness: 'event' } });
  });

  test('anew after the deadline is a correction: it has a new time, and stays on time', () => {
    const known = settled(1000, 'typed', '09:00');
    const corrected = settled(1010, 'typed', '15:30', known);
    expect(corrected).toMatchObject({
      state: 'onTime',
      report: { time: at('15:30').now, first: at('09:00').now, corrections: { times: 1, change: 10 } },
    });
    expect(settled(1007, 'typed', '16:00', corrected).report?.corrections).toEqual({ times: 2, change: 7 });
    expect(settled(1010, 'typed', '14:00', known).report?.corrections).toBeNull();
  });

  test.each(['', 'abc'])('anew after the deadline, with %j in between, stays on time too', (between) => {
    const known = settled(between, 'typed', '15:20', settled(1000, 'typed', '09:00'));
    expect(known.state).toBe(between === '' ? 'missing' : 'invalid');
    expect(settled(1010, 'typed', '15:30', known)).toMatchObject({
      state: 'onTime',
      report: { time: at('15:30').now, corrections: { times: 1, change: 10 } },
    });
  });

  test('and taken back before the deadline, then typed after it, is late: nothing was reported by then', () => {
    const blank = settled('', 'typed', '10:30', settled(1000, 'typed', '10:00'));
    expect(blank).toMatchObject({ state: 'missing', withdrawn: null });
    const late = { state: 'late', report: { first: at('15:31').now, corrections: null } };
    expect(settled(1000, 'typed', '15:31', blank)).toMatchObject(late);
    const early = { state: 'onTime', report: { first: at('14:40').now } };
    expect(settled(1000, 'typed', '14:40', blank)).toMatchObject(early);
  });

  test('and wrong over the deadline stays on time: its correction had begun', () => {
    const wrong = settled('abc', 'typed', '14:58', settled(1000, 'typed', '10:00'));
    expect(settled(1010, 'typed', '15:03', wrong).state).toBe('onTime');
    const blank = settled('', 'typed', '14:59', wrong);
    expect(settled(1010, 'typed', '15:03', blank).state).toBe('late');
  });

  test('anew on another day is judged on its own', () => {
    const withdrawn = report('2020-08-17', 1000, '09:00', { timeliness: 'onTime' });
    expect(settled(1010, 'typed', '15:30', { record: [], withdrawn }).state).toBe('late');
  });

  test('and judged stays so when the deadline is changed', () => {
    const known = settled(1000, 'typed', '14:00');
    const moment = { ...at('16:00'), deadline: 13 * 60 };
    const row = { cells: { users: 1000 }, note: '', population: 9000, record: known.record };
    const again = settleReport(
      judge(row, moment.today, 'comma'),
      known,
      false,
      { cause: 'read', witness: 'reading' },
      moment,
    );
    expect(again.state).toBe('onTime');
  });

  test('equal to yesterday’s is a report of today', () => {
    expect(settled(900, 'typed', '09:00', SINCE_YESTERDAY).state).toBe('onTime');
  });
});

describe('a figure that no event told of', () => {
  test.each([
    ['10:00:00', 'onTime'],
    ['15:05:00', 'onTime'],
    ['15:10:00', 'onTime'],
    ['15:10:01', 'unknownTime'],
    ['16:20:00', 'unknownTime'],
  ])('and was first read at %s is %s', (time, state) => {
    expect(settled(901, 'read', time, SINCE_YESTERDAY)).toMatchObject({ state, report: { time: at(time).now } });
  });

  test('and is yesterday’s is no report of today', () => {
    expect(settled(900, 'read', '10:00', SINCE_YESTERDAY)).toMatchObject({ state: 'missing', report: null });
  });

  test('and confirmed is a report, also when it is yesterday’s', () => {
    expect(settled(900, 'confirmed', '10:00', SINCE_YESTERDAY).state).toBe('onTime');
  });
});

describe('what does not count', () => {
  test('a wrong figure is no report and takes back the one before it', () => {
    const known = settled(1000, 'typed', '09:00');
    expect(settled('abc', 'typed', '09:10', known)).toEqual({
      state: 'invalid',
      report: null,
      record: [],
      withdrawn: known.record[0],
    });
  });

  test('a blank is a report missing', () => {
    const blank = settled('', 'confirmed', '10:00', SINCE_YESTERDAY);
    expect(blank).toMatchObject({ state: 'missing', record: YESTERDAY });
  });

  test('an exempt commune needs no figure', () => {
    expect(settled('', 'read', '16:00', NOTHING, true)).toMatchObject({ state: 'exempt', report: null });
  });
});

test('a record keeps today and the fifteen days before it', () => {
  const record = Array.from({ length: 30 }, (_, index) =>
    report(`2020-07-${String(index + 1).padStart(2, '0')}`, 100 + index),
  );
  const kept = settled(1000, 'typed', '09:00', { record, withdrawn: null }).record;
  expect([kept.length, kept[0]?.day, kept[15]?.day]).toEqual([16, '2020-07-16', '2020-08-18']);
});

describe('a district', () => {
  const now = at('10:00');
  const A = commune('A');
  const B = commune('B');
  const district: District = { locality: locality('D'), communes: [A, B] };
  const read = (users: Cell, more: Partial<ReadCommune> = {}): ReadCommune => ({
    cells: { users },
    note: '',
    record: [],
    isClear: true,
    cause: 'read',
    ...more,
  });
  const settledDistrict = (
    communes: readonly (readonly [Locality, ReadCommune])[],
    more: Partial<SettlingInput> = {},
  ) =>
    settleDistrict({
      district,
      communes: new Map(communes.map(([{ code }, each]) => [code, each])),
      confirmation: 'none',
      history: new Map(),
      moment: now,
      closed: null,
      decimalSeparator: 'comma',
      ...more,
    });
  const of = (result: SettledDistrict, { code }: Locality) => result.communes.get(code);

  describe('after the close', () => {
    const CLOSED = { districts: [district.locality.code], states: new Map([[B.code, 'missing' as const]]) };
    const REPORTED: CommuneRecord = [
      ...YESTERDAY,
      report('2020-08-18', 940, '09:00', { timeliness: 'onTime', witness: 'event' }),
    ];
    const origins = (more: Partial<CellOrigins> = {}): CellOrigins => ({ ...UNKNOWN_ORIGINS, ...more });
    const settledRow = (users: Cell, more: Partial<ReadCommune> = {}, input: Partial<SettlingInput> = {}) =>
      of(settledDistrict([[A, read(users, { record: REPORTED, ...more })]], { closed: CLOSED, ...input }), A);
    const faults = (settled: ReturnType<typeof settledRow>) => settled?.judgement?.errors.map(({ fault }) => fault);

    test.each([960, 'abc', '', '#REF!', 99_999])('a report stands where its cell becomes %j', (users) => {
      const settled = settledRow(users);
      expect(settled).toMatchObject({ state: 'onTime', record: REPORTED, figure: { users: 940 } });
      expect(faults(settled)).toEqual([{ kind: 'untyped', counted: 940 }]);
      expect(settled?.withheld).toEqual({ users: 'untyped' });
    });

    test('its own figure, also as a text, is nothing to look at', () => {
      for (const users of [940, '940', '940 người']) expect(faults(settledRow(users))).toEqual([]);
    });

    test('an edit of the cell changes it, and so does the tick', () => {
      const edited = origins({ edited: new Set(['users']) });
      for (const settled of [
        settledRow(960, { cause: 'typed', origins: edited }),
        settledRow(960, {}, { confirmation: 'requested' }),
      ]) {
        expect(settled).toMatchObject({ state: 'onTime', figure: { users: 960 }, withheld: {} });
      }
      expect(settledRow('abc', { cause: 'typed', origins: edited })).toMatchObject({ state: 'invalid' });
    });

    test('an edit of another cell changes only that one', () => {
      const cells = { users: 960, households: 5 };
      const settled = settledRow(960, {
        cells,
        cause: 'typed',
        origins: origins({ edited: new Set(['households']) }),
      });
      expect(settled?.figure.figures).toMatchObject({ users: 940 });
      expect(settled?.report?.figures).toEqual({ users: 940, households: 5 });
    });

    test('rows that disagree take no closed report away', () => {
      expect(settledRow(960, { isClear: false })).toMatchObject({ state: 'onTime', figure: { users: 940 } });
    });

    test('a commune that was missing stays so until its row is typed', () => {
      const settledB = (more: Partial<ReadCommune> = {}) =>
        of(settledDistrict([[B, read(960, { record: YESTERDAY, ...more })]], { closed: CLOSED }), B);
      const seen = settledB();
      expect(seen).toMatchObject({ state: 'missing', report: null, figure: { users: 900 } });
      const again = settledB({ origins: origins({ withheld: seen?.withheld ?? {} }) });
      expect(again).toMatchObject({ state: 'missing', report: null, withheld: { users: 'untyped' } });
      // A change that a second reading of the same run found is not known to be an edit.
      expect(settledB({ cause: 'typed' })).toMatchObject({ state: 'missing', report: null });
      const noted = settledB({ origins: origins({ edited: new Set(['note']) }) });
      expect(noted).toMatchObject({ figure: { users: 960 }, withheld: {} });
    });
  });

  test('what was withheld on an earlier day counts only after an edit, or once it is as before', () => {
    const settledRow = (users: Cell, more: Partial<CellOrigins>) => {
      const each = read(users, { record: YESTERDAY, origins: { ...UNKNOWN_ORIGINS, ...more } });
      return of(settledDistrict([[A, each]]), A);
    };
    expect(settledRow(960, { withheld: { users: 'untyped' } })).toMatchObject({ state: 'invalid' });
    expect(settledRow(900, { withheld: { users: 'untyped' } })).toMatchObject({ state: 'missing', withheld: {} });
    expect(settledRow('', { withheld: { users: 'formula' } })).toMatchObject({ state: 'missing', withheld: {} });
    expect(settledRow(960, { withheld: { users: 'formula' } })).toMatchObject({ state: 'invalid' });
    const edited = new Set(['users'] as const);
    expect(settledRow(960, { withheld: { users: 'formula' }, edited })).toMatchObject({ state: 'onTime' });
    expect(settledRow(960, { formulas: { users: true }, edited })).toMatchObject({ state: 'invalid' });
  });

  test('counts the last valid figure of a commune whose row is wrong, or whose rows disagree', () => {
    const result = settledDistrict([
      [A, read('abc', { record: YESTERDAY })],
      [B, read(950, { record: YESTERDAY, isClear: false })],
    ]);
    for (const each of [A, B]) {
      expect(of(result, each)).toMatchObject({ state: 'invalid', figure: { users: 900, asOf: '2020-08-17' } });
    }
    expect(of(result, B)).toMatchObject({ judgement: null, report: null, record: YESTERDAY });
  });

  test('goes by History for earlier days, and by the tab for what History holds as a placeholder', () => {
    const history = (report17: ValidReport) => ({ history: new Map([[A.code, [report17]]]) });
    const inTab = [report('2020-08-16', 800)];
    const corrected = settledDistrict(
      [[A, read(950, { record: YESTERDAY })]],
      history(report('2020-08-17', 960, '09:30')),
    );
    expect(of(corrected, A)?.judgement?.errors).toMatchObject([{ fault: { kind: 'lower', last: 960 } }]);
    const replaced = settledDistrict(
      [[A, read(850, { record: inTab })]],
      history(report('2020-08-17', 900, '12:00', { isPlaceholder: true })),
    );
    expect(of(replaced, A)).toMatchObject({ state: 'onTime', figure: { before: 800 } });
  });

  test('is confirmed by a tick whose event was lost, at the time of the reading', () => {
    const communes = [A, B].map((each) => [each, read(900, { record: YESTERDAY })] as const);
    const late = settledDistrict(communes, { confirmation: 'found', moment: at('15:30') });
    expect([late.isConfirmed, of(late, A)?.state]).toEqual([true, 'unknownTime']);
    const ticked = settledDistrict(communes, { confirmation: 'requested', moment: at('15:30') });
    expect(of(ticked, A)?.state).toBe('late');
  });

  test('is confirmed by a tick once every commune has reported', () => {
    const communes = [A, B].map((each) => [each, read(900, { record: YESTERDAY })] as const);
    const confirmed = settledDistrict(communes, { confirmation: 'requested' });
    expect([confirmed.isConfirmed, of(confirmed, A)?.state]).toEqual([true, 'onTime']);
    expect(settledDistrict(communes.slice(1), { confirmation: 'requested' }).isConfirmed).toBe(false);
    expect(settledDistrict(communes, { confirmation: 'given' }).isConfirmed).toBe(false);
  });
});

test('a part and its whole are carried forward from one day', () => {
  const earlier = [
    report('2020-08-16', 800, '09:00', { figures: { users: 800, homeSmartphone: 10, homeInstalled: 7 } }),
    report('2020-08-17', 900, '09:00', { figures: { users: 900, homeSmartphone: 5 } }),
  ];
  expect(countedFigure({ state: 'onTime' }, { users: 950, homeInstalled: 6 }, earlier)).toEqual({
    state: 'onTime',
    users: 950,
    asOf: null,
    before: 900,
    figures: expect.objectContaining({ users: 950, homeSmartphone: 10, homeInstalled: 7 }),
  });
});
