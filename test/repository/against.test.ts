/**
 * The scripts that the add-on is compared with do the same work, in countries of a few communes; and the add-on's calls
 * are as many for few communes and days as for many.
 */

import { describe, expect, test } from '@jest/globals';
import { communeCodes } from '../../bench/country';
import { type DaysWork, ourDay, rivalDay, type WorkedDay } from '../../bench/day';
import { callsIn } from '../../bench/measure';
import { plainBook, putPlainHistory, RIVALS, type Rival, rivalWorkbench } from '../../bench/plainBook';
import { preparedDay, staffedCountry, usersOf } from '../../bench/scenario';
import type { Workbench } from '../../local/emulator/workbench';

const DISTRICTS = 6;
const FEW = { communes: 18, days: 3 };
const MANY = { communes: 72, days: 40 };

function prepared({ communes, days }: typeof FEW): Workbench {
  return preparedDay(staffedCountry({ districts: DISTRICTS, communes }), days);
}

function rival(name: Rival, workbench: Workbench, days: number): WorkedDay {
  const book = plainBook(workbench);
  putPlainHistory(book, workbench, days);
  return rivalDay(rivalWorkbench(name, book));
}

const callsOf = (work: DaysWork) => Object.values(work).map(({ calls }) => callsIn(calls));

const few = prepared(FEW);
const ours = ourDay(few.clone());

test('the day is what the rules say: today’s figures, yesterday’s of the one that is late, one person more', () => {
  const users = usersOf(few);
  // Of every fifth district from the second on, the last commune; of six districts, that of the second.
  const late = ['X13'];
  const total = communeCodes(few).reduce((sum, code) => sum + users(code, late.includes(code) ? 1 : 0), 0) + 1;
  expect(ours.results.province).toMatchObject({ population: 18_000, users: total });
  expect(ours.results.sinceYesterday).toBe(18 - late.length + 1);
  expect(ours.results.missing).toEqual(late);
  expect(ours.results.mailed).toEqual(['hH2@example.vn', 'tinh@example.vn']);
  expect(Object.keys(ours.results.recorded)).toHaveLength(18);
  expect(ours.results.edited).toMatchObject({ coverage: 0.201, isOnTime: true });
});

describe.each(Object.keys(RIVALS) as Rival[])('%s', (name) => {
  test('has the add-on’s results', () => expect(rival(name, few, FEW.days).results).toEqual(ours.results));
});

test('the add-on’s calls do not grow with communes and days, and those of a cell at a time do', () => {
  const many = prepared(MANY);
  expect(callsOf(ourDay(many.clone()).work)).toEqual(callsOf(ours.work));
  const [textbookMany, textbookFew] = [rival('textbook', many, MANY.days), rival('textbook', few, FEW.days)];
  expect(callsIn(textbookMany.work.build.calls)).toBeGreaterThan(5 * callsIn(textbookFew.work.build.calls));
});
