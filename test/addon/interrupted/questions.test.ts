/**
 * While a question is open, Google drops the lock, and others may change anything. After the answer a command reads
 * everything again and acts on what is true then, never on more than what was asked.
 */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, tableRows } from '../../support/days';
import {
  FOUR_DISTRICTS,
  FOUR_TABS,
  newWorkbench,
  onLetterDay,
  reportAll,
  smallWorkbench,
  staffedFourDistricts,
  wholeOf,
} from '../../support/workbenches';
import { type Answer, type Clock, runAnswered } from './runAnswered';

let workbench: Workbench;

beforeEach(() => {
  workbench = staffedFourDistricts();
});

const at = (time: string, user?: string, date = '2020-08-18') =>
  workbench.with({ now: instant(date, time), ...(user ? { user } : {}) });
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);
const reporter = (code: string) => `h${code}@example.vn`;
const recipients = (...executions: readonly Execution[]) =>
  executions.flatMap(({ mails }) => mails.map(({ to }) => to.join(',')));

const answering = (command: string, time: string, answers: readonly Answer[], clock?: Clock) =>
  runAnswered(workbench, command, time, answers, clock);

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
        if (left.length === 0) workbench.book.locks.set('bound', {});
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
    expect(mailed && recipients(mailed)).toHaveLength(FOUR_DISTRICTS.length + 1);
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
      reportAll(at('15:01'), 'Mỹ Hào');
    };
    const execution = answering('remindLate', '14:58', [[meanwhile, 'YES']], { until: '15:02' });
    expect(recipients(execution)).toEqual(FOUR_DISTRICTS.slice(2, -1).map(reporter));
    expect(execution.toasts.at(-1)).toBe(
      'Đã gửi 1 thư. Không gửi nữa vì trong lúc chờ trả lời đã báo cáo đủ hoặc đã được nhắc: Hưng Yên, Văn Lâm, Mỹ Hào.',
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
    expect(recipients(execution)).toHaveLength(FOUR_DISTRICTS.length);
  });

  test('of two members of the staff at once sends each mail once', () => {
    let other: Execution | undefined;
    const meanwhile = () => {
      other = at('14:01').run('remindLate', { answers: ['YES'] });
    };
    const execution = answering('remindLate', '14:00', [[meanwhile, 'YES'], 'NO'], { until: '14:02' });
    expect(other && recipients(other)).toHaveLength(FOUR_DISTRICTS.length);
    expect(recipients(execution)).toEqual([]);
  });

  test('says so where all have reported by then', () => {
    const meanwhile = () => {
      for (const tab of FOUR_TABS) reportAll(at('14:01'), tab);
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
