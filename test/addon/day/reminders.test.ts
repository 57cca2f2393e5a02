import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import type { Workbench } from '../../../local/emulator/workbench';
import {
  DISTRICT_TABS,
  DISTRICTS,
  FOUR_DISTRICTS,
  FOUR_TABS,
  reportAll,
  setting,
  staffedFourDistricts,
  staffedWorkbench,
  unit,
} from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = staffedFourDistricts();
});

const at = (time: string, date = '2020-08-18') => Date.parse(`${date}T${time}+07:00`);
const seat = (time: string, date?: string) => workbench.with({ now: at(time, date) });
/** A tick at that time, whatever the clock of the emulator would do. */
const tick = (time: string, date?: string, options = {}) => seat(time, date).run('tick', options);
const sent = (executions: readonly Execution[]) => executions.flatMap(({ mails }) => mails);
const recipients = (executions: readonly Execution[]) => sent(executions).map(({ to }) => to.join(','));
const log = () =>
  workbench
    .rows('Nhật ký')
    .slice(3)
    .map(([, action, detail]) => `${action}: ${detail}`);
/** How many mails a step sends where nobody has reported. */
const ALL = FOUR_DISTRICTS.length + 1;
const DIGEST = 'sotttt@example.vn,ubnd@example.vn';

/** The first tick of a day settles its tabs; after it the day is as any other. */
const begin = (date?: string) => tick('08:00', date);

