/** What nobody typed changes no closed figure, and reports no day. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, section } from '../../support/days';
import { ATTACK, FORMULA, FormulaBook, NOBODY, ON_TIME, TAB } from '../../support/formulaBook';
import { communeRow, setting } from '../../support/workbenches';

/** 9.000 from midnight until 15:50. */
const MORNING_ATTACK = '=IF(NOW()-INT(NOW())>0,66;1000;9000)';
const LEFT =
  'Ô trước đó có công thức, chưa ghi nhận ai nhập lại số. Hãy nhập lại số, hoặc tích “Gửi báo cáo” nếu đúng.';
const STANDS = NOBODY('vẫn tính 1.000');

let book: FormulaBook;
let workbench: Workbench;

beforeEach(() => {
  book = new FormulaBook();
  workbench = book.workbench;
});

const at = (time: string, date?: string) => book.at(time, date);
const said = (code?: string) => book.said(code);
const typeAll = (time: string, figures: readonly string[], date?: string) => book.typeAll(time, figures, date);
const users = (time: string, date?: string) => book.users(time, date);
const history = (code = 'X1.1', day = '18/8/2020') =>
  historyOf(workbench, day)
    .filter(({ Mã }) => Mã === code)
    .map((row) => [row['Người dùng Bluezone'], row['Số được tính'], row['Trạng thái']]);

describe('a cell that changes by itself after the close', () => {
  const everything = (time: string, date?: string) => ({
    users: users(time, date),
    line: history(),
    rows: workbench.rows('Tổng hợp').filter((row) => row[2] === 'Huyện 1' || row[3] === 'Huyện 1'),
  });

  test.each([
    ['a formula that was refused', () => undefined],
    ['a formula that nothing could know of', () => book.withoutLiveCells()],
  ])('changes no total: %s', (_, prepare) => {
    typeAll('09:00', ['500', '800', '700']);
    prepare();
    at('09:10').type(`${TAB}!D7`, ATTACK);
    expect(at('15:30').run('closeDay').error).toBeNull();
    const before = everything('15:40');
    expect(workbench.display(`${TAB}!D7`)).toBe('1.000');
    const after = everything('16:10');
    expect(workbench.display(`${TAB}!D7`)).toBe('9.000');
    expect(after).toEqual(before);
    at('16:20').run('closeDay');
    at('16:30').passTo(instant('2020-08-19', '00:30'));
    expect(history()).toEqual(before.line);
  });

  test('stands in mails and the report as it was closed, and is named', () => {
    setting(workbench, 'Giờ nhắc', '16:30');
    setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn');
    at('09:00').run('enableReminders');
    book.withoutLiveCells();
    typeAll('09:05', [ATTACK, '800', '']);
    at('15:30').run('closeDay');
    const mails = at('16:00')
      .passTo(instant('2020-08-18', '16:45'))
      .flatMap((execution) => execution.mails);
    expect(mails.map(({ body }) => body).join()).toContain('1.800');
    expect(mails.map(({ body }) => body).join()).not.toContain('9.800');
    const [report] = at('16:50').run('exportReport').mails;
    const page = report?.attachments.flatMap((file) => ('html' in file ? [file.html] : [])).join();
    expect(page).toContain('1.800');
    expect(page).not.toContain('9.800');
    at('16:55').run('buildSummary');
    expect(said()).toBe(STANDS);
    expect(section(workbench, /Cần xử lý/).join()).toContain(STANDS);
  });

  test('is not taken by an edit of another row', () => {
    book.withoutLiveCells();
    typeAll('09:00', [ATTACK, '800', '700']);
    at('15:30').run('closeDay');
    at('16:00').type(`${TAB}!D8`, '810');
    expect([said(), said('X1.2')]).toEqual([ON_TIME, ON_TIME]);
    expect(users('16:10')).toBe('2.510 người dùng');
    expect([said(), said('X1.2')]).toEqual([STANDS, ON_TIME]);
  });

  test('nor by another edit of its row: only what was typed changes', () => {
    book.withoutLiveCells();
    typeAll('09:00', [ATTACK, '800', '700']);
    at('15:30').run('closeDay');
    at('16:00').type(`${TAB}!G7`, '5');
    expect(said()).toBe(STANDS);
    expect(users('16:10')).toBe('2.500 người dùng');
    expect(historyOf(workbench, '18/8/2020').map((row) => row['Cách ly tập trung: có điện thoại'])).toContain('5');
  });

  test('counts once the staff type the number, or confirm the tab as it stands', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('15:30').run('closeDay');
    at('15:40').typeWithoutEvent(`${TAB}!D7`, '1100');
    at('15:40').typeWithoutEvent(`${TAB}!D8`, '900');
    expect(users('15:50')).toBe('2.500 người dùng');
    at('15:55').type(`${TAB}!D7`, '1100');
    expect(users('16:00')).toBe('2.600 người dùng');
    at('16:05').type(`${TAB}!A5`, 'TRUE');
    expect([said(), said('X1.2')]).toEqual([ON_TIME, ON_TIME]);
    expect(users('16:10')).toBe('2.700 người dùng');
    expect(history('X1.2')).toEqual([
      ['800', '800', 'Đúng hạn'],
      ['900', '900', 'Đúng hạn'],
    ]);
  });

  test('with what cannot be confirmed, a tick leaves the closed figure', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('15:30').run('closeDay');
    at('15:40').typeWithoutEvent(`${TAB}!D7`, 'một nghìn');
    at('15:45').type(`${TAB}!A5`, 'TRUE');
    expect(said()).toBe(STANDS);
    expect(users('15:50')).toBe('2.500 người dùng');
  });

  test('is a finding in a reopened tab too, where its reporter may type', () => {
    book.withoutLiveCells();
    typeAll('09:00', [ATTACK, '800', '700']);
    at('15:30').run('closeDay');
    at('15:40').run('reopenDistrict', { answers: ['Huyện 1', '17:00', 'sửa'] });
    at('16:00').type(`${TAB}!D8`, '810');
    expect(users('16:10')).toBe('2.510 người dùng');
    expect(said()).toBe(STANDS);
    at('17:10').run('closeDay');
    expect(users('17:20')).toBe('2.510 người dùng');
  });

  test('is no first report of a commune that was missing at the close', () => {
    book.withoutLiveCells();
    typeAll('09:00', ['=IF(NOW()-INT(NOW())>0,66;9000;"")', '800', '700']);
    at('15:30').run('closeDay');
    const before = everything('15:40');
    expect(everything('16:00')).toEqual(before);
    expect(everything('16:10')).toEqual(before);
    expect(said()).toBe(NOBODY('chưa được tính'));
    at('16:20').type(`${TAB}!D7`, '950');
    expect(users('16:30')).toBe('2.450 người dùng');
  });

  test('what was typed before the close and seen by it first counts', () => {
    at('14:50').typeWithoutEvent(`${TAB}!D7`, '1000');
    at('15:05').run('closeDay');
    expect(users('15:10')).toBe('1.000 người dùng');
    expect(said()).toBe(ON_TIME);
  });
});

