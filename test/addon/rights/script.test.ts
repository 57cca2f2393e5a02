/** What Kiểm tra hệ thống says of the script itself, and of accounts that have left. */

import { describe, expect, test } from '@jest/globals';
import { bundleFor } from '../../../local/emulator/bundle';
import type { Workbench } from '../../../local/emulator/workbench';
import { newWorkbench, staffedWorkbench, unit } from '../../support/workbenches';

const STAFF = 'tonghop@example.vn';
const SECOND = 'phophong@example.vn';

const check = (workbench: Workbench, user = workbench.book.owner): string =>
  workbench.with({ user }).run('checkSystem').alerts.at(-1) ?? '';

describe('a script that is bound to the spreadsheet', () => {
  test('warns once the register names reporters who are not staff, and how many', () => {
    const workbench = newWorkbench();
    expect(check(workbench)).not.toContain('Mã lệnh gắn với bảng tính');
    unit(workbench, '33', 'H', STAFF);
    unit(workbench, '325', 'H', STAFF);
    expect(check(workbench)).not.toContain('Mã lệnh gắn với bảng tính');
    unit(workbench, '325', 'H', 'a@example.vn');
    unit(workbench, '326', 'H', 'A@example.vn, b@example.vn');
    expect(check(workbench)).toContain('✗ Mã lệnh gắn với bảng tính: 2 người báo cáo');
  });
});

describe('the version', () => {
  test('of the running script is remembered by set-up and told', () => {
    const workbench = newWorkbench();
    expect(workbench.book.properties.document.get('version')).toMatch(/^{"v":1,"release":"\d+\.\d+\.\d+/);
    expect(check(workbench)).toMatch(/✓ Phiên bản \d+\.\d+\.\d+/);
  });

  test.each([
    ['99.0.0', true],
    ['0.0.1', false],
  ])('is compared with that of the last set-up, %s', (release, isBehind) => {
    const workbench = newWorkbench();
    workbench.book.properties.document.set('version', JSON.stringify({ v: 1, release }));
    expect(check(workbench).includes(`cũ hơn phiên bản ${release} của lần thiết lập`)).toBe(isBehind);
    workbench.run('setUp');
    expect(check(workbench)).not.toContain('cũ hơn phiên bản');
  });
});

describe('an account that ran set-up', () => {
  /** A workbook that two of the staff have set up. */
  function shared(): Workbench {
    const workbench = newWorkbench();
    unit(workbench, '33', 'H', `${STAFF}, ${SECOND}`);
    workbench.run('setUp');
    for (const user of [STAFF, SECOND]) expect(workbench.with({ user }).run('setUp').error).toBeNull();
    return workbench;
  }

  test('is named once it has left the province’s row, with what to do', () => {
    const workbench = shared();
    expect(check(workbench)).not.toContain('không có trong dòng của tỉnh');
    unit(workbench, '33', 'H', STAFF);
    expect(check(workbench, STAFF)).toContain(
      `✗ Đã thiết lập hoặc đặt đồng hồ mà không có trong dòng của tỉnh: ${SECOND}. Trình kích hoạt`,
    );
  });

  test('that has left may not call commands, and after Thiết lập not change a shared tab', () => {
    const workbench = shared();
    unit(workbench, '33', 'H', STAFF);
    workbench.run('setUp');
    const gone = workbench.with({ user: SECOND });
    const { alerts, toasts } = gone.run('buildSummary');
    expect([...alerts, ...toasts].join()).toContain(SECOND);
    expect(() => gone.type('Cấu hình!B4', '55')).toThrow();
  });

  test('that has left loses the clock to the next Thiết lập of another, although it still ticks', () => {
    const workbench = shared();
    workbench.with({ user: SECOND }).run('enableReminders');
    workbench.with({ user: SECOND }).run('tick');
    unit(workbench, '33', 'H', STAFF);
    expect(check(workbench, STAFF)).toContain(`trong dòng của tỉnh: ${SECOND}.`);
    workbench.with({ user: STAFF }).run('setUp');
    expect(workbench.book.properties.document.get('clock')).toBe(`{"v":1,"by":"${STAFF}"}`);
    unit(workbench, '33', 'H', `${STAFF}, ${SECOND}`);
    workbench.with({ user: SECOND }).run('setUp');
    expect(workbench.book.properties.document.get('clock')).toBe(`{"v":1,"by":"${STAFF}"}`);
  });

  test('as the owner is never named; a former owner who set up is', () => {
    const workbench = shared();
    const former = workbench.book.owner;
    expect(check(workbench, STAFF)).not.toContain('không có trong dòng');
    workbench.book.owner = STAFF;
    expect(check(workbench, STAFF)).toContain(`không có trong dòng của tỉnh: ${former}.`);
  });
});

describe('in a shared drive, where nobody owns the file', () => {
  /** Set up by one of the staff, who is in the province's row. */
  function sharedDrive(): Workbench {
    const workbench = staffedWorkbench().clone();
    workbench.book.owner = '';
    return workbench;
  }

  test('the account that set up first, and the province’s row, are the staff', () => {
    const workbench = sharedDrive();
    const first = workbench.with({ user: 'owner@example.com' });
    unit(first, '33', 'H', STAFF);
    expect(first.run('setUp').error).toBeNull();
    for (const user of ['owner@example.com', STAFF]) {
      expect([user, workbench.with({ user }).run('buildSummary').error]).toEqual([user, null]);
    }
    const { alerts } = workbench.with({ user: 'h325@example.vn' }).run('buildSummary');
    expect(alerts.join()).toContain('h325@example.vn');
  });

  test('set-up, the check and the clock work', () => {
    const workbench = sharedDrive().with({ user: 'owner@example.com' });
    unit(workbench, '33', 'H', `${STAFF}, owner@example.com`);
    const [setUp, checked] = [workbench.run('setUp'), workbench.run('checkSystem')];
    expect([setUp.error, checked.error]).toEqual([null, null]);
    expect(checked.alerts[0]).toContain('✓ Các tab đều được bảo vệ');
    const reporter = workbench.with({ user: 'h325@example.vn' });
    reporter.type('Văn Lâm!D8', '1.234');
    expect(() => reporter.type('Cấu hình!B4', '55')).toThrow();
  });
});

describe('a leader, with whom the file is shared as a viewer', () => {
  test('may not call a command', () => {
    const workbench = newWorkbench();
    unit(workbench, '325', 'I', 'lanhdao@example.vn');
    const leader = workbench.with({ user: 'lanhdao@example.vn' });
    for (const name of ['buildSummary', 'closeDay', 'showStatus']) {
      expect([name, leader.run(name).alerts.join()]).toEqual([name, expect.stringContaining('lanhdao@example.vn')]);
    }
    expect(() => leader.type('Văn Lâm!D8', '5')).toThrow();
  });
});

test('a published add-on does not warn of reporters who could change it', () => {
  expect(check(staffedWorkbench().clone({ bundle: bundleFor('add-on') }))).not.toContain('Mã lệnh gắn với bảng tính');
});