describe('a day through the clock', () => {
  test('writes at 15:00 to every district that is not complete, and the digest, once', () => {
    reportAll(workbench, 'Văn Lâm');
    const executions = workbench.passTo(at('18:00'));
    expect(executions.map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    expect(recipients(executions).sort()).toEqual(
      [...FOUR_DISTRICTS.filter((code) => code !== '325').map((code) => `h${code}@example.vn`), DIGEST].sort(),
    );
    expect(sent(executions).every(({ at: time }) => time >= at('15:00') && time < at('15:10'))).toBe(true);
  });

  test('writes to no district when all have reported, but tells the province', () => {
    for (const tab of FOUR_TABS) reportAll(workbench, tab);
    const executions = workbench.passTo(at('18:00'));
    expect(recipients(executions)).toEqual([DIGEST]);
    expect(sent(executions)[0]?.body).toContain('Mọi huyện, thị xã, thành phố đã báo cáo đủ.');
  });

  test('does the same the next day, over the turn of a month and of a year', () => {
    expect(recipients(workbench.passTo(at('15:10')))).toHaveLength(ALL);
    expect(recipients(workbench.passTo(at('15:10', '2020-08-19')))).toHaveLength(ALL);
    for (const date of ['2020-08-31', '2020-09-01', '2020-12-31', '2021-01-01']) {
      expect(recipients([tick('15:00', date), tick('15:05', date)])).toHaveLength(ALL);
    }
  });

  test('an idle tick makes three calls', () => {
    begin();
    expect(tick('10:00').calls).toEqual({
      'Properties.getProperties': 1,
      'Properties.setProperties': 1,
      'Session.getEffectiveUser': 1,
    });
  });
});

test('a reminder of the minute in which the day closes says that the tab is closed', () => {
  setting(workbench, 'Giờ chốt số liệu', '15:00');
  workbench.run('enableReminders');
  begin();
  const mail = sent([tick('15:00')]).find(({ to }) => to.includes('h325@example.vn'));
  expect(mail?.body).toContain('đã chốt lúc 15 giờ 00 phút');
});

describe('the deadline', () => {
  test('a figure of 14:59:59 spares the district its mail', () => {
    begin();
    reportAll(seat('14:59:59'), 'Văn Lâm');
    expect(recipients([tick('15:00:00')])).not.toContain('h325@example.vn');
  });

  test('a tick at 14:58 writes to nobody, the one at 15:03 to all', () => {
    begin();
    expect(recipients([tick('14:58')])).toEqual([]);
    expect(recipients([tick('15:03')])).toHaveLength(ALL);
  });

  test('a report between the tick’s start and the mail is heeded', () => {
    begin();
    const tab = workbench.tab('Mỹ Hào');
    // The report of Mỹ Hào, last in the order, arrives when the first mail has just gone.
    const executions = [
      seat('15:00').run('tick', {
        onCall: (method: string) => {
          if (method !== 'MailApp.sendEmail' || tab.raw(7, 4) !== '') return;
          for (let row = 7; row <= 8; row++) tab.put(row, 4, 100);
        },
      }),
    ];
    expect(recipients(executions)).toHaveLength(ALL - 1);
    expect(recipients(executions)).not.toContain('h328@example.vn');
  });
});

describe('once', () => {
  test('a doubled tick, a late one and one after an outage send nothing twice', () => {
    begin();
    tick('14:50');
    expect(recipients([tick('16:10')])).toHaveLength(ALL);
    expect(recipients([tick('16:10'), tick('16:15'), tick('23:00')])).toEqual([]);
  });

  test('a tick beside another leaves it to that one', () => {
    begin();
    expect(recipients([tick('15:00', undefined, { lockHeldElsewhere: true })])).toEqual([]);
    expect(recipients([tick('15:05')])).toHaveLength(ALL);
  });

  test('a step that was missed by more than three hours is skipped and logged', () => {
    begin();
    expect(recipients([tick('18:00'), tick('18:05')])).toEqual([]);
    expect(log().filter((line) => line.startsWith('Nhắc'))).toEqual([
      'Nhắc: 18/8/2020: bỏ qua bước lúc 15 giờ 00 phút vì đã quá muộn.',
    ]);
  });
});

describe('what cannot be sent', () => {
  test('because the quota is used up is sent by a later tick, districts first', () => {
    begin();
    workbench.book.mail = { ...workbench.book.mail, limit: 3 };
    expect(recipients([tick('15:00')])).toEqual(['h323@example.vn', 'h325@example.vn', 'h326@example.vn']);
    expect(log().filter((line) => line.includes('hết lượt'))).toHaveLength(2);
    expect(seat('15:02').run('checkSystem').alerts[0]).toContain(
      'chưa gửi được. Tài khoản đã hết lượt gửi thư hôm nay',
    );
    tick('15:05');
    expect(log().filter((line) => line.includes('hết lượt'))).toHaveLength(2);
    workbench.book.mail = { ...workbench.book.mail, limit: 100 };
    expect(recipients([tick('15:10')])).toHaveLength(2);
    expect(recipients([tick('15:15')])).toEqual([]);
  });

  test('because an address is missing is named, and all others are sent', () => {
    unit(workbench, '326', 'H', 'a@b');
    begin();
    expect(recipients([tick('15:00')])).toHaveLength(ALL - 1);
    expect(log()).toContain(
      'Nhắc: 18/8/2020 15:00, huyện Văn Giang: chưa gửi được. Chưa có địa chỉ hợp lệ; hãy điền ở tab Đơn vị hoặc Cấu hình.',
    );
    expect(seat('15:02').run('checkSystem').alerts[0]).toContain('“a@b” không phải địa chỉ thư điện tử.');
  });

  test('does not include mails with many long addresses: each mail is remembered separately', () => {
    workbench = staffedWorkbench();
    workbench.book.mail = { ...workbench.book.mail, limit: 1500 };
    for (const code of DISTRICTS) {
      const long = (index: number) =>
        `can.bo.phu.trach.bao.cao.so.${index}.cua.don.vi.hanh.chinh.ma.so.${code}@hungyen.example.vn`;
      unit(workbench, code, 'H', Array.from({ length: 15 }, (_, index) => long(index)).join(', '));
    }
    begin();
    const first = tick('15:00');
    expect([first.error, first.mails.length]).toEqual([null, DISTRICTS.length + 1]);
    expect(tick('15:05').mails).toEqual([]);
  });

  test('because Google refuses it is tried again', () => {
    begin();
    const refused = tick('15:00', undefined, { failCall: callsBefore('MailApp.sendEmail') });
    expect([refused.error, recipients([refused]).length]).toEqual([null, ALL - 1]);
    expect(recipients([tick('15:05')])).toEqual(['h323@example.vn']);
  });
});

/** The number of the first call of a method in the 15:00 tick. */
function callsBefore(method: string): number {
  let number = 0;
  let found = 0;
  workbench.clone({ now: at('15:00') }).run('tick', {
    onCall: (each: string) => {
      number += 1;
      if (each === method && found === 0) found = number;
    },
  });
  return found;
}

describe('addresses as people type them', () => {
  test.each([
    ['b@example.vn; a@example.vn', ['b@example.vn', 'a@example.vn']],
    ['a@example.vn, a@example.vn ,A@EXAMPLE.VN', ['a@example.vn']],
    ['Trần Thị Bình <binh@example.vn>, an@example.vn', ['binh@example.vn', 'an@example.vn']],
    ['an@example.vn\nbinh@example.vn', ['an@example.vn', 'binh@example.vn']],
    ['an@example.vn và chị Bình', ['an@example.vn']],
  ])('%j', (typed, to) => {
    workbench.tab('Đơn vị').put(workbench.rows('Đơn vị').findIndex(([code]) => code === '325') + 1, 8, typed);
    begin();
    const mail = sent([tick('15:00')]).find(({ body }) => body.includes('huyện Văn Lâm'));
    expect(mail?.to).toEqual(to);
  });
});

describe('settings', () => {
  test('an earlier notice and an escalation with a copy to the leader, each once', () => {
    setting(workbench, 'Giờ báo trước', '14:00');
    setting(workbench, 'Giờ báo lãnh đạo', '15:30');
    reportAll(workbench, 'Mỹ Hào');
    const mails = sent(workbench.passTo(at('17:00')));
    const toVanLam = mails.filter(({ to }) => to.includes('h325@example.vn'));
    expect(toVanLam.map(({ cc, subject }) => [cc, subject])).toEqual([
      [[], 'V/v nhắc báo cáo số người dùng Bluezone ngày 18/8/2020'],
      [[], 'V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020'],
      [['ct325@example.vn'], 'V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020 (báo lãnh đạo)'],
    ]);
    expect(mails.some(({ to }) => to.includes('h328@example.vn'))).toBe(false);
  });

  test('a time that is changed during the day counts from the next tick', () => {
    begin();
    setting(workbench, 'Giờ nhắc', '14:30');
    expect(recipients([tick('14:30')])).toHaveLength(ALL);
    expect(recipients([tick('15:00')])).toEqual([]);
  });

  test('a time that cannot be read is named, and the default is used', () => {
    setting(workbench, 'Giờ nhắc', '25:00');
    begin();
    expect(recipients([tick('15:00')])).toHaveLength(ALL);
    expect(seat('15:02').run('checkSystem').alerts[0]).toContain('“Giờ nhắc”: không dùng được “25:00”');
  });

  test('a blank time switches the step off', () => {
    setting(workbench, 'Giờ nhắc', '');
    expect(recipients(workbench.passTo(at('18:00')))).toEqual([]);
  });

  test('trial mode sends everything to the contact, and says whom it was meant for', () => {
    setting(workbench, 'Chạy thử', 'có');
    begin();
    const mails = sent([tick('15:00')]);
    expect(new Set(mails.flatMap(({ to, cc }) => [...to, ...cc]))).toEqual(new Set(['an@example.vn']));
    expect(mails[0]).toMatchObject({
      subject: '[Chạy thử] V/v đôn đốc báo cáo số người dùng Bluezone ngày 18/8/2020',
      body: expect.stringContaining('CHẠY THỬ: thư này lẽ ra gửi tới h323@example.vn.'),
    });
  });
});

describe('what cannot be used', () => {
  test.each([
    ['Giờ nhắc', '25:00', 'Cấu hình, “Giờ nhắc”: không dùng được “25:00”, tạm dùng giá trị ban đầu.'],
    ['Chỉ tiêu (%)', '', 'Cấu hình, “Chỉ tiêu (%)”: không dùng được “”'],
    ['Giờ nhắc', '14:00', 'Cấu hình, “Giờ nhắc”: sớm hơn hạn báo cáo'],
    ['Thư nhận tổng hợp', 'a@b', 'Cấu hình, “Thư nhận tổng hợp”: không dùng được “a@b”'],
  ])('as %s, “%s”, is said in its row, until it is mended', (label, typed, said) => {
    const shipped = { 'Giờ nhắc': '15:00', 'Chỉ tiêu (%)': '60', 'Thư nhận tổng hợp': 'a@example.vn' }[label] ?? '';
    const row = workbench.rows('Cấu hình').findIndex(([first]) => first === label) + 1;
    setting(workbench, label, typed);
    expect(workbench.display(`Cấu hình!D${row}`)).toContain(said);
    setting(workbench, label, shipped);
    expect(workbench.display(`Cấu hình!D${row}`)).toBe('');
  });

  test('in the register is said in its row, until it is mended', () => {
    const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '326') + 1;
    unit(workbench, '326', 'H', 'a@b');
    expect(workbench.display(`Đơn vị!N${row}`)).toBe('Tab Đơn vị: “a@b” không phải địa chỉ thư điện tử. Hãy sửa.');
    unit(workbench, '326', 'H', 'a@example.vn');
    expect(workbench.display(`Đơn vị!N${row}`)).toBe('');
  });
});

