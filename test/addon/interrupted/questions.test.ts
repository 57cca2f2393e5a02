/**
 * While a question is open, Google drops the lock, and others may change anything. After the answer a command reads
 * everything again and acts on what is true then, never on more than what was asked.
 */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, tableRows } from '../../support/days';
import {
  DISTRICT_TABS,
  DISTRICTS,
  newWorkbench,
  onLetterDay,
  reportAll,
  smallWorkbench,
  staffedWorkbench,
  wholeOf,
} from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = staffedWorkbench();
});

const at = (time: string, user?: string, date = '2020-08-18') =>
  workbench.with({ now: instant(date, time), ...(user ? { user } : {}) });
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);
const reporter = (code: string) => `h${code}@example.vn`;
const recipients = (...executions: readonly Execution[]) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(',')));

/** Runs a command; before each answer, its action happens. An answer without an action is a text. */
function answering(
  command: string,
  time: string,
  answers: readonly (string | readonly [meanwhile: () => void, answer: string])[],
  options: { readonly until?: string; readonly date?: string } = {},
): Execution {
  const left = [...answers];
  let now = instant('2020-08-18', time);
  return workbench.with({ now }).run(command, {
    now: () => now,
    answers: () => {
      const next = left.shift();
      if (options.until !== undefined) now = instant(options.date ?? '2020-08-18', options.until);
      if (typeof next !== 'object') return next;
      next[0]();
      return next[1];
    },
  });
}

const mayType = (code: string, tab: string, time: string): boolean => {
  try {
    at(time, reporter(code)).type(`${tab}!D7`, '900');
    return true;
  } catch {
    return false;
  }
};

const BUSY = 'Người khác đang chạy tiện ích.';

describe('every command that asks', () => {
  /** Fills the grid, so that the system check offers to move a year. */
  const archivable = () => {
    workbench = smallWorkbench(1, 2, instant('2019-08-18', '09:00')).clone();
    workbench.with({ now: instant('2019-08-18', '10:00') }).paste('Huyện 1!D7', [['5'], ['5']]);
    workbench.with({ now: instant('2019-08-19', '10:00') }).run('buildSummary');
    workbench.tab('Nhật ký').maxRows = 2_000_000;
  };
  const strange = () => {
    workbench = Workbench.blank({ now: onLetterDay('09:00') });
    workbench.book.addTab('Ghi chú', 1).put(1, 1, 'họp 8 giờ');
  };
  test.each<[string, readonly string[], () => void]>([
    ['remindLate', ['YES'], () => {}],
    ['closeDay', ['YES'], () => {}],
    ['reopenDistrict', ['Văn Lâm', '17:00', 'gõ nhầm'], () => void at('09:30').run('closeDay', { answers: ['YES'] })],
    ['checkSystem', ['YES'], archivable],
    ['checkSystem', ['NO'], archivable],
    ['setUp', ['NO'], strange],
  ])('%s answered %j does nothing while another execution is at work', (command, answers, prepare) => {
    prepare();
    let before: unknown;
    const left = [...answers];
    const { alerts, mails } = at('10:00').run(command, {
      answers: () => {
        before ??= wholeOf(workbench);
        const answer = left.shift();
        if (left.length === 0) workbench.book.lockedBy = {};
        return answer;
      },
    });
    expect(alerts.at(-1)).toContain(BUSY);
    expect(mails).toEqual([]);
    expect(wholeOf(workbench)).toEqual(before);
  });
});

