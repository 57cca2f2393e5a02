/** Who may call what: every function that Apps Script can call by name, by each person, in each state of the workbook. */

import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import { columnLetters } from '../../../src/domain/cell';
import { onLetterDay, setting, wholeOf } from '../../support/workbenches';
import { blank, FIRST, LEADER, REPORTER, STAFF, STATES, STRANGER, workbookAfter } from './states';

/** What a function takes of its caller. */
type Takes = 'nothing' | 'reporter' | 'staff' | 'setUp' | 'event';

const TAKES: Readonly<Record<string, Takes>> = {
  onOpen: 'nothing',
  onInstall: 'nothing',
  showStatus: 'reporter',
  readStatus: 'reporter',
  openTab: 'reporter',
  buildSummary: 'staff',
  checkFigures: 'staff',
  remindLate: 'staff',
  exportReport: 'staff',
  closeDay: 'staff',
  reopenDistrict: 'staff',
  enableReminders: 'staff',
  disableReminders: 'staff',
  checkSystem: 'staff',
  setUp: 'setUp',
  tick: 'event',
  handleEdit: 'event',
};

/** Calls a function as a menu or a page does, without the event of a trigger. */
const call = (workbench: Workbench, name: string, user: string): Execution =>
  workbench.run(name, { user, parameters: name === 'openTab' ? ['H1'] : [] });

const said = ({ alerts, returned }: Execution): string => [...alerts, JSON.stringify(returned ?? '')].join('\n');

const REFUSALS = {
  nothing: /^$/,
  reporter: /Việc này dành cho cán bộ tổng hợp và người báo cáo có tên ở tab Đơn vị; tài khoản .* không có trong đó/,
  staff: /Việc này chỉ dành cho cán bộ tổng hợp; tài khoản .* không có quyền nên không làm gì. Nếu cần, xin liên hệ/,
  setUp: /Việc này chỉ dành cho cán bộ tổng hợp; tài khoản .* không có quyền nên không làm gì. Nếu cần, xin liên hệ/,
  event: /không chạy bằng tay/,
};

/** Whether a person is refused; then nothing may have changed. */
function isRefused(workbench: Workbench, name: string, user: string, refusal = REFUSALS[TAKES[name] ?? 'nothing']) {
  const each = workbench.clone();
  const before = wholeOf(each);
  const execution = call(each, name, user);
  const { error, mails } = execution;
  if (!refusal.test(TAKES[name] === 'event' ? (error ?? '') : said(execution))) return false;
  expect([name, wholeOf(each), mails]).toEqual([name, before, []]);
  return true;
}

const named = (takes: readonly Takes[]): readonly string[] =>
  Object.keys(TAKES).filter((name) => takes.includes(TAKES[name] ?? 'nothing'));

test('the table has every function of the bundle', () => {
  const functions = [...blank().bundle.code.matchAll(/^function (\w+)\(\)/gm)].map(([, name]) => name);
  expect(functions.sort()).toEqual(Object.keys(TAKES).sort());
});

describe.each(Object.entries(STATES))('%s', (_, begin) => {
  const OWNER = begin().book.owner;

  test.each([
    ['the owner', OWNER, named(['event'])],
    ['who set it up', FIRST, named(['event'])],
    ['one of the staff', STAFF, named(['event'])],
    ['one of the staff, in capitals', STAFF.toUpperCase(), named(['event'])],
    ['a reporter', REPORTER, named(['event', 'staff', 'setUp'])],
    ['a leader', LEADER, named(['event', 'staff', 'setUp', 'reporter'])],
    ['a stranger', STRANGER, named(['event', 'staff', 'setUp', 'reporter'])],
  ])('%s is refused what they may not do, and nothing happens', (__, user, refused) => {
    const workbench = begin();
    expect(Object.keys(TAKES).filter((name) => isRefused(workbench, name, user))).toEqual(
      Object.keys(TAKES).filter((name) => refused.includes(name)),
    );
  });
});

test('an account that Google does not tell is refused everything, with a sentence of its own', () => {
  for (const begin of [blank, STATES.open]) {
    const refused = Object.keys(TAKES).filter((name) =>
      isRefused(begin(), name, '', /Google không cho biết tài khoản/),
    );
    expect(refused).toEqual(named(['reporter', 'staff', 'setUp']));
  }
});

describe('before the first set-up', () => {
  test.each([STAFF, REPORTER, LEADER, STRANGER])('%s can only set up', (user) => {
    const workbench = blank();
    const notSetUp = /chưa được thiết lập/;
    expect(Object.keys(TAKES).filter((name) => isRefused(workbench, name, user, notSetUp))).toEqual(
      named(['reporter', 'staff']),
    );
    expect(workbench.run('setUp', { user }).alerts).toEqual([]);
    expect(workbench.tabNames()).toContain('Tổng hợp');
  });

  test('the account whose set-up was cut off goes on with it, and others do not', () => {
    const workbench = blank();
    workbench.run('setUp', { user: STRANGER, killCall: 120 });
    expect(isRefused(workbench, 'setUp', REPORTER)).toBe(true);
    expect(workbench.run('setUp', { user: STRANGER }).error).toBeNull();
    expect(isRefused(workbench, 'buildSummary', STRANGER)).toBe(false);
  });
});

test('the check costs the staff one call: what it reads, the command uses', () => {
  for (const user of [FIRST, STAFF]) {
    const { calls } = workbookAfter('setUp').run('buildSummary', { user });
    expect(calls).toMatchObject({ 'Session.getEffectiveUser': 1, 'Properties.getProperties': 1 });
    expect(Object.keys(calls)).not.toContain('Spreadsheet.getOwner');
  }
});

