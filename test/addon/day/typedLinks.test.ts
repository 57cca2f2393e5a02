/** What people type does not become a link in a mail, however its mail program looks for addresses. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { deliver } from '../../../local/delivery/deliver';
import type { SentMail } from '../../../local/emulator/services/mail';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnLetters } from '../../../src/domain/cell';
import { onLetterDay, setting, smallWorkbench, unit } from '../../support/workbenches';

const TYPED = [
  'http://xau.vn/dang-nhap',
  'HTTPS://xau.vn',
  'www.xau.vn',
  'xem xau.vn nhé',
  'xau.com/a?b=1',
  'gửi ai@xau.vn',
  'mailto:ai@xau.vn',
  'ftp://xau.vn',
  '//xau.vn',
  'zalo:xau',
  String.raw`\\xau\tep`,
  'xau。vn',
  'http：//xau．vn',
  'việt.vn',
];

/** What simple mail programs search for. */
const ADDRESS =
  /(?:https?|ftp|file|mailto|tel|zalo)[:：]|www[.．]|\S+@\S+|[\p{L}\p{N}-]+[.。．｡]\p{L}{2,}|(?<!\w)\/\/\w|\\\\\w/giu;

const LINK = /href="([^"]*)"/g;

/** The links that mailparser makes of a plain text, as mail programs do. */
async function linksOf(text: string): Promise<readonly string[]> {
  const { textAsHtml = '' } = await simpleParser(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
  return [...textAsHtml.matchAll(LINK)].map(([, url = '']) => url);
}

/** The mails as they arrive. */
async function received(mails: readonly SentMail[]): Promise<readonly ParsedMail[]> {
  const outbox = mkdtempSync(join(tmpdir(), 'post-'));
  await deliver(
    mails.map((mail) => ({ ...mail, attachments: [] })),
    { outbox },
  );
  const files = readdirSync(outbox).sort();
  const parsed = await Promise.all(files.map((name) => simpleParser(readFileSync(join(outbox, name)))));
  rmSync(outbox, { recursive: true });
  return parsed;
}

/** The links of a mail that a person made, and those of both parts that the add-on made. */
async function linksIn({ text = '', html }: ParsedMail) {
  const page = String(html);
  const own = [...page.matchAll(LINK)].map(([, url = '']) => url.replace(/&amp;/g, '&'));
  const shown = page.replace(/<(?!body)[^>]*>/g, '\n').replace(/<body[^>]*>/, '\n');
  const plain = own.reduce((rest, url) => rest.replace(url, ''), text);
  return {
    own,
    typed: [...(await linksOf(shown)), ...(await linksOf(plain)), ...(shown.match(ADDRESS) ?? [])].concat(
      plain.match(ADDRESS) ?? [],
    ),
    inText: own.every((url) => text.includes(url)),
  };
}

/** Two districts of seven communes, with addresses, a digest and reminders on. */
function reminded(): Workbench {
  const workbench = smallWorkbench(2, 7);
  unit(workbench, 'H1', 'H', 'h1@example.vn');
  unit(workbench, 'H1', 'I', 'lanhdao@example.vn');
  unit(workbench, 'H2', 'H', 'h2@example.vn');
  setting(workbench, 'Thư nhận tổng hợp', 'tonghop@example.vn');
  setting(workbench, 'Giờ báo trước', '14:00');
  setting(workbench, 'Giờ báo lãnh đạo', '15:30');
  workbench.run('enableReminders');
  return workbench;
}

/** The same with addresses typed into the figures and notes of Huyện 1, and into its name. */
function spoilt(): Workbench {
  const workbench = reminded();
  unit(workbench, 'H1', 'B', 'Huyện 1 xau.vn');
  const labels = workbench.rows('Huyện 1').find((row) => row.includes('Ghi chú')) ?? [];
  const installed = labels.findIndex((label) => label.includes('đã cài'));
  for (const [index, text] of TYPED.entries()) {
    const column = columnLetters(index < 7 ? labels.findIndex((label) => label.startsWith('Người dùng')) : installed);
    workbench.type(`Huyện 1!${column}${7 + (index % 7)}`, text);
    workbench.type(`Huyện 1!${columnLetters(labels.indexOf('Ghi chú'))}${7 + (index % 7)}`, text);
  }
  return workbench;
}

/** The mails of ticks at these times, after one that begins the day. */
const ticks = (workbench: Workbench, ...times: readonly string[]) =>
  ['13:00', ...times].flatMap((time) => workbench.with({ now: onLetterDay(time) }).run('tick').mails);

test('the linkifiers of this test find what is typed', async () => {
  for (const typed of TYPED) {
    const text = `x “${typed}” y`;
    expect([typed, [...(await linksOf(text)), ...(text.match(ADDRESS) ?? [])].length > 0]).toEqual([typed, true]);
  }
});

test('notice, reminder, escalation and digest have one link, which is ours', async () => {
  const mails = await received(ticks(spoilt(), '14:00', '15:00', '15:30'));
  // Of the two districts three mails each, and the digest.
  expect(mails).toHaveLength(7);
  expect(mails.filter(({ text }) => text?.includes('không đọc được thành số'))).toHaveLength(3);
  for (const mail of mails) {
    const links = await linksIn(mail);
    expect(links.typed).toEqual([]);
    expect(links.own).toEqual([expect.stringMatching(/^https:\/\/docs\.google\.com\/spreadsheets\//)]);
    expect(links.inText).toBe(true);
  }
});

test('the mails of the trial mode and of the report have no link that was typed', async () => {
  const workbench = spoilt();
  setting(workbench, 'Chạy thử', 'có');
  setting(workbench, 'Trích yếu báo cáo', 'Kết quả xau.vn');
  const mails = await received([...ticks(workbench, '15:00'), ...workbench.run('exportReport').mails]);
  expect(mails.map(({ subject }) => subject)).toContainEqual(expect.stringContaining('Kết quả xau.vn'));
  // The trial mode names the recipients of the register.
  for (const mail of mails) {
    expect((await linksIn(mail)).typed.filter((link) => !/@example\.(vn|com)/.test(link))).toEqual([]);
  }
});

test('numbers and times of a mail can be copied as they are', async () => {
  const workbench = reminded();
  workbench.type('Huyện 1!D7', '99999');
  setting(workbench, 'Điện thoại đầu mối', '0912.345.678');
  const [mail] = await received(ticks(workbench, '15:00').filter(({ to }) => to.includes('h1@example.vn')));
  expect(mail?.text).toContain('99.999 nhiều hơn dân số');
  expect(mail?.text).toContain('0912.345.678');
});