describe('a question of remindLate', () => {
  test('that is open over 15:00 mails nobody twice: the clock’s reminders are named, and it asks anew', () => {
    at('08:00').run('tick');
    let mailed: Execution | undefined;
    const meanwhile = () => {
      mailed = at('15:00').run('tick');
    };
    const execution = answering('remindLate', '14:58', [[meanwhile, 'YES'], 'NO'], { until: '15:04' });
    expect(mailed && recipients(mailed)).toHaveLength(11);
    expect(recipients(execution)).toEqual([]);
    expect(execution.alerts[1]).toContain('Hôm nay đã nhắc Hưng Yên (lúc 15:00), Văn Lâm (lúc 15:00)');
    expect(execution.toasts.at(-1)).toBe('Không gửi thư nào.');
  });

  test('writes to those who are left, and names who needs no mail any more', () => {
    at('08:00').run('tick');
    const meanwhile = () => {
      workbench.book.mail = { ...workbench.book.mail, limit: 2 };
      at('15:00').run('tick');
      workbench.book.mail = { ...workbench.book.mail, limit: 100 };
      reportAll(at('15:01'), 'Phù Cừ');
    };
    const execution = answering('remindLate', '14:58', [[meanwhile, 'YES']], { until: '15:02' });
    expect(recipients(execution)).toEqual(DISTRICTS.slice(2, -1).map(reporter));
    expect(execution.toasts.at(-1)).toBe(
      'Đã gửi 7 thư. Không gửi nữa vì trong lúc chờ trả lời đã báo cáo đủ hoặc đã được nhắc: Hưng Yên, Văn Lâm, Phù Cừ.',
    );
  });

  test('is asked anew with a district that became late, and writes to nobody before', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    const meanwhile = () => void at('14:01').type('Văn Lâm!D7', '');
    const execution = answering('remindLate', '14:00', [[meanwhile, 'YES'], 'NO'], { until: '14:02' });
    expect(execution.alerts[0]).not.toContain('Văn Lâm');
    expect(execution.alerts[1]).toContain('Văn Lâm');
    expect(recipients(execution)).toEqual([]);
  });

  test('is asked anew where the day was closed: the mail would say something else', () => {
    const meanwhile = () => void at('15:01').run('closeDay');
    const execution = answering('remindLate', '14:58', [[meanwhile, 'YES'], 'YES'], { until: '15:02' });
    expect(execution.alerts[1]).toContain('Số liệu hôm nay đã chốt');
    expect(recipients(execution)).toHaveLength(10);
  });

  test('of two members of the staff at once sends each mail once', () => {
    let other: Execution | undefined;
    const meanwhile = () => {
      other = at('14:01').run('remindLate', { answers: ['YES'] });
    };
    const execution = answering('remindLate', '14:00', [[meanwhile, 'YES'], 'NO'], { until: '14:02' });
    expect(other && recipients(other)).toHaveLength(10);
    expect(recipients(execution)).toEqual([]);
  });

  test('says so where all have reported by then', () => {
    const meanwhile = () => {
      for (const tab of DISTRICT_TABS) reportAll(at('14:01'), tab);
    };
    const execution = answering('remindLate', '14:00', [[meanwhile, 'YES']], { until: '14:02' });
    expect(execution.toasts.at(-1)).toContain('đã báo cáo đủ, không phải nhắc ai');
  });
});

describe('a question of closeDay', () => {
  test('that a colleague answered first leaves open what they have reopened since', () => {
    const meanwhile = () => {
      at('14:01').run('closeDay', { answers: ['YES'] });
      at('14:02').run('reopenDistrict', { answers: ['Văn Lâm', '14:30', 'gõ nhầm'] });
    };
    const { toasts } = answering('closeDay', '14:00', [[meanwhile, 'YES']], { until: '14:03' });
    expect(toasts.at(-1)).toBe(
      'Trong lúc chờ trả lời, người khác đã chốt hoặc mở khóa số liệu ngày 18/8/2020 (chốt lúc 14 giờ 01 phút). Lần này không thay đổi gì; nếu vẫn cần, hãy chốt lại.',
    );
    expect([mayType('325', 'Văn Lâm', '14:04'), mayType('326', 'Văn Giang', '14:04')]).toEqual([true, false]);
    expect(log().filter((line) => line.startsWith('Chốt'))).toHaveLength(1);
  });

  test('takes down what was typed while it was open', () => {
    const meanwhile = () => void at('14:01', reporter('325')).type('Văn Lâm!D7', '900');
    answering('closeDay', '14:00', [[meanwhile, 'YES']], { until: '14:02' });
    expect(historyOf(workbench, '18/8/2020').filter((row) => row.Mã === '11986')).toMatchObject([
      { 'Người dùng Bluezone': '900', 'Trạng thái': 'Đúng hạn', Lần: '1' },
    ]);
  });

  test('that is open over the deadline closes as asked', () => {
    const { toasts } = answering('closeDay', '14:58', ['YES'], { until: '15:02' });
    expect(toasts.at(-1)).toContain('Đã chốt và khóa số liệu ngày 18/8/2020.');
  });
});

