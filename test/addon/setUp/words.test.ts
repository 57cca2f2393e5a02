/** The indicator, the kinds of units and the menu's title are the province's own. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { tableRows } from '../../support/days';
import {
  fourDistricts,
  letterWorkbench,
  onLetterDay,
  sentences,
  setting,
  summaryRow,
  wholeOf,
} from '../../support/workbenches';

const INDICATOR = 'người đã tiêm vắc xin';
const LABEL = 'Người đã tiêm vắc xin';
const HEADER = 'Văn Lâm!D6';

let workbench: Workbench;

describe('another indicator', () => {
  beforeEach(() => {
    workbench = fourDistricts();
    setting(workbench, 'Tên chỉ tiêu', INDICATOR);
  });

  test('is carried by set-up into titles and labels, and only once', () => {
    workbench.run('setUp');
    expect(workbench.display('Văn Lâm!A2')).toBe(`Huyện Văn Lâm: báo cáo hằng ngày số ${INDICATOR}`);
    expect(workbench.display(HEADER)).toBe(LABEL);
    expect(workbench.rows('Lịch sử')[2]).toContain(LABEL);
    const before = wholeOf(workbench);
    expect(workbench.run('setUp').toasts[1]).toBe('Mọi tab đã đầy đủ, không phải sửa gì.');
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('may change more than once, also back', () => {
    workbench.run('setUp');
    setting(workbench, 'Tên chỉ tiêu', 'người dùng Bluezone');
    workbench.run('setUp');
    expect([workbench.display(HEADER), workbench.display('Văn Lâm!A2')]).toEqual([
      'Người dùng Bluezone',
      'Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone',
    ]);
  });

  test('keeps titles and labels that a person reworded', () => {
    workbench.type(HEADER, 'Số mũi tiêm');
    workbench.type('Văn Lâm!A2', 'Bảng của chúng tôi');
    workbench.run('setUp');
    expect([workbench.display(HEADER), workbench.display('Văn Lâm!A2')]).toEqual(['Số mũi tiêm', 'Bảng của chúng tôi']);
  });

  test.each([
    ['before', false],
    ['after', true],
  ])('a tab that loses its marks %s set-up is still read', (_, isSetUp) => {
    if (isSetUp) workbench.run('setUp');
    workbench.type('Văn Lâm!D8', '1.234');
    workbench.tab('Văn Lâm').deleteRows(1, 1);
    workbench.run('buildSummary');
    expect(summaryRow(workbench, 'Văn Lâm', 'Hưng Yên')?.[5]).toBe('1.234');
    workbench.run('setUp');
    expect([workbench.display(HEADER), workbench.display('Văn Lâm!D8')]).toEqual([LABEL, '1.234']);
    expect(workbench.rows('Văn Lâm')[5]?.filter((label) => label === LABEL)).toHaveLength(1);
  });

  test('a History that loses its marks is still read and goes on', () => {
    workbench.run('setUp');
    workbench.type('Văn Lâm!D8', '1.234');
    workbench.tab('Lịch sử').deleteRows(1, 1);
    expect(workbench.with({ now: onLetterDay('15:30') }).run('closeDay').alerts).toEqual([]);
    expect(workbench.rows('Lịch sử').filter((row) => row.includes('11989'))).toHaveLength(1);
  });

  test('names the column that is gone by it', () => {
    workbench.run('setUp');
    workbench.tab('Văn Lâm').deleteColumns(4, 1);
    expect(workbench.run('checkFigures').alerts[0]).toContain(`huyện Văn Lâm: Tab thiếu cột “${LABEL}”.`);
  });
});

test('a remark on the indicator keeps the label short, and the titles say it', () => {
  workbench = letterWorkbench();
  workbench.run('setUp');
  expect(workbench.display(HEADER)).toBe('Người dùng Bluezone');
  expect(workbench.display('Văn Lâm!A2')).toContain('(từng xã: số liệu minh họa)');
  expect(sentences(workbench)[2]).toBe('207.062 người dùng Bluezone trên 1.252.731 dân, chiếm 16,53% dân số.');
});

describe('the menu’s title', () => {
  const title = (failCall?: number) => workbench.run('onOpen', { failCall }).menus[0]?.title;

  beforeEach(() => {
    workbench = fourDistricts();
  });

  test('is the shipped one in a new spreadsheet, which keeps nothing for it', () => {
    expect(title()).toBe('Bluezone');
    expect(workbench.book.properties.document.has('words.menu')).toBe(false);
  });

  test('follows Settings when the spreadsheet is opened again, and a blank one is the shipped', () => {
    setting(workbench, 'Tên trình đơn', 'Tiêm chủng');
    expect(title()).toBe('Tiêm chủng');
    setting(workbench, 'Tên trình đơn', '');
    expect(title()).toBe('Bluezone');
  });

  test('is carried by set-up where its edit went unseen', () => {
    const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Tên trình đơn');
    workbench.tab('Cấu hình').put(row + 1, 2, 'Tiêm chủng');
    expect(title()).toBe('Bluezone');
    workbench.run('setUp');
    expect(title()).toBe('Tiêm chủng');
  });

  test('is the shipped one where Google keeps the memory from a menu that nobody authorised', () => {
    setting(workbench, 'Tên trình đơn', 'Tiêm chủng');
    expect(title(2)).toBe('Bluezone');
  });

  test('costs nothing where another setting is edited', () => {
    const writes = () => workbench.type('Cấu hình!B4', '61').map(({ calls }) => calls['Properties.setProperties'] ?? 0);
    expect(writes()).toEqual([0]);
  });
});

test('a setting that an older version did not have is added by set-up', () => {
  workbench = fourDistricts();
  const row = workbench.rows('Cấu hình').findIndex(([label]) => label === 'Tên trình đơn');
  workbench.tab('Cấu hình').deleteRows(row + 1, 1);
  workbench.run('setUp');
  expect(tableRows(workbench, 'Cấu hình').filter((each) => each.Mục === 'Tên trình đơn')).toHaveLength(1);
});
