/** The tab Tác vụ: commands as tick boxes, without a menu and without dialogs. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Protection } from '../../../local/emulator/book/rules/protection';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import { onLetterDay, setting, smallWorkbench, unit, wholeOf } from '../../support/workbenches';

const STAFF = 'sotttt@example.vn';
const STRANGER = 'nguoila@example.vn';
const NAMES = ['Huyện 1', 'Huyện 2'];

let workbench: Workbench;

beforeEach(() => {
  workbench = smallWorkbench(2, 2);
  unit(workbench, '00', 'H', STAFF);
  for (const code of ['H1', 'H2']) unit(workbench, code, 'H', `${code}@example.vn`);
  workbench.run('setUp');
});

const at = (time: string) => workbench.with({ now: onLetterDay(time) });
/** The number of a command's row, from 1. */
const rowOf = (label: string, tab = 'Tác vụ') => workbench.rows(tab).findIndex((cells) => cells[1] === label) + 1;

/** Ticks a command's box; gives the execution of the handler. */
function tick(label: string, time = '09:00', user = STAFF): Execution {
  const [execution] = at(time)
    .with({ user })
    .type(`Tác vụ!A${rowOf(label)}`, 'TRUE');
  if (execution === undefined) throw new Error('No trigger handles edits.');
  return execution;
}

/** What the row of a command shows. */
function shown(label: string, tab = 'Tác vụ') {
  const [box, , result, time] = workbench.rows(tab)[rowOf(label, tab) - 1] ?? [];
  return { box, result, time };
}

const tell = (column: 'E' | 'F' | 'G', text: string) =>
  workbench.with({ user: STAFF }).type(`Tác vụ!${column}${rowOf('Mở khóa')}`, text);

describe('a tick', () => {
  test('runs the command and writes beside it how it ended and when, without a dialog', () => {
    const { alerts, toasts, error } = tick('Lập tổng hợp', '09:05');
    expect([alerts, toasts, error]).toEqual([[], [], null]);
    expect(shown('Lập tổng hợp')).toEqual({
      box: 'FALSE',
      result: expect.stringContaining('Đã lập tổng hợp: 0 người dùng Bluezone trên 40.000 dân'),
      time: '09:05 18/08/2020',
    });
  });

  test('has the rows of the menu, in its words', () => {
    const labels = workbench
      .rows('Tác vụ')
      .slice(3, 13)
      .map(([, label]) => label);
    const menu = workbench.menu().items.map(({ label }) => label);
    expect(labels).toEqual(menu.filter((label) => label !== 'Tình hình nộp báo cáo'));
  });

  test('that was taken back, another cell, or a paste of ticks runs nothing', () => {
    const others = () => wholeOf(workbench).tabs.filter(({ name }) => name !== 'Tác vụ');
    const there = others();
    const row = rowOf('Chốt số liệu');
    const as = at('16:00').with({ user: STAFF });
    as.type(`Tác vụ!A${row}`, 'FALSE');
    as.type(`Tác vụ!G${row}`, 'TRUE');
    as.paste(`Tác vụ!A${row}`, [['TRUE'], ['TRUE']]);
    expect(others()).toEqual(there);
  });

  test('shows a long text below the table, in lines that a telephone shows whole', () => {
    workbench.type('Huyện 1!D7', 'abc');
    tick('Kiểm tra số liệu');
    expect(shown('Kiểm tra số liệu').result).toBe('Kết quả kiểm tra: 1 điểm cần xem; chi tiết ở bên dưới bảng.');
    const below = workbench
      .rows('Tác vụ')
      .slice(14)
      .map(([line = '']) => line);
    expect(below[0]).toBe('Chi tiết lần chạy gần nhất: Kiểm tra số liệu');
    expect(below.join(' ')).toContain('abc');
    for (const line of below) expect(line.length).toBeLessThanOrEqual(54);
    tick('Kiểm tra hệ thống');
    expect(workbench.rows('Tác vụ').join()).not.toContain('abc');
  });

  test('during another execution says so and runs nothing', () => {
    const row = rowOf('Chốt số liệu');
    at('16:00').with({ user: STAFF }).type(`Tác vụ!A${row}`, 'TRUE', { lockHeldElsewhere: true });
    expect(shown('Chốt số liệu')).toMatchObject({
      box: 'FALSE',
      result: expect.stringContaining('Người khác đang chạy'),
    });
    expect(workbench.display('Huyện 1!A2')).not.toContain('ĐÃ KHÓA');
  });

  test('that two triggers handle runs the command once', () => {
    const edit = at('16:00').typeWithoutEvent(`Tác vụ!A${rowOf('Chốt số liệu')}`, 'TRUE');
    const triggerUid = workbench.book.triggers.find(({ handler }) => handler === 'handleEdit')?.id ?? '';
    const handle = () => at('16:00').run('handleEdit', { edit: { ...edit, triggerUid } });
    handle();
    const { calls } = handle();
    expect(calls['Range.setValues']).toBeUndefined();
    expect(workbench.rows('Nhật ký').filter(([, action]) => action === 'Chốt số liệu')).toHaveLength(1);
  });

  test('that a second trigger handles between any two calls never sends the report twice', () => {
    const start = workbench;
    for (let after = 1; after <= 6; after++) {
      workbench = start.clone();
      const edit = at('16:00').typeWithoutEvent(`Tác vụ!A${rowOf('Kết xuất báo cáo')}`, 'TRUE');
      const triggerUid = workbench.book.triggers.find(({ handler }) => handler === 'handleEdit')?.id ?? '';
      const handle = (afterCall?: (call: number) => void) =>
        at('16:00').run('handleEdit', { edit: { ...edit, triggerUid }, afterCall }).mails.length;
      const mails: number[] = [];
      const first = handle((call) => void (call === after && mails.push(handle())));
      const sent = [first, ...mails].reduce((sum, each) => sum + each, 0);
      // Where the second does not get the lock before the first has taken the tick back, people have to tick again.
      const isBusy = shown('Kết xuất báo cáo').result?.includes('Người khác đang chạy');
      expect([after, mails.length, sent]).toEqual([after, 1, isBusy ? 0 : 1]);
    }
  });

  test('whose row was moved, and whose words were reworded, is found', () => {
    workbench.insertRow('Tác vụ', 4);
    const row = rowOf('Chốt số liệu');
    workbench.type(`Tác vụ!B${row}`, 'Khóa sổ');
    at('16:00').with({ user: STAFF }).type(`Tác vụ!A${row}`, 'TRUE');
    expect(workbench.display('Huyện 1!A2')).toContain('ĐÃ KHÓA');
    expect(workbench.display(`Tác vụ!C${row}`)).toContain('Đã chốt và khóa số liệu');
  });
});

