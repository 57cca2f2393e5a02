/** What is recorded is a key or a number: another wording or another language changes nothing of it. */

import { describe, expect, test } from '@jest/globals';
import { type Bundle, loadBundle } from '../../local/emulator/bundle';
import type { Workbench } from '../../local/emulator/workbench';
import { historyOf, instant, section } from '../support/days';
import { setting, smallWorkbench } from '../support/workbenches';

/** The add-on with other words for the states of communes, as a later version may have. */
function reworded(): Bundle {
  const bundle = loadBundle();
  const words = 'figure:{onTime:"Đúng hạn",late:"Muộn"';
  expect(bundle.code.split(words)).toHaveLength(2);
  return { ...bundle, code: bundle.code.replace(words, 'figure:{onTime:"Kịp giờ",late:"Trễ giờ"') };
}

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
    expect(rates(workbench, '2020-08-19', reworded())).toEqual(before);
    at(workbench, '2020-08-19', '09:10', reworded()).run('setUp');
    expect(rates(workbench, '2020-08-19', reworded())).toEqual(before);
    expect(rates(workbench, '2020-08-19')).toEqual(before);
  });

  test('is recorded in the words of today, beside a key that never changes', () => {
    const workbench = lateDay();
    at(workbench, '2020-08-19', '10:00').type('Huyện 1!D7', '110');
    at(workbench, '2020-08-19', '16:00').type('Huyện 1!D8', '110');
    at(workbench, '2020-08-19', '17:00', reworded()).run('closeDay');
    expect(historyOf(workbench, '19/8/2020').map((row) => [row['Trạng thái'], row['Mã trạng thái']])).toEqual([
      ['Kịp giờ', 'onTime'],
      ['Trễ giờ', 'late'],
    ]);
    // Both days were late for the district, whoever reads them.
    expect(rates(workbench, '2020-08-20')).toEqual(before);
  });

  test('stays what it was when the language is changed', () => {
    const workbench = lateDay();
    setting(workbench, 'Ngôn ngữ', 'en');
    at(workbench, '2020-08-19', '08:00').run('setUp');
    at(workbench, '2020-08-19', '08:10').run('buildSummary');
    setting(workbench, 'Ngôn ngữ', 'vi');
    at(workbench, '2020-08-19', '08:20').run('setUp');
    expect(rates(workbench, '2020-08-19')).toEqual(before);
  });

  test('that somebody overwrote is named by the system check; set-up gives it a key again', () => {
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
