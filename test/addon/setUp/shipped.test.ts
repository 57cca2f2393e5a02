/** The province and the indicator that the project ships are defaults: nothing else knows of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { loadBundle } from '../../../local/emulator/bundle';
import type { Execution } from '../../../local/emulator/execution';
import { DEFAULT_SETTINGS } from '../../../src/defaults/settings';
import { instant } from '../../support/days';
import { workbenchOf } from '../../support/registers';
import { sentences, setting, unit, wholeOf } from '../../support/workbenches';

const NAMES = /bluezone|hưng yên|hung.?yen|2136/gi;
const SOURCES = join(import.meta.dirname, '..', '..', '..', 'src');

const namesIn = (text: string): readonly string[] => (text.normalize('NFC').match(NAMES) ?? []).sort();

test('no source outside src/defaults names them, not even in a comment', () => {
  const files = readdirSync(SOURCES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(SOURCES.length + 1));
  const naming = files.filter((path) => namesIn(path + readFileSync(join(SOURCES, path), 'utf8')).length > 0);
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((path) => !/^defaults[\\/]/.test(path))).toEqual([]);
});

test('what is pushed names them nowhere but in the default settings and register', () => {
  const { code, pages = {} } = loadBundle();
  const register = readFileSync(join(SOURCES, 'defaults', 'hung-yen-2020.tsv'), 'utf8');
  expect(namesIn(code)).toEqual(namesIn(JSON.stringify(DEFAULT_SETTINGS) + register));
  expect(namesIn(Object.values(pages).join())).toEqual([]);
});

/** Everything that came up on a screen or went out, attachments as their text. */
function shownBy({ toasts, alerts, dialogs, menus, sidebars, mails, logs }: Execution): string {
  const sent = mails.map(({ attachments, ...mail }) => ({
    ...mail,
    attached: attachments.map((file) =>
      'html' in file ? file.html : Object.values(unzipSync(file.bytes)).map((part) => strFromU8(part)),
    ),
  }));
  return JSON.stringify({ toasts, alerts, dialogs, menus, sidebars, sent, logs });
}

test.each(['vi', 'en'] as const)('another province and indicator show neither, in the language %s', (lang) => {
  const workbench = workbenchOf(
    [
      ['01', 'Hà Nội', 'Thành phố', '', ''],
      ['001', 'Ba Đình', 'Quận', '01', ''],
      ['00001', 'Phúc Xá', 'Phường', '001', 21_000],
      ['00004', 'Trúc Bạch', 'Phường', '001', 8_000],
      ['N1', 'Nhóm 1', '', '01', ''],
      ['00100', 'Xã 1', 'Xã', 'N1', 10_000],
    ],
    instant('2021-09-01', '09:00'),
  );
  setting(workbench, 'Tên chỉ tiêu', 'người đã tiêm vắc xin');
  setting(workbench, 'Trích yếu báo cáo', 'Kết quả tiêm vắc xin');
  setting(workbench, 'Số công văn', '1234/UBND-KGVX');
  setting(workbench, 'Cơ quan', 'Sở Y tế');
  setting(workbench, 'Tên trình đơn', 'Tiêm chủng');
  setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn');
  for (const code of ['001', 'N1']) unit(workbench, code, 'H', `h${code}@example.vn`);

  const seated = workbench.with({ lang });
  const executions = ['setUp', 'onOpen', 'enableReminders'].map((name) => seated.run(name));
  seated.type('Ba Đình!D7', '12.600');
  seated.type('Ba Đình!D8', 'abc');
  executions.push(...workbench.passTo(instant('2021-09-01', '15:10')));
  for (const name of ['buildSummary', 'checkFigures', 'showStatus', 'exportReport', 'checkSystem', 'closeDay']) {
    executions.push(workbench.with({ lang, now: instant('2021-09-01', '15:20') }).run(name));
  }
  workbench.tab('Lịch sử').deleteRows(1, 1);
  workbench.tab('Ba Đình').deleteRows(1, 1);
  executions.push(workbench.with({ lang, now: instant('2021-09-02', '10:00') }).run('checkFigures'));

  expect(executions.map(({ error }) => error)).toEqual(executions.map(() => null));
  expect(executions.flatMap(({ mails }) => mails).length).toBe(4);
  expect(namesIn(executions.map(shownBy).join('\n'))).toEqual([]);
  // Out of sight, set-up remembers by which labels it first knew the tabs.
  const isLabel = (key: string) => key.startsWith('labels.');
  for (const key of [...workbench.book.properties.document.keys()].filter(isLabel)) {
    workbench.book.properties.document.delete(key);
  }
  expect(namesIn(JSON.stringify(wholeOf(workbench)))).toEqual([]);
  expect(sentences(workbench).slice(0, 3)).toEqual([
    'Thành phố Hà Nội: tổng hợp số người đã tiêm vắc xin',
    'Lập lúc 15 giờ 20 phút ngày 1/9/2021.',
    '12.600 người đã tiêm vắc xin trên 39.000 dân, chiếm 32,31% dân số.',
  ]);
});
