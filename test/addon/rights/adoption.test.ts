/**
 * A workbook of which the add-on remembers no tab: a copy of the file, a restored one, one that another deployment worked
 * with. Its marked tabs may be anybody's, so they are used only after one question.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ShownDialog } from '../../../local/emulator/services/ui';
import { Workbench } from '../../../local/emulator/workbench';
import { statePath } from '../../../local/emulator/xlsx/state';
import { pastedRegister } from '../../support/registers';
import { letterWorkbench, onLetterDay, summaryRow, wholeOf } from '../../support/workbenches';

/** The calls of an edit that does nothing. */
const LOOKED = { 'Range.getValues': 1, 'Properties.getProperties': 1 };

const original = letterWorkbench();

/** As Google copies a file: tabs keep their ids; properties and triggers are gone. */
function copyOfFile(workbench: Workbench = original): Workbench {
  const copy = workbench.clone();
  copy.book.properties.document.clear();
  copy.book.triggers = [];
  return copy;
}

/** Downloaded as .xlsx and opened anew: tabs have other ids. */
async function restored(): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'restored-'));
  try {
    const path = join(folder, 'book.xlsx');
    await original.save(path);
    rmSync(statePath(path));
    return await Workbench.open(path, { now: onLetterDay('16:00') });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What another deployment remembers, of another workbook. */
function ofAnotherDeployment(): Workbench {
  const workbench = copyOfFile();
  const { document } = workbench.book.properties;
  for (const [key, text] of original.book.properties.document) document.set(key.replace(/^tab\./, 'tab.9'), text);
  return workbench;
}

const COMMANDS = ['buildSummary', 'checkFigures', 'closeDay', 'remindLate', 'exportReport', 'checkSystem'];
const TITLE = 'Dùng tiếp các tab đã có';

describe.each([
  ['a copy of the file', async () => copyOfFile()],
  ['a restored file', restored],
  ['a file that another deployment worked with', async () => ofAnotherDeployment()],
])('%s', (_, open) => {
  test('is told to be set up by every command, and left as it is', async () => {
    const workbench = await open();
    const before = wholeOf(workbench);
    for (const command of COMMANDS) {
      expect(workbench.run(command).alerts.join()).toContain('Bảng tính chưa được thiết lập. Hãy chọn Quản trị');
    }
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('is not changed by an edit’s trigger', async () => {
    const workbench = await open();
    workbench.book.triggers = [{ id: '1', handler: 'handleEdit', event: 'ON_EDIT', creator: workbench.book.owner }];
    const [execution] = workbench.type('Văn Lâm!D8', '1.234');
    expect(execution?.calls).toEqual(LOOKED);
  });

  test('is used after one question that names every tab, with all its figures', async () => {
    const workbench = await open();
    const { error, alerts } = workbench.run('setUp', { answers: ['YES'] });
    expect([error, alerts]).toEqual([null, [expect.stringContaining(TITLE)]]);
    for (const tab of original.tabNames()) expect(alerts[0]).toContain(`• “${tab}”: `);
    expect(workbench.tabNames()).toEqual(original.tabNames());
    workbench.with({ now: onLetterDay('16:10') }).run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe(summaryRow(original, 'Văn Lâm', 'Hưng Yên')?.[5]);
    expect(workbench.run('setUp').alerts).toEqual([]);
  });

  test('is left as it is by a set-up that was answered no', async () => {
    const workbench = await open();
    const before = wholeOf(workbench);
    const { error, alerts } = workbench.run('setUp', { answers: ['NO'] });
    expect(error).toContain('Chưa thiết lập, bảng tính giữ nguyên.');
    expect(alerts).toHaveLength(2);
    expect(wholeOf(workbench)).toEqual(before);
  });
});

/** Makes a tab with one mark. */
function mark(workbench: Workbench, name: string, owner: string): void {
  workbench.book.addTab(name, 0).put(1, 1, `§${owner}:code`);
}

describe('while the question is open', () => {
  const answering = (workbench: Workbench, change: (workbench: Workbench) => void, last: 'YES' | 'NO') => {
    const asked: ShownDialog[] = [];
    const answers = (dialog: ShownDialog) => {
      asked.push(dialog);
      if (asked.length > 1) return dialog.buttons.includes(last) ? last : undefined;
      change(workbench);
      return 'YES';
    };
    return { asked, execution: workbench.run('setUp', { answers }) };
  };
  const texts = (asked: readonly ShownDialog[]) => asked.map(({ text }) => text);

  test.each([
    ['325', 'a second tab of a district'],
    ['999', 'a tab of a district that nobody knows'],
    ['@log', 'a second Log'],
  ])('a tab that is added and says that it is %s, %s, is asked about anew', (owner) => {
    const workbench = copyOfFile();
    const { asked } = answering(workbench, (open) => mark(open, 'Nháp', owner), 'NO');
    expect(texts(asked)).toEqual([
      expect.not.stringContaining('Nháp'),
      expect.stringContaining('Nháp'),
      expect.stringContaining('Chưa thiết lập'),
    ]);
    expect([...workbench.book.properties.document]).toEqual([]);
  });

  test('a tab that is deleted is not used, and asked about anew', () => {
    const workbench = copyOfFile();
    const { asked } = answering(workbench, ({ book }) => book.deleteTab(workbench.tab('Văn Lâm')), 'YES');
    expect(texts(asked)).toEqual([expect.stringContaining('“Văn Lâm”'), expect.not.stringContaining('“Văn Lâm”')]);
    expect(workbench.tabNames()).toContain('Văn Lâm');
  });

  test('another person who answers it first has done the work', () => {
    const workbench = copyOfFile();
    const { asked, execution } = answering(workbench, (open) => open.run('setUp', { answers: ['YES'] }), 'NO');
    expect([execution.error, asked]).toEqual([null, [expect.objectContaining({ title: TITLE })]]);
    expect(workbench.tabNames()).toEqual(original.tabNames());
  });
});

describe('the tabs that are offered', () => {
  const offered = (workbench: Workbench) => workbench.run('setUp', { answers: ['NO'] }).alerts[0] ?? '';

  test('are the originals, where a copy in the file has the same marks', () => {
    const workbench = original.clone();
    workbench.duplicateTab('Văn Lâm');
    workbench.book.moveTab(workbench.tab('Bản sao của Văn Lâm'), 0);
    const said = offered(copyOfFile(workbench));
    expect(said).toContain('• “Văn Lâm”: mã 325');
    expect(said).toContain('Không dùng, vì cùng dấu với một tab ở trên: Bản sao của Văn Lâm.');
  });

  test('contain a register that was pasted and has no marks', () => {
    const workbench = pastedRegister();
    workbench.run('setUp');
    const copy = copyOfFile(workbench);
    expect(offered(copy)).toContain('• “Đơn vị”: Đơn vị');
    const rows = copy.rows('Đơn vị');
    expect(copy.run('setUp', { answers: ['YES'] }).error).toBeNull();
    expect(copy.rows('Đơn vị').map((row) => row.slice(0, 5))).toEqual(rows.map((row) => row.slice(0, 5)));
    expect(copy.tabNames()).toEqual(workbench.tabNames());
  });

  test('are none in a spreadsheet without marks: nothing is asked', () => {
    const { alerts, error } = Workbench.blank({ now: onLetterDay('09:00') }).run('setUp');
    expect([alerts, error]).toEqual([[], null]);
  });
});

describe('without dialogs, where a standalone script goes on with a bound script’s workbook', () => {
  const at = (workbench: Workbench, time: string) => workbench.with({ now: onLetterDay(time) });
  const logged = ({ logs }: ReturnType<Workbench['run']>) => logs.map(({ text }) => text).join('\n');
  const isAdopted = ({ book }: Workbench) => [...book.properties.script].some(([key]) => key.includes('tab.'));

  test('list and question go into the execution log, and the same set-up within ten minutes is the answer', () => {
    const workbench = original.clone().deployedAs('standalone');
    const first = at(workbench, '16:00').run('setUp');
    expect(logged(first)).toContain(TITLE);
    for (const tab of original.tabNames()) expect(logged(first)).toContain(`• “${tab}”: `);
    expect(isAdopted(workbench)).toBe(false);
    expect(at(workbench, '16:09').run('setUp').error).toBeNull();
    expect(isAdopted(workbench)).toBe(true);
    expect(workbench.tabNames()).toEqual(original.tabNames());
    at(workbench, '16:10').run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe(summaryRow(original, 'Văn Lâm', 'Hưng Yên')?.[5]);
  });

  test.each<[string, string, (workbench: Workbench) => void]>([
    ['more than ten minutes later', '16:11', () => undefined],
    ['after a tab was added', '16:05', (workbench) => mark(workbench, 'Nháp', '999')],
    [
      'after another tab took the name and the place of one',
      '16:05',
      ({ book }) => {
        const [own, other] = ['Cấu hình', 'Bản sao của Cấu hình'].map((name) => book.tab(name));
        if (!own || !other) throw new Error('no look-alike');
        book.renameTab(own, 'x');
        book.renameTab(other, 'Cấu hình');
        book.renameTab(own, 'Bản sao của Cấu hình');
        book.moveTab(other, book.tabs.indexOf(own));
      },
    ],
  ])('%s it is asked anew', (_, time, change) => {
    const workbench = original.clone().deployedAs('standalone');
    workbench.duplicateTab('Cấu hình');
    at(workbench, '16:00').run('setUp');
    change(workbench);
    expect(logged(at(workbench, time).run('setUp'))).toContain(TITLE);
    expect(isAdopted(workbench)).toBe(false);
  });
});
