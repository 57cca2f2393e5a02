import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../../../src/domain/cell';
import { countedFigure } from '../../../../src/domain/reporting/carryForward';
import { judge } from '../../../../src/domain/reporting/judgement';
import type { CommuneRecord, ValidReport } from '../../../../src/domain/reporting/record';
import {
  type Cause,
  type ReadCommune,
  type SettledDistrict,
  type SettlingInput,
  settleDistrict,
  settleReport,
} from '../../../../src/domain/reporting/settlement';
import { momentOf } from '../../../../src/domain/reporting/timeliness';
import type { District, Locality } from '../../../../src/domain/units/locality';
import { commune, locality, report } from '../../../support/provinces';

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

  test('once, with two handlers, has the time of the one that began earlier', () => {
    const { record } = settled(1000, 'typed', '15:00:02');
    expect(settled(1000, 'typed', '14:59:58', record)).toMatchObject({ state: 'onTime', time: at('14:59:58').now });
    expect(settled(1000, 'read', '14:59:58', record)).toMatchObject({ state: 'late', time: at('15:00:02').now });
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
      decimalSeparator: 'comma',
      ...more,
    });
  const of = (result: SettledDistrict, { code }: Locality) => result.communes.get(code);

  test('counts the last valid figure of a commune whose row is wrong, or whose rows disagree', () => {
    const result = settledDistrict([
      [A, read('abc', { record: YESTERDAY })],
      [B, read(950, { record: YESTERDAY, isClear: false })],
    ]);
    for (const each of [A, B]) {
      expect(of(result, each)).toMatchObject({ state: 'invalid', figure: { users: 900, asOf: '2020-08-17' } });
    }
    expect(of(result, B)).toMatchObject({ judgement: null, time: null, record: YESTERDAY });
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
  expect(countedFigure({ state: 'onTime', firstOnTime: true }, { users: 950, homeInstalled: 6 }, earlier)).toEqual({
    state: 'onTime',
    firstOnTime: true,
    users: 950,
    asOf: null,
    before: 900,
    figures: expect.objectContaining({ users: 950, homeSmartphone: 10, homeInstalled: 7 }),
  });
});
