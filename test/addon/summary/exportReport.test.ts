/** The official report as it arrives in a mailbox. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { simpleParser } from 'mailparser';
import { deliver } from '../../../local/delivery/deliver';
import type { SentMail } from '../../../local/emulator/services/mail';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnLetters } from '../../../src/domain/cell';
import { instant, tableRows } from '../../support/days';
import { letterWorkbench, setting, smallWorkbench, unit, wholeOf } from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = letterWorkbench();
});

const exported = (date = '2020-08-18', time = '16:00', options = {}) =>
  workbench.with({ now: instant(date, time) }).run('exportReport', options);

/** The Word document's parts, and the page that becomes the PDF. */
function files(mail: SentMail | undefined) {
  const [pdf, docx] = mail?.attachments ?? [];
  const parts = docx && 'bytes' in docx ? unzipSync(docx.bytes) : {};
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const words = xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  const page = pdf && 'html' in pdf ? pdf.html : '';
  return { names: mail?.attachments.map(({ name }) => name), words, page };
}

describe('the mail', () => {
  test('goes to the person who asked, with a PDF and a Word document', () => {
    const { mails, toasts, error } = exported();
    expect(error).toBeNull();
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      [['owner@example.com'], 'Kết quả cài đặt, sử dụng ứng dụng Bluezone ngày 18 tháng 8 năm 2020'],
    ]);
    expect(files(mails[0]).names).toEqual(['bao-cao-2020-08-18.pdf', 'bao-cao-2020-08-18.docx']);
    expect(toasts[1]).toBe('Đã gửi báo cáo (PDF và Word) tới owner@example.com.');
    expect(tableRows(workbench, 'Nhật ký').map((row) => row['Chi tiết'])).toContain(
      'owner@example.com đã gửi báo cáo tới owner@example.com, lúc 16 giờ 00 phút.',
    );
  });

  test('goes to the digest’s recipients too where that is switched on', () => {
    setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn, owner@example.com');
    expect(exported().mails[0]?.to).toEqual(['owner@example.com']);
    setting(workbench, 'Gửi kèm báo cáo', 'có');
    expect(exported().mails[0]?.to).toEqual(['owner@example.com', 'ubnd@example.vn']);
  });

  test('is not sent for a person who is not one of the staff', () => {
    setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn');
    setting(workbench, 'Gửi kèm báo cáo', 'có');
    const { mails, alerts } = workbench
      .with({ now: instant('2020-08-18', '16:00'), user: 'canbo@example.vn' })
      .run('exportReport');
    expect([mails, alerts[0]]).toEqual([[], expect.stringContaining('chỉ dành cho cán bộ tổng hợp')]);
  });

  test('goes to the contact in trial mode, and says whom it would have gone to', () => {
    setting(workbench, 'Chạy thử', 'có');
    setting(workbench, 'Thư điện tử đầu mối', 'an@example.vn');
    const [mail] = exported().mails;
    expect([mail?.to, mail?.body.includes('owner@example.com')]).toEqual([['an@example.vn'], true]);
  });

  test('that cannot go is answered with a sentence', () => {
    workbench.book.mail = { limit: 0, day: '2020-08-18', used: 0 };
    expect(exported().alerts[0]).toContain('hết lượt gửi thư');
  });

  test('that cannot go to all of them goes to none', () => {
    setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn');
    setting(workbench, 'Gửi kèm báo cáo', 'có');
    workbench.book.mail = { limit: 1, day: '2020-08-18', used: 0 };
    const { mails, alerts } = exported();
    expect([mails, alerts[0]?.includes('hết lượt gửi thư')]).toEqual([[], true]);
  });

  test('is answered to the contact', () => {
    setting(workbench, 'Thư điện tử đầu mối', 'an@example.vn');
    expect(exported().mails[0]?.replyTo).toBe('an@example.vn');
  });

  test('goes to nobody else where the setting says neither yes nor no', () => {
    setting(workbench, 'Thư nhận tổng hợp', 'ubnd@example.vn');
    setting(workbench, 'Gửi kèm báo cáo', 'có lẽ');
    expect(exported().mails[0]?.to).toEqual(['owner@example.com']);
  });

  test('goes to the person who asked in trial mode without a contact', () => {
    setting(workbench, 'Chạy thử', 'có');
    expect(exported().mails[0]?.to).toEqual(['owner@example.com']);
  });

  test('for a person whose address Google does not reveal is answered with a sentence', () => {
    const { alerts } = workbench.with({ now: instant('2020-08-18', '16:00'), user: '' }).run('exportReport');
    expect(alerts[0]).toContain('Google không cho biết tài khoản đang dùng');
  });

  test('that Google refuses is answered with a sentence', () => {
    const order: string[] = [];
    const rehearsal = workbench.clone({ now: instant('2020-08-18', '16:00') });
    rehearsal.run('exportReport', { onCall: (method: string) => order.push(method) });
    const { alerts } = exported('2020-08-18', '16:00', { failCall: order.indexOf('MailApp.sendEmail') + 1 });
    expect(alerts[0]).toContain('Google không gửi được báo cáo');
  });

  test('asks for no permission that the manifest did not ask for before', () => {
    expect(workbench.bundle.manifest.oauthScopes?.map((scope) => scope.split('/').pop()).sort()).toEqual([
      'script.container.ui',
      'script.scriptapp',
      'script.send_mail',
      'spreadsheets.currentonly',
      'userinfo.email',
    ]);
  });

  test('leaves the workbook as it was, but for the Log', () => {
    workbench.with({ now: instant('2020-08-18', '16:00') }).run('buildSummary');
    const before = JSON.stringify(
      (wholeOf(workbench) as { tabs: readonly { name: string }[] }).tabs.filter(({ name }) => name !== 'Nhật ký'),
    );
    exported();
    const after = JSON.stringify(
      (wholeOf(workbench) as { tabs: readonly { name: string }[] }).tabs.filter(({ name }) => name !== 'Nhật ký'),
    );
    expect(after).toBe(before);
  });
});