describe('a question that is open over midnight', () => {
  test.each<[string, string, readonly string[], () => void]>([
    ['remindLate', '23:40', ['YES'], () => {}],
    ['closeDay', '14:00', ['YES'], () => {}],
    ['reopenDistrict', '23:40', ['Văn Lâm', '23:59', 'gõ nhầm'], () => void at('17:00').run('closeDay')],
  ])('of %s does nothing, and says so', (command, time, answers, prepare) => {
    prepare();
    let now = instant('2020-08-18', time);
    let asked: unknown;
    const left = [...answers];
    const { alerts, mails } = workbench.with({ now }).run(command, {
      now: () => now,
      answers: () => {
        asked ??= wholeOf(workbench);
        if (left.length === 1) now = instant('2020-08-19', '08:00');
        return left.shift();
      },
    });
    expect(alerts.at(-1)).toContain('Đã sang ngày mới trong lúc chờ trả lời');
    expect(mails).toEqual([]);
    expect(wholeOf(workbench)).toEqual(asked);
  });
});

describe('the questions of reopenDistrict', () => {
  beforeEach(() => {
    at('17:00').run('closeDay');
  });

  const reopened = (...answers: readonly string[]) =>
    [() => void at('17:11').run('reopenDistrict', { answers }), 'gõ nhầm'] as const;

  test('of two members of the staff open both districts', () => {
    const other = reopened('Văn Giang', '18:00', 'sửa');
    const { toasts } = answering('reopenDistrict', '17:10', ['Văn Lâm', '17:40', other], { until: '17:12' });
    expect(toasts.at(-1)).toBe('Đã mở khóa huyện Văn Lâm đến 17 giờ 40 phút; sau đó tự khóa lại.');
    expect([mayType('325', 'Văn Lâm', '17:20'), mayType('326', 'Văn Giang', '17:20')]).toEqual([true, true]);
    expect([mayType('325', 'Văn Lâm', '17:20'), mayType('327', 'Yên Mỹ', '17:20')]).toEqual([true, false]);
    expect(log().filter((line) => line.startsWith('Mở khóa'))).toHaveLength(2);
    at('17:12').passTo(instant('2020-08-18', '17:50'));
    expect([mayType('325', 'Văn Lâm', '17:51'), mayType('326', 'Văn Giang', '17:51')]).toEqual([false, true]);
  });

  test('leave a district open for as long as a colleague has just told it', () => {
    const other = reopened('Văn Lâm', '18:30', 'sửa');
    const { toasts } = answering('reopenDistrict', '17:10', ['Văn Lâm', '17:40', other], { until: '17:12' });
    expect(toasts.at(-1)).toBe('huyện Văn Lâm: người khác vừa mở đến 18 giờ 30 phút nên giữ nguyên giờ đó.');
    at('17:12').passTo(instant('2020-08-18', '17:50'));
    expect(mayType('325', 'Văn Lâm', '17:51')).toBe(true);
  });

  test('ask for the time again that has passed while the reason was typed', () => {
    let now = instant('2020-08-18', '17:10');
    const left = ['Văn Lâm', '17:15', 'gõ nhầm', '17:45'];
    const { alerts, toasts } = workbench.with({ now }).run('reopenDistrict', {
      now: () => now,
      answers: () => {
        if (left.length === 2) now = instant('2020-08-18', '17:16');
        return left.shift();
      },
    });
    expect(alerts.at(-1)).toContain('Hãy nhập một giờ của hôm nay, sau 17 giờ 16 phút.');
    expect(toasts.at(-1)).toContain('đến 17 giờ 45 phút');
  });
});

