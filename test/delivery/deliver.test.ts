/** Mails that a real server receives, and time triggers. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { deliver } from '../../local/delivery/deliver';
import { runCount, takeNextDue } from '../../local/emulator/book/timeTriggers';
import { Workbench } from '../../local/emulator/workbench';
import { blankBook, NOW, script } from '../support/scripts';
import { reportAll, staffedWorkbench } from '../support/workbenches';

const received: ParsedMail[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    simpleParser(stream).then((mail) => {
      received.push(mail);
      done();
    }, done);
  },
});
let url: string;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'post-'));
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const address = server.server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await new Promise<void>((closed) => {
    server.close(closed);
  });
});

const textOf = (mail: ParsedMail | undefined, header: 'to' | 'cc' | 'replyTo' | 'from') => {
  const value = mail?.[header];
  return Array.isArray(value) ? value.map(({ text }) => text).join() : value?.text;
};

test('the mails of 15:00 arrive complete, in Vietnamese, as text and as HTML', async () => {
  const workbench = staffedWorkbench();
  reportAll(workbench, 'Văn Lâm');
  const mails = workbench.passTo(Date.parse('2020-08-18T16:00+07:00')).flatMap((execution) => execution.mails);
  await deliver(mails, { smtpUrl: url });
  expect(received).toHaveLength(10);
  const mail = received.find((each) => textOf(each, 'to') === 'h328@example.vn');
  expect([mail?.subject, textOf(mail, 'from'), textOf(mail, 'replyTo')]).toEqual([
    'V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020',
    '"Sở Thông tin và Truyền thông" <owner@example.com>',
    'an@example.vn',
  ]);
  expect(mail?.text).toContain('Kính gửi: UBND thị xã Mỹ Hào.');
  expect(mail?.html).toContain('<b>Kính gửi: UBND thị xã Mỹ Hào.</b>');
  expect(mail?.html).toContain(
    `href="https://docs.google.com/spreadsheets/d/LOCAL/edit#gid=${workbench.tab('Mỹ Hào').id}"`,
  );
  const hour = mail?.date?.toISOString().slice(0, 13);
  expect(hour).toBe('2020-08-18T08');
});

test('without a server, mails are files in the outbox', async () => {
  const { mails } = staffedWorkbench()
    .with({ now: NOW })
    .run('remindLate', { answers: ['YES'] });
  await deliver(mails.slice(0, 2), { outbox: join(folder, 'out') });
  await deliver(mails.slice(2, 3), { outbox: join(folder, 'out') });
  const files = readdirSync(join(folder, 'out'));
  expect(files).toEqual(['0001 h323@example.vn.eml', '0002 h325@example.vn.eml', '0003 h326@example.vn.eml']);
  const mail = await simpleParser(readFileSync(join(folder, 'out', files[1] ?? '')));
  expect(mail.text).toContain('Kính gửi: UBND huyện Văn Lâm.');
});

describe('MailApp', () => {
  const SCOPES = ['spreadsheets.currentonly', 'script.send_mail'].map(
    (scope) => `https://www.googleapis.com/auth/${scope}`,
  );
  const send = (message: string, book = blankBook()) =>
    script(`MailApp.sendEmail(${message})`, book, { scopes: SCOPES });

  test.each([
    ["{ to: 'a@b', body: '' }", 'Invalid email: a@b'],
    ["{ to: 'a@example.vn, ai đó', body: '' }", 'Invalid email: ai đó'],
    ["{ to: '', body: '' }", 'no recipient'],
    ["{ to: 'a@example.vn', subject: 'x\\nBcc: b@example.vn', body: '' }", 'Invalid argument: subject'],
    ["{ to: Array(51).fill('a@example.vn').join(), body: '' }", 'Email Recipients Per Message'],
    ["{ to: 'a@example.vn', body: 'x'.repeat(300000) }", 'Email Body Size'],
  ])('%s is refused', (mail, message) => expect(send(mail).error).toContain(message));

  test('counts recipients against a quota that is renewed every day', () => {
    const book = blankBook();
    book.mail = { limit: 3, day: '', used: 0 };
    expect(send("{ to: 'a@example.vn,b@example.vn', cc: 'c@example.vn', body: '' }", book).error).toBeNull();
    expect(send("{ to: 'a@example.vn', body: '' }", book).error).toContain('too many times');
    const left = (now: number) =>
      new Workbench(book, {
        now,
        bundle: { code: 'function go() { return MailApp.getRemainingDailyQuota(); }', manifest: {} },
      }).run('go').returned;
    expect([left(NOW), left(NOW + 86_400_000)]).toEqual([0, 3]);
  });

  test('needs its scope', () => {
    expect(script("MailApp.sendEmail({ to: 'a@example.vn', body: '' })").error).toContain('script.send_mail');
  });
});

describe('time triggers', () => {
  const CODE = `function start() { ScriptApp.newTrigger('tick').timeBased().everyMinutes(5).create(); } function tick() {}`;
  const started = () => {
    const workbench = new Workbench(blankBook(), { now: NOW, bundle: { code: CODE, manifest: {} } });
    workbench.run('start');
    return workbench;
  };

  test('ticks about every five minutes, a little late, sometimes not at all or twice, and the same when replayed', () => {
    const ticks = (workbench: Workbench) => {
      const found: { late: number; runs: number }[] = [];
      for (
        let due = takeNextDue(workbench.book, NOW + 86_400_000);
        due;
        due = takeNextDue(workbench.book, NOW + 86_400_000)
      ) {
        found.push({ late: (due.at - NOW) % 300_000, runs: runCount(due.trigger) });
      }
      return found;
    };
    const day = ticks(started());
    expect(day.every(({ late }) => late < 60_000)).toBe(true);
    expect(day.length).toBeGreaterThan(270);
    expect(day.length).toBeLessThan(287);
    expect(day.some(({ runs }) => runs === 2)).toBe(true);
    expect(ticks(started())).toEqual(day);
  });

  test('takes only the intervals that Google takes', () => {
    const body = "ScriptApp.newTrigger('go').timeBased().everyMinutes(7).create()";
    const scopes = ['spreadsheets.currentonly', 'script.scriptapp'].map(
      (scope) => `https://www.googleapis.com/auth/${scope}`,
    );
    expect(script(body, blankBook(), { scopes }).error).toContain('everyMinutes was invalid');
  });
});