describe('a question', () => {
  test('is answered by a second tick', () => {
    const mails = () => tick('Đôn đốc đơn vị chưa nộp', '14:05').mails;
    expect(mails()).toEqual([]);
    expect(shown('Đôn đốc đơn vị chưa nộp').result).toBe(
      'Gửi thư nhắc tới 2 huyện: Huyện 1, Huyện 2? Nếu đồng ý, tích lại ô này trước 14 giờ 15 phút.',
    );
    expect(mails()).toHaveLength(2);
    expect(shown('Đôn đốc đơn vị chưa nộp').result).toBe('Đã gửi 2 thư.');
  });

  test('is asked anew after ten minutes', () => {
    tick('Đôn đốc đơn vị chưa nộp', '14:05');
    expect(tick('Đôn đốc đơn vị chưa nộp', '14:16').mails).toEqual([]);
    expect(shown('Đôn đốc đơn vị chưa nộp').result).toContain('tích lại ô này trước 14 giờ 26 phút');
    expect(tick('Đôn đốc đơn vị chưa nộp', '14:26').mails).toHaveLength(2);
  });

  test('is asked anew if it names something else by then', () => {
    tick('Đôn đốc đơn vị chưa nộp', '14:05');
    for (const row of [7, 8]) at('14:06').type(`Huyện 1!D${row}`, '100');
    expect(tick('Đôn đốc đơn vị chưa nộp', '14:07').mails).toEqual([]);
    expect(shown('Đôn đốc đơn vị chưa nộp').result).toContain('Gửi thư nhắc tới 1 huyện: Huyện 2?');
    expect(tick('Đôn đốc đơn vị chưa nộp', '14:08').mails).toHaveLength(1);
  });

  test('about an early close is asked anew where another person has closed and reopened meanwhile', () => {
    tick('Chốt số liệu', '14:00');
    at('14:01').run('closeDay', { answers: ['YES'] });
    at('14:02').run('reopenDistrict', { answers: ['tất cả', '15:30', 'nhập nhầm'] });
    tick('Chốt số liệu', '14:03');
    expect(workbench.display('Huyện 1!A2')).not.toContain('ĐÃ KHÓA');
    tick('Chốt số liệu', '14:04');
    expect(workbench.display('Huyện 1!A2')).toContain('ĐÃ KHÓA');
  });

  test('of one command is not answered by the tick of another', () => {
    tick('Chốt số liệu', '14:00');
    tick('Đôn đốc đơn vị chưa nộp', '14:01');
    expect(tick('Chốt số liệu', '14:02').mails).toEqual([]);
    expect(workbench.display('Huyện 1!A2')).not.toContain('ĐÃ KHÓA');
  });
});

