/** What Kiểm tra hệ thống says of the time that Google lets an account's triggers run. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { newWorkbench, reportAll, unit, wideWorkbench } from '../../support/workbenches';

const COLLEAGUE = 'dongnghiep@example.vn';

const line = (workbench: Workbench, lang?: 'vi' | 'en') =>
  (workbench.with({ lang }).run('checkSystem').alerts[0] ?? '')
    .split('\n')
    .find((said) => /Tự kiểm tra khi nhập|Checking what is typed/.test(said));

/** Makes the colleague one of the staff. */
function admit(workbench: Workbench): void {
  unit(workbench, '33', 'H', COLLEAGUE);
  workbench.run('setUp');
}

/** Gives an account the mail quota of Workspace. */
function inWorkspace(workbench: Workbench): Workbench {
  workbench.book.mail = { ...workbench.book.mail, limit: 1500 };
  return workbench;
}

describe('the run time of edits', () => {
  test('is estimated from the rows reported today, and for the whole province', () => {
    const workbench = newWorkbench();
    expect(line(workbench)).toBe(
      '✓ Tự kiểm tra khi nhập, ước tính: hôm nay khoảng 0 phút (0 dòng đã nhận × 7 số × 2 giây); nếu mọi xã nhập đủ: 38 phút, đồng hồ thêm 7 phút. Google cho mỗi tài khoản 90 phút một ngày.',
    );
    // 11 rows of seven figures, two seconds each, are 154 seconds.
    reportAll(workbench, 'Văn Lâm');
    expect(line(workbench)).toContain('hôm nay khoảng 3 phút (11 dòng đã nhận × 7 số × 2 giây)');
    expect(line(workbench, 'en')).toContain('about 3 minutes today (11 rows reported × 7 figures × 2 s)');
  });

  test('of 579 communes is too much for a consumer account: another one is advised for the clock', () => {
    // 579 × 7 × 2 s = 8,106 s = 136 minutes.
    const workbench = wideWorkbench(579);
    const said = line(workbench);
    expect(said).toMatch(/^✗ .*nếu mọi xã nhập đủ: 136 phút.* 90 phút một ngày\./);
    expect(said).toContain('Hãy dùng một tài khoản khác để chọn Quản trị › Bật nhắc tự động');
    admit(workbench);
    workbench.with({ user: COLLEAGUE }).run('enableReminders');
    expect(line(workbench)).toContain('Hãy dùng tài khoản Workspace để chọn Quản trị › Thiết lập');
  });

  test('of 579 communes is within the six hours of Workspace', () => {
    expect(line(inWorkspace(wideWorkbench(579)))).toMatch(/^✓ .*136 phút.* 360 phút một ngày\.$/);
  });

  test('of 360 communes fits a consumer account once another one has the clock', () => {
    // 360 × 7 × 2 s = 84 minutes, and 7 for the clock.
    const workbench = wideWorkbench(360);
    expect(line(workbench)).toContain('Hãy dùng một tài khoản khác');
    admit(workbench);
    workbench.with({ user: COLLEAGUE }).run('enableReminders');
    expect(line(workbench)).toMatch(/^✓/);
  });
});
