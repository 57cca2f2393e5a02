/** Small provinces, figures and days for tests of the domain; a test gives only what matters to it. */

import { addDays, type Day, daysFrom } from '../../src/domain/day';
import type { CommuneReports } from '../../src/domain/history/history';
import type { CommuneFigure } from '../../src/domain/reporting/provinceReport';
import type { ValidReport } from '../../src/domain/reporting/record';
import { type Moment, momentOf } from '../../src/domain/reporting/timeliness';
import { asLocalityCode, type Locality, type LocalityCode, type Register } from '../../src/domain/units/locality';

/** The deadline of the letter, 15:00. */
const DEADLINE = 900;

export const day = (text: string): Day => text as Day;

/** An instant by Vietnam's clock: "2020-08-18T14:59:59". */
export const moment = (text: string): Moment => momentOf(new Date(`${text}+07:00`), DEADLINE);

/** A unit of that code and name. */
export function locality(code: string, more: Partial<Locality> = {}): Locality {
  return {
    code: asLocalityCode(code),
    name: code,
    type: '',
    parent: null,
    population: null,
    exemption: null,
    reporters: [],
    leaders: [],
    telephone: '',
    ...more,
  };
}

/** A commune with a population of 1000. */
export const commune = (code: string, more: Partial<Locality> = {}): Locality =>
  locality(code, { population: 1000, ...more });

/** A province with districts by name, each with its communes. */
export function province(districts: Readonly<Record<string, readonly Locality[]>>): Register {
  return {
    province: locality('P'),
    districts: Object.entries(districts).map(([code, communes]) => ({ locality: locality(code), communes })),
  };
}

/** A commune's figure. */
export const figure = (more: Partial<CommuneFigure> = {}): CommuneFigure => ({
  state: 'onTime',
  users: 0,
  asOf: null,
  before: null,
  figures: {},
  ...more,
});

/** A valid report of a day at nine in the morning, or at another time. */
export function report(of: string, users: number, time = '09:00', more: Partial<ValidReport> = {}): ValidReport {
  const when = new Date(`${of}T${time}+07:00`);
  const verdict = { timeliness: null, witness: null, corrections: null };
  return { day: day(of), time: when, first: when, ...verdict, figures: { users }, note: '', ...more };
}

/** A record of successive days with their users; null for a day without a report. */
export function record(first: string, users: readonly (number | null)[]): readonly ValidReport[] {
  const days = daysFrom(day(first), addDays(day(first), users.length - 1));
  return days.flatMap((each, index) => {
    const count = users[index];
    return count === null || count === undefined ? [] : [report(each, count)];
  });
}

/** Reports by code. */
export const reportsOf = (reports: readonly CommuneReports[]): ReadonlyMap<LocalityCode, CommuneReports> =>
  new Map(reports.map((report) => [report.commune.code, report]));
