/** Properties of a document that come back cut off or overwritten. `npm test` tries one text for each, test/slow all. */

import { expect } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant } from '../../support/days';
import { setting, smallWorkbench, unit } from '../../support/workbenches';

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

export const at = (workbench: Workbench, time: string) => workbench.with({ now: instant('2020-08-18', time) });

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
  document.set('setUp.begun', '{"v":1,"isNew":false}');
  document.set('control.seen', '{"v":1,"commands":["closeDay"]}');
  document.set('question', '{"v":1,"id":"abc","at":"2020-08-18T08:00:00.000Z"}');
  return workbench;
}

/** Its workbook; change copies of it alone. */
export const day = busyDay();
export const properties = () => day.book.properties.document;

/** One key of each kind. */
export const KEYS = [
  ...['layout', 'close.day', 'close.locked', 'remind.schedule', 'remind.times'],
  ...['remind.day', 'remind.last', 'remind.reminder', 'clock'],
  ...['remind.reminder.H1', 'remind.reminder.@digest', 'words.menu', 'authorize.day', 'archive.2019', 'control.seen'],
  ...['rights.given', 'rights.doubts', 'setUp.begun', 'question', 'version'],
  ...['labels.district', 'labels.history', 'labels.log', 'labels.head'],
  ...['@units', '@history', 'H1'].map(
    (owner) => [...properties()].find(([, text]) => text.includes(`"${owner}"`))?.[0] ?? owner,
  ),
];

/** In how many ways a property is spoilt. */
export const VARIANTS = 4;

const spoilt = (text: string) => [text.slice(0, text.length / 2), '💥"[{', '{"v":1}', '{"v":2,"day":"2020-08-18"}'];

/** A property's text, spoilt in one of the ways. */
const spoiltText = (key: string, variant: number) => spoilt(properties().get(key) ?? '')[variant] ?? '';

/** Runs every command with the property spoilt; none may end with an exception. */
export function runCommands(key: string, variant: number): void {
  const workbench = day.clone();
  COMMANDS.forEach((_, index) => {
    // Each command is the first of its row once: one that mends must not hide what another would do.
    const command = COMMANDS[(index + variant * 5) % COMMANDS.length] ?? '';
    workbench.book.properties.document.set(key, spoiltText(key, variant));
    const { error, alerts, logs } = at(workbench, '15:40').run(command);
    const said = [command, ...alerts, ...logs.map(({ text: line }) => line)].join('\n');
    expect(said).not.toContain(FAILED);
    expect(said).not.toMatch(/ at .*Code\.js/);
    if (['tick', 'readStatus', 'onOpen'].includes(command)) expect(error).toBeNull();
  });
}

/** The system check must name the spoilt property, and set-up mend it. */
export function checkAndMend(key: string, variant: number): void {
  const workbench = day.clone();
  workbench.book.properties.document.set(key, spoiltText(key, variant));
  const check = () => at(workbench, '15:40').run('checkSystem').alerts[0];
  expect(check()).toContain('✗ Không đọc được ghi nhớ về ');
  at(workbench, '15:45').run('setUp');
  expect(check()).not.toContain('Không đọc được');
}
