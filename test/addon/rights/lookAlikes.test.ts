/**
 * What an editor of the file can make with nothing but a browser: copies of tabs, hidden rows of marks, stored blocks.
 * The add-on runs as the owner, so whatever it took from such a tab would happen with the owner's rights.
 */

import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import {
  callsOf,
  communeRow,
  FOUR_TABS,
  fourDistricts,
  letterWorkbench,
  onLetterDay,
  setting,
  staffedWorkbench,
  summaryRow,
  unit,
  wholeOf,
} from '../../support/workbenches';

/** The calls of an edit that does nothing. */
const LOOKED = { 'Range.getValues': 1, 'Properties.getProperties': 1 };

const EDITOR = 'canbo.vanlam@example.vn';
const STAFF_TABS = ['Tổng hợp', 'Biểu đồ', 'Đơn vị', 'Cấu hình', 'Lịch sử', 'Nhật ký', 'Tác vụ'];

const copyOf = (tab: string) => `Bản sao của ${tab}`;
const at = (workbench: Workbench, time: string) => workbench.with({ now: onLetterDay(time) });
const mailsOf = (executions: readonly Execution[]) => executions.flatMap(({ mails }) => mails.map(({ to }) => to));
const checked = (workbench: Workbench) => workbench.run('checkSystem').alerts.join('\n');

/** All tabs but those of a name, and all that the add-on remembers but the tabs that are not its own. */
function wholeBut(workbench: Workbench, ...names: readonly string[]) {
  const { tabs, properties, ...book } = wholeOf(workbench);
  return {
    ...book,
    properties: properties.filter(([, text]) => !text.includes('"owner":"-"')),
    tabs: tabs.filter(({ name }) => !names.includes(name)),
  };
}

/** A copy of a tab that everybody may type into, as one is that an editor made by hand. */
function lookAlike(workbench: Workbench, tab: string): void {
  workbench.duplicateTab(tab);
  workbench.tab(copyOf(tab)).protections = [];
}

/** A tab of an editor's own, with these texts in its first row. */
function forgedTab(workbench: Workbench, name: string, row: readonly string[]): void {
  const tab = workbench.book.addTab(name, workbench.book.tabs.length);
  tab.maxColumns = Math.max(tab.maxColumns, row.length);
  row.forEach((text, index) => {
    tab.put(1, index + 1, text);
  });
}

/** The texts of the first row of a tab, which its owner's copy has too. */
const marksOf = (workbench: Workbench, tab: string): readonly string[] => workbench.rows(tab)[0] ?? [];

describe('a look-alike of Settings', () => {
  test('with another reminder time silences nobody: ten mails and a digest, as without it', () => {
    const [attacked, undisturbed] = [staffedWorkbench(), staffedWorkbench()];
    const day = (workbench: Workbench) => mailsOf(workbench.passTo(onLetterDay('23:30')));
    // Once the clock has begun the day it goes by what it remembers of Settings.
    for (const workbench of [attacked, undisturbed])
      expect(mailsOf(workbench.passTo(onLetterDay('10:00')))).toEqual([]);
    lookAlike(attacked, 'Cấu hình');
    const labels = attacked.rows('Cấu hình').map(([label]) => label);
    for (const [label, text] of [
      ['Giờ nhắc', '23:55'],
      ['Hạn báo cáo', '23:50'],
      ['Chạy thử', 'có'],
      ['Tên trình đơn', 'X'],
    ] as const) {
      attacked.with({ user: EDITOR }).type(`${copyOf('Cấu hình')}!B${labels.indexOf(label) + 1}`, text);
    }
    const mails = day(attacked);
    expect(mails).toHaveLength(11);
    expect(mails).toEqual(day(undisturbed));
  });

  test('moves no deadline: the formulas of the district tabs go by the remembered one', () => {
    const workbench = fourDistricts();
    lookAlike(workbench, 'Cấu hình');
    const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Hạn báo cáo') + 1;
    workbench.with({ user: EDITOR }).type(`${copyOf('Cấu hình')}!B${row}`, '23:00');
    at(workbench, '15:30').type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')['Tình trạng']).toContain('muộn (hạn 15 giờ 00 phút)');
  });

  test('that took the name of one that was deleted is not taken for it by set-up', () => {
    const workbench = fourDistricts();
    const rows = workbench.rows('Cấu hình');
    lookAlike(workbench, 'Cấu hình');
    const deadline = rows.findIndex(([label]) => label === 'Hạn báo cáo') + 1;
    workbench.with({ user: EDITOR }).type(`${copyOf('Cấu hình')}!B${deadline}`, '23:00');
    workbench.book.deleteTab(workbench.tab('Cấu hình'));
    workbench.book.renameTab(workbench.tab(copyOf('Cấu hình')), 'Cấu hình');
    workbench.run('setUp');
    expect(workbench.tabNames()).toContain('Cấu hình (2)');
    expect(marksOf(workbench, 'Văn Lâm').filter((text) => text.startsWith('§325:deadline'))).toEqual([
      '§325:deadline=15:00',
    ]);
    expect(checked(workbench)).toContain('dùng “Cấu hình (2)”, không dùng “Cấu hình”');
  });
});