describe('the document', () => {
  test('tells no count of a priority group below five, and no rate beside it', () => {
    const small = smallWorkbench(2, 2);
    const columns = small.rows('Huyện 1').find((row) => row.includes('Ghi chú')) ?? [];
    const first = columns.findIndex((label) => label.includes('có điện thoại'));
    const labels = columns.filter((label) => label.includes('có điện thoại') || label.includes('đã cài'));
    expect(labels).toHaveLength(6);
    for (const tab of ['Huyện 1', 'Huyện 2']) small.paste(`${tab}!D7`, [['500'], ['500']]);
    // Central isolation: 3 of 12; at home: 0 of 4; due for a test: 6 of 10, with one of 1 in a commune.
    small.paste(`Huyện 1!${columnLetters(first)}7`, [['9', '2', '3', '0', '9', '5']]);
    small.paste(`Huyện 2!${columnLetters(first)}7`, [['3', '1', '1', '0', '1', '1']]);
    const { words } = files(small.with({ now: instant('2020-08-18', '16:00') }).run('exportReport').mails[0]);
    const told = words.split('\n').filter((line) => line.includes('người có điện thoại thông minh'));
    expect(told).toEqual([
      '- Cách ly tập trung: dưới 5/12 người có điện thoại thông minh đã cài;',
      '- Cách ly tại nhà: 0/dưới 5 người có điện thoại thông minh đã cài;',
      '- Diện xét nghiệm: 6/10 người có điện thoại thông minh đã cài, đạt 60,00%.',
    ]);
  });

  test('reads as it was read and approved', () => {
    expect(files(exported().mails[0]).words).toMatchSnapshot();
  });

  test('says the same as PDF', () => {
    const { words, page } = files(exported().mails[0]);
    const plain = page
      .replace(/<style[\s\S]*?<\/style>/g, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
    for (const line of words.split('\n').map((each) => each.trim().replace(/\s+/g, ' '))) {
      if (line.length > 30) expect(plain).toContain(line);
    }
  });

  test('has the summary’s figures, and every district in the annex', () => {
    const { words } = files(exported().mails[0]);
    expect(words).toContain('Toàn tỉnh có 207.062 người dùng Bluezone');
    expect(words).toContain('1.252.731 dân, chiếm 16,53% dân số');
    for (const row of workbench.rows('Tổng hợp').filter(([, code]) => /^3\d\d$/.test(code ?? '')))
      expect(words).toContain(row[2] ?? '?');
  });

  test('writes days below 10 and the months 1 and 2 with a leading zero, other numbers without', () => {
    const at = (date: string) => {
      workbench = smallWorkbench(1, 2, instant(date, '08:00'));
      workbench.with({ now: instant(date, '09:00') }).paste('Huyện 1!D7', [['1000'], ['1000']]);
      return files(exported(date).mails[0]).words;
    };
    expect(at('2021-02-05')).toContain('Thử, ngày 05 tháng 02 năm 2021');
    expect(at('2021-02-05')).toContain('16 giờ 00 phút ngày 05/02/2021');
    expect(at('2020-12-31')).toContain('Thử, ngày 31 tháng 12 năm 2020');
    expect(at('2020-03-09')).toContain('Thử, ngày 09 tháng 3 năm 2020');
  });

  test('says the pace in tenths, and what each day needs to reach the target date', () => {
    workbench = smallWorkbench(1, 2);
    setting(workbench, 'Ngày đích', '5/9/2020');
    const type = (date: string, users: readonly string[]) =>
      workbench.with({ now: instant(date, '10:00') }).paste(
        'Huyện 1!D7',
        users.map((each) => [each]),
      );
    type('2020-08-18', ['1000', '1000']);
    type('2020-08-21', ['1010', '1010']);
    const { words } = files(exported('2020-08-21').mails[0]);
    expect(words).toContain('bình quân mỗi ngày tăng 6,7 người.');
    expect(words).toContain('05/9/2020');
    expect(words).toContain('666 người');
    expect(words).toContain('Với tốc độ hiện tại, dự báo đạt chỉ tiêu vào ngày 26/9/2024.');
    expect(words).toContain('Huyện 1\n20.000\n2.020\n10,10%\n9.980\n+20\n2/2');
    type('2020-08-22', ['6000', '6000']);
    const reached = files(exported('2020-08-22').mails[0]).words;
    expect(reached).not.toContain('05/9/2020');
    expect(reached).toContain('Chỉ tiêu là 60% dân số; đã đạt.');
  });

  test('counts a district that was complete after the deadline as complete, and late', () => {
    workbench = smallWorkbench(2, 2);
    workbench.with({ now: instant('2020-08-18', '15:30') }).paste('Huyện 1!D7', [['1000'], ['1000']]);
    const { words } = files(exported().mails[0]);
    expect(words).toContain(
      'Có 1/2 huyện báo cáo đủ (50%): đúng hạn 0 (0%), muộn 1 (50%), chưa gửi đủ 1 (50%). Chưa gửi đủ: Huyện 2.',
    );
  });

  test('has a dash for a district where nobody has to report', () => {
    workbench = smallWorkbench(2, 2);
    unit(workbench, 'H1', 'K', '1/8/2020');
    expect(files(exported().mails[0]).words).toContain('\n–\nĐược miễn');
  });

  test('names districts that have not reported in full, and the older figures that count', () => {
    workbench = smallWorkbench(2, 2);
    workbench.paste('Huyện 1!D7', [['1000'], ['1000']]);
    workbench.with({ now: instant('2020-08-19', '10:00') }).type('Huyện 1!D7', '1010');
    const { words } = files(exported('2020-08-19').mails[0]);
    expect(words).toContain(
      'Đã có 1/4 xã báo cáo (25%). Có 0/2 huyện báo cáo đủ (0%): đúng hạn 0 (0%), muộn 0 (0%), chưa gửi đủ 2 (100%). Chưa gửi đủ: Huyện 1, Huyện 2. 1 xã chưa báo cáo hôm nay được tính theo số đã nhận gần nhất, cũ nhất là số ngày 18/8/2020. 2 xã chưa có số liệu được tính bằng 0.',
    );
  });

  test('is of any other province and indicator by its settings', () => {
    workbench = smallWorkbench(1, 2);
    setting(workbench, 'Trích yếu báo cáo', 'Kết quả tiêm chủng');
    setting(workbench, 'Tên chỉ tiêu', 'người đã tiêm');
    setting(workbench, 'Cơ quan', 'Sở Y tế');
    setting(workbench, 'Số công văn', '');
    const { words } = files(exported().mails[0]);
    expect(words).not.toMatch(/Bluezone|Hưng Yên|2136/);
    expect(words).toContain('SỞ Y TẾ');
    expect(words).toContain('Sở Y tế báo cáo kết quả đến 16 giờ 00 phút');
  });

  test('takes what people typed as text', () => {
    workbench = smallWorkbench(1, 2);
    setting(workbench, 'Cơ quan', '<script>alert(1)</script> & Sở');
    unit(workbench, 'X1.1', 'B', '<b>Xã</b>');
    const { words, page } = files(exported().mails[0]);
    expect(page).not.toContain('<script>');
    expect(page).not.toContain('<b>Xã</b>');
    expect(words).toContain('&lt;b&gt;Xã&lt;/b&gt;');
  });
});

describe('in a mailbox', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('both files are what they say they are', async () => {
    await deliver(exported().mails, { outbox: folder });
    const [name = ''] = readdirSync(folder);
    const { attachments } = await simpleParser(readFileSync(join(folder, name)));
    const [pdf, docx] = attachments.map(({ content }) => content);
    expect(attachments.map(({ contentType }) => contentType)).toEqual([
      'application/pdf',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ]);
    expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
    // A4, in points.
    expect(pdf?.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
    expect(Object.keys(unzipSync(docx ?? new Uint8Array()))[0]).toBe('[Content_Types].xml');
  });
});
