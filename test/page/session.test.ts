import { describe, expect, jest, test } from '@jest/globals';
import type { ActionResponse } from '../../local/page/protocol/actions';
import { begin, cell, D7, daysOf, holdTimers, see, sit, steppingClock, TODAY } from './sessionHarness';

describe('typing on the page', () => {
  test('is read by the locale, judged by the add-on and stamped with the time', async () => {
    const session = await begin();
    const before = session.version;
    const response = session.type(sit(session, 'Văn Lâm'), 7, 4, '5.785');
    expect(response).toMatchObject({ refusal: null, question: null, error: null });
    const { tab, version } = see(session, 'Văn Lâm');
    expect(version).toBeGreaterThan(before);
    expect(tab.rows.find(({ row }) => row === 7)?.cells.map((each) => each?.text)).toEqual(
      expect.arrayContaining(['5.785', '28,08%', '14:45 18/08/2020', 'Đã báo cáo đúng hạn ngày 18/8/2020.']),
    );
  });

  test('a protected cell is refused with a message and does not change', async () => {
    const session = await begin();
    const before = session.version;
    const response = session.type(sit(session, 'Kim Động', /official Huyện Văn Lâm/), 7, 4, '100');
    expect(response.refusal).toMatch(/được bảo vệ/);
    expect(cell(see(session, 'Kim Động').tab, 7, 4)).toBe('');
    expect(session.version).toBe(before);
  });

  test('an official can type only into the open cells of the own tab', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Văn Lâm', /official Huyện Văn Lâm/);
    expect(session.type(viewpoint, 7, 4, '5785').refusal).toBeNull();
    expect(session.type(viewpoint, 7, 3, '1').refusal).toMatch(/được bảo vệ/);
    expect(session.type(sit(session, 'Cấu hình', /official Huyện Văn Lâm/), 4, 2, '1').refusal).toMatch(/được bảo vệ/);
  });

  test('a leader can only read, and has no menu', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Văn Lâm', /leader Huyện Văn Lâm/);
    expect(session.type(viewpoint, 7, 4, '5785').refusal).toMatch(/chỉ có quyền xem/);
    expect(session.view(viewpoint.person, 'vi', viewpoint.tab).menus).toEqual([]);
    expect(session.run(viewpoint, 'buildSummary', []).refusal).not.toBeNull();
  });

  test('a person who is no longer in the register can only read', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Văn Lâm', /official Huyện Văn Lâm/);
    const staff = sit(session, 'Đơn vị');
    const { tab } = see(session, 'Đơn vị');
    const row = tab.rows.find(({ cells }) => cells[0]?.text === '325')?.row ?? 0;
    session.type(staff, row, 8, 'canbo.moi@hungyen.example');
    const before = session.version;
    expect(session.type(viewpoint, 7, 3, '1').refusal).toMatch(/không còn trong tab Đơn vị/);
    expect(session.type({ ...viewpoint, person: 'nobody' }, 7, 4, '1').refusal).not.toBeNull();
    expect(session.run(viewpoint, 'buildSummary', []).refusal).not.toBeNull();
    expect(session.view('nobody', 'vi', 0)).toMatchObject({
      menus: [],
      tabs: expect.arrayContaining([expect.objectContaining({ isLocked: true })]),
    });
    expect(session.version).toBe(before);
  });

  test('input for another workbook is not written into this one', async () => {
    const session = await begin(null, steppingClock());
    const viewpoint = sit(session, 'Văn Lâm');
    session.startOver(viewpoint);
    expect(session.type(viewpoint, 7, 4, '42').refusal).toMatch(/thay bằng bảng tính khác/);
    expect(D7(session)).toBe('6');
    expect(session.type(sit(session, 'Văn Lâm'), 7, 4, '5785').refusal).toBeNull();
  });

  test('a text among figures is refused by the cell’s validation rule, with its help text', async () => {
    const session = await begin();
    const response = session.type(sit(session, 'Văn Lâm'), 7, 4, 'TRUE');
    expect(response.refusal).toMatch(/số/);
    expect(D7(session)).toBe('6');
  });

  test('a paste beyond the last row of the sheet is refused completely', async () => {
    const session = await begin();
    const { maxRows } = { maxRows: 1000 };
    const response = session.paste(sit(session, 'Văn Lâm'), maxRows, 4, [['1'], ['2']]);
    expect(response.refusal).toMatch(/vượt ra ngoài/);
  });
});