describe.each([...STAFF_TABS, 'Văn Lâm'])('a look-alike of the tab %s', (tab) => {
  const attacked = letterWorkbench();
  lookAlike(attacked, tab);

  test('in which somebody types is looked at, and changes nothing', () => {
    const workbench = attacked.clone();
    const before = wholeBut(workbench, copyOf(tab));
    const executions = ['A5', 'B5', 'D8', 'G8', 'M8'].flatMap((cell) =>
      workbench
        .with({ user: EDITOR })
        .type(`${copyOf(tab)}!${cell}`, ['Văn Lâm', 'Tác vụ'].includes(tab) && cell === 'A5' ? 'TRUE' : '77'),
    );
    expect(executions).toHaveLength(5);
    for (const { calls, error } of executions) {
      expect([error, calls]).toEqual([null, LOOKED]);
    }
    expect(wholeBut(workbench, copyOf(tab))).toEqual(before);
  });

  test('gets a sentence from the check, the system check and the Summary, and is left as it is by all commands', () => {
    const workbench = attacked.clone();
    const sentence = `Có hai tab: dùng “${tab}”, không dùng “${copyOf(tab)}”. Hãy xóa tab thừa.`;
    const copy = () => wholeOf(workbench).tabs.find(({ name }) => name === copyOf(tab));
    const before = copy();
    expect(workbench.run('checkFigures').alerts.join('\n')).toContain(sentence);
    expect(checked(workbench)).toContain(sentence);
    expect(workbench.run('setUp').error).toBeNull();
    workbench.run('buildSummary');
    expect(workbench.rows('Tổng hợp').flat().join('\n')).toContain(sentence);
    for (const name of ['enableReminders', 'tick', 'closeDay', 'disableReminders']) workbench.run(name);
    expect(copy()).toEqual(before);
  });

  test('is not adopted where the remembered one was deleted: set-up makes a new one', () => {
    const workbench = attacked.clone();
    workbench.book.deleteTab(workbench.tab(tab));
    const copy = () => wholeOf(workbench).tabs.find(({ name }) => name === copyOf(tab));
    const before = copy();
    workbench.run('buildSummary');
    workbench.run('setUp');
    expect(workbench.tabNames()).toContain(tab);
    expect(copy()).toEqual(before);
  });
});

