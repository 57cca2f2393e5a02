import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { fileOf } from '../../local/emulator/xlsx/write';
import { Session } from '../../local/page/server/session';
import { blankBook } from '../support/scripts';
import { begin, D7, freshFolder, holdTimers, open, sit, steppingClock, TODAY } from './sessionHarness';
import { openingState } from './sessions';

describe('starting over, and continuing', () => {
  test('starting over restores the opening day', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Văn Lâm');
    session.type(viewpoint, 7, 4, '5785');
    session.moveClock(viewpoint, '15:00');
    const [mail] = session.view('owner', 'vi', 0).mails;
    session.startOver(viewpoint);
    expect(D7(session)).toBe('6');
    const { clock, mails } = session.view('owner', 'vi', 0);
    expect(clock.now).toBe(Date.parse('2020-08-18T14:45+07:00'));
    expect(mails).toEqual([]);
    expect(session.mailBody(mail?.id ?? 0)).toBeNull();
  });

  test('figures, time and mails survive a restart', async () => {
    const folder = freshFolder();
    const first = await begin(folder);
    const viewpoint = sit(first, 'Văn Lâm');
    first.type(viewpoint, 7, 4, '5785');
    first.moveClock(viewpoint, '15:00');
    first.run(viewpoint, 'exportReport', []);
    const before = first.view('owner', 'vi', 0);
    await first.close();

    const second = await begin(folder);
    const after = second.view('owner', 'vi', 0);
    expect(D7(second)).toBe('5.785');
    expect(after.mails).toEqual(before.mails);
    expect(after.clock).toEqual(before.clock);
    const report = after.mails.find(({ attachments }) => attachments.length > 0);
    const word = report?.attachments.findIndex(({ name }) => name.endsWith('.docx')) ?? -1;
    const file = await second.attachment(report?.id ?? 0, word);
    expect(
      Buffer.from(file?.bytes ?? [])
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    // Also rights and the schedule.
    expect(second.type(sit(second, 'Kim Động', /official Huyện Văn Lâm/), 7, 4, '1').refusal).toMatch(/bảo vệ/);
    second.moveClock(sit(second, 'Tổng hợp'), '15:00');
    expect(second.view('owner', 'vi', 0).mails.length).toBeGreaterThan(before.mails.length);
  });

  test('files that cannot be read are set aside, not overwritten', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'bang-tinh.xlsx'), 'no workbook');
    writeFileSync(join(folder, 'bang-tinh.state.json'), '{"mine":1}');
    writeFileSync(join(folder, 'state.json'), '{}');
    const lines: string[] = [];
    const session = await Session.begin({
      ...{ folder, machine: () => TODAY, opening: openingState },
      log: (line) => lines.push(line),
    });
    open.push(session);
    expect(D7(session)).toBe('6');
    expect(lines.join()).toMatch(/set aside/);
    expect(readFileSync(join(folder, 'bang-tinh.xlsx.unreadable'), 'utf8')).toBe('no workbook');
    expect(readFileSync(join(folder, 'bang-tinh.state.json.unreadable'), 'utf8')).toBe('{"mine":1}');
    expect(readdirSync(folder)).toContain('state.json.unreadable');
  });

  test('a workbook without its state is also set aside, and keeps earlier files that were set aside', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'bang-tinh.xlsx'), 'mine');
    writeFileSync(join(folder, 'bang-tinh.xlsx.unreadable'), 'earlier');
    const session = await begin(folder);
    await session.close();
    expect(readFileSync(join(folder, 'bang-tinh.xlsx.unreadable-2'), 'utf8')).toBe('mine');
    expect(readFileSync(join(folder, 'bang-tinh.xlsx.unreadable'), 'utf8')).toBe('earlier');
  });

  test('a downloaded workbook can be opened again', async () => {
    const session = await begin();
    session.type(sit(session, 'Văn Lâm'), 7, 4, '5785');
    const { name, bytes } = await session.download();
    expect(name).toBe('Báo cáo Bluezone tỉnh Hưng Yên.xlsx');
    session.startOver(sit(session, 'Văn Lâm'));
    const response = await session.open(bytes, 'vi', 'Tháng 8.xlsx');
    expect(response.toasts.join()).toMatch(/Thiết lập/);
    expect(D7(session)).toBe('5.785');
    expect(session.view('owner', 'vi', 0)).toMatchObject({ title: 'Tháng 8', hint: null });
  });

  test('an opened workbook has no mails of the previous one, keeps the time, and refuses input for the previous one', async () => {
    const session = await begin(null, steppingClock());
    const viewpoint = sit(session, 'Văn Lâm');
    session.moveClock(viewpoint, '15:00');
    const [before] = session.view('owner', 'vi', 0).mails;
    const { clock } = session.view('owner', 'vi', 0);
    const { bytes } = await session.download();
    await session.open(bytes, 'vi', 'khac.xlsx');
    expect(session.view('owner', 'vi', 0)).toMatchObject({ clock, mails: [] });
    expect(session.mailBody(before?.id ?? 0)).toBeNull();
    expect(session.type(viewpoint, 7, 4, '42').refusal).toMatch(/thay bằng bảng tính khác/);
    expect(D7(session)).toBe('6');
  });

  test('a window with another workbook can neither replace the open one nor find its tabs by id', async () => {
    const session = await begin(null, steppingClock());
    const viewpoint = sit(session, 'Văn Lâm');
    const { bytes } = await session.download();
    await session.open(bytes, 'vi', 'khac.xlsx', viewpoint.workbook);
    const outcomes = [
      session.startOver(viewpoint),
      session.moveClock(viewpoint, '15:00'),
      await session.open(bytes, 'vi', 'nua.xlsx', viewpoint.workbook),
    ];
    expect(outcomes.map(({ refusal }) => refusal)).toEqual(Array(3).fill(expect.stringContaining('cửa sổ khác')));
    const { title, tab } = session.view('owner', 'vi', viewpoint.tab, viewpoint.workbook);
    expect([title, tab.name]).toEqual(['khac', 'Tổng hợp']);
  });

  test('a hidden tab is not shown, even by its id', async () => {
    const book = blankBook();
    const hidden = book.addTab('Kín', 1);
    hidden.hidden = true;
    const session = await begin();
    await session.open(await fileOf(book), 'vi', 'kín.xlsx');
    const { tab, tabs } = session.view('owner', 'vi', hidden.id);
    expect([tab.name, tabs.map(({ name }) => name)]).toEqual(['Sheet1', ['Sheet1']]);
  });

  test('what is typed while the folder is written is saved too', async () => {
    holdTimers();
    const folder = freshFolder();
    const first = await begin(folder);
    const viewpoint = sit(first, 'Văn Lâm');
    first.type(viewpoint, 7, 4, '5785');
    jest.runOnlyPendingTimers();
    // Now the figure is being written.
    await Promise.resolve();
    first.type(viewpoint, 7, 4, '5786');
    await first.close();
    expect(D7(await begin(folder))).toBe('5.786');
  });

  test('a file that is not a workbook is refused, and the open one is kept', async () => {
    const session = await begin();
    const response = await session.open(Buffer.from('Mã;Xã\n1;A'), 'vi', 'danh-sach.csv');
    expect(response.refusal).toMatch(/^Không đọc được tệp này dưới dạng bảng tính/);
    expect(D7(session)).toBe('6');
  });
});
