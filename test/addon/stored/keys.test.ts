/** What is recorded is a key or a number: another wording or another language changes nothing of it. */

import { describe, expect, test } from '@jest/globals';
import { type Bundle, loadBundle } from '../../../local/emulator/bundle';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, section } from '../../support/days';
import { communeRow, setting, smallWorkbench } from '../../support/workbenches';

/** The add-on in other words, as a later version may have; each of them occurs once in the script. */
function reworded(words: Readonly<Record<string, string>>): Bundle {
  const bundle = loadBundle();
  const code = Object.entries(words).reduce((script, [before, after]) => {
    expect([before, script.split(before).length]).toEqual([before, 2]);
    return script.replace(before, after);
  }, bundle.code);
  return { ...bundle, code };
}

const OTHER_STATES = { 'figure:{onTime:"Đúng hạn",late:"Muộn"': 'figure:{onTime:"Kịp giờ",late:"Trễ giờ"' };
const OTHER_TICK = { 'send:"Gửi báo cáo"': 'send:"Nộp"', '`Đã gửi báo cáo ngày ${': '`Đã nộp, ${' };
const OTHER_LABELS = {
  'note:"Ghi chú"': 'note:"Nhận xét"',
  'status:"Tình trạng"': 'status:"Kết luận"',
  'reportedAt:"Báo cáo lúc"': 'reportedAt:"Nhận lúc"',
  'coverage:"Tỷ lệ",needed:"Còn thiếu",central': 'coverage:"Phần trăm",needed:"Còn lại",central',
};

const at = (workbench: Workbench, date: string, time: string, bundle?: Bundle) =>
  workbench.with({ now: instant(date, time), ...(bundle ? { bundle } : {}) });

/** A district of two communes that reported on the 18th, one on time and one late; that day is in History. */
function lateDay(): Workbench {
  const workbench = smallWorkbench(1, 2);
  at(workbench, '2020-08-18', '10:00').type('Huyện 1!D7', '100');
  at(workbench, '2020-08-18', '16:00').type('Huyện 1!D8', '100');
  at(workbench, '2020-08-18', '17:00').run('closeDay');
  return workbench;
}

/** Shares of the days before that were on time and late: "Đúng hạn", "Muộn". */
function rates(workbench: Workbench, date: string, bundle?: Bundle) {
  expect(at(workbench, date, '09:00', bundle).run('buildSummary').error).toBeNull();
  const [, , total] = section(workbench, 'Mức đầy đủ và đúng hạn');
  return total?.slice(3, 7);
}

describe('a state in History', () => {
  const before = rates(lateDay(), '2020-08-19');

  test('stays what it was when its word is changed', () => {
    expect(before).toEqual(['100,00%', '0,00%', '100,00%', '0,00%']);
    const workbench = lateDay();
    expect(rates(workbench, '2020-08-19', reworded(OTHER_STATES))).toEqual(before);
    at(workbench, '2020-08-19', '09:10', reworded(OTHER_STATES)).run('setUp');
    expect(rates(workbench, '2020-08-19', reworded(OTHER_STATES))).toEqual(before);
    expect(rates(workbench, '2020-08-19')).toEqual(before);
  });

  test('is recorded in the words of today, beside a key that never changes', () => {
    const workbench = lateDay();
    at(workbench, '2020-08-19', '10:00').type('Huyện 1!D7', '110');
    at(workbench, '2020-08-19', '16:00').type('Huyện 1!D8', '110');
    at(workbench, '2020-08-19', '17:00', reworded(OTHER_STATES)).run('closeDay');
    expect(historyOf(workbench, '19/8/2020').map((row) => [row['Trạng thái'], row['Mã trạng thái']])).toEqual([
      ['Kịp giờ', 'onTime'],
      ['Trễ giờ', 'late'],
    ]);
    // Both days were late for the district in either language.
    expect(rates(workbench, '2020-08-20')).toEqual(before);
  });

  test('stays what it was when the language is changed', () => {
    const workbench = lateDay();
    setting(workbench, 'Ngôn ngữ', 'en');
    at(workbench, '2020-08-19', '08:00').run('setUp');
    at(workbench, '2020-08-19', '08:10').run('buildSummary');
    setting(workbench, 'Language', 'vi');
    at(workbench, '2020-08-19', '08:20').run('setUp');
    expect(rates(workbench, '2020-08-19')).toEqual(before);
  });

  test('that was overwritten is named by the system check; set-up gives it a key again', () => {
    const workbench = lateDay();
    const header = workbench.rows('Lịch sử')[2] ?? [];
    workbench.tab('Lịch sử').put(5, header.indexOf('Mã trạng thái') + 1, '💥');
    const check = () => at(workbench, '2020-08-18', '17:30').run('checkSystem').alerts[0];
    expect(check()).toContain('✗ Tab Lịch sử, dòng 5: không đọc được');
    expect(rates(workbench, '2020-08-19')).toEqual(before);
    at(workbench, '2020-08-18', '17:40').run('setUp');
    expect(check()).not.toContain('Tab Lịch sử, dòng 5');
    expect(historyOf(workbench, '18/8/2020').map((row) => row['Mã trạng thái'])).toEqual(['onTime', 'late']);
  });
});

