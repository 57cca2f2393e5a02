/**
 * The workbook of the scripts that the add-on is compared with: the same tabs and figures as in the add-on's own on the
 * morning of the day, with values only, no marks and no more columns than those scripts use.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../local/emulator/book/book';
import type { Tab } from '../local/emulator/book/tab';
import { loadBundle } from '../local/emulator/bundle';
import { Workbench } from '../local/emulator/workbench';
import { communeCodes, FIRST_ROW, POPULATION, USERS } from './country';
import { addressOf, columnOf, districtTabs, MAIL_LIMIT, onTheDay, usersOf } from './scenario';

/** A script's name and the files of bench/rivals/ it consists of, in the order of their loading. */
export const RIVALS = {
  blocks: ['batched.js', 'inBlocks.js'],
  batched: ['batched.js'],
  textbook: ['textbook.js'],
} as const;

export type Rival = keyof typeof RIVALS;

/** A script's whole text. */
export function rivalCode(rival: Rival): string {
  return RIVALS[rival].map((file) => readFileSync(join(import.meta.dirname, 'rivals', file), 'utf8')).join('\n');
}

/** The workbook without a History, made of the add-on's prepared one; to be cloned for each script. */
export function plainBook(ours: Workbench): Book {
  const book = new Book();
  book.locale = 'vi_VN';
  book.timeZone = 'Asia/Ho_Chi_Minh';
  book.mail = { ...book.mail, limit: MAIL_LIMIT };
  book.triggers = [{ id: '1', handler: 'onEdit', event: 'ON_EDIT', creator: book.owner }];
  book.addTab('Tổng hợp', 0).maxRows = roomFor(ours);
  for (const tab of districtTabs(ours)) copyDistrict(tab, book.addTab(tab.name, book.tabs.length));
  book.addTab('Lịch sử', book.tabs.length);
  return book;
}

/** A script's workbench over the workbook. */
export function rivalWorkbench(rival: Rival, book: Book): Workbench {
  const bundle = { code: rivalCode(rival), manifest: loadBundle().manifest };
  return new Workbench(book, { now: onTheDay('10:00'), bundle });
}

/**
 * Rows for what the script adds. A full grid grows with every line appended, which takes the emulator longer the more
 * the tab holds; no script's calls or own time depend on it.
 */
const roomFor = (ours: Workbench): number => 3 * communeCodes(ours).length + 1000;

function copyDistrict(from: Tab, to: Tab): void {
  const code = /^§([^:]+):/.exec(String(from.raw(1, 1)))?.[1] ?? '';
  putRow(to, 1, [`${from.name}: báo cáo hằng ngày`]);
  putRow(to, 2, ['Mã', code]);
  putRow(to, 3, ['Thư điện tử', addressOf(code)]);
  putRow(to, 6, ['Mã', 'Xã', 'Dân số', 'Người dùng', 'Tỷ lệ', 'Báo cáo lúc', 'Tình trạng']);
  const reportedAt = columnOf(from, 'reportedAt');
  for (let row = FIRST_ROW; row <= from.extent().row; row++) {
    const [population, users] = [Number(from.raw(row, POPULATION)), Number(from.raw(row, USERS))];
    const known = [from.raw(row, 1), from.raw(row, 2), population, users, users / population];
    putRow(to, row, [...known, from.raw(row, reportedAt), 'Đúng hạn']);
    to.looks.change(row, 6, { numberFormat: 'hh:mm dd/MM/yyyy' });
  }
}

/** Day, code, users, time, state of every commune, yesterday's at the bottom. */
export function putPlainHistory(book: Book, ours: Workbench, days: number): void {
  const tab = book.tab('Lịch sử');
  if (tab === null) throw new Error('the plain workbook has no History');
  const users = usersOf(ours);
  const codes = communeCodes(ours);
  tab.maxRows = days * codes.length + roomFor(ours);
  putRow(tab, 1, ['Ngày', 'Mã', 'Người dùng', 'Lúc', 'Tình trạng']);
  let row = 2;
  for (let ago = days; ago >= 1; ago--) {
    const noon = tab.serial(onTheDay('12:00', ago));
    for (const code of codes) {
      putRow(tab, row, [noon, code, users(code, ago), noon, 'Đúng hạn']);
      for (const column of [1, 4]) tab.looks.change(row, column, { numberFormat: 'd/M/yyyy' });
      row += 1;
    }
  }
}

function putRow(tab: Tab, row: number, cells: readonly (string | number | boolean)[]): void {
  cells.forEach((cell, index) => {
    tab.put(row, index + 1, cell);
  });
}