test('a tab whose protection was removed while a question was open is protected again when its time has come', () => {
  at('17:00').run('closeDay');
  at('17:10').run('reopenDistrict', { answers: ['Văn Lâm', '17:30', 'sửa'] });
  at('17:10').run('reopenDistrict', { answers: ['Văn Giang', '17:40', 'sửa'] });
  const meanwhile = () => {
    workbench.tab('Văn Giang').protections = [];
  };
  const { error } = answering('remindLate', '17:35', [[meanwhile, 'YES']], { until: '17:45' });
  expect([error, mayType('326', 'Văn Giang', '17:46')]).toEqual([null, false]);
});

describe('the question of the archive', () => {
  beforeEach(() => {
    workbench = smallWorkbench(1, 2, instant('2019-08-18', '09:00')).clone();
    for (const [date, users] of [
      ['2019-08-18', '5'],
      ['2019-08-19', '6'],
      ['2020-08-16', '7'],
      ['2020-08-17', '8'],
    ] as const) {
      workbench.with({ now: instant(date, '10:00') }).paste('Huyện 1!D7', [[users], [users]]);
      workbench.with({ now: instant(date, '16:00') }).run('closeDay');
    }
    workbench.tab('Nhật ký').maxRows = 2_000_000;
  });

  const rows = () =>
    ['Lịch sử 2019', 'Lịch sử'].flatMap((tab) =>
      workbench.tabNames().includes(tab)
        ? workbench
            .rows(tab)
            .slice(3)
            .filter((row) => row.some((cell) => cell !== ''))
        : [],
    );

  test('of two system checks at once moves the year once, and this year stays', () => {
    const all = rows();
    const meanwhile = () => void at('16:01').run('checkSystem', { answers: ['YES'] });
    const { alerts, error } = answering('checkSystem', '16:00', [[meanwhile, 'YES']], { until: '16:02' });
    expect(error).toBeNull();
    expect(alerts.at(-1)).toContain('✓ Lịch sử năm 2019 đã ở tab “Lịch sử 2019”.');
    expect(rows()).toEqual(all);
    expect(
      workbench
        .rows('Lịch sử')
        .slice(3)
        .every(([day]) => day?.endsWith('/2020')),
    ).toBe(true);
    expect(log().filter((line) => line.startsWith('Chuyển lịch sử'))).toHaveLength(1);
  });

  test('keeps what a close has added since', () => {
    const all = rows();
    const meanwhile = () => void at('16:01').run('closeDay');
    answering('checkSystem', '16:00', [[meanwhile, 'YES']], { until: '16:02' });
    expect(rows().slice(0, all.length)).toEqual(all);
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(2);
  });

  const isCopied = (each: Workbench) =>
    each.tabNames().includes('Lịch sử 2019') && each.rows('Lịch sử 2019').length > 3;

  /** What people do, and how many calls before the deletion the last reading is that could see it. */
  test.each<[string, (at: Workbench) => void, number?]>([
    ['a row is inserted', (each) => each.insertRow('Lịch sử', 5)],
    ['a figure is corrected', (each) => void each.typeWithoutEvent('Lịch sử!C4', '77')],
    ['the rows are sorted', (each) => each.sortTab('Lịch sử', 'B')],
    ['a row of the copy is deleted', (each) => isCopied(each) && each.deleteRow('Lịch sử 2019', 4), 2],
  ])('deletes nothing that the copy does not hold, whenever %s', (_, act, lastReading = 1) => {
    const calls: string[] = [];
    workbench
      .clone()
      .with({ now: instant('2020-08-18', '16:00') })
      .run('checkSystem', {
        answers: ['YES'],
        onCall: (method) => calls.push(method),
      });
    const [asked, deleted] = [calls.indexOf('Ui.alert') + 1, calls.indexOf('Sheet.deleteRows') + 1];
    expect(asked * deleted).toBeGreaterThan(0);
    const start = workbench;
    workbench = start.clone();
    act(workbench);
    const expected = new Set(rows().map((row) => row.join('|')));
    // Between the last reading and the deletion nothing but Google could stop a person.
    for (let call = asked; call < deleted - lastReading; call++) {
      workbench = start.clone();
      const { error } = at('16:00').run('checkSystem', {
        answers: ['YES'],
        afterCall: (number) => number === call && act(workbench),
      });
      const left = new Set(rows().map((row) => row.join('|')));
      expect([call, error, [...expected].filter((row) => !left.has(row))]).toEqual([call, null, []]);
      // The next check finishes it, once the days are in order again.
      workbench.sortTab('Lịch sử', 'A');
      at('16:05').run('checkSystem', { answers: ['YES'] });
      expect(
        rows()
          .map((row) => row.join('|'))
          .filter((row) => expected.has(row)),
      ).toHaveLength(expected.size);
    }
  });

  test('does not move rows beside which people keep something, and says where', () => {
    const all = rows();
    const column = (workbench.rows('Lịch sử')[2]?.length ?? 0) + 2;
    workbench.tab('Lịch sử').put(4, column, 'đã đối chiếu');
    const { alerts } = at('16:00').run('checkSystem', { answers: ['YES'] });
    expect(alerts.at(-1)).toContain('✗ Chưa chuyển lịch sử năm 2019');
    expect(
      workbench
        .rows('Lịch sử')
        .slice(3)
        .map((row) => row.slice(0, all[0]?.length)),
    ).toEqual(all);
  });
});

