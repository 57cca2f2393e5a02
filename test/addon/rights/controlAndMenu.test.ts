/** Each command by the menu and by the tab Tác vụ, by each person, in each state of the workbook. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { wholeOf } from '../../support/workbenches';
import { blank, FIRST, LEADER, REPORTER, STAFF, STATES, STRANGER } from './states';

/** The commands, by their labels. */
const COMMANDS = {
  buildSummary: 'Lập tổng hợp',
  checkFigures: 'Kiểm tra số liệu',
  remindLate: 'Đôn đốc đơn vị chưa nộp',
  exportReport: 'Kết xuất báo cáo',
  closeDay: 'Chốt số liệu',
  reopenDistrict: 'Mở khóa',
  setUp: 'Thiết lập',
  enableReminders: 'Bật nhắc tự động',
  disableReminders: 'Tắt nhắc tự động',
  checkSystem: 'Kiểm tra hệ thống',
};

/** What the reopening is told. */
const TOLD = ['Huyện Một', '10:00', 'nhập nhầm'];

const rowOf = (workbench: Workbench, label: string) =>
  workbench.rows('Tác vụ').findIndex((cells) => cells[1] === label) + 1;

/** Ticks a box, and once more if the row asks. */
function byControl(workbench: Workbench, label: string, user: string) {
  const row = rowOf(workbench, label);
  const told = label === COMMANDS.reopenDistrict ? TOLD : [];
  told.forEach((text, index) => {
    workbench.with({ user }).type(`Tác vụ!${'EFG'[index]}${row}`, text);
  });
  const tick = () => workbench.with({ user }).type(`Tác vụ!A${row}`, 'TRUE');
  const executions = [...tick()];
  if (workbench.display(`Tác vụ!C${row}`).includes('tích lại ô này trước')) executions.push(...tick());
  return executions.flatMap(({ mails }) => mails.map(({ to, subject }) => [to, subject]));
}

const byMenu = (workbench: Workbench, name: string, user: string) =>
  workbench
    .run(name, { user, answers: name === 'reopenDistrict' ? TOLD : ['YES'] })
    .mails.map(({ to, subject }) => [to, subject]);

/** Everything but the tab Tác vụ, with one word for whoever the Log names and for what remembers who ran what. */
function resultOf(workbench: Workbench): string {
  const { tabs, properties, triggers, ...book } = wholeOf(workbench);
  const entries = properties.filter(([key]) => !/^(question|control\.seen|rights\.given)$/.test(key));
  const others = tabs.filter(({ name }) => name !== 'Tác vụ').map(({ protections: _, ...tab }) => tab);
  return JSON.stringify([book, others, entries, triggers.length])
    .replaceAll(/không xác định được \(một trong \d+ người có quyền\)/g, 'AI')
    .replaceAll(workbench.book.owner, 'AI')
    .replaceAll(FIRST, 'AI');
}

describe.each(Object.entries(STATES))('%s', (_, begin) => {
  test.each(Object.entries(COMMANDS))('%s does by a tick what it does from the menu', (name, label) => {
    // The handler runs as the account that set up.
    const [menu, control] = [begin(), begin()];
    const mails = [byMenu(menu, name, FIRST), byControl(control, label, FIRST)];
    expect(mails[1]).toEqual(mails[0]);
    expect(resultOf(control)).toBe(resultOf(menu));
  });

  test.each([REPORTER, LEADER, STRANGER])('%s can tick nothing', (user) => {
    const workbench = begin();
    const before = wholeOf(workbench);
    for (const label of Object.values(COMMANDS)) {
      const cell = `Tác vụ!A${rowOf(workbench, label)}`;
      expect(() => workbench.with({ user }).type(cell, 'TRUE')).toThrow('protected');
    }
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('the owner and one of the staff can tick', () => {
    for (const user of [begin().book.owner, STAFF]) {
      const workbench = begin();
      byControl(workbench, COMMANDS.buildSummary, user);
      expect(workbench.rows('Tác vụ').join()).toContain('Đã lập tổng hợp');
    }
  });
});

test('before the first set-up there is no such tab', () => {
  expect(blank().tabNames()).not.toContain('Tác vụ');
});
