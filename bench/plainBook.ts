/**
 * The workbook for the rivals: the same tabs and figures as in the add-on's workbook on the
 * morning of the day, but only values, without marks and with only the columns that the rivals use.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Book } from '../local/emulator/book/book';
import type { Tab } from '../local/emulator/book/tab';
import { loadBundle } from '../local/emulator/bundle';
import { Workbench } from '../local/emulator/workbench';
import { communeCodes, FIRST_ROW, POPULATION, USERS } from './country';
import { addressOf, columnOf, districtTabs, MAIL_LIMIT, onTheDay, usersOf } from './scenario';

/** The rivals: the scripts that the add-on is compared with, and their files in bench/rivals/ in loading order. */
export const RIVALS = {
  blocks: ['batched.js', 'inBlocks.js'],
  batched: ['batched.js'],
  textbook: ['textbook.js'],
} as const;

export type Rival = keyof typeof RIVALS;

/** The code of a rival. */
export function rivalCode(rival: Rival): string {
  return RIVALS[rival].map((file) => readFileSync(join(import.meta.dirname, 'rivals', file), 'utf8')).join('\n');
}

/** Makes the workbook without a History from the add-on's prepared one; it is cloned for each rival. */
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

/** Makes the workbench of a rival. */
export function rivalWorkbench(rival: Rival, book: Book): Workbench {
  const bundle = { code: rivalCode(rival), manifest: loadBundle().manifest };
  return new Workbench(book, { now: onTheDay('10:00'), bundle });
}

/**
 * Adds rows for what the rival appends. A full grid grows with every appended line, which takes the emulator longer the more
 * the tab holds; neither calls nor the rival's own time depend on it.
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

/** Writes day, code, users, time and state of every commune, with yesterday's lines at the bottom. */
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