describe('where the check cannot be complete', () => {
  /** The register has lost its column of codes. */
  const broken = (): Workbench => {
    const workbench = workbookAfter('setUp', 'enableReminders');
    workbench.tab('Đơn vị').deleteColumns(1, 1);
    return workbench;
  };

  test('the owner and who set it up still mend, switch off and are told what is wrong', () => {
    const { owner } = broken().book;
    for (const user of [owner, FIRST]) {
      const workbench = broken();
      expect(workbench.run('buildSummary', { user }).alerts[0]).toContain('thiếu cột “Mã”');
      expect(workbench.run('disableReminders', { user }).toasts[1]).toContain('Đã tắt nhắc tự động');
      expect(said(workbench.run('setUp', { user }))).not.toMatch(REFUSALS.setUp);
    }
  });

  test.each([STAFF, REPORTER, STRANGER])('%s changes nothing', (user) => {
    const missing = /thiếu cột “Mã”/;
    const refused = Object.keys(TAKES).filter((name) => isRefused(broken(), name, user, missing));
    expect(refused).toEqual(named(['reporter', 'staff']));
    expect(isRefused(broken(), 'setUp', user)).toBe(true);
  });
});

test('the refusal names the contact of Settings, in the language of the person', () => {
  const workbench = workbookAfter('setUp');
  setting(workbench, 'Đầu mối', 'Nguyễn Văn An');
  setting(workbench, 'Điện thoại đầu mối', '0221 3 862 555');
  expect(workbench.run('closeDay', { user: REPORTER }).alerts).toEqual([
    'Chưa thực hiện được\nViệc này chỉ dành cho cán bộ tổng hợp; tài khoản canbo@example.vn không có quyền nên không làm gì. Nếu cần, xin liên hệ đầu mối: Nguyễn Văn An, 0221 3 862 555.',
  ]);
  expect(workbench.with({ lang: 'en' }).run('closeDay', { user: REPORTER }).alerts).toEqual([
    'Not completed\nOnly the staff who compile the figures may do this. The account canbo@example.vn may not, so nothing was done. If it is needed, please contact the contact: Nguyễn Văn An, 0221 3 862 555.',
  ]);
});

/** The cell of a text in the register. */
function cellOf(workbench: Workbench, text: string): string {
  const rows = workbench.rows('Đơn vị');
  const row = rows.findIndex((cells) => cells.includes(text));
  return `Đơn vị!${columnLetters(rows[row]?.indexOf(text) ?? 0)}${row + 1}`;
}

test('a caller who lost the right while a question was open is refused after the answer', () => {
  const workbench = workbookAfter('setUp');
  let before = wholeOf(workbench);
  const { alerts } = workbench.run('closeDay', {
    user: STAFF,
    answers: () => {
      workbench.type(cellOf(workbench, STAFF), 'nguoimoi@example.vn');
      before = wholeOf(workbench);
      return 'YES';
    },
  });
  expect(alerts[1]).toMatch(REFUSALS.staff);
  expect(wholeOf(workbench)).toEqual(before);
});

test('what names no trigger is no event of one', () => {
  const workbench = workbookAfter('setUp');
  const before = wholeOf(workbench);
  const { error } = workbench.run('tick', { user: STAFF, parameters: [{ authMode: 'FULL', hour: 15 }] });
  expect([error, wholeOf(workbench)]).toEqual([expect.stringContaining('không chạy bằng tay'), before]);
});

test('data that a page makes up are no event', () => {
  const workbench = workbookAfter('setUp');
  const before = wholeOf(workbench);
  const { error } = workbench.run('handleEdit', {
    user: REPORTER,
    parameters: [{ authMode: 'FULL', triggerUid: '1', range: { row: 8 }, value: '5' }],
  });
  expect([error, wholeOf(workbench)]).toEqual([expect.stringContaining('không chạy bằng tay'), before]);
});

describe('the Log says who', () => {
  const lastLines = (workbench: Workbench, count = 1) =>
    workbench
      .rows('Nhật ký')
      .filter(([time]) => time !== '')
      .slice(-count)
      .map(([, action, detail]) => [action, detail]);

  test.each([
    ['closeDay', { answers: ['YES'] }],
    ['enableReminders', {}],
    ['disableReminders', {}],
    ['exportReport', {}],
    ['remindLate', { answers: ['YES'] }],
  ])('%s', (name, options) => {
    const workbench = workbookAfter('setUp');
    expect(workbench.run(name, { user: STAFF, ...options }).error).toBeNull();
    expect(lastLines(workbench)).toEqual([[expect.any(String), expect.stringContaining(STAFF)]]);
  });

  test('set up and reopened', () => {
    const workbench = workbookAfter('setUp', 'closeDay');
    expect(workbench.rows('Nhật ký').join()).toContain(`Người thực hiện: ${FIRST}.`);
    workbench.run('reopenDistrict', { user: STAFF, answers: ['Huyện Một', '10:00', 'sửa số liệu'] });
    expect(lastLines(workbench)[0]?.[1]).toContain(`Người mở: ${STAFF}.`);
  });

  test('not of what the clock does', () => {
    const workbench = workbookAfter('setUp');
    setting(workbench, 'Giờ chốt số liệu', '10:00');
    workbench.run('enableReminders', { user: STAFF });
    workbench.passTo(onLetterDay('10:10'));
    expect(lastLines(workbench)[0]).toEqual(['Chốt số liệu', expect.not.stringContaining('Người thực hiện')]);
  });
});
