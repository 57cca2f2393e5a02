/** A spreadsheet in another time zone than Vietnam's: the days of History would be others, so History waits. */

import { beforeEach, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { sentences, setting, smallWorkbench } from '../../support/workbenches';

let workbench: Workbench;
const at = (date: string, time = '10:00') => workbench.with({ now: Date.parse(`${date}T${time}+07:00`) });
const history = () => JSON.stringify(workbench.tab('Lịch sử').extent());
const recordedDays = () =>
  new Set(
    workbench
      .rows('Lịch sử')
      .slice(3)
      .map(([day]) => day),
  );

const SENTENCE =
  'Múi giờ của bảng tính là “Asia/Tokyo” nên ngày ở tab Lịch sử bị lệch; tạm không đọc và không ghi tab đó. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.';

beforeEach(() => {
  workbench = smallWorkbench(1, 3).clone();
  at('2020-08-18').paste('Huyện 1!D7', [['1000'], ['2000'], ['3000']]);
  at('2020-08-19').run('buildSummary');
  workbench.book.timeZone = 'Asia/Tokyo';
});

test('stops History with a sentence, and figures keep what the tabs themselves recorded', () => {
  const before = history();
  at('2020-08-20').paste('Huyện 1!D7', [['900'], ['2100'], ['3100']]);
  at('2020-08-21').run('buildSummary');
  expect(history()).toBe(before);
  expect(sentences(workbench)).toContain(SENTENCE);
  expect(at('2020-08-21').run('checkFigures').alerts[0]).toContain(SENTENCE);
  expect(at('2020-08-20', '11:00').run('checkFigures').alerts[0]).toContain('900 ít hơn 1.000 đã nhận ngày 18/8/2020');
});

test('keeps the day from being closed, by hand and by the clock, and the log says why', () => {
  const before = history();
  setting(workbench, 'Giờ chốt số liệu', '17:00');
  workbench.run('enableReminders');
  expect(at('2020-08-19', '16:00').run('closeDay').alerts[0]).toBe(
    `Chưa thực hiện được\nChưa chốt, vì không ghi được số liệu. ${SENTENCE} Sau đó chốt lại.`,
  );
  const { error } = at('2020-08-19', '17:05').run('tick');
  expect(error).toContain(SENTENCE);
  expect([history(), workbench.display('Huyện 1!A2').includes('ĐÃ KHÓA')]).toEqual([before, false]);
});

test('is named by the system check, and mended by set-up: no day is lost or moved', () => {
  at('2020-08-20').paste('Huyện 1!D7', [['1100'], ['2100'], ['3100']]);
  at('2020-08-21').run('buildSummary');
  expect(at('2020-08-21').run('checkSystem').alerts[0]).toContain(`✗ ${SENTENCE}`);
  at('2020-08-21').run('setUp');
  expect(workbench.book.timeZone).toBe('Asia/Ho_Chi_Minh');
  at('2020-08-21').run('buildSummary');
  expect(sentences(workbench)).not.toContain(SENTENCE);
  expect(recordedDays()).toEqual(new Set(['18/8/2020', '19/8/2020', '20/8/2020']));
  expect(at('2020-08-21').run('checkSystem').alerts[0]).not.toContain('Múi giờ của bảng tính');
});

test('the former name of Vietnam’s zone is no other zone', () => {
  workbench.book.timeZone = 'Asia/Saigon';
  at('2020-08-21').run('buildSummary');
  expect(recordedDays()).toContain('20/8/2020');
});
