/**
 * A month through the clock, counted twice: by the add-on, and here from the definitions alone. One district is always
 * late, one goes backwards with a note, one is exempt for a week, nobody reports on a holiday, and what was closed is
 * corrected.
 */

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../local/emulator/workbench';
import { historyOf, instant, section } from '../support/days';
import { setting, smallWorkbench, unit } from '../support/workbenches';

const DISTRICTS = 5;
const COMMUNES = 3;
const POPULATION = 10_000;
const FIRST = Date.UTC(2020, 7, 18);
const DAYS = 31;
const HOLIDAY = '2020-09-02';
/** Huyện 3 is exempt for these days. */
const EXEMPT = { from: '2020-09-07', to: '2020-09-13' };
/** Xã 2.1 finds that it has counted too many. */
const FALL = '2020-08-28';
/** Closed at 17:00; Xã 1.1 is corrected after it. */
const CORRECTED = '2020-09-10';

const dates = Array.from({ length: DAYS }, (_, index) =>
  new Date(FIRST + index * 86_400_000).toISOString().slice(0, 10),
);
const LAST = dates[DAYS - 1] ?? '';
const asShown = (date: string) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${day}/${month}/${year}`;
};

/** What a commune has in hand on a day; null where it does not report. */
function typed(d: number, c: number, date: string): number | null {
  const index = dates.indexOf(date);
  if (date === HOLIDAY) return null;
  if (d === 3 && date >= EXEMPT.from && date <= EXEMPT.to) return null;
  // The last commune of Huyện 5 forgets every fifth day.
  if (d === 5 && c === 3 && index % 5 === 4) return null;
  const before = d === 2 && c === 1 && date >= FALL ? 250 : 0;
  return 1000 + 100 * d + 10 * c + index * (12 + d + c) - before + (d === 1 && c === 1 && date >= CORRECTED ? 7 : 0);
}

/** Huyện 4 sends in the afternoon, after 15:00. */
const isLate = (d: number) => d === 4;

/** The same in the form of the definitions: who reported, and which figure counts. */
interface Fact {
  readonly reported: boolean;
  readonly exempt: boolean;
  readonly counted: number;
}

const facts = new Map<string, Fact>();
const fact = (d: number, c: number, date: string): Fact => facts.get(`${d}.${c} ${date}`) as Fact;
const each = <T>(count: number, of: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => of(index + 1));

for (let d = 1; d <= DISTRICTS; d++) {
  for (let c = 1; c <= COMMUNES; c++) {
    let counted = 0;
    for (const date of dates) {
      const users = typed(d, c, date);
      counted = users ?? counted;
      const exempt = d === 3 && date >= EXEMPT.from && date <= EXEMPT.to;
      facts.set(`${d}.${c} ${date}`, { reported: users !== null, exempt, counted });
    }
  }
}

let workbench: Workbench;
const seat = (date: string, time: string) => workbench.with({ now: instant(date, time) });

beforeAll(() => {
  workbench = smallWorkbench(DISTRICTS, COMMUNES, instant('2020-08-18', '07:00'));
  for (const label of ['Cột: cách ly tập trung', 'Cột: cách ly tại nhà', 'Cột: diện xét nghiệm'])
    setting(workbench, label, 'không');
  setting(workbench, 'Ngày đích', '31/12/2020');
  unit(workbench, 'H3', 'K', asShown(EXEMPT.from));
  unit(workbench, 'H3', 'L', asShown(EXEMPT.to));
  seat('2020-08-18', '07:30').run('enableReminders');
  for (const date of dates) {
    for (const hour of ['10:00', '15:30']) {
      const now = seat(date, hour);
      now.passTo(instant(date, hour));
      each(DISTRICTS, (d) => {
        if (isLate(d) !== (hour === '15:30')) return;
        each(COMMUNES, (c) => {
          const users = typed(d, c, date);
          if (users === null) return;
          if (d === 2 && c === 1 && date === FALL) now.type(`Huyện 2!${noteColumn(now)}7`, 'Rà soát lại, trừ số trùng');
          // What is corrected later is first typed without the seven people.
          const first = d === 1 && c === 1 && date === CORRECTED ? users - 7 : users;
          now.type(`Huyện ${d}!D${6 + c}`, String(first));
        });
      });
    }
    if (date === CORRECTED) {
      seat(date, '17:00').run('closeDay');
      seat(date, '17:20').run('reopenDistrict', { answers: ['Huyện 1', '18:00', 'thiếu bảy người'] });
      seat(date, '17:30').type('Huyện 1!D7', String(typed(1, 1, date)));
    }
    if (date !== LAST) seat(date, '23:55').passTo(instant(date, '23:58'));
  }
  const { error } = seat(LAST, '16:00').run('buildSummary');
  if (error !== null) throw new Error(error);
});

const noteColumn = (of: Workbench): string => {
  const header = of.rows('Huyện 2')[5] ?? [];
  return String.fromCharCode(65 + header.indexOf('Ghi chú'));
};

/** A district's day by the definitions. */
function districtDay(d: number, date: string): 'onTime' | 'late' | 'notSent' | 'exempt' {
  const communes = each(COMMUNES, (c) => fact(d, c, date)).filter(({ exempt }) => !exempt);
  if (communes.length === 0) return 'exempt';
  if (communes.some(({ reported }) => !reported)) return 'notSent';
  return isLate(d) ? 'late' : 'onTime';
}

const total = (districts: readonly number[], date: string) =>
  districts.reduce((sum, d) => sum + each(COMMUNES, (c) => fact(d, c, date).counted).reduce((a, b) => a + b, 0), 0);

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${(Math.round((part / whole) * 10_000 + 1e-7) / 100).toFixed(2).replace('.', ',')}%`;