describe('the tick “Gửi báo cáo”', () => {
  const head = (workbench: Workbench) => [workbench.value('Huyện 1!A5'), workbench.display('Huyện 1!B5')];
  const status = (workbench: Workbench) => communeRow(workbench, 'Huyện 1', 'X1.2')['Tình trạng'];

  /** Everybody reported on the 18th, which was ticked. */
  function sentDay(): Workbench {
    const workbench = smallWorkbench(1, 2);
    at(workbench, '2020-08-18', '10:00').paste('Huyện 1!D7', [['100'], ['100']]);
    at(workbench, '2020-08-18', '10:05').type('Huyện 1!A5', 'TRUE');
    return workbench;
  }

  test('stays carried out when its words are changed, and set-up brings the new ones', () => {
    const workbench = sentDay();
    at(workbench, '2020-08-18', '10:10', reworded(OTHER_TICK)).run('checkFigures');
    expect(head(workbench)).toEqual([true, 'Đã gửi báo cáo ngày 18/8/2020']);
    at(workbench, '2020-08-18', '10:20', reworded(OTHER_TICK)).run('setUp');
    expect(head(workbench)).toEqual([true, 'Đã nộp, 18/8/2020']);
  });

  test('of yesterday is not taken for today’s by another version', () => {
    const workbench = sentDay();
    at(workbench, '2020-08-19', '10:00', reworded(OTHER_TICK)).run('checkFigures');
    expect(head(workbench)).toEqual([false, 'Gửi báo cáo']);
    expect(status(workbench)).toContain('Chưa báo cáo hôm nay');
  });

  test('whose event got lost is carried out by another version', () => {
    const workbench = sentDay();
    at(workbench, '2020-08-19', '09:00').run('checkFigures');
    workbench.tab('Huyện 1').put(5, 1, true);
    at(workbench, '2020-08-19', '10:00', reworded(OTHER_TICK)).run('checkFigures');
    expect(head(workbench)).toEqual([true, 'Đã gửi báo cáo ngày 19/8/2020']);
    expect(status(workbench)).toContain('đúng hạn');
  });

  test('beside words that were overwritten is carried out too', () => {
    const workbench = sentDay();
    workbench.type('Huyện 1!B5', 'Nộp ở đây');
    at(workbench, '2020-08-19', '09:00').run('checkFigures');
    workbench.tab('Huyện 1').put(5, 1, true);
    at(workbench, '2020-08-19', '10:00').run('checkFigures');
    expect(head(workbench)).toEqual([true, 'Nộp ở đây']);
    expect(status(workbench)).toContain('đúng hạn');
  });

  test('is the box wherever it is moved within the head', () => {
    const workbench = sentDay();
    const tab = workbench.tab('Huyện 1');
    tab.insertRows(2, 1);
    at(workbench, '2020-08-19', '09:00').run('checkFigures');
    expect(workbench.value('Huyện 1!A6')).toBe(false);
    at(workbench, '2020-08-19', '09:10').type('Huyện 1!A6', 'TRUE');
    expect(workbench.display('Huyện 1!B6')).toBe('Đã gửi báo cáo ngày 19/8/2020');
  });
});

