/** What one hostile cell must not keep from everybody else: their mails, their day, their tabs. */

import { expect, test } from '@jest/globals';
import { workbenchWith } from '../../support/registers';
import { onLetterDay, wholeOf } from '../../support/workbenches';
import { CELL_LIMIT } from './corpus';
import { staffedProvince, willing } from './day';

const FULL = 'x'.repeat(CELL_LIMIT);

test('a cell that is as full as a cell can be stops neither the reminder nor the digest nor the report', () => {
  const workbench = staffedProvince();
  for (const cell of ['Huyện 1!D7', 'Huyện 1!G8', 'Huyện 1!M9', 'Đơn vị!B6', 'Đơn vị!J5', 'Cấu hình!B16'])
    workbench.type(cell, FULL);
  workbench.with({ now: onLetterDay('10:00') }).run('setUp');
  const { mails } = workbench.with({ now: onLetterDay('15:00') }).run('tick');
  expect(mails.map(({ to }) => to[0])).toEqual(['h1@example.vn', 'h2@example.vn', 'h3@example.vn', 'tinh@example.vn']);
  expect(mails[0]?.body).toContain(`“${'x'.repeat(79)}…” không đọc được thành số.`);
  expect(workbench.run('exportReport').mails).toHaveLength(1);
});

test('an explained fall keeps its note from day to day, however long it is', () => {
  let workbench = staffedProvince();
  workbench.paste('Huyện 1!D7', Array(4).fill(['1.000']));
  for (let day = 19; day <= 31; day++) {
    workbench = workbench.with({ now: Date.parse(`2020-08-${day}T10:00+07:00`) });
    workbench.typeAt(workbench.tab('Huyện 1'), 7, 13, `${day} ${'lý do '.repeat(8_000)}`);
    workbench.type('Huyện 1!D7', String(1000 - day));
    expect(workbench.run('buildSummary').error).toBeNull();
  }
  expect(workbench.display('Huyện 1!O7')).toContain('Đã báo cáo đúng hạn ngày 31/8/2020.');
});

test('districts are opened again for whatever reason, however long it is', () => {
  const workbench = staffedProvince().with({ now: onLetterDay('15:45') });
  workbench.run('closeDay');
  const { error, toasts } = workbench.run('reopenDistrict', { answers: willing(FULL) });
  expect([error, toasts[toasts.length - 1]]).toEqual([null, expect.stringContaining('Đã mở khóa')]);
});

test('Thiết lập on a closed day changes nothing', () => {
  const workbench = staffedProvince().with({ now: onLetterDay('15:45') });
  workbench.run('closeDay');
  const before = wholeOf(workbench);
  workbench.run('setUp');
  expect(wholeOf(workbench)).toEqual(before);
});

test.each(['@summary', '-', '*', 'a:b', 'a=b', '§325:users', '__proto__', 'x'.repeat(31)])(
  'a unit whose code is %s is left out and named, and set-up makes no tab for it',
  (code) => {
    const workbench = workbenchWith('Đơn vị', [
      ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
      ['00', 'Thử', 'Tỉnh', '', ''],
      ['H1', 'Huyện 1', 'Huyện', '00', ''],
      ['X1', 'Xã 1', 'Xã', 'H1', '1000'],
      [code, 'Huyện 2', 'Huyện', '00', ''],
      ['X2', 'Xã 2', 'Xã', code, '1000'],
    ]);
    workbench.run('setUp');
    expect(workbench.tabNames()).not.toContain('Huyện 2');
    const names = workbench.tabNames();
    workbench.run('buildSummary');
    expect(workbench.rows('Tổng hợp').flat().join('\n')).toContain('Tab Đơn vị, dòng 5: không dùng được mã “');
    workbench.run('setUp');
    expect(workbench.tabNames()).toEqual(names);
  },
);

test('a sender or a subject of several lines, an encoding or marks of direction is one line of plain words', () => {
  const workbench = staffedProvince();
  const row = (label: string) => workbench.rows('Cấu hình').findIndex(([first]) => first === label) + 1;
  workbench.type(`Cấu hình!B${row('Cơ quan')}`, 'Sở\r\nBcc: a@evil.test =?utf-8?Q?x?=\u202e');
  workbench.type(`Cấu hình!B${row('Tên chỉ tiêu')}`, 'người\u0085dùng\u2028Bluezone\u0000');
  const [mail] = workbench.with({ now: onLetterDay('15:00') }).run('tick').mails;
  expect(mail?.name).toBe('Sở Bcc: a@evil.test = ?utf-8?Q?x?=');
  expect(mail?.subject).toContain('người dùng Bluezone');
});