describe('completeness and timeliness', () => {
  const rates = (days: number, districts: readonly number[]) => {
    const span = dates.slice(-days);
    const verdicts = districts.flatMap((d) => span.map((date) => districtDay(d, date)));
    const due = verdicts.filter((verdict) => verdict !== 'exempt').length;
    const communes = districts.flatMap((d) => each(COMMUNES, (c) => span.map((date) => fact(d, c, date))).flat());
    const expected = communes.filter(({ exempt }) => !exempt);
    const hundredths = (verdict: string) =>
      Math.round((verdicts.filter((one) => one === verdict).length / due) * 10_000 + 1e-7);
    const [onTime, late] = [hundredths('onTime'), hundredths('late')];
    return [
      percent(expected.filter(({ reported }) => reported).length, expected.length),
      // The three are one whole, so the last is what the others leave.
      ...[onTime, late, 10_000 - onTime - late].map((each) => percent(each, 10_000)),
    ];
  };
  const shown = (name: string) =>
    section(workbench, 'Mức đầy đủ và đúng hạn')
      .find((row) => row[2] === name)
      ?.slice(3);

  test.each(each(DISTRICTS, (d) => [d]))('of Huyện %i are those of the definitions', (d) => {
    expect(shown(`Huyện ${d}`)).toEqual([...rates(7, [d]), ...rates(30, [d])]);
  });

  test('of the province are those of all district days together', () => {
    const all = each(DISTRICTS, (d) => d);
    expect(shown('Toàn tỉnh')).toEqual([...rates(7, all), ...rates(30, all)]);
  });

  test('name the days that they are of', () => {
    const [header] = section(workbench, 'Mức đầy đủ và đúng hạn');
    expect([header?.[3], header?.[7]]).toEqual([
      `7 ngày: ${asShown(dates[DAYS - 7] ?? '')} – ${asShown(LAST)}`,
      `30 ngày: ${asShown(dates[DAYS - 30] ?? '')} – ${asShown(LAST)}`,
    ]);
  });
});