describe('the reminder', () => {
  test('names the figure that is wrong where it is not the users', () => {
    workbench.paste('Văn Lâm!D7', Array(11).fill(['100']));
    workbench.paste('Văn Lâm!G8', [['10', '12']]);
    begin();
    const mail = sent([tick('15:02')]).find(({ to }) => to.includes('h325@example.vn'));
    expect(mail?.body).toContain('- Lạc Đạo: Cách ly tập trung: đã cài: 12 nhiều hơn 10');
  });

  test('names the missing and the wrong, and reads as it was read and approved', () => {
    workbench = staffedWorkbench();
    workbench.paste('Văn Lâm!D7', [...Array(9).fill(['100']), ['1,234'], ['']]);
    begin();
    const mail = sent([tick('15:02')]).find(({ to }) => to.includes('h325@example.vn'));
    expect(mail).toMatchObject({ replyTo: 'an@example.vn', name: 'Sở Thông tin và Truyền thông' });
    expect(mail?.body).toMatchSnapshot();
  });

  test('never runs what people typed', () => {
    const evil = '<script>alert(1)</script>';
    workbench.tab('Đơn vị').put(workbench.rows('Đơn vị').findIndex(([code]) => code === '11989') + 1, 2, evil);
    workbench
      .tab('Đơn vị')
      .put(workbench.rows('Đơn vị').findIndex(([code]) => code === '325') + 1, 2, 'Văn Lâm\r\nBcc: x@example.vn');
    setting(workbench, 'Tên chỉ tiêu', '=HYPERLINK("http://x";"x")');
    begin();
    const mail = sent([tick('15:00')]).find(({ to }) => to.includes('h325@example.vn'));
    expect(mail?.html).not.toContain('<script');
    expect(mail?.html).toContain('&lt;script&gt;');
    expect(mail?.subject).not.toMatch(/[\r\n]/);
  });
});