test('a check that offers to move old lines of the Log says meanwhile what it has found', () => {
  const tab = workbench.tab('Nhật ký');
  const row = workbench.rows('Nhật ký').length;
  tab.put(row, 1, tab.serial(Date.parse('2010-08-18T09:00+07:00')));
  tab.put(row, 2, 'Thiết lập');
  tab.put(row, 3, 'Năm 2010');
  tick('Kiểm tra hệ thống', '14:00');
  expect(shown('Kiểm tra hệ thống').result).toContain('tích lại ô này trước 14 giờ 10 phút');
  expect(workbench.rows('Tác vụ').join()).toContain('✓ ');
  expect(workbench.rows('Nhật ký').join()).toContain('Năm 2010');
  tick('Kiểm tra hệ thống', '14:01');
  expect(workbench.rows('Nhật ký').join()).not.toContain('Năm 2010');
});

describe('reopening', () => {
  beforeEach(() => {
    tick('Chốt số liệu', '16:00');
  });

  test('takes unit, time and reason from its row', () => {
    tell('E', 'Huyện 1');
    tell('F', '17:00');
    tell('G', 'xã nhập nhầm');
    tick('Mở khóa', '16:05');
    expect(shown('Mở khóa').result).toBe('Đã mở khóa Huyện 1 đến 17 giờ 00 phút; sau đó tự khóa lại.');
    expect(NAMES.map((name) => workbench.display(`${name}!A2`).includes('ĐÃ KHÓA'))).toEqual([false, true]);
  });

  test.each([
    [['', '17:00', 'nhầm'], 'Hãy điền cột “Đơn vị” ở dòng này rồi tích lại. Mở khóa cho đơn vị nào'],
    [['Huyện 9', '17:00', 'nhầm'], 'Không thấy đơn vị đó trong số đã chốt.'],
    [['Huyện 1', '', 'nhầm'], 'Hãy điền cột “Đến giờ”'],
    [['Huyện 1', '15:00', 'nhầm'], 'Hãy nhập một giờ của hôm nay, sau 16 giờ 05 phút.'],
    [['Huyện 1', '17:00', ''], 'Hãy điền cột “Lý do”'],
  ])('with %j says what to fill in, and opens nothing', ([where = '', until = '', why = ''], said) => {
    tell('E', where);
    tell('F', until);
    tell('G', why);
    tick('Mở khóa', '16:05');
    expect(shown('Mở khóa')).toMatchObject({ box: 'FALSE', result: expect.stringContaining(said) });
    expect(NAMES.every((name) => workbench.display(`${name}!A2`).includes('ĐÃ KHÓA'))).toBe(true);
  });
});

describe('who', () => {
  const lastLine = () => {
    const lines = workbench.rows('Nhật ký').filter(([time]) => time !== '');
    return lines[lines.length - 1]?.[2];
  };

  test('reporters and others cannot tick', () => {
    for (const user of ['h1@example.vn', STRANGER]) {
      expect(() => tick('Lập tổng hợp', '09:00', user)).toThrow('protected');
    }
  });

  test('is one of those who may, where Google does not tell', () => {
    tick('Chốt số liệu', '16:00');
    expect(lastLine()).toContain('Người thực hiện: không xác định được (một trong 2 người có quyền).');
  });

  test('is the account that Google tells', () => {
    const edit = at('16:00')
      .with({ user: STAFF })
      .typeWithoutEvent(`Tác vụ!A${rowOf('Chốt số liệu')}`, 'TRUE');
    at('16:00').fireEdit({ ...edit, by: STAFF });
    expect(lastLine()).toContain(`Người thực hiện: ${STAFF}.`);
  });
});