describe('progress', () => {
  const signed = (people: number) => (people > 0 ? '+' : '') + new Intl.NumberFormat('vi-VN').format(people);
  const number = (people: number) => new Intl.NumberFormat('vi-VN').format(people);
  const progress = (districts: readonly number[]) => {
    const at = (date: string) => total(districts, date);
    const ago = (days: number) => dates[DAYS - 1 - days] ?? '';
    const reporting = dates.filter((date) =>
      districts.some((d) => each(COMMUNES, (c) => fact(d, c, date)).some(({ reported }) => reported)),
    );
    const recent = reporting.slice(-8);
    const [from = '', to = ''] = [recent[0], recent[recent.length - 1]];
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    const pace = (at(to) - at(from)) / days;
    const needed = Math.ceil(0.6 * POPULATION * COMMUNES * districts.length) - at(LAST);
    const reached = new Date(Date.parse(LAST) + Math.ceil(needed / pace) * 86_400_000).toISOString().slice(0, 10);
    const left = (Date.parse('2020-12-31') - Date.parse(LAST)) / 86_400_000;
    const tenths = Math.round(pace * 10) / 10;
    return [
      signed(at(LAST) - at(ago(1))),
      signed(at(LAST) - at(ago(7))),
      `${signed(tenths)}${Number.isInteger(tenths) ? ',0' : ''}`,
      number(needed),
      number(Math.ceil(needed / left)),
      pace > 0 ? `ngày ${asShown(reached)}` : 'không đạt theo tốc độ hiện tại',
    ];
  };
  const shown = (name: string) =>
    section(workbench, 'Tiến độ')
      .find((row) => row[2] === name)
      ?.slice(4, 10);

  test.each(each(DISTRICTS, (d) => [d]))('of Huyện %i is that of the definitions', (d) => {
    expect(shown(`Huyện ${d}`)).toEqual(progress([d]));
  });

  test('of the province is that of the definitions', () => {
    expect(shown('Toàn tỉnh')).toEqual(progress(each(DISTRICTS, (d) => d)));
  });

  test('the chart has every day’s percentage of the last month', () => {
    const rows = workbench.rows('Biểu đồ').slice(3);
    const all = each(DISTRICTS, (d) => d);
    const expected = dates.map((date) => [asShown(date), percent(total(all, date), POPULATION * COMMUNES * DISTRICTS)]);
    expect(rows.slice(0, DAYS).map((row) => row.slice(0, 2))).toEqual(expected.slice(-DAYS));
  });
});

describe('History', () => {
  test('has every commune once a day, no day twice and none lost', () => {
    for (const date of dates.slice(0, -1)) {
      const rows = historyOf(workbench, asShown(date)).filter(({ Lần: version }) => version === '1');
      expect(new Set(rows.map(({ Mã: code }) => code)).size).toBe(DISTRICTS * COMMUNES);
      expect(rows).toHaveLength(DISTRICTS * COMMUNES);
    }
  });

  test('adds up to the total of each day', () => {
    for (const date of dates.slice(0, -1)) {
      const latest = new Map(historyOf(workbench, asShown(date)).map((row) => [row.Mã, row['Số được tính']]));
      const sum = [...latest.values()].reduce((all, one) => all + Number((one ?? '').replace(/\./g, '')), 0);
      expect([date, sum]).toEqual([
        date,
        total(
          each(DISTRICTS, (d) => d),
          date,
        ),
      ]);
    }
  });

  test('keeps what was corrected after the close, and the correction', () => {
    const rows = historyOf(workbench, asShown(CORRECTED)).filter(({ Mã: code }) => code === 'X1.1');
    const users = typed(1, 1, CORRECTED) ?? 0;
    const number = (people: number) => new Intl.NumberFormat('vi-VN').format(people);
    expect(rows.map((row) => [row.Lần, row['Người dùng Bluezone'], row['Trạng thái']])).toEqual([
      ['1', number(users - 7), 'Đúng hạn'],
      ['2', number(users), 'Đúng hạn'],
    ]);
  });

  test('keeps the reason for a fall', () => {
    const [row] = historyOf(workbench, asShown(FALL)).filter(({ Mã: code }) => code === 'X2.1');
    expect(row?.['Ghi chú']).toBe('Rà soát lại, trừ số trùng');
  });

  test('says who was exempt, and who stayed away on the holiday', () => {
    const states = (date: string, code: string) =>
      historyOf(workbench, asShown(date)).find((row) => row.Mã === code)?.['Trạng thái'];
    expect([states(EXEMPT.from, 'X3.1'), states(EXEMPT.to, 'X3.1'), states(HOLIDAY, 'X1.1')]).toEqual([
      'Được miễn',
      'Được miễn',
      'Chưa báo cáo',
    ]);
  });
});