describe('after midnight', () => {
  const closeAndPass = () => {
    at('15:30').run('closeDay');
    at('16:00').passTo(instant('2020-08-19', '00:30'));
  };

  test('a formula is no report, whatever it shows', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('09:10').type(`${TAB}!D7`, MORNING_ATTACK);
    closeAndPass();
    expect(users('08:00', '2020-08-19')).toBe('1.500 người dùng');
    expect(said()).toBe(FORMULA);
    expect(communeRow(workbench, TAB, 'X1.1')['Báo cáo lúc']).toBe('');
  });

  test('what changed by itself after the close stays a finding until it is typed', () => {
    typeAll('09:00', ['1000', '800', '700']);
    at('15:30').run('closeDay');
    at('15:40').typeWithoutEvent(`${TAB}!D7`, '1100');
    at('15:50').run('buildSummary');
    at('16:00').passTo(instant('2020-08-19', '00:30'));
    expect(users('08:00', '2020-08-19')).toBe('2.500 người dùng');
    expect(said()).toBe(STANDS);
    at('08:10', '2020-08-19').type(`${TAB}!D7`, '1100');
    expect(said()).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
  });

  test('a cell that held a formula stays a finding until it is typed or confirmed', () => {
    typeAll('09:00', [ATTACK, ATTACK, '700']);
    closeAndPass();
    at('07:00', '2020-08-19').typeWithoutEvent(`${TAB}!D7`, '1200');
    at('07:00', '2020-08-19').typeWithoutEvent(`${TAB}!D8`, '1300');
    at('07:10', '2020-08-19').run('checkFigures');
    expect([said(), said('X1.2')]).toEqual([LEFT, LEFT]);
    at('07:20', '2020-08-19').type(`${TAB}!D7`, '1200');
    at('07:30', '2020-08-19').type(`${TAB}!A5`, 'TRUE');
    expect([said(), said('X1.2')]).toEqual(Array(2).fill('Đã báo cáo đúng hạn ngày 19/8/2020.'));
  });

  test('any other change is judged by the time at which it was seen', () => {
    typeAll('09:00', ['1000', '800', '700']);
    closeAndPass();
    at('07:00', '2020-08-19').typeWithoutEvent(`${TAB}!D7`, '1200');
    at('15:05', '2020-08-19').run('checkFigures');
    expect(said()).toBe('Đã báo cáo đúng hạn ngày 19/8/2020.');
  });
});
