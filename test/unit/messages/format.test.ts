import { describe, expect, test } from '@jest/globals';
import { asBasisPoints } from '../../../src/domain/figures/coverage';
import { languageOfLocale } from '../../../src/messages';
import { formatCount, formatDay, formatPercentage, formatThreshold, formatTime } from '../../../src/messages/format';

describe('numbers', () => {
  test.each([
    [234_483, '234.483', '234,483'],
    [0, '0', '0'],
    [1.234, '1,234', '1.234'],
  ])('%p is %s, in English %s', (count, vietnamese, english) => {
    expect([formatCount(count, 'vi'), formatCount(count, 'en')]).toEqual([vietnamese, english]);
  });

  test('a percentage has two decimals, a threshold only those it needs', () => {
    const share = asBasisPoints(6000);
    expect([formatPercentage(share, 'vi'), formatThreshold(share, 'vi')]).toEqual(['60,00%', '60%']);
    expect(formatThreshold(asBasisPoints(6250), 'vi')).toBe('62,5%');
    expect(formatPercentage(asBasisPoints(1653), 'en')).toBe('16.53%');
  });
});

describe('days and times are Vietnam’s, in any time zone of the script', () => {
  test.each([
    ['2020-08-18T15:00+07:00', '18/8/2020', '15 giờ 00 phút', '15:00'],
    ['2020-08-18T00:00+07:00', '18/8/2020', '00 giờ 00 phút', '00:00'],
    ['2020-08-17T16:59:59Z', '17/8/2020', '23 giờ 59 phút', '23:59'],
    ['2020-02-28T17:05Z', '29/2/2020', '00 giờ 05 phút', '00:05'],
    ['2020-12-31T17:00Z', '1/1/2021', '00 giờ 00 phút', '00:00'],
  ])('%s is %s, %s', (instant, day, vietnamese, english) => {
    const date = new Date(instant);
    expect([formatDay(date), formatTime(date, 'vi'), formatTime(date, 'en')]).toEqual([day, vietnamese, english]);
  });
});

test.each([
  ['vi', 'vi'],
  ['vi_VN', 'vi'],
  ['vi-VN', 'vi'],
  ['en', 'en'],
  ['fr', 'en'],
  ['vie', 'en'],
])('a user with the locale %s is spoken to in %s', (locale, language) => {
  expect(languageOfLocale(locale)).toBe(language);
});
