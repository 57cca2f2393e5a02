/** The same sources as a published editor add-on: what Google lends it less of, and that people can still do their work. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import { bundleFor, loadBundle } from '../../../local/emulator/bundle';
import type { Execution } from '../../../local/emulator/execution';
import type { AuthMode } from '../../../local/emulator/services/runtime/permissions';
import { Workbench } from '../../../local/emulator/workbench';
import { LETTER_DAY, letterFigures, typeFigures } from '../../../local/scenarios/letterDay';
import {
  FOUR_DISTRICTS,
  onLetterDay,
  reportAll,
  sentences,
  setting,
  staffedFourDistricts,
  unit,
} from '../../support/workbenches';

const bundle = bundleFor('add-on');
const blank = (now = onLetterDay('09:37')) => Workbench.blank({ now, bundle });
const sent = (executions: readonly Execution[]) => executions.flatMap(({ mails }) => mails);

describe('its menu', () => {
  const labels = (lang: 'vi' | 'en', name: string, authMode: AuthMode) => {
    const { menus, error } = Workbench.blank({ bundle, lang }).run(name, { authMode });
    return [error, menus.map(({ items }) => items.map(({ label }) => label))];
  };
  const vietnamese = [
    'Lập tổng hợp',
    'Kiểm tra số liệu',
    'Tình hình nộp báo cáo',
    'Đôn đốc đơn vị chưa nộp',
    'Kết xuất báo cáo',
    'Chốt số liệu',
    'Mở khóa',
    'Quản trị',
  ];

  test.each<[string, AuthMode, string]>([
    ['before anybody used it in the spreadsheet', 'NONE', 'onOpen'],
    ['where it is used', 'LIMITED', 'onOpen'],
    ['when it was just installed', 'FULL', 'onInstall'],
  ])('is shown whole %s', (_, mode, name) => {
    expect(labels('vi', name, mode)).toEqual([null, [vietnamese]]);
  });

  test('asks for nothing but the locale, whatever is allowed', () => {
    for (const authMode of ['NONE', 'LIMITED', 'FULL'] as const) {
      expect(blank().run('onOpen', { authMode }).calls).toEqual({
        'Session.getActiveUserLocale': 1,
        'Menu.addToUi': 1,
      });
    }
  });

  test('is a menu of its own in the bound script, of the add-on under Extensions', () => {
    expect(loadBundle().code).not.toContain('createAddonMenu');
    expect(bundle.code).toContain('createAddonMenu');
  });

  test('leads to functions that the script has', () => {
    const { items } = blank().menu();
    expect(items).toHaveLength(11);
    for (const { function: name } of items) expect(bundle.code).toMatch(new RegExp(`^function ${name}\\(`, 'm'));
  });
});

let master: Workbench;

/** Set up at 9:37, addresses entered. */
function staffed(): Workbench {
  if (master === undefined) {
    master = blank();
    expect(master.run('setUp').error).toBeNull();
    for (const code of FOUR_DISTRICTS) unit(master, code, 'H', `h${code}@example.vn`);
    setting(master, 'Thư nhận tổng hợp', 'sotttt@example.vn');
    expect(master.run('setUp').error).toBeNull();
  }
  return master.clone();
}

describe('a day with it', () => {
  let workbench: Workbench;

  beforeEach(() => {
    workbench = staffed();
  });

  const handlers = () => workbench.book.triggers.map(({ handler, event }) => `${handler} ${event}`).sort();

  test('has one edit trigger and one clock, however often it is set up and switched on', () => {
    for (const name of ['enableReminders', 'setUp', 'enableReminders']) expect(workbench.run(name).error).toBeNull();
    expect(handlers()).toEqual(['handleEdit ON_EDIT', 'tick CLOCK']);
    workbench.run('disableReminders');
    expect(handlers()).toEqual(['handleEdit ON_EDIT', 'tick CLOCK']);
  });

  test('says that mails go within the hour, which the bound script does not', () => {
    const [, said] = workbench.run('enableReminders').toasts;
    expect(said).toContain('Đã bật nhắc tự động: Nhắc 15 giờ 00 phút. Tiện ích của Google chỉ chạy mỗi giờ một lần');
    expect(staffedFourDistricts().run('enableReminders').toasts[1]).toBe('Đã bật nhắc tự động: Nhắc 15 giờ 00 phút.');
  });

  test('writes between 15:00 and 16:00 once to each district that is open, and the digest', () => {
    workbench.run('enableReminders');
    reportAll(workbench, 'Văn Lâm');
    const before = workbench.passTo(onLetterDay('14:59:59'));
    const after = workbench.passTo(onLetterDay('15:59'));
    expect([...before, ...after].map(({ error }) => error).filter((error) => error !== null)).toEqual([]);
    expect(sent(before)).toEqual([]);
    expect(
      sent(after)
        .map(({ to }) => to.join())
        .sort(),
    ).toEqual(
      [
        ...FOUR_DISTRICTS.filter((code) => code !== '325').map((code) => `h${code}@example.vn`),
        'sotttt@example.vn',
      ].sort(),
    );
    expect(sent(workbench.passTo(onLetterDay('23:00')))).toEqual([]);
  });

  test('judges lateness by when a figure is typed, not by when the clock comes round', () => {
    workbench.run('enableReminders');
    reportAll(workbench.with({ now: onLetterDay('14:59:59') }), 'Văn Lâm');
    reportAll(workbench.with({ now: onLetterDay('15:01:00') }), 'Phù Cừ');
    workbench.passTo(onLetterDay('15:59'));
    const states = (tab: string) => {
      const rows = workbench.rows(tab);
      const column = rows.find((row) => row.includes('Tình trạng'))?.indexOf('Tình trạng') ?? -1;
      return new Set(rows.slice(6).map((row) => row[column]));
    };
    expect([states('Văn Lâm'), states('Phù Cừ')]).toEqual([
      new Set(['Đã báo cáo đúng hạn ngày 18/8/2020.']),
      new Set(['Đã báo cáo ngày 18/8/2020, muộn (hạn 15 giờ 00 phút).']),
    ]);
  });

  test('reports a stopped clock after three hours without a tick, not after one', () => {
    workbench.run('enableReminders');
    const line = (time: string) =>
      workbench
        .with({ now: onLetterDay(time) })
        .run('checkSystem')
        .alerts.join('\n')
        .split('\n')
        .find((each) => each.includes('chạy gần nhất'));
    workbench.with({ now: onLetterDay('10:37') }).run('tick');
    expect(line('13:30')).toMatch(/^✓/);
    expect(line('13:38')).toMatch(/^✗/);
  });
});

