import { describe, expect, test } from '@jest/globals';
import type { RawValue } from '../../../local/emulator/book/engine/cellValue';
import { parseTyped } from '../../../local/emulator/book/engine/typedInput';

/** The serial number of a day of 2020. */
const day = (month: number, date: number): number =>
  (Date.UTC(2020, month - 1, date) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Expects the contents in both locales; a number is a date in the format. */
const expectDates =
  (numberFormat: string) =>
  (text: string, vietnamese: RawValue, american: RawValue): void => {
    for (const [locale, content] of [
      ['vi_VN', vietnamese],
      ['en_US', american],
    ] as const) {
      expect(parseTyped(text, locale, false, 2020)).toEqual({
        content,
        numberFormat: typeof content === 'number' ? numberFormat : null,
      });
    }
  };

describe('a typed day is a date by the locale, and a text if the calendar has no such day', () => {
  const rows: readonly (readonly [string, RawValue, RawValue])[] = [
    ['18/8/2020', day(8, 18), '18/8/2020'],
    ['8/18/2020', '8/18/2020', day(8, 18)],
    ['2020-08-18', day(8, 18), day(8, 18)],
    ['5/8/20', day(8, 5), day(5, 8)],
    ['29/2', day(2, 29), '29/2'],
    ['31/2', '31/2', '31/2'],
    ['13/1', day(1, 13), '13/1'],
    ['1/13', '1/13', day(1, 13)],
  ];
  test.each(rows)('%s is %j under vi_VN and %j under en_US', expectDates('dd/MM/yyyy'));

  test('uses the current year if none is typed', () => {
    expect(parseTyped('1/1', 'vi_VN', false, 2021).content).toBe(day(1, 1) + 366);
    expect(parseTyped('29/2', 'vi_VN', false, 2021).content).toBe('29/2');
  });
});

describe('a date followed by a time is read by the locale', () => {
  const halfPastTwo = Number((day(8, 18) + 2.5 / 24).toPrecision(15));
  const rows: readonly (readonly [string, RawValue, RawValue])[] = [
    ['18/8/2020 12:00:00', day(8, 18) + 0.5, '18/8/2020 12:00:00'],
    ['8/18/2020 12:00', '8/18/2020 12:00', day(8, 18) + 0.5],
    ['18/8/2020 2:30', halfPastTwo, '18/8/2020 2:30'],
    ['18/8 06:00', day(8, 18) + 0.25, '18/8 06:00'],
    ['18/8/2020 24:00', '18/8/2020 24:00', '18/8/2020 24:00'],
    ['18/8/2020 12:60', '18/8/2020 12:60', '18/8/2020 12:60'],
    ['31/2/2020 12:00', '31/2/2020 12:00', '31/2/2020 12:00'],
    ['12,5 12:00', '12,5 12:00', '12,5 12:00'],
    ['12:00', '12:00', '12:00'],
  ];
  test.each(rows)('%s is %j under vi_VN and %j under en_US', expectDates('dd/MM/yyyy HH:mm:ss'));
});

describe('numbers', () => {
  const rows: readonly (readonly [string, RawValue, RawValue])[] = [
    ['1.234,5', 1234.5, '1.234,5'],
    ['1,234.5', '1,234.5', 1234.5],
    ['1.234.567', 1_234_567, '1.234.567'],
    ['-1.234', -1234, -1.234],
    ['+5', 5, 5],
    [' 5 ', 5, 5],
    ['007', 7, 7],
    ['1e3', 1000, 1000],
    ['5 000', '5 000', '5 000'],
    ['5đ', '5đ', '5đ'],
    ['=', '=', '='],
  ];
  test.each(rows)('%j is %j under vi_VN and %j under en_US', (text, vietnamese, american) => {
    expect([parseTyped(text, 'vi_VN', false, 2020), parseTyped(text, 'en_US', false, 2020)]).toEqual([
      { content: vietnamese, numberFormat: null },
      { content: american, numberFormat: null },
    ]);
  });

  test('with a percent sign bring its format', () => {
    expect(parseTyped('50%', 'vi_VN', false, 2020)).toEqual({ content: 0.5, numberFormat: '0.00%' });
    expect(parseTyped('12,5%', 'vi', false, 2020).content).toBe(0.125);
  });
});

test.each(['TRUE', 'true', 'FALSE', 'false'])('%s is a truth value', (text) => {
  expect(parseTyped(text, 'vi_VN', false, 2020).content).toBe(text.toUpperCase() === 'TRUE');
});

describe('a cell formatted as text', () => {
  test.each(['18/8/2020', '50%', 'TRUE', ' 5 ', '#REF!'])('keeps %j, without another format', (text) => {
    expect(parseTyped(text, 'vi_VN', true, 2020)).toEqual({ content: text, numberFormat: null });
  });

  test('drops the leading apostrophe like any other cell', () => {
    expect(parseTyped("'007", 'vi_VN', true, 2020).content).toBe('007');
  });
});