test('the digest reads as it was read and approved', () => {
  workbench = staffedWorkbench();
  for (const tab of DISTRICT_TABS.slice(0, 8)) reportAll(workbench, tab);
  begin('2020-08-19');
  workbench = seat('14:00', '2020-08-19');
  for (const tab of DISTRICT_TABS.slice(0, 7))
    workbench.paste(`${tab}!D7`, Array(workbench.tab(tab).extent().row - 6).fill(['110']));
  const mail = sent([tick('15:00', '2020-08-19')]).find(({ to }) => to.join() === DIGEST);
  expect(mail?.body).toMatchSnapshot();
});

describe('switching', () => {
  test('on twice leaves one clock, off ends the mails, also what another account switched on', () => {
    workbench.run('enableReminders');
    const clocks = () => workbench.book.triggers.filter(({ event }) => event === 'CLOCK').length;
    expect(clocks()).toBe(1);
    unit(workbench, '33', 'H', 'khac@example.vn');
    workbench.run('setUp');
    workbench.with({ user: 'khac@example.vn' }).run('disableReminders');
    expect([clocks(), recipients(workbench.passTo(at('18:00')))]).toEqual([1, []]);
  });
});

describe('reminding now', () => {
  test('names whom it would write to and asks', () => {
    reportAll(workbench, 'Văn Lâm');
    const refused = seat('14:00').run('remindLate', { answers: ['NO'] });
    expect(refused.alerts[0]).toContain('Gửi thư nhắc tới 3 huyện, thị xã, thành phố: Hưng Yên, Văn Giang, Mỹ Hào?');
    expect([refused.mails, refused.toasts[1]]).toEqual([[], 'Không gửi thư nào.']);
    const { mails, toasts } = seat('14:00').run('remindLate', { answers: ['YES'] });
    expect([mails.length, toasts[1]]).toEqual([3, 'Đã gửi 3 thư.']);
  });

  test('after the reminder asks whether to do so again', () => {
    begin();
    tick('15:02');
    const { alerts, mails } = seat('15:20').run('remindLate', { answers: ['NO'] });
    expect(alerts[0]).toContain('Hôm nay đã nhắc Hưng Yên (lúc 15:02), Văn Lâm (lúc 15:02)');
    expect(mails).toEqual([]);
    expect(seat('15:21').run('remindLate', { answers: ['YES'] }).mails).toHaveLength(ALL - 1);
  });

  test('with nobody late says so', () => {
    for (const tab of FOUR_TABS) reportAll(workbench, tab);
    expect(workbench.run('remindLate').toasts[1]).toBe(
      'Mọi huyện, thị xã, thành phố đã báo cáo đủ, không phải nhắc ai.',
    );
  });
});

