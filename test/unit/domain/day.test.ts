import { describe, expect, test } from '@jest/globals';
import {
  type Day,
  dayOf,
  daysBetween,
  minuteOf,
  noonOf,
  readDay,
  readTimeOfDay,
  serialOf,
  yearsBefore,
} from '../../../src/domain/day';

describe('a day begins at midnight in Vietnam', () => {
  test.each([
    ['2020-08-17T16:59:59Z', '2020-08-17', 23 * 60 + 59],
    ['2020-08-17T17:00:00Z', '2020-08-18', 0],
    ['2020-08-18T08:00:00Z', '2020-08-18', 15 * 60],
  ])('%s is %s, minute %i', (instant, day, minute) => {
    expect([dayOf(new Date(instant)), minuteOf(new Date(instant))]).toEqual([day, minute]);
  });
});

test('days are counted across months and leap days', () => {
  expect(daysBetween('2020-02-28' as Day, '2020-03-01' as Day)).toBe(2);
});

test('a day some years earlier is the same day, or 28 February', () => {
  expect(yearsBefore('2020-08-18' as Day, 5)).toBe('2015-08-18');
  expect(yearsBefore('2020-02-29' as Day, 4)).toBe('2016-02-29');
  expect(yearsBefore('2020-02-29' as Day, 5)).toBe('2015-02-28');
});

test('noon of a day is on that day', () => {
  expect(noonOf('2020-08-18' as Day).toISOString()).toBe('2020-08-18T05:00:00.000Z');
});

test('a serial number counts from 30/12/1899', () => {
  expect(serialOf(new Date('2020-08-18T00:00+07:00'))).toBe(44_061);
});

describe('a typed day', () => {
  test.each([
    ['18/8/2020', '2020-08-18'],
    ['08/08/2020', '2020-08-08'],
    ['18-8-2020', '2020-08-18'],
    ['31/2/2020', null],
    ['29/2/2020', '2020-02-29'],
    ['8/2020', null],
    ['hôm nay', null],
    ['', null],
  ])('%j is %s', (typed, day) => expect(readDay(typed)).toBe(day));

  test('a date cell is its day', () => {
    expect(readDay(new Date('2020-08-18T00:00+07:00'))).toBe('2020-08-18');
  });
});

describe('a time of day', () => {
  test.each([
    ['15:00', 900],
    ['15h00', 900],
    ['7:05', 425],
    ['24:00', null],
    ['15', null],
    ['3 giờ', null],
    ['16 giờ 05 phút', 965],
  ])('%j is %s', (typed, minute) => expect(readTimeOfDay(typed)).toBe(minute));
});
