import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { historyOf, instant, section, tableRows } from '../../support/days';
import {
  FOUR_COMMUNES,
  FOUR_TABS,
  reportAll,
  sentences,
  setting,
  smallWorkbench,
  staffedFourDistricts,
  unit,
  wholeOf,
} from '../../support/workbenches';

let workbench: Workbench;

beforeEach(() => {
  workbench = staffedFourDistricts();
});

const at = (time: string, date = '2020-08-18', user?: string) =>
  workbench.with({ now: instant(date, time), ...(user ? { user } : {}) });
const VAN_LAM = 'h325@example.vn';
const asVanLam = (time: string, date?: string) => at(time, date, VAN_LAM);
const close = (time = '17:00', options = {}) => at(time).run('closeDay', options);
const reopen = (time: string, ...answers: readonly string[]) => at(time).run('reopenDistrict', { answers });
const title = () => workbench.display('Văn Lâm!A2');
const log = () => tableRows(workbench, 'Nhật ký').map(({ Việc, 'Chi tiết': detail }) => `${Việc}: ${detail}`);
const state = (code: string) => historyOf(workbench, '18/8/2020').filter((row) => row.Mã === code);

describe('closing the day', () => {
  test('records every commune’s figures, with time, state, population and version', () => {
    at('10:00').type('Văn Lâm!D7', '900');
    at('16:00').type('Văn Lâm!D8', '800');
    expect(close().error).toBeNull();
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(FOUR_COMMUNES);
    expect(state('11986')).toMatchObject([
      {
        'Người dùng Bluezone': '900',
        Lúc: '10:00 18/08/2020',
        'Trạng thái': 'Đúng hạn',
        Lần: '1',
        'Số được tính': '900',
      },
    ]);
    expect(state('11989')[0]).toMatchObject({ 'Trạng thái': 'Muộn', Lúc: '16:00 18/08/2020' });
    expect(state('11992')[0]).toMatchObject({ 'Trạng thái': 'Chưa báo cáo', 'Người dùng Bluezone': '' });
    expect(Number(state('11986')[0]?.['Dân số đã dùng']?.replace('.', ''))).toBeGreaterThan(1000);
  });

  test('says who was not complete, and logs it', () => {
    for (const tab of FOUR_TABS.slice(1)) reportAll(at('10:00'), tab);
    const { toasts } = close();
    expect(toasts[1]).toBe('Đã chốt và khóa số liệu ngày 18/8/2020. Chưa báo cáo đủ: Hưng Yên.');
    expect(log().pop()).toBe(
      'Chốt số liệu: Ngày 18/8/2020, lúc 17 giờ 00 phút. Chưa báo cáo đủ (1): Hưng Yên. Người thực hiện: owner@example.com.',
    );
  });

  test('a reporter is refused from then on and reads why and whom to call', () => {
    asVanLam('16:59').type('Văn Lâm!D7', '900');
    close();
    expect(() => asVanLam('17:01').type('Văn Lâm!D7', '950')).toThrow(/protected/);
    expect(() => asVanLam('17:01').type('Văn Lâm!A5', 'TRUE')).toThrow(/protected/);
    expect(workbench.display('Văn Lâm!D7')).toBe('900');
    expect(title()).toBe(
      'ĐÃ KHÓA: số liệu ngày 18/8/2020 đã chốt lúc 17 giờ 00 phút; từ 0 giờ ngày 19/8/2020 nhập lại được. Cần sửa, xin gọi Nguyễn Văn An, 0221 3 862 555.',
    );
  });

  test('the sentence is coloured, and the cells no longer look like input cells', () => {
    const colours = () => ['Văn Lâm!A2', 'Văn Lâm!D7'].map((cell) => workbench.background(cell));
    expect(colours()).toEqual(['#ffffff', '#fffde7']);
    close();
    expect(colours()).toEqual(['#fbe0dd', '#eceff1']);
  });

  test('the staff can still mend a figure, which becomes the next version', () => {
    at('10:00').type('Văn Lâm!D7', '900');
    close();
    at('17:30').type('Văn Lâm!D7', '910');
    at('17:40').run('buildSummary');
    expect(state('11986').map((row) => [row.Lần, row['Người dùng Bluezone'], row['Trạng thái']])).toEqual([
      ['1', '900', 'Đúng hạn'],
      ['2', '910', 'Đúng hạn'],
    ]);
  });

  test('before the deadline it asks first, and does nothing when told not to', () => {
    const before = wholeOf(workbench);
    const { alerts, toasts } = at('14:00').run('closeDay', { answers: ['NO'] });
    expect(alerts[0]).toContain('Chưa đến hạn báo cáo (15 giờ 00 phút)');
    expect(toasts[1]).toBe('Không thay đổi gì.');
    expect(wholeOf(workbench)).toEqual(before);
    at('14:00').run('closeDay', { answers: ['YES'] });
    expect(() => asVanLam('14:01').type('Văn Lâm!D7', '1')).toThrow(/protected/);
  });

  test('at the deadline it asks no more', () => {
    expect(close('15:00').toasts[1]).toContain('Đã chốt và khóa số liệu');
  });

  test('closing again changes nothing', () => {
    at('10:00').type('Văn Lâm!D7', '900');
    close('17:00');
    const before = wholeOf(workbench);
    expect(close('17:05').toasts[1]).toBe('Số liệu ngày 18/8/2020 đã chốt từ 17 giờ 00 phút; các tab vẫn khóa.');
    close('17:30');
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('set-up leaves a closed tab closed', () => {
    close();
    at('17:10').run('setUp');
    expect(() => asVanLam('17:11').type('Văn Lâm!D7', '1')).toThrow(/protected/);
    expect(title()).toContain('đã chốt');
  });

  test('by a person without the right is refused, and no tab is locked', () => {
    const { alerts } = asVanLam('17:00').run('closeDay');
    expect(alerts[0]).toContain('chỉ dành cho cán bộ tổng hợp');
    expect(() => asVanLam('17:01').type('Văn Lâm!D7', '900')).not.toThrow();
  });
});

test('the Summary says that the day is closed, and no longer on the next', () => {
  const isSaid = () =>
    workbench.rows('Tổng hợp').some(([first]) => first === 'Số liệu ngày 18/8/2020 đã chốt lúc 17 giờ 00 phút.');
  close();
  at('17:10').run('buildSummary');
  expect(isSaid()).toBe(true);
  at('08:00', '2020-08-19').run('buildSummary');
  expect(isSaid()).toBe(false);
});

test('a reminder to a closed district asks to call, not to type', () => {
  close('15:30', {});
  const { alerts, mails } = at('16:00').run('remindLate', { answers: ['YES'] });
  expect(alerts[0]).toContain('Số liệu hôm nay đã chốt nên các đơn vị chưa nhập được');
  const mail = mails.find(({ to }) => to.includes(VAN_LAM));
  expect(mail?.body).toContain('Số liệu hôm nay đã chốt lúc 15 giờ 30 phút nên tab đang khóa.');
  expect(mail?.body).not.toContain('cập nhật ngay');
});

describe('the next day', () => {
  test('the clock opens every tab after midnight', () => {
    close();
    at('17:00').passTo(instant('2020-08-19', '00:20'));
    expect(() => asVanLam('08:00', '2020-08-19').type('Văn Lâm!D7', '900')).not.toThrow();
    expect(title()).toBe('Huyện Văn Lâm: báo cáo hằng ngày số người dùng Bluezone');
  });

  test('so it does where reminders are off', () => {
    at('16:00').run('disableReminders');
    close();
    expect(workbench.book.triggers.map(({ handler }) => handler)).toContain('tick');
    at('17:00').passTo(instant('2020-08-19', '00:30'));
    expect(() => asVanLam('08:00', '2020-08-19').type('Văn Lâm!D7', '900')).not.toThrow();
  });

  test('where the clock has stopped, the first command of the staff opens them', () => {
    close();
    at('08:00', '2020-08-19').run('buildSummary');
    expect(() => asVanLam('08:01', '2020-08-19').type('Văn Lâm!D7', '900')).not.toThrow();
  });

  test('a tab that stayed locked over night speaks of the new day once that is closed', () => {
    close();
    at('17:00', '2020-08-19').run('closeDay');
    expect(title()).toContain('số liệu ngày 19/8/2020 đã chốt');
  });

  test('a day that nobody closed is in History by the clock alone', () => {
    workbench = smallWorkbench(1, 2);
    at('09:30').run('enableReminders');
    at('10:00').paste('Huyện 1!D7', [['900'], ['800']]);
    at('23:40').passTo(instant('2020-08-19', '00:20'));
    expect(historyOf(workbench, '18/8/2020').map((row) => row['Người dùng Bluezone'])).toEqual(['900', '800']);
  });

  test('the closed day gets no second line', () => {
    reportAll(at('10:00'), 'Văn Lâm');
    close();
    at('08:00', '2020-08-19').run('buildSummary');
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(FOUR_COMMUNES);
  });
});

describe('History, read again the next day', () => {
  const rates = () => section(workbench, 'Mức đầy đủ và đúng hạn').find((row) => row[2] === 'Huyện 1');
  const build = (date: string) => expect(at('10:00', date).run('buildSummary').error).toBeNull();
  const corrected = () => {
    workbench = smallWorkbench(1, 2);
    at('10:00').paste('Huyện 1!D7', [['900'], ['800']]);
    close();
    at('17:30').type('Huyện 1!D7', '910');
    at('17:40').run('buildSummary');
  };

  test('knows that a district was complete before the deadline, whatever was corrected after it', () => {
    corrected();
    build('2020-08-19');
    build('2020-08-19');
    expect(rates()?.slice(3, 7)).toEqual(['100,00%', '100,00%', '0,00%', '0,00%']);
    expect(state('X1.1').map((row) => row['Báo cáo lần đầu'])).toEqual(['10:00 18/08/2020', '10:00 18/08/2020']);
  });

  test('takes a line by hand, without time, state and version, for the day’s last word', () => {
    corrected();
    build('2020-08-19');
    const row = workbench.rows('Lịch sử').length + 1;
    const labels = workbench.rows('Lịch sử')[2] ?? [];
    const put = (label: string, cell: string | number) =>
      workbench.tab('Lịch sử').put(row, labels.indexOf(label) + 1, cell);
    put('Ngày', workbench.tab('Lịch sử').serial(instant('2020-08-18', '12:00')));
    workbench.tab('Lịch sử').looks.change(row, 1, { numberFormat: 'd/M/yyyy' });
    put('Mã', 'X1.1');
    put('Người dùng Bluezone', 1910);
    build('2020-08-19');
    expect(sentences(workbench).join()).toContain('2.710 người dùng');
    expect(section(workbench, 'Tiến độ').find((cells) => cells[2] === 'Huyện 1')?.[4]).toBe('0');
    expect(rates()?.slice(3, 7)).toEqual(['100,00%', '100,00%', '0,00%', '0,00%']);
    expect(state('X1.1').map(({ Lần }) => Lần)).toEqual(['1', '2', '']);
  });
});

describe('reopening a district', () => {
  beforeEach(() => {
    at('10:00').type('Văn Lâm!D7', '900');
    close();
  });

  test('opens it alone, until the time, and logs who did and why', () => {
    const { toasts, error } = reopen('17:10', 'Văn Lâm', '17:40', 'Nhập nhầm số xã Tân Quang');
    expect(error).toBeNull();
    expect(toasts[1]).toBe('Đã mở khóa huyện Văn Lâm đến 17 giờ 40 phút; sau đó tự khóa lại.');
    expect(() => asVanLam('17:20').type('Văn Lâm!D7', '905')).not.toThrow();
    expect(() => at('17:20', undefined, 'h326@example.vn').type('Văn Giang!D7', '1')).toThrow(/protected/);
    expect(log().pop()).toBe(
      'Mở khóa: huyện Văn Lâm: mở đến 17 giờ 40 phút. Lý do: Nhập nhầm số xã Tân Quang. Người mở: owner@example.com.',
    );
  });

  test('opens the first row and the tick, also where the hidden row was deleted', () => {
    workbench.tab('Văn Lâm').deleteRows(1, 1);
    reopen('17:10', 'Văn Lâm', '17:40', 'sửa');
    expect(() => asVanLam('17:20').type('Văn Lâm!D6', '905')).not.toThrow();
    expect(() => asVanLam('17:20').type('Văn Lâm!A4', 'TRUE')).not.toThrow();
    expect(() => asVanLam('17:20').type('Văn Lâm!A9', 'TRUE')).toThrow(/protected/);
  });

  test('locks itself again by the clock, and History has the correction', () => {
    reopen('17:10', '325', '17:40', 'sửa');
    asVanLam('17:20').type('Văn Lâm!D7', '905');
    at('17:20').passTo(instant('2020-08-18', '18:00'));
    expect(() => asVanLam('18:01').type('Văn Lâm!D7', '906')).toThrow(/protected/);
    expect(state('11986').map((row) => [row.Lần, row['Người dùng Bluezone'], row['Trạng thái']])).toEqual([
      ['1', '900', 'Đúng hạn'],
      ['2', '905', 'Đúng hạn'],
    ]);
  });

  test('leaves districts open that were reopened before', () => {
    reopen('17:10', 'Văn Lâm', '17:40', 'sửa');
    reopen('17:12', 'Văn Giang', '17:40', 'sửa');
    expect(() => asVanLam('17:20').type('Văn Lâm!D7', '905')).not.toThrow();
    expect(() => at('17:20', undefined, 'h326@example.vn').type('Văn Giang!D7', '1')).not.toThrow();
  });

  test('starts the clock again if its trigger was deleted', () => {
    workbench.book.triggers = [];
    reopen('17:10', 'Văn Lâm', '17:40', 'sửa');
    expect(workbench.book.triggers.map(({ handler }) => handler)).toContain('tick');
  });

  test('ends when the day is closed again', () => {
    reopen('17:10', 'Văn Lâm', '17:40', 'sửa');
    close('17:15');
    expect(() => asVanLam('17:16').type('Văn Lâm!D7', '905')).toThrow(/protected/);
  });

  test.each([
    ['17:12', '17:12', false],
    ['17:12', '17:13', true],
    ['17:12', '18/8/2020 17:40', true],
    ['17:12', '17 giờ 40 phút ngày 18/8/2020', true],
    ['17:12', '19/8/2020 17:40', false],
  ])('asked at %s until %s: opens %s', (now, until, opens) => {
    expect(reopen(now, 'Văn Lâm', until, 'sửa').toasts[1]?.startsWith('Đã mở khóa')).toBe(opens);
  });

  test.each([['huyện Văn Lâm'], ['VĂN LÂM'], ['van lam'], ['Văn Lâm'.normalize('NFD')], ['325']])(
    'takes %j for the district',
    (name) => {
      expect(reopen('17:10', name, '17:40', 'sửa').toasts[1]).toContain('Đã mở khóa huyện Văn Lâm');
    },
  );

  test.each(['tất cả', 'tat ca', 'all'])('%j opens every district, as after a close by mistake', (said) => {
    reopen('17:10', said, '23:59', 'chốt nhầm');
    expect(() => asVanLam('17:20').type('Văn Lâm!D7', '905')).not.toThrow();
    expect(() => at('17:20', undefined, 'h326@example.vn').type('Văn Giang!D7', '1')).not.toThrow();
  });

  test('asks again for what it cannot use, and says why', () => {
    const { alerts, toasts } = reopen('17:10', 'Văn Lan', 'Văn Lâm', '9 giờ', '16:00', '18 giờ 00', '', 'sửa');
    expect(toasts[1]).toContain('đến 18 giờ 00 phút');
    expect(alerts.filter((said) => said.includes('Không thấy đơn vị đó'))).toHaveLength(1);
    expect(alerts.filter((said) => said.includes('sau 17 giờ 10 phút'))).toHaveLength(2);
    expect(alerts.filter((said) => said.includes('Hãy ghi lý do.'))).toHaveLength(1);
  });

  test.each([[[]], [['Văn Lâm']], [['Văn Lâm', '17:40']]])('given up after %j, leaves all as it was', (answers) => {
    const before = wholeOf(workbench);
    expect(reopen('17:10', ...answers).toasts[1]).toBe('Không thay đổi gì.');
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('by one of the staff whom no protection knows yet is refused before it is remembered, though writes are bundled', () => {
    unit(workbench, '33', 'H', VAN_LAM);
    const { alerts } = asVanLam('17:10').run('reopenDistrict', {
      answers: ['Văn Lâm', '17:40', 'sửa'],
      bundlesWrites: true,
    });
    expect(alerts.at(-1)).toContain('không được sửa các tab chung');
    at('17:10').passTo(instant('2020-08-18', '17:20'));
    expect(() => asVanLam('17:20').type('Văn Lâm!D7', '905')).toThrow(/protected/);
  });

  test('is remembered once Google has taken the line of the Log', () => {
    const calls: string[] = [];
    const options = { answers: ['Văn Lâm', '17:40', 'sửa'], onCall: (method: string) => calls.push(method) };
    expect(at('17:10').run('reopenDistrict', options).error).toBeNull();
    expect(calls[calls.indexOf('Properties.setProperties') - 1]).toBe('SpreadsheetApp.flush');
  });

  test('says so where nobody is locked', () => {
    expect(at('09:00', '2020-08-19').run('reopenDistrict').alerts[0]).toContain('Không có đơn vị nào đang khóa.');
  });
});

test('a province of one district, reminders off, locks that one again by the clock', () => {
  workbench = smallWorkbench(1, 2);
  unit(workbench, 'H1', 'H', 'h1@example.vn');
  at('09:30').run('setUp');
  close();
  reopen('17:10', 'Huyện 1', '17:40', 'sửa');
  expect(() => at('17:20', undefined, 'h1@example.vn').type('Huyện 1!D7', '905')).not.toThrow();
  at('17:20').passTo(instant('2020-08-18', '18:00'));
  expect(() => at('18:01', undefined, 'h1@example.vn').type('Huyện 1!D7', '906')).toThrow(/protected/);
});

describe('the time in Settings', () => {
  const executions = (until: string, date?: string) => at('15:30').passTo(instant(date ?? '2020-08-18', until));

  test('closes the day by itself, once', () => {
    setting(workbench, 'Giờ chốt số liệu', '17:00');
    executions('16:55');
    expect(() => asVanLam('16:58').type('Văn Lâm!D7', '900')).not.toThrow();
    workbench.passTo(instant('2020-08-18', '18:00'));
    expect(() => asVanLam('18:00').type('Văn Lâm!D7', '901')).toThrow(/protected/);
    expect(log().filter((line) => line.startsWith('Chốt số liệu'))).toHaveLength(1);
    expect(historyOf(workbench, '18/8/2020')).toHaveLength(FOUR_COMMUNES);
  });

  test.each([
    ['16:59', false],
    ['17:00', true],
  ])('is reached at the very minute: a tick at %s closes %s', (time, closes) => {
    setting(workbench, 'Giờ chốt số liệu', '17:00');
    at('09:30').run('enableReminders');
    at(time).run('tick');
    expect(log().some((line) => line.startsWith('Chốt số liệu'))).toBe(closes);
  });

  test('may be the deadline itself', () => {
    setting(workbench, 'Giờ chốt số liệu', '15:00');
    expect(workbench.rows('Cấu hình').find(([label]) => label === 'Giờ chốt số liệu')?.[3]).toBe('');
  });

  test('is off by default', () => {
    executions('23:50');
    expect(() => asVanLam('23:55').type('Văn Lâm!D7', '900')).not.toThrow();
  });

  test.each([
    ['5 giờ chiều', 'không dùng được'],
    ['14:00', 'sớm hơn hạn báo cáo'],
  ])('%j is answered in the row', (typed, said) => {
    setting(workbench, 'Giờ chốt số liệu', typed);
    expect(workbench.rows('Cấu hình').find(([label]) => label === 'Giờ chốt số liệu')?.[3]).toContain(said);
  });

  test('where there is none, the system check says nothing of it', () => {
    at('10:00').run('disableReminders');
    expect(at('10:00').run('checkSystem').alerts[0]).not.toContain('không tự chốt');
  });

  test('without the clock, the system check says that nothing closes by itself', () => {
    setting(workbench, 'Giờ chốt số liệu', '17:00');
    at('10:00').run('disableReminders');
    expect(at('10:00').run('checkSystem').alerts[0]).toContain('nhắc tự động đang tắt nên không tự chốt');
  });
});