describe('the system check', () => {
  test('finds nothing wrong but the script that reporters can replace, and changes nothing', () => {
    workbench = staffedWorkbench();
    unit(workbench, '33', 'H', 'sotttt@example.vn');
    workbench.run('setUp');
    begin();
    const before = JSON.stringify(workbench.rows('Văn Lâm'));
    const { alerts } = seat('08:02').run('checkSystem');
    expect(alerts[0]?.split('\n')).toEqual([
      'Kiểm tra hệ thống',
      '✓ Nhắc tự động đang bật, do owner@example.com; chạy gần nhất: 08 giờ 00 phút 18/8/2020.',
      '✓ Tự kiểm tra khi nhập, ước tính: hôm nay khoảng 0 phút (0 dòng đã nhận × 7 số × 2 giây); nếu mọi xã nhập đủ: 38 phút, đồng hồ thêm 7 phút. Google cho mỗi tài khoản 90 phút một ngày.',
      '✓ Hôm nay còn gửi được tới 100 người nhận.',
      '✓ Múi giờ và định dạng số đúng.',
      '✓ Tab Đơn vị và tab Cấu hình không có lỗi.',
      '✓ Các tab của huyện, thị xã, thành phố đầy đủ.',
      '✓ Các tab đều được bảo vệ, đúng người được sửa.',
      '✓ Phiên bản 0.1.0.',
      '✗ Mã lệnh gắn với bảng tính: 10 người báo cáo không phải cán bộ tổng hợp xem và thay được mã, và mã chạy bằng quyền của người đã Thiết lập. Bản này để dùng thử; khi dùng thật hãy chuyển sang bản độc lập hoặc tiện ích nội bộ.',
      '✓ Bảng tính dùng 472.000/10.000.000 ô mà Google cho phép.',
    ]);
    expect(JSON.stringify(workbench.rows('Văn Lâm'))).toBe(before);
  });

  test.each([
    [
      'the clock has stopped',
      () => {},
      '✗ Đồng hồ do owner@example.com đặt đã ngừng; chạy gần nhất: 08 giờ 00 phút 18/8/2020.',
    ],
    [
      'Google has removed the clock',
      () => {
        workbench.book.triggers = [];
      },
      '✗ Đồng hồ không chạy: số nhập sát giờ hạn mà Google không báo có thể thành “không rõ giờ”',
    ],
    [
      'reminders are off',
      () => {
        workbench.run('disableReminders');
      },
      '✗ Nhắc tự động đang tắt. Hãy chọn Quản trị › Bật nhắc tự động ở trình đơn của tiện ích.',
    ],
    [
      'the time zone is another',
      () => {
        workbench.book.timeZone = 'Europe/Paris';
      },
      '✗ Múi giờ hoặc định dạng số sai (Europe/Paris, vi_VN, Asia/Ho_Chi_Minh).',
    ],
    ['a tab was deleted', () => workbench.book.deleteTab(workbench.tab('Văn Lâm')), '✗ huyện Văn Lâm: Không thấy tab'],
    [
      'a tab is open to everyone',
      () => {
        workbench.tab('Mỹ Hào').protections = [];
      },
      '✗ Chưa được bảo vệ: Mỹ Hào.',
    ],
    ['nobody gets the digest', () => setting(workbench, 'Thư nhận tổng hợp', ''), '✗ Chưa có “Thư nhận tổng hợp”'],
    [
      'a district has no reporter',
      () => unit(workbench, '325', 'H', ''),
      '✗ Chưa có thư điện tử người báo cáo: Văn Lâm.',
    ],
    [
      'the reminder is before the deadline',
      () => setting(workbench, 'Giờ nhắc', '14:00'),
      '✗ Cấu hình, “Giờ nhắc”: sớm hơn hạn báo cáo',
    ],
    [
      'leaders are to be told, but one has no address',
      () => {
        setting(workbench, 'Giờ báo lãnh đạo', '15:30');
        unit(workbench, '328', 'I', '');
      },
      'chưa có thư điện tử lãnh đạo: Mỹ Hào.',
    ],
    [
      'mail is short',
      () => {
        workbench.book.mail = { limit: 3, day: '', used: 0 };
      },
      '✗ Hôm nay chỉ còn gửi được tới 3 người nhận, có thể cần 6.',
    ],
    ['a population is missing', () => unit(workbench, '11989', 'E', ''), '✗ xã Lạc Đạo (Văn Lâm): Chưa có dân số'],
  ] as const)('says so when %s', (_, spoil, said) => {
    begin();
    spoil();
    expect(seat('09:30').run('checkSystem').alerts[0]).toContain(said);
  });
});