test('a tick of the staff in Tác vụ runs its command and shows how it ended; an official cannot tick', async () => {
  const session = await begin();
  expect(session.type(sit(session, 'Tác vụ'), 4, 1, 'TRUE').refusal).toBeNull();
  const { tab } = see(session, 'Tác vụ');
  expect([cell(tab, 4, 1), cell(tab, 4, 3)]).toEqual(['FALSE', expect.stringContaining('Đã lập tổng hợp')]);
  expect(session.type(sit(session, 'Tác vụ', /official Huyện Văn Lâm/), 4, 1, 'TRUE').refusal).toMatch(/được bảo vệ/);
});

describe('the menu', () => {
  test('Lập tổng hợp rewrites the Summary and goes there', async () => {
    const session = await begin();
    session.type(sit(session, 'Văn Lâm'), 7, 4, '5785');
    const response = session.run(sit(session, 'Văn Lâm'), 'buildSummary', []);
    const { tab, tabs } = see(session, 'Tổng hợp');
    expect(response.goTo?.tab).toBe(tabs[0]?.id);
    expect(response.toasts.length).toBeGreaterThan(0);
    expect(cell(tab, 4, 1)).toMatch(/^176\.533 người dùng Bluezone trên 1\.252\.731 dân, chiếm 14,09% dân số/);
  });

  test('a question is asked before anything is done, and the command runs again with the answer', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const before = session.version;
    const asked = session.run(viewpoint, 'remindLate', []);
    expect(asked.question).toMatchObject({ kind: 'buttons', buttons: ['YES', 'NO'] });
    expect(asked.question?.text).toMatch(/Kim Động/);
    expect(session.version).toBe(before);
    expect(session.view('owner', 'vi', 0).mails).toEqual([]);

    const question = asked.question ?? fail();
    const no = session.run(viewpoint, 'remindLate', [{ question, answer: 'NO' }]);
    expect(no.question).toBeNull();
    expect(session.view('owner', 'vi', 0).mails).toEqual([]);

    session.run(viewpoint, 'remindLate', [{ question, answer: 'YES' }]);
    expect(session.view('owner', 'vi', 0).mails.map(({ to }) => to.join())).toContain('canbo.kimdong@hungyen.example');
  });

  test('an answer to another question does not count', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const question = session.run(viewpoint, 'remindLate', []).question ?? fail();
    // Another person reports meanwhile, so the question now names other districts.
    session.type(sit(session, 'Văn Lâm'), 7, 4, '5785');
    const again = session.run(viewpoint, 'remindLate', [{ question, answer: 'YES' }]);
    expect(again.question?.text).not.toBe(question.text);
    expect(session.view('owner', 'vi', 0).mails).toEqual([]);
  });

  test('a question that changed is asked again, and then the command goes on', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const first = session.run(viewpoint, 'remindLate', []).question ?? fail();
    session.type(sit(session, 'Văn Lâm'), 7, 4, '5785');
    const given = [{ question: first, answer: 'YES' }];
    const second = session.run(viewpoint, 'remindLate', given).question ?? fail();
    const done = session.run(viewpoint, 'remindLate', [...given, { question: second, answer: 'YES' }]);
    expect(done.question).toBeNull();
    expect(
      session
        .view('owner', 'vi', 0)
        .mails.map(({ to }) => to[0])
        .sort(),
    ).toEqual(['canbo.kimdong@hungyen.example', 'canbo.phucu@hungyen.example']);
  });

  test('a prompt takes the typed text', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const answers: { question: NonNullable<ActionResponse['question']>; answer: string }[] = [];
    const next = (answer: string) => {
      const { question } = session.run(viewpoint, 'closeDay', answers);
      if (question) answers.push({ question, answer });
      return question;
    };
    while (next('YES') !== null);
    expect(see(session, 'Văn Lâm').tabs.length).toBeGreaterThan(10);
    const official = sit(session, 'Văn Lâm', /official Huyện Văn Lâm/);
    expect(session.type(official, 7, 4, '5785').refusal).toMatch(/được bảo vệ/);

    const unit = session.run(viewpoint, 'reopenDistrict', []).question ?? fail();
    expect(unit.kind).toBe('prompt');
  });

  test('a function that is not in the menu is not run', async () => {
    const session = await begin();
    const before = session.version;
    expect(session.run(sit(session, 'Tổng hợp'), 'tick', []).refusal).not.toBeNull();
    expect(session.version).toBe(before);
  });
});