describe('a row of marks and stored blocks that an editor made', () => {
  /** A tab that says it is Văn Lâm's, with a report and a repair that nobody made there. */
  function forgedDistrict(workbench: Workbench): void {
    const donor = fourDistricts();
    donor.type('Văn Lâm!D8', '1 234');
    expect(donor.rows('Văn Lâm')[7]?.join()).toContain('unlogged');
    forgedTab(workbench, 'Nháp', marksOf(donor, 'Văn Lâm'));
    const tab = workbench.tab('Nháp');
    donor.rows('Văn Lâm').forEach((cells, row) => {
      cells.forEach((cell, column) => {
        tab.put(row + 1, column + 1, row === 0 ? cell.replace(/"own":\d+/, `"own":${tab.id}`) : cell);
      });
    });
  }

  test('in a tab of their own: what is typed there is looked at, and nothing is written', () => {
    const workbench = fourDistricts();
    forgedDistrict(workbench);
    const before = wholeBut(workbench, 'Nháp');
    const [execution] = workbench.with({ user: EDITOR }).type('Nháp!D9', '1 234');
    expect(execution?.calls).toEqual(LOOKED);
    expect(wholeBut(workbench, 'Nháp')).toEqual(before);
  });

  test('write no line into the Log and no report, also where the tab was deleted that they name', () => {
    const workbench = fourDistricts();
    forgedDistrict(workbench);
    workbench.book.deleteTab(workbench.tab('Văn Lâm'));
    const logged = workbench.rows('Nhật ký');
    for (const name of ['buildSummary', 'checkFigures', 'tick']) workbench.run(name);
    expect(workbench.rows('Nhật ký')).toEqual(logged);
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('0');
    expect(checked(workbench)).toContain('Tab “Nháp” mang dấu ẩn của tiện ích nhưng không phải tab mà tiện ích đã tạo');
  });

  test.each(['@log', '@history', '@units', '@settings', '325', '999'])('that name %s change nothing', (owner) => {
    const workbench = fourDistricts();
    const keys = ['code', 'key', 'value', 'check', 'status', 'users', 'event', 'id', 'rowData'];
    const units = `§${owner}:units={"v":1,"own":1,"district":["${owner}","X","Huyện",null],"communes":[]}`;
    forgedTab(workbench, 'Nháp', [...keys.map((key) => `§${owner}:${key}`), units, `§${owner}:deadline=23:00`]);
    workbench.tab('Nháp').put(4, keys.indexOf('key') + 1, 'reminderTime');
    const before = wholeBut(workbench, 'Nháp');
    const [execution] = workbench.with({ user: EDITOR }).type('Nháp!C4', '23:55');
    expect(execution?.calls).toEqual(LOOKED);
    expect(wholeBut(workbench, 'Nháp')).toEqual(before);
  });

  test('in place of a tab’s own: the tab is read by its headings, edits wait, and set-up restores it', () => {
    const workbench = fourDistricts();
    workbench.type('Văn Lâm!D7', '1.000');
    const own = marksOf(workbench, 'Văn Lâm');
    marksOf(workbench, 'Mỹ Hào').forEach((text, index) => {
      workbench.tab('Văn Lâm').put(1, index + 1, text);
    });
    const myHao = workbench.rows('Mỹ Hào');
    const [execution] = workbench.type('Văn Lâm!D8', '1.234');
    expect([execution?.error, callsOf(execution as Execution).writes]).toEqual([null, 0]);
    expect(workbench.run('checkFigures').alerts.join('\n')).toContain('Tab mất dòng đánh dấu ẩn');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('2.234');
    for (let run = 0; run < 2; run++) workbench.run('setUp');
    expect(marksOf(workbench, 'Văn Lâm').slice(0, 20)).toEqual(own.slice(0, 20));
    expect(workbench.rows('Văn Lâm')).toHaveLength(6 + 11);
    workbench.type('Văn Lâm!D9', '1.500');
    expect(communeRow(workbench, 'Văn Lâm', '11992')['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
    expect(workbench.rows('Mỹ Hào')).toEqual(myHao);
  });

  test('in the submit checkbox, where reporters may write: no block, so a late report stays late', () => {
    const donor = fourDistricts();
    at(donor, '09:00').type('Văn Lâm!D7', '5.000');
    const data = donor.rows('Văn Lâm')[6]?.find((text) => text.startsWith('{"v":1')) ?? '';
    expect(communeRow(donor, 'Văn Lâm', '11986')['Tình trạng']).toContain('đúng hạn');
    const workbench = fourDistricts();
    at(workbench, '15:30').paste('Văn Lâm!A5', [[data]]);
    at(workbench, '15:31').type('Văn Lâm!D7', '5.000');
    expect(communeRow(workbench, 'Văn Lâm', '11986')['Tình trạng']).toContain('muộn');
  });

  test('metadata that name another district are not believed', () => {
    const workbench = fourDistricts();
    const column = marksOf(workbench, 'Văn Lâm').findIndex((text) => text.startsWith('§325:units'));
    const units = marksOf(workbench, 'Mỹ Hào').find((text) => text.startsWith('§328:units')) ?? '';
    workbench.tab('Văn Lâm').put(1, column + 1, units.replace('§328', '§325'));
    const [execution] = workbench.type('Văn Lâm!D8', '1.234');
    expect([execution?.error, callsOf(execution as Execution).writes]).toEqual([null, 0]);
  });
});

describe('a tab whose stored owner cannot be read', () => {
  const keyOf = (workbench: Workbench, tab: string) => `tab.${workbench.tab(tab).id}`;
  const spoilt = (...tabs: readonly string[]) => {
    const workbench = fourDistricts();
    for (const tab of tabs) workbench.book.properties.document.set(keyOf(workbench, tab), '💥');
    return workbench;
  };

  test('goes on by its marks: an edit is judged, and the next command remembers the owner again', () => {
    const workbench = spoilt('Văn Lâm');
    workbench.type('Văn Lâm!D8', '1.234');
    expect(communeRow(workbench, 'Văn Lâm', '11989')['Tình trạng']).toBe('Đã báo cáo đúng hạn ngày 18/8/2020.');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('1.234');
    const { document } = workbench.book.properties;
    expect(document.get(keyOf(workbench, 'Văn Lâm'))).toBe('{"v":1,"owner":"325"}');
  });

  test('and a look-alike before it: the look-alike is none', () => {
    const workbench = spoilt('Văn Lâm');
    lookAlike(workbench, 'Văn Lâm');
    workbench.book.moveTab(workbench.tab(copyOf('Văn Lâm')), 0);
    workbench.type(`${copyOf('Văn Lâm')}!D8`, '9.999');
    workbench.type('Văn Lâm!D8', '1.234');
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('1.234');
  });

  test('is no second tab of a district that another tab is remembered for', () => {
    const workbench = fourDistricts();
    lookAlike(workbench, 'Văn Lâm');
    workbench.book.properties.document.set(keyOf(workbench, copyOf('Văn Lâm')), '💥');
    workbench.book.moveTab(workbench.tab(copyOf('Văn Lâm')), 0);
    const [execution] = workbench.type(`${copyOf('Văn Lâm')}!D8`, '9.999');
    expect(callsOf(execution as Execution).writes).toBe(0);
    expect(checked(workbench)).toContain('dùng “Văn Lâm”, không dùng “Bản sao của Văn Lâm”');
  });

  test('all at once, and a look-alike: nothing is asked, and set-up remembers them again', () => {
    const workbench = spoilt(...STAFF_TABS, ...FOUR_TABS);
    forgedTab(workbench, 'Nháp', ['§999:code']);
    const { alerts, error } = workbench.run('setUp');
    expect([alerts, error]).toEqual([[], null]);
    expect(workbench.tabNames()).toEqual([...fourDistricts().tabNames(), 'Nháp']);
    expect(checked(workbench)).not.toContain('Không đọc được');
  });
});

test('an edit without a repair makes at most five calls', () => {
  const workbench = fourDistricts();
  for (const [cell, text] of [
    ['Văn Lâm!D8', '1.234'],
    ['Văn Lâm!G8', '5'],
    ['Văn Lâm!M8', 'ghi chú'],
    ['Văn Lâm!D8', '-1'],
    ['Văn Lâm!A5', 'TRUE'],
  ] as const) {
    const [execution] = workbench.type(cell, text);
    expect([cell, callsOf(execution as Execution).all <= 5]).toEqual([cell, true]);
  }
});

test('Settings and Units are still checked where they are typed into', () => {
  const workbench = fourDistricts();
  setting(workbench, 'Giờ nhắc', '25:00');
  const [, , header = []] = workbench.rows('Cấu hình');
  const row = workbench.rows('Cấu hình').find(([label]) => label === 'Giờ nhắc');
  expect(row?.[header.indexOf('Kiểm tra')]).not.toBe('');
  unit(workbench, '325', 'H', 'canbo@');
  expect(workbench.rows('Đơn vị').find(([code]) => code === '325')).toContainEqual(expect.stringContaining('canbo@'));
});