describe('the labels of a tab that has lost its row of marks', () => {
  test('tell its columns to a version with other labels, which set-up then writes', () => {
    const workbench = smallWorkbench(1, 2);
    at(workbench, '2020-08-18', '10:00').paste('Huyện 1!D7', [['100'], ['200']]);
    workbench.tab('Huyện 1').deleteRows(1, 1);
    const version = (time: string) => at(workbench, '2020-08-18', time, reworded(OTHER_LABELS));
    version('10:10').run('buildSummary');
    expect(section(workbench, 'Theo huyện').find((cells) => cells[2] === 'Huyện 1')?.[5]).toBe('300');
    version('10:20').run('setUp');
    expect(version('10:30').run('checkSystem').alerts[0]).toContain('✓ Các tab của huyện');
    expect(workbench.display('Huyện 1!D7')).toBe('100');
  });
});

describe('hidden cells of a district’s tab that were overwritten', () => {
  const hidden = (workbench: Workbench, start: string) =>
    (workbench.rows('Huyện 1')[0] ?? []).findIndex((cell) => cell.startsWith(start)) + 1;
  const check = (workbench: Workbench, time: string) =>
    at(workbench, '2020-08-19', time).run('checkSystem').alerts[0] ?? '';

  /** A day in History, and a report of today. */
  function secondDay(): Workbench {
    const workbench = lateDay();
    at(workbench, '2020-08-19', '09:00').paste('Huyện 1!D7', [['110'], ['110']]);
    return workbench;
  }

  test.each(['💥', '{"v":1,"own":1}', '[1]'])('metadata %j: edits do no harm, set-up restores it', (bad) => {
    const workbench = secondDay();
    workbench.tab('Huyện 1').put(1, hidden(workbench, '§H1:units='), `§H1:units=${bad}`);
    const [execution] = at(workbench, '2020-08-19', '09:10').type('Huyện 1!D7', '120');
    expect(execution?.error).toBeNull();
    expect(check(workbench, '09:20')).toContain('✗ Tab “Huyện 1”: không đọc được thông tin ẩn');
    expect(at(workbench, '2020-08-19', '09:25').run('buildSummary').error).toBeNull();
    at(workbench, '2020-08-19', '09:30').run('setUp');
    expect(check(workbench, '09:40')).not.toContain('không đọc được');
    at(workbench, '2020-08-19', '09:50').type('Huyện 1!D7', '130');
    expect(communeRow(workbench, 'Huyện 1', 'X1.1')['Báo cáo lúc']).toBe('09:50 19/08/2020');
  });

  test.each(['💥', '{"v":1,"code":"X1.1"', '{"v":1,"code":"X1.1","days":[["hôm qua",0,""]]}'])(
    'row data %j: History is used instead, and set-up clears it',
    (bad) => {
      const workbench = secondDay();
      workbench.tab('Huyện 1').put(7, hidden(workbench, '§H1:rowData'), bad);
      expect(check(workbench, '09:20')).toContain('✗ Tab “Huyện 1”, dòng 7: không đọc được số đã nhận');
      at(workbench, '2020-08-19', '09:30').run('setUp');
      expect(check(workbench, '09:40')).not.toContain('không đọc được');
      expect(at(workbench, '2020-08-19', '09:50').run('buildSummary').error).toBeNull();
      expect(communeRow(workbench, 'Huyện 1', 'X1.1')['Tình trạng']).toContain('đúng hạn');
    },
  );
});
