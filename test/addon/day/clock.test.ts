/** The clock: set-up makes it, it runs with reminders off, and what no event told of is on time by its readings. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { communeRow, FOUR_COMMUNES, fourDistricts, onLetterDay, setting, unit } from '../../support/workbenches';

const OTHER = 'khac@example.vn';

let workbench: Workbench;

beforeEach(() => {
  workbench = fourDistricts();
});

const at = (time: string) => workbench.with({ now: onLetterDay(time) });
const status = (code = '11989') => communeRow(workbench, 'Văn Lâm', code)['Tình trạng'];
const clocks = () => workbench.book.triggers.flatMap(({ event, creator }) => (event === 'CLOCK' ? [creator] : []));

/** A figure whose event gets lost. */
const typeUnheard = (time: string) => {
  at(time).passTo(onLetterDay(time));
  workbench.tab('Văn Lâm').put(8, 4, 1000);
};

describe('with reminders off, a figure whose event was lost', () => {
  test.each([
    ['14:41', 'Đã báo cáo đúng hạn ngày 18/8/2020.'],
    ['14:58', 'Đã báo cáo đúng hạn ngày 18/8/2020.'],
    ['15:04', 'Đã báo cáo đúng hạn ngày 18/8/2020.'],
  ])('and that was typed at %s is on time by the clock’s readings', (time, said) => {
    typeUnheard(time);
    const runs = at(time).passTo(onLetterDay('15:30'));
    expect(runs.flatMap(({ mails }) => mails)).toEqual([]);
    expect(status()).toBe(said);
  });

  test('and that was typed after these readings is of unknown time, and not late', () => {
    typeUnheard('15:12');
    at('15:12').passTo(onLetterDay('16:00'));
    at('16:20').run('buildSummary');
    expect(status()).toBe(
      'Đã báo cáo ngày 18/8/2020, không rõ giờ gửi (hệ thống thấy lần đầu lúc 16 giờ 20 phút); không tính là muộn.',
    );
    expect(workbench.rows('Tổng hợp').flat()).toContain('Không rõ giờ');
  });

  test('is read around another deadline once Settings have one', () => {
    setting(workbench, 'Hạn báo cáo', '10:00');
    workbench.type('Cấu hình!B5', '10:00');
    at('09:50').passTo(onLetterDay('09:52'));
    workbench.tab('Văn Lâm').put(8, 4, 1000);
    at('09:52').passTo(onLetterDay('10:20'));
    expect(status()).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
  });
});

describe('the clock', () => {
  test('is made by set-up, once, and runs when reminders are switched off', () => {
    workbench.run('setUp');
    expect(clocks()).toEqual([workbench.book.owner]);
    workbench.run('enableReminders');
    workbench.run('disableReminders');
    expect(clocks()).toEqual([workbench.book.owner]);
    at('09:00').passTo(onLetterDay('09:30'));
    const lines = at('09:30').run('checkSystem').alerts[0]?.split('\n') ?? [];
    const running = /^✓ Đồng hồ vẫn chạy, do owner@example.com; chạy gần nhất: 09 giờ 2\d phút 18\/8\/2020\.$/;
    expect(lines).toContainEqual(expect.stringMatching(running));
    expect(lines.some((line) => line.startsWith('✗ Nhắc tự động đang tắt.'))).toBe(true);
  });

  test('with reminders off keeps History, but closes no day by itself', () => {
    setting(workbench, 'Giờ chốt số liệu', '17:00');
    at('10:00').type('Văn Lâm!D8', '1000');
    at('10:00').passTo(Date.parse('2020-08-19T00:10+07:00'));
    expect(workbench.display('Văn Lâm!A2')).not.toContain('KHÓA');
    const rows = workbench.rows('Lịch sử').filter(([day]) => day === '18/8/2020');
    expect(rows).toHaveLength(FOUR_COMMUNES);
  });

  test('of the account that switched reminders on last is the one that counts', () => {
    workbench.book.editors = [OTHER];
    unit(workbench, '33', 'H', OTHER);
    workbench.run('setUp');
    workbench.run('enableReminders');
    workbench.with({ user: OTHER, now: onLetterDay('09:05') }).run('enableReminders');
    expect(clocks().sort()).toEqual([OTHER, workbench.book.owner].sort());
    const { calls } = workbench.with({ user: OTHER, now: onLetterDay('09:10') }).run('tick');
    expect(calls['Properties.setProperties']).toBeGreaterThan(0);
    expect(at('09:12').run('tick').calls['Properties.setProperties']).toBeUndefined();
    // The other account's clock has stopped: this one goes on.
    expect(at('09:40').run('tick').calls['Properties.setProperties']).toBeGreaterThan(0);
  });
});