describe('the sidebar', () => {
  test('is shown, and its calls return results and go to a tab', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const { sidebar } = session.run(viewpoint, 'showStatus', []);
    expect(session.sidebarPage(sidebar?.id ?? '')).toMatch(/Kim Động/);
    const read = session.call(viewpoint, 'readStatus', []);
    expect('json' in read.result && JSON.parse(read.result.json)).toHaveProperty('view');
    const { response } = session.call(viewpoint, 'openTab', ['331']);
    expect(see(session, 'Kim Động').tab.id).toBe(response.goTo?.tab);
  });

  test('can be loaded again until twenty others were shown', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    const ids = Array.from({ length: 21 }, () => session.run(viewpoint, 'showStatus', []).sidebar?.id ?? '');
    expect(ids.map((id) => session.sidebarPage(id) !== null)).toEqual([false, ...Array(20).fill(true)]);
  });

  test('refuses calls of people who may only read', async () => {
    const session = await begin();
    const leader = sit(session, 'Tổng hợp', /leader Huyện Văn Lâm/);
    for (const name of ['readStatus', 'enableReminders', 'tick'])
      expect(session.call(leader, name, [])).toMatchObject({
        result: { failure: expect.stringMatching(/chỉ có quyền xem/) },
      });
  });

  test('cannot call private or missing functions of the script', async () => {
    const session = await begin();
    const viewpoint = sit(session, 'Tổng hợp');
    expect(session.call(viewpoint, 'nowhere', []).result).toHaveProperty('failure');
    expect(session.call(viewpoint, 'secret_', []).result).toHaveProperty('failure');
    expect(session.call(viewpoint, 'toString', []).result).toHaveProperty('failure');
  });
});