describe('the questions of set-up', () => {
  const blankStranger = () => {
    const made = Workbench.blank({ now: onLetterDay('09:00') });
    made.book.addTab('Ghi chú', 1).put(1, 1, 'họp 8 giờ');
    return made;
  };

  test('a list that was pasted meanwhile is taken, instead of the shipped register', () => {
    workbench = blankStranger();
    const meanwhile = () => {
      workbench.importCsv('ds', 'Mã,Tên,Mã QH,Quận Huyện,Mã TP,Tỉnh,Dân số\n00001,A,001,B,01,C,1000\n');
    };
    const { error, toasts } = answering('setUp', '09:00', [[meanwhile, 'NO']]);
    expect(error).toBeNull();
    expect(toasts.at(-1)).toContain('“ds”');
    expect(workbench.tabNames()).not.toContain('Văn Lâm');
  });

  test('of two people at once make every tab once', () => {
    workbench = blankStranger();
    const meanwhile = () => void at('09:01').run('setUp', { answers: ['NO'] });
    const { error } = answering('setUp', '09:00', [[meanwhile, 'NO']]);
    expect(error).toBeNull();
    expect(
      workbench
        .tabNames()
        .filter((name) => name !== 'Ghi chú')
        .sort(),
    ).toEqual(newWorkbench().tabNames().toSorted());
  });

  test('a former tab in which a person typed meanwhile stays, and one that was asked about goes', () => {
    workbench = smallWorkbench(3, 1).clone();
    const rowOf = (code: string) => workbench.rows('Đơn vị').findIndex(([first]) => first === code) + 1;
    for (const code of ['H2', 'X2.1', 'H3', 'X3.1']) workbench.deleteRow('Đơn vị', rowOf(code));
    const meanwhile = () => void at('09:31').type('Huyện 2!D7', '5');
    const { alerts, toasts, error } = answering('setUp', '09:30', [[meanwhile, 'YES']]);
    expect(error).toBeNull();
    expect(alerts[0]).toContain('Huyện 2, Huyện 3');
    expect([workbench.tabNames().includes('Huyện 2'), workbench.tabNames().includes('Huyện 3')]).toEqual([true, false]);
    expect(workbench.display('Huyện 2!D7')).toBe('5');
    expect(toasts.at(-1)).toContain('Giữ lại Huyện 2, vì');
  });
});