test('the letter’s day comes to 16,53%', () => {
  const workbench = blank(LETTER_DAY);
  workbench.run('setUp');
  typeFigures(workbench, letterFigures());
  expect(workbench.run('buildSummary').error).toBeNull();
  expect(sentences(workbench).join('\n')).toContain('16,53%');
});

describe('where a new version needs what nobody granted yet', () => {
  const lacking = { lacksAuthorization: true };
  let workbench: Workbench;

  beforeEach(() => {
    workbench = reminding();
  });

  /** With reminders on. */
  function reminding(): Workbench {
    const workbench = staffed();
    expect(workbench.run('enableReminders').error).toBeNull();
    return workbench;
  }

  const tick = (time: string, options = {}) =>
    workbench.with({ now: onLetterDay(time) }).run('tick', { ...lacking, ...options });

  test('the account of the clock is written to once a day, with where to grant it', () => {
    const [mail, ...more] = sent([tick('09:00'), tick('10:00'), tick('11:00')]);
    expect(more).toEqual([]);
    expect([mail?.to, mail?.subject]).toEqual([['owner@example.com'], 'V/v cấp lại quyền cho tiện ích báo cáo']);
    expect(mail?.body).toContain('Cấp quyền: https://script.google.com/authorize');
    expect(sent([workbench.with({ now: Date.parse('2020-08-19T09:00+07:00') }).run('tick', lacking)])).toHaveLength(1);
  });

  test('two ticks at once write one mail, and so does a day in which the run ends right after it', () => {
    const others: Execution[] = [];
    const calls: string[] = [];
    workbench
      .clone()
      .with({ now: onLetterDay('09:00') })
      .run('tick', { ...lacking, onCall: (call) => calls.push(call) });
    const sending = calls.indexOf('MailApp.sendEmail') + 1;
    for (let call = 1; call <= sending; call++) {
      workbench = reminding();
      others.length = 0;
      const first = tick('09:00', { afterCall: (number: number) => number === call && others.push(tick('09:00')) });
      expect([call, sent([first, ...others])]).toMatchObject([call, [{ to: ['owner@example.com'] }]]);
    }
    workbench = reminding();
    const ended = tick('09:00', { killCall: sending + 1 });
    expect(sent([ended, tick('10:00'), tick('11:00')])).toHaveLength(1);
  });

  test('the reminders that are granted go on', () => {
    const recipients = sent([tick('09:00'), tick('15:00')]).map(({ to }) => to.join());
    for (const code of FOUR_DISTRICTS) expect(recipients).toContain(`h${code}@example.vn`);
  });

  test('where mail itself may not be sent, the log says where to grant it, and the day goes on', () => {
    const oauthScopes = (bundle.manifest.oauthScopes ?? []).filter((scope) => !scope.endsWith('send_mail'));
    workbench = workbench.clone({ bundle: { ...bundle, manifest: { ...bundle.manifest, oauthScopes } } });
    expect(tick('09:00').error).toContain('https://script.google.com/authorize');
    expect(workbench.book.properties.document.get('remind.day')).toContain('2020-08-18');
  });

  test('nobody is written to who has granted everything', () => {
    expect(sent([tick('09:00', { lacksAuthorization: false })])).toEqual([]);
  });

  test('the bound script leaves it to Google', () => {
    workbench = staffedFourDistricts();
    const execution = tick('09:00');
    expect([sent([execution]), execution.calls['ScriptApp.getAuthorizationInfo']]).toEqual([[], undefined]);
  });
});
