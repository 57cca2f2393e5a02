import { expect, test } from '@jest/globals';
import { dateTime } from '../../local/page/client/dateTime';
import { CLOCK_WORDS } from '../../local/page/words/clock';

const VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh' };

test.each([
  ['2020-08-18T14:45+07:00', 'Thứ ba, 18/8/2020 · 14 giờ 45 phút', 'Tuesday, 18/8/2020 · 14:45'],
  ['2020-08-18T15:00+07:00', 'Thứ ba, 18/8/2020 · 15 giờ 00 phút', 'Tuesday, 18/8/2020 · 15:00'],
  ['2020-08-23T00:05+07:00', 'Chủ nhật, 23/8/2020 · 00 giờ 05 phút', 'Sunday, 23/8/2020 · 00:05'],
  ['2021-01-01T00:00+07:00', 'Thứ sáu, 1/1/2021 · 00 giờ 00 phút', 'Friday, 1/1/2021 · 00:00'],
])('%s is shown in the time zone of the spreadsheet', (instant, vi, en) => {
  const at = Date.parse(instant);
  expect(dateTime(at, VIETNAM, 'vi', CLOCK_WORDS.vi)).toBe(vi);
  expect(dateTime(at, VIETNAM, 'en', CLOCK_WORDS.en)).toBe(en);
});
