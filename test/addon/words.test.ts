/** The indicator, the kinds of units and the menu's title are the province's own. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Desk } from '../../local/emulator/workbench';
import { tableRows } from '../support/days';
import {
  DISTRICT_TABS,
  letterDesk,
  newDesk,
  onLetterDay,
  sentences,
  setting,
  summaryRow,
  wholeOf,
} from '../support/desks';

const INDICATOR = 'người đã tiêm vắc xin';
const LABEL = 'Người đã tiêm vắc xin';
const HEADER = 'Văn Lâm!D6';

let desk: Desk;

describe('another indicator', () => {
  beforeEach(() => {
    desk = newDesk();
    setting(desk, 'Tên chỉ tiêu', INDICATOR);
  });

  test('is carried by set-up into titles and labels, and only once', () => {
    desk.run('setUp');
    expect(desk.display('Văn Lâm!A2')).toBe(`Huyện Văn Lâm: báo cáo hằng ngày số ${INDICATOR}`);
    expect(desk.display(HEADER)).toBe(LABEL);
    expect(desk.rows('Lịch sử')[2]).toContain(LABEL);
    const before = wholeOf(desk);
    expect(desk.run('setUp').toasts[1]).toBe('Mọi tab đã đầy đủ, không phải sửa gì.');
    expect(wholeOf(desk)).toEqual(before);
  });

  test('may change more than once, also back', () => {
    desk.run('setUp');
    setting(desk, 'Tên chỉ tiêu', 'người dùng Bluezone');
    desk.run('setUp');
    expect([desk.display(HEADER), desk.display('Văn Lâm!A2')]).toEqual([
      'Người dùng Bluezone',
      'Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone',
    ]);
  });

  test('may change again after a set-up that was cut off', () => {
    const { calls } = desk.clone().run('setUp');
    const total = Object.values(calls).reduce((sum, each) => sum + each, 0);
    for (let failCall = 20; failCall <= total; failCall += 30) {
      const cut = desk.clone();
      expect(cut.run('setUp', { failCall }).error).not.toBeNull();
      setting(cut, 'Tên chỉ tiêu', 'người đã khỏi');
      cut.run('setUp');
      const worded = DISTRICT_TABS.map((tab) => [cut.display(`${tab}!D6`), cut.display(`${tab}!A2`)]);
      expect(
        worded.filter(([label, title]) => label !== 'Người đã khỏi' || !title?.endsWith('số người đã khỏi')),
      ).toEqual([]);
    }
  });

  test('leaves titles and labels that somebody reworded', () => {
    desk.type(HEADER, 'Số mũi tiêm');
    desk.type('Văn Lâm!A2', 'Bảng của chúng tôi');
    desk.run('setUp');
    expect([desk.display(HEADER), desk.display('Văn Lâm!A2')]).toEqual(['Số mũi tiêm', 'Bảng của chúng tôi']);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])('a tab that loses its marks %s set-up is still read', (_, isSetUp) => {
    if (isSetUp) desk.run('setUp');
    desk.type('Văn Lâm!D8', '1.234');
    desk.tab('Văn Lâm').deleteRows(1, 1);
    desk.run('buildSummary');
    expect(summaryRow(desk, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('1.234');
    desk.run('setUp');
    expect([desk.display(HEADER), desk.display('Văn Lâm!D8')]).toEqual([LABEL, '1.234']);
    expect(desk.rows('Văn Lâm')[5]?.filter((label) => label === LABEL)).toHaveLength(1);
  });

  test('a History that loses its marks is still read and goes on', () => {
    desk.run('setUp');
    desk.type('Văn Lâm!D8', '1.234');
    desk.tab('Lịch sử').deleteRows(1, 1);
    expect(desk.seat({ now: onLetterDay('15:30') }).run('closeDay').alerts).toEqual([]);
    expect(desk.rows('Lịch sử').filter((row) => row.includes('11989'))).toHaveLength(1);
  });

  test('names the column that is gone by it', () => {
    desk.run('setUp');
    desk.tab('Văn Lâm').deleteColumns(4, 1);
    expect(desk.run('checkFigures').alerts[0]).toContain(`huyện Văn Lâm: Tab thiếu cột “${LABEL}”.`);
  });
});

test('a remark on the indicator keeps the label short, and the titles say it', () => {
  desk = letterDesk();
  desk.run('setUp');
  expect(desk.display(HEADER)).toBe('Người dùng Bluezone');
  expect(desk.display('Văn Lâm!A2')).toContain('(từng xã: số liệu minh họa)');
  expect(sentences(desk)[2]).toBe('207.062 người dùng Bluezone trên 1.252.731 dân, đạt 16,53%.');
});

describe('the menu’s title', () => {
  const title = (failCall?: number) => desk.run('onOpen', { failCall }).menus[0]?.title;

  beforeEach(() => {
    desk = newDesk();
  });

  test('is the shipped one in a new spreadsheet, which keeps nothing for it', () => {
    expect(title()).toBe('Bluezone');
    expect(JSON.stringify([...desk.book.properties.document])).not.toContain('Bluezone');
  });

  test('follows Settings when the spreadsheet is opened again, and a blank one is the shipped', () => {
    setting(desk, 'Tên trình đơn', 'Tiêm chủng');
    expect(title()).toBe('Tiêm chủng');
    setting(desk, 'Tên trình đơn', '');
    expect(title()).toBe('Bluezone');
  });

  test('is carried by set-up where its edit went unseen', () => {
    const row = desk.rows('Cấu hình').findIndex(([label]) => label === 'Tên trình đơn');
    desk.tab('Cấu hình').put(row + 1, 2, 'Tiêm chủng');
    expect(title()).toBe('Bluezone');
    desk.run('setUp');
    expect(title()).toBe('Tiêm chủng');
  });

  test('is the shipped one where Google keeps the memory from a menu that nobody authorised', () => {
    setting(desk, 'Tên trình đơn', 'Tiêm chủng');
    expect(title(2)).toBe('Bluezone');
  });

  test('costs nothing where another setting is edited', () => {
    const writes = () => desk.type('Cấu hình!B4', '61').map(({ calls }) => calls['Properties.setProperties'] ?? 0);
    expect(writes()).toEqual([0]);
  });
});

test('a setting that an older version did not have is added by set-up', () => {
  desk = newDesk();
  const row = desk.rows('Cấu hình').findIndex(([label]) => label === 'Tên trình đơn');
  desk.tab('Cấu hình').deleteRows(row + 1, 1);
  desk.run('setUp');
  expect(tableRows(desk, 'Cấu hình').filter((each) => each.Mục === 'Tên trình đơn')).toHaveLength(1);
});
