import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadBundle } from '../../local/emulator/bundle';
import { Workbench } from '../../local/emulator/workbench';

const listed = (lang: 'vi' | 'en') => Workbench.blank({ lang }).menu().items;

test('the menu is Vietnamese for a Vietnamese user', () => {
  expect(listed('vi').map(({ path, label, function: name }) => [...path, label, name])).toEqual([
    ['Lập tổng hợp', 'buildSummary'],
    ['Kiểm tra số liệu', 'checkFigures'],
    ['Tình hình nộp báo cáo', 'showStatus'],
    ['Đôn đốc đơn vị chưa nộp', 'remindLate'],
    ['Kết xuất báo cáo', 'exportReport'],
    ['Chốt số liệu', 'closeDay'],
    ['Mở khóa', 'reopenDistrict'],
    ['Quản trị', 'Thiết lập', 'setUp'],
    ['Quản trị', 'Bật nhắc tự động', 'enableReminders'],
    ['Quản trị', 'Tắt nhắc tự động', 'disableReminders'],
    ['Quản trị', 'Kiểm tra hệ thống', 'checkSystem'],
  ]);
});

test('the menu is English for any other', () => {
  expect(listed('en').map(({ path, label }) => [...path, label])).toEqual([
    ['Build summary'],
    ['Check figures'],
    ['Reporting status'],
    ['Remind late units'],
    ['Export report'],
    ['Close the day'],
    ['Reopen a district'],
    ['Administration', 'Set up'],
    ['Administration', 'Enable reminders'],
    ['Administration', 'Disable reminders'],
    ['Administration', 'Check the system'],
  ]);
});

test('every item calls a function of the script', () => {
  const { code } = loadBundle();
  for (const { function: name } of listed('vi')) expect(code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
});

test('adding the menu asks Google for nothing that needs permission', () => {
  const { execution } = Workbench.blank({ bundle: { ...loadBundle(), manifest: { oauthScopes: [] } } }).menu();
  // No tab is touched: only the user's locale and the title that is kept are read, and the menu shown.
  expect(execution.calls).toEqual({
    'Session.getActiveUserLocale': 1,
    'Properties.getProperties': 1,
    'Menu.addToUi': 1,
  });
});

test('what clasp pushes is one script of at most 400 KB, the sidebar’s page and the manifest', () => {
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  expect(readdirSync(dist).sort()).toEqual(['Code.js', 'appsscript.json', 'status.html']);
  expect(readFileSync(join(dist, 'Code.js')).byteLength).toBeLessThanOrEqual(400 * 1024);
  expect(JSON.parse(readFileSync(join(dist, 'appsscript.json'), 'utf8'))).toMatchObject({
    runtimeVersion: 'V8',
    timeZone: 'Asia/Ho_Chi_Minh',
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.scriptapp',
      'https://www.googleapis.com/auth/script.send_mail',
      'https://www.googleapis.com/auth/userinfo.email',
    ],
  });
});

test('people who read English are told in English, in a workbook that stays Vietnamese', () => {
  const workbench = Workbench.blank({ lang: 'en', now: Date.UTC(2020, 7, 18, 3) });
  expect(workbench.run('setUp').toasts[1]).toBe('17 tabs set up. Figures can now be entered.');
  expect(workbench.run('buildSummary').toasts[1]).toContain('Summary built: 0 of 1,252,731 people, 0.00%.');
  expect(workbench.tabNames()[0]).toBe('Tổng hợp');
});