describe('the clock', () => {
  test('at 15:00 reminders go to the late districts and the digest to the province, at once', async () => {
    const session = await begin();
    session.moveClock(sit(session, 'Tổng hợp'), '15:00');
    const { mails, clock } = session.view('owner', 'vi', 0);
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([
      'canbo.kimdong@hungyen.example',
      'canbo.phucu@hungyen.example',
      'canbo.vanlam@hungyen.example',
      'lanhdao.ubnd@hungyen.example',
    ]);
    const after = clock.now - Date.parse('2020-08-18T15:00+07:00');
    expect(after).toBeGreaterThanOrEqual(0);
    expect(after).toBeLessThan(15 * 60_000);
  });

  test('at 14:55 no district is late yet', async () => {
    const session = await begin();
    session.moveClock(sit(session, 'Tổng hợp'), '14:55');
    const { mails, clock } = session.view('owner', 'vi', 0);
    expect(clock.now).toBe(Date.parse('2020-08-18T14:55+07:00'));
    expect(mails).toEqual([]);
    session.moveClock(sit(session, 'Tổng hợp'), '14:55');
    expect(session.view('owner', 'vi', 0).clock.now).toBe(clock.now);
  });

  test('the next day begins at 8:00, with nothing reported', async () => {
    const session = await begin();
    session.moveClock(sit(session, 'Tổng hợp'), 'nextDay');
    expect(session.view('owner', 'vi', 0).clock.now).toBe(Date.parse('2020-08-19T08:00+07:00'));
    expect(cell(see(session, 'Mỹ Hào').tab, 4, 1)).toMatch(/0\/13/);
  });

  test('real time is the time of the machine, and the years in between are skipped', async () => {
    const session = await begin();
    const response = session.moveClock(sit(session, 'Tổng hợp'), 'real');
    const { clock, mails } = session.view('owner', 'vi', 0);
    expect(clock).toMatchObject({ now: TODAY, isReal: true });
    expect(response.toasts.join()).toMatch(/24 giờ/);
    // The reminders of one afternoon: not of two thousand, and not none.
    expect(daysOf(mails)).toEqual(['2026-03-01']);
  });

  test('in real time due triggers run by themselves, once', async () => {
    holdTimers();
    let now = TODAY;
    const session = await begin(null, () => now);
    session.moveClock(sit(session, 'Tổng hợp'), 'real');
    const heard: number[] = [];
    session.onChange((version) => heard.push(version));
    now = Date.parse('2026-03-02T15:20+07:00');
    jest.advanceTimersByTime(60_000);
    const { mails, clock, version } = session.view('owner', 'vi', 0);
    expect([daysOf(mails), clock.now, clock.isReal]).toEqual([['2026-03-01', '2026-03-02'], now, true]);
    expect(heard).toEqual([version]);
    expect(new Set(mails.map(({ to, at }) => `${to} ${at}`)).size).toBe(mails.length);
  });

  test('does not move for a window that showed another time', async () => {
    const session = await begin();
    const { clock } = session.view('owner', 'vi', 0);
    session.moveClock(sit(session, 'Tổng hợp'), '15:00', clock.now);
    const { now } = session.view('owner', 'vi', 0).clock;
    const { toasts } = session.moveClock(sit(session, 'Tổng hợp'), '15:00', clock.now);
    expect([session.view('owner', 'vi', 0).clock.now, toasts.join()]).toEqual([
      now,
      expect.stringContaining('cửa sổ khác'),
    ]);
    session.moveClock(sit(session, 'Tổng hợp'), 'real', now);
    session.moveClock(sit(session, 'Tổng hợp'), '15:00', now);
    expect(session.view('owner', 'vi', 0).clock.isReal).toBe(true);
  });

  test('is stopped until it is moved', async () => {
    holdTimers();
    const session = await begin();
    jest.advanceTimersByTime(60_000);
    const { clock, mails } = session.view('owner', 'vi', 0);
    expect([clock.now, clock.isReal, mails]).toEqual([Date.parse('2020-08-18T14:45+07:00'), false, []]);
  });
});

describe('the tutorial', () => {
  test('leads from the mistake to the build, to 15:00 and to the mails', async () => {
    const session = await begin();
    const step = () => session.view('owner', 'vi', 0).hint;
    expect(step()).toMatchObject({
      step: 'correct',
      tabName: 'Văn Lâm',
      cell: 'D7',
      mistyped: '5,785',
      correct: '5785',
    });
    const viewpoint = sit(session, 'Văn Lâm');
    session.run(viewpoint, 'buildSummary', []);
    for (const wrong of ['5,9', '=5785']) {
      session.type(viewpoint, 7, 4, wrong);
      expect(step()).toMatchObject({ step: 'correct' });
    }
    session.type(viewpoint, 7, 4, '5785');
    expect(step()).toEqual({ step: 'build' });
    session.run(viewpoint, 'buildSummary', []);
    expect(step()).toEqual({ step: 'clock' });
    // A mail before the deadline is not a reminder.
    session.run(viewpoint, 'exportReport', []);
    expect(step()).toEqual({ step: 'clock' });
    session.moveClock(viewpoint, '15:00');
    expect(step()).toEqual({ step: 'mails' });
    session.moveClock(viewpoint, 'nextDay');
    expect(step()).toBeNull();
  });
});

test('listeners are called for every change, but not for a refusal', async () => {
  const session = await begin();
  const heard: number[] = [];
  const end = session.onChange((version) => heard.push(version));
  session.type(sit(session, 'Văn Lâm'), 7, 4, '5785');
  session.type(sit(session, 'Văn Lâm', /leader Huyện Văn Lâm/), 7, 4, '1');
  end();
  session.type(sit(session, 'Văn Lâm'), 7, 4, '5786');
  expect(heard).toEqual([session.version - 1]);
});

function fail(): never {
  throw new Error('The add-on asked nothing.');
}
