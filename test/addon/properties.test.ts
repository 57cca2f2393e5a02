/**
 * What the spreadsheet remembers out of sight may come back cut off or overwritten: every command goes on without it,
 * the system check names it, set-up mends it.
 */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../local/emulator/workbench';
import { instant } from '../support/days';
import { setting, smallWorkbench, unit } from '../support/workbenches';

const COMMANDS = [
  'onOpen',
  'buildSummary',
  'checkFigures',
  'showStatus',
  'readStatus',
  'remindLate',
  'exportReport',
  'closeDay',
  'reopenDistrict',
  'enableReminders',
  'checkSystem',
  'setUp',
  'tick',
  'disableReminders',
];

/** What a command says whose exception was caught. */
const FAILED = 'Google không phản hồi';

const at = (workbench: Workbench, time: string) => workbench.with({ now: instant('2020-08-18', time) });

/** A day with everything that is ever remembered: reminders, their mails, a close with a tab opened again. */
function busyDay(): Workbench {
  const workbench = smallWorkbench(2, 2).clone();
  unit(workbench, '00', 'H', 'so@example.vn');
  unit(workbench, 'H1', 'H', 'h1@example.vn');
  setting(workbench, 'Thư nhận tổng hợp', 'tonghop@example.vn');
  setting(workbench, 'Tên trình đơn', 'Tiêm chủng');
  workbench.run('setUp');
  workbench.run('enableReminders');
  at(workbench, '10:00').paste('Huyện 2!D7', [['100'], ['200']]);
  workbench.passTo(instant('2020-08-18', '15:10'));
  at(workbench, '15:20').run('closeDay');
  at(workbench, '15:30').run('reopenDistrict', { answers: ['Huyện 1', '17:00', 'gõ nhầm'] });
  const { document } = workbench.book.properties;
  document.set('authorize.day', '{"v":1,"day":"2020-08-18"}');
  document.set('archive.2019', '{"v":1,"tab":12345}');
  document.set('rights.doubts', '{"v":1,"tabs":[12345]}');
  return workbench;
}

const day = busyDay();
const properties = () => day.book.properties.document;

/** One key of each kind. */
const KEYS = [
  ...[
    'layout',
    'close.day',
    'close.locked',
    'remind.schedule',
    'remind.times',
    'remind.day',
    'remind.last',
    'remind.reminder',
  ],
  ...['remind.reminder.H1', 'remind.reminder.@digest', 'words.menu', 'authorize.day', 'archive.2019'],
  ...['rights.given', 'rights.doubts'],
  ...['labels.district', 'labels.history', 'labels.log', 'labels.head'],
  ...['@units', '@history', 'H1'].map(
    (owner) => [...properties()].find(([, text]) => text.includes(`"${owner}"`))?.[0] ?? owner,
  ),
];

test('every kind of property is among those that are spoilt here', () => {
  const kind = (key: string) => key.replace(/^(tab|archive)\..*|^(remind\.\w+\.).*/, '$1$2');
  expect(new Set(KEYS.map(kind))).toEqual(new Set([...properties().keys()].map(kind)));
});

const spoilt = (text: string) => [text.slice(0, text.length / 2), '💥"[{', '{"v":1}', '{"v":2,"day":"2020-08-18"}'];

describe.each(KEYS)('%s', (key) => {
  const text = properties().get(key) ?? '';

  test('spoilt, ends no command with an exception', () => {
    const workbench = day.clone();
    spoilt(text).forEach((bad, variant) => {
      COMMANDS.forEach((_, index) => {
        // Each command is the first of its row once: one that mends must not hide what another would do.
        const command = COMMANDS[(index + variant * 5) % COMMANDS.length] ?? '';
        workbench.book.properties.document.set(key, bad);
        const { error, alerts, logs } = at(workbench, '15:40').run(command);
        const said = [command, ...alerts, ...logs.map(({ text: line }) => line)].join('\n');
        expect(said).not.toContain(FAILED);
        expect(said).not.toMatch(/ at .*Code\.js/);
        if (['tick', 'readStatus', 'onOpen'].includes(command)) expect(error).toBeNull();
      });
    });
  });

  test('spoilt, is named by the system check and mended by set-up', () => {
    for (const bad of spoilt(text)) {
      const workbench = day.clone();
      workbench.book.properties.document.set(key, bad);
      const check = () => at(workbench, '15:40').run('checkSystem').alerts[0];
      expect(check()).toContain('✗ Không đọc được ghi nhớ về ');
      at(workbench, '15:45').run('setUp');
      expect(check()).not.toContain('Không đọc được');
    }
  });
});

describe('what is lost does no harm', () => {
  const spoil = (workbench: Workbench, key: string) => workbench.book.properties.document.set(key, '💥');
  const districtTitle = (workbench: Workbench) => workbench.display('Huyện 2!A2');

  test('a lost schedule: the reminder goes by the times in Settings', () => {
    const workbench = smallWorkbench(1, 2).clone();
    unit(workbench, 'H1', 'H', 'h1@example.vn');
    workbench.run('enableReminders');
    spoil(workbench, 'remind.schedule');
    const mails = workbench.passTo(instant('2020-08-18', '15:10')).flatMap((run) => run.mails.map(({ to }) => to));
    expect(mails).toEqual([['h1@example.vn']]);
  });

  test('a lost close: what is locked stays so until midnight', () => {
    const workbench = day.clone();
    spoil(workbench, 'close.day');
    at(workbench, '15:40').run('buildSummary');
    expect(districtTitle(workbench)).toContain('ĐÃ KHÓA');
    workbench.with({ now: instant('2020-08-19', '00:10') }).run('tick');
    expect(districtTitle(workbench)).not.toContain('ĐÃ KHÓA');
  });

  test('a lost record of the locks: tabs open at midnight all the same', () => {
    const workbench = day.clone();
    spoil(workbench, 'close.locked');
    workbench.with({ now: instant('2020-08-19', '00:10') }).run('tick');
    expect(districtTitle(workbench)).not.toContain('ĐÃ KHÓA');
  });
});
