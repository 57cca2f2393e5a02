/**
 * What the spreadsheet remembers out of sight may come back cut off or overwritten: every command goes on without it,
 * the system check names it, set-up mends it.
 */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { instant } from '../../support/days';
import { smallWorkbench, unit } from '../../support/workbenches';
import { at, checkAndMend, day, KEYS, properties, runCommands, VARIANTS } from './spoiltProperties';

test('every kind of property is among those that are spoilt here', () => {
  const kind = (key: string) => key.replace(/^(tab|archive)\..*|^(remind\.\w+\.).*/, '$1$2');
  expect(new Set(KEYS.map(kind))).toEqual(new Set([...properties().keys()].map(kind)));
});

// test/slow/properties.test.ts spoils each in every way.
describe.each(KEYS.map((key, index) => [key, index % VARIANTS] as const))('%s', (key, variant) => {
  test('spoilt, ends no command with an exception', () => runCommands(key, variant));
  test('spoilt, is named by the system check and mended by set-up', () => checkAndMend(key, variant));
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
