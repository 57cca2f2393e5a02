import { describe, expect, test } from '@jest/globals';
import type { RawValue } from '../../../local/emulator/book/engine/cellValue';
import { parseTyped } from '../../../local/emulator/book/engine/typedInput';

/** The serial number of 18/8/2020, and parts of a day. */
const DAY = 44_061;
const HALF_PAST_TWO_AM = 2.5 / 24;

describe('a date followed by a time is read by the locale', () => {
  const rows: readonly (readonly [string, RawValue, RawValue])[] = [
    ['18/8/2020 12:00:00', DAY + 0.5, '18/8/2020 12:00:00'],
    ['8/18/2020 12:00', '8/18/2020 12:00', DAY + 0.5],
    ['18/8/2020 2:30', Number((DAY + HALF_PAST_TWO_AM).toPrecision(15)), '18/8/2020 2:30'],
    ['18/8 06:00', DAY + 0.25, '18/8 06:00'],
    ['18/8/2020 24:00', '18/8/2020 24:00', '18/8/2020 24:00'],
    ['18/8/2020 12:60', '18/8/2020 12:60', '18/8/2020 12:60'],
    ['31/2/2020 12:00', '31/2/2020 12:00', '31/2/2020 12:00'],
    ['12,5 12:00', '12,5 12:00', '12,5 12:00'],
    ['12:00', '12:00', '12:00'],
  ];
  test.each(rows)('%s is %j under vi_VN and %j under en_US', (text, vietnamese, american) => {
    for (const [locale, content] of [
      ['vi_VN', vietnamese],
      ['en_US', american],
    ] as const) {
      expect(parseTyped(text, locale, false, 2020)).toEqual({
        content,
        numberFormat: typeof content === 'number' ? 'dd/MM/yyyy HH:mm:ss' : null,
      });
    }
  });
});