describe('nothing runs, and the row says why,', () => {
  const isOpen = () => !workbench.display('Huyện 1!A2').includes('ĐÃ KHÓA');
  const control = () => workbench.tab('Tác vụ');

  test.each([
    ['that is protected no longer', () => [], 'không còn được bảo vệ'],
    [
      'whose protection was made anew',
      (made: Protection) => [{ ...made, isExplicit: false, description: '' }],
      'không còn được bảo vệ',
    ],
    ['with an open cell', (made: Protection) => [{ ...made, unprotected: ['A1:A20'] }], 'không còn được bảo vệ'],
    [
      'that a stranger may edit',
      (made: Protection) => [{ ...made, editors: [STAFF, STRANGER] }],
      `tab này (${STRANGER})`,
    ],
  ])('in a tab %s', (_, weakened, said) => {
    control().protections = control().protections.flatMap(weakened);
    tick('Chốt số liệu', '16:00', workbench.book.owner);
    expect([isOpen(), shown('Chốt số liệu')]).toEqual([
      true,
      expect.objectContaining({ box: 'FALSE', result: expect.stringContaining(said) }),
    ]);
    workbench.run('setUp');
    workbench.run('checkSystem');
    workbench.run('setUp');
    tick('Chốt số liệu', '16:01');
    expect(isOpen()).toBe(false);
  });

  test('after one of the staff has left, until set-up has taken the right back', () => {
    unit(workbench, '00', 'H', 'nguoimoi@example.vn');
    tick('Chốt số liệu', '16:00');
    expect([isOpen(), shown('Chốt số liệu').result]).toEqual([true, expect.stringContaining(STAFF)]);
    workbench.run('setUp');
    expect(() => tick('Chốt số liệu', '16:01')).toThrow('protected');
  });

  test('in a copy of the tab', () => {
    workbench.duplicateTab('Tác vụ');
    const copy = workbench.tabNames().find((name) => name.includes('Tác vụ') && name !== 'Tác vụ') ?? '';
    const [execution] = at('16:00').type(`${copy}!A${rowOf('Chốt số liệu', copy)}`, 'TRUE');
    expect([isOpen(), execution?.calls]).toEqual([true, { 'Range.getValues': 1, 'Properties.getProperties': 1 }]);
    expect(workbench.run('checkSystem').alerts.join()).toContain(`dùng “Tác vụ”, không dùng “${copy}”`);
  });
});

describe('a tick whose event was lost', () => {
  test.each([
    ['in the tab', () => undefined],
    [
      'in the tab that set-up made after that was deleted',
      () => {
        workbench.book.deleteTab(workbench.tab('Tác vụ'));
        workbench.run('setUp');
      },
    ],
  ])('%s is taken back by the clock with a sentence, and never carried out', (_, change) => {
    change();
    workbench.passTo(onLetterDay('16:00'));
    at('16:00')
      .with({ user: STAFF })
      .typeWithoutEvent(`Tác vụ!A${rowOf('Chốt số liệu')}`, 'TRUE');
    at('16:00').passTo(onLetterDay('16:12'));
    expect(shown('Chốt số liệu').box).toBe('TRUE');
    at('16:12').passTo(onLetterDay('16:20'));
    expect(shown('Chốt số liệu')).toMatchObject({
      box: 'FALSE',
      result: expect.stringContaining('Google không báo việc tích ô này'),
    });
    expect(workbench.display('Huyện 1!A2')).not.toContain('ĐÃ KHÓA');
  });

  test('of a run that Google ended is not repeated, and the clock says so', () => {
    const row = rowOf('Lập tổng hợp');
    at('16:00').with({ user: STAFF }).type(`Tác vụ!A${row}`, 'TRUE', { killCall: 30 });
    expect(shown('Lập tổng hợp')).toMatchObject({ box: 'FALSE', result: 'Đang thực hiện…' });
    at('16:00').passTo(onLetterDay('16:30'));
    expect(shown('Lập tổng hợp').result).toContain('hoặc việc đã bị ngắt giữa chừng; tiện ích không tự làm lại');
  });

  test('costs an idle tick nothing but at its looks', () => {
    const calls = (time: string) => at(time).run('tick').calls['Range.getValues'] ?? 0;
    at('08:00').run('tick');
    expect(['10:00', '10:05', '10:10', '10:15', '10:20', '10:25'].map(calls)).toEqual([0, 0, 1, 0, 0, 1]);
  });
});

test('set-up changes the words of the tab with the language, and makes it again after it was deleted', () => {
  setting(workbench, 'Ngôn ngữ', 'en');
  workbench.run('setUp');
  expect(workbench.rows('Tác vụ')[2]?.slice(0, 4)).toEqual(['Tick', 'Command', 'Result', 'Time']);
  expect(workbench.rows('Tác vụ')[3]?.[1]).toBe('Build summary');
  workbench.deleteTab('Tác vụ');
  workbench.run('setUp');
  expect(workbench.rows('Control')[3]?.[1]).toBe('Build summary');
});
