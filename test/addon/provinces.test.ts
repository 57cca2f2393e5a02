import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Desk } from '../../local/emulator/workbench';
import { deskWith, onLetterDay, sentences, setting, summaryRow, wholeOf } from '../support/desks';

const csv = (name: string) => readFileSync(join(import.meta.dirname, '..', 'data', `${name}.csv`), 'utf8');

/** A new spreadsheet into which somebody imported a list of units as a tab. */
function withList(name: string, text = csv(name)): Desk {
  const desk = Desk.blank({ now: onLetterDay('09:00') });
  desk.importCsv(name, text);
  return desk;
}

const succeed = (desk: Desk, command: string, options = {}) => {
  const execution = desk.run(command, options);
  expect([execution.error, execution.alerts]).toEqual([null, []]);
  return execution;
};

/** All that people see; what a set-up learns of tabs that are none of ours is no change to them. */
const tabsOf = (desk: Desk) => (wholeOf(desk) as { tabs: unknown }).tabs;

/** The register's rows: code, name, type, parent, population and whatever follows. */
const units = (desk: Desk) => desk.rows('Đơn vị').slice(3);

/** Fills the register's populations, which the national list does not have. */
function populate(desk: Desk, people: number): void {
  units(desk).forEach(([code = ''], index) => {
    if (/^\d{5}$/.test(code)) desk.tab('Đơn vị').put(index + 4, 5, people);
  });
}

describe('Hà Nội of 2020, from the national list as a CSV', () => {
  const made = withList('ha-noi-2020');
  const { toasts } = succeed(made, 'setUp');
  const hanoi = () => made.clone();

  test('its 30 districts get a tab each, and say so', () => {
    const own = made.tabNames().filter((name) => made.rows(name)[0]?.[0]?.match(/^§\d{3}:code$/));
    expect(own).toHaveLength(30);
    expect(own.slice(0, 3)).toEqual(['Ba Đình', 'Hoàn Kiếm', 'Tây Hồ']);
    expect(toasts[1]).toContain('Đã lấy 610 đơn vị từ danh sách ở tab “ha-noi-2020”.');
    expect(toasts[1]).toContain('Còn 579 đơn vị chưa có dân số');
  });

  test('the register holds the province, 30 districts and 579 communes, every code with its zeros', () => {
    const rows = units(made);
    const count = (digits: number) => rows.filter(([code]) => code?.length === digits).length;
    expect([rows.length, count(2), count(3), count(5)]).toEqual([610, 1, 30, 579]);
    expect(rows[0]?.slice(0, 4)).toEqual(['01', 'Hà Nội', 'Thành phố', '']);
    expect(rows[1]?.slice(0, 4)).toEqual(['001', 'Ba Đình', 'Quận', '01']);
    expect(rows[2]?.slice(0, 4)).toEqual(['00001', 'Phúc Xá', 'Phường', '001']);
    expect(rows.find(([code]) => code === '09574')?.slice(0, 4)).toEqual(['09574', 'Lê Lợi', 'Phường', '269']);
  });

  test('the list that was imported stays as it is', () => {
    expect(made.rows('ha-noi-2020')).toHaveLength(580);
    expect(made.rows('ha-noi-2020')[1]?.slice(0, 2)).toEqual(['1', 'Phường Phúc Xá']);
  });

  test('a district’s population is the sum of its communes’, the province’s that of its districts’', () => {
    const desk = hanoi();
    populate(desk, 10_000);
    expect(units(desk)[0]?.[4]).toBe('5.790.000');
    expect(units(desk)[1]?.[4]).toBe('140.000');
  });

  test('figures typed there are summed up for the city', () => {
    const desk = hanoi();
    populate(desk, 10_000);
    desk.type('Ba Đình!D7', '6.000');
    desk.type('Mỹ Đức!D7', '3.000');
    expect(desk.display('Ba Đình!E7')).toBe('60,00%');
    succeed(desk, 'buildSummary');
    expect(summaryRow(desk, 'Ba Đình', 'Hà Nội')?.slice(4, 7)).toEqual(['140.000', '6.000', '4,29%']);
    expect(sentences(desk)[2]).toContain('9.000');
    expect(sentences(desk)[2]).toContain('trên 5.790.000 dân, đạt 0,16%.');
  });

  test('a second set-up changes nothing', () => {
    const desk = hanoi();
    const before = tabsOf(desk);
    expect(succeed(desk, 'setUp').toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
    expect(tabsOf(desk)).toEqual(before);
  });
});

describe('Hưng Yên of today, a province without districts', () => {
  const made = withList('hung-yen-2025');
  succeed(made, 'setUp');
  const hungYen = () => made.clone();

  test('its 104 communes share six tabs', () => {
    const groups = made.tabNames().filter((name) => name.startsWith('Nhóm'));
    expect(groups).toEqual(['Nhóm 1', 'Nhóm 2', 'Nhóm 3', 'Nhóm 4', 'Nhóm 5', 'Nhóm 6']);
    const communes = groups.flatMap((name) =>
      made
        .rows(name)
        .slice(6)
        .map(([code]) => code),
    );
    expect(communes).toHaveLength(104);
    expect(communes).toEqual(
      units(made)
        .slice(1)
        .map(([code]) => code),
    );
  });

  test('the register says which group a commune is in', () => {
    expect(made.rows('Đơn vị')[2]?.[14]).toBe('Nhóm');
    expect(units(made)[1]?.[14]).toBe('Nhóm 1');
    expect(units(made)[104]?.[14]).toBe('Nhóm 6');
  });

  test('the Summary lists the groups, and every commune below them', () => {
    const desk = hungYen();
    populate(desk, 10_000);
    desk.type('Nhóm 1!D7', '5.000');
    succeed(desk, 'buildSummary');
    expect(summaryRow(desk, 'Nhóm 1', 'Hưng Yên')?.slice(1, 7)).toEqual([
      '',
      'Nhóm 1',
      'Hưng Yên',
      '180.000',
      '5.000',
      '2,78%',
    ]);
    expect(summaryRow(desk, 'Phố Hiến', 'Nhóm 1')?.[6]).toBe('50,00%');
    expect(sentences(desk)[2]).toContain('trên 1.040.000 dân');
  });

  test('whoever reports for a commune may type in its tab, and is written to while the commune is open', () => {
    const desk = hungYen();
    populate(desk, 10_000);
    desk.tab('Đơn vị').put(5, 8, 'phohien@example.vn');
    desk.tab('Đơn vị').put(6, 8, 'tanhung@example.vn');
    succeed(desk, 'setUp');
    const official = desk.seat({ user: 'phohien@example.vn' });
    official.type('Nhóm 1!D7', '5.000');
    expect(() => official.type('Nhóm 2!D7', '5.000')).toThrow();
    const { mails } = desk.run('remindLate', { answers: ['YES'] });
    expect(mails.map(({ to }) => to)).toEqual([['tanhung@example.vn']]);
    expect(mails[0]?.body).toContain('Nhóm 1');
  });

  test('the digest and the sidebar tell whom to call in a group: the communes that are open', () => {
    const desk = hungYen();
    populate(desk, 10_000);
    desk.tab('Đơn vị').put(5, 10, '0912 000 001');
    desk.tab('Đơn vị').put(6, 10, '0912 000 002');
    desk.type('Nhóm 1!D7', '5.000');
    setting(desk, 'Thư nhận tổng hợp', 'tinh@example.vn');
    succeed(desk, 'enableReminders');
    const digest = desk.passTo(onLetterDay('15:10')).flatMap(({ mails }) => mails)[0];
    expect(digest?.body).toContain('Nhóm 1: 1/18, điện thoại Tân Hưng 0912 000 002');
    const view = JSON.stringify(desk.seat({ now: onLetterDay('15:10') }).run('readStatus').returned);
    expect(view).toContain('Tân Hưng (0912 000 002)');
    expect(view).not.toContain('Phố Hiến (');
  });

  test('a group is renamed by its tab, and its communes stay', () => {
    const desk = hungYen();
    desk.type('Nhóm 1!D7', '500');
    desk.book.renameTab(desk.tab('Nhóm 1'), 'Khu vực Phố Hiến');
    succeed(desk, 'setUp');
    expect(desk.tabNames()).not.toContain('Nhóm 1');
    expect(desk.display('Khu vực Phố Hiến!D7')).toBe('500');
  });

  test('a commune that is added gets a tab with the next set-up; until then the build says so', () => {
    const desk = hungYen();
    desk.paste('Đơn vị!A109', [['99999', 'Mới', 'Xã', '33', '1000']]);
    succeed(desk, 'buildSummary');
    expect(sentences(desk).some((said) => said.startsWith('xã Mới: Đơn vị chưa được xếp vào tab nào.'))).toBe(true);
    succeed(desk, 'setUp');
    expect(units(desk)[105]?.[14]).toBe('Nhóm 1');
    expect(desk.rows('Nhóm 1').some(([code]) => code === '99999')).toBe(true);
  });

  test('offices that have names for their groups say so in the list', () => {
    const [header, ...lines] = csv('hung-yen-2025').trim().split('\n');
    const named = [
      `${header},Nhóm`,
      ...lines.map((line, index) => `${line},${index < 60 ? 'Hưng Yên cũ' : 'Thái Bình'}`),
    ];
    const desk = withList('xa', named.join('\n'));
    succeed(desk, 'setUp');
    expect(desk.tabNames()).toEqual(expect.arrayContaining(['Hưng Yên cũ', 'Thái Bình']));
    expect(desk.rows('Thái Bình')).toHaveLength(6 + 44);
  });
});

describe('a register pasted into a tab of its name', () => {
  const small = [
    ['Mã', 'Tên đơn vị', 'Loại', 'Thuộc (mã)', 'Dân số'],
    ['04', 'Cao Bằng', 'Tỉnh', '', ''],
    ['01273', 'Thục Phán', 'Phường', '04', '21000'],
    ['01279', 'Nùng Trí Cao', 'Phường', '04', '18000'],
  ];

  test('without districts is completed by groups, right of what was typed', () => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    const tab = desk.book.addTab('Đơn vị', 1);
    small.forEach((row, r) => {
      row.forEach((cell, c) => {
        tab.put(r + 1, c + 1, r > 0 && c === 4 && cell !== '' ? Number(cell) : cell);
      });
    });
    succeed(desk, 'setUp');
    expect(desk.rows('Đơn vị').map((row) => row[5])).toEqual(['Nhóm', '', 'Nhóm 1', 'Nhóm 1']);
    expect(
      desk
        .rows('Nhóm 1')
        .slice(6)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['01273', 'Thục Phán', '21.000'],
      ['01279', 'Nùng Trí Cao', '18.000'],
    ]);
    const before = tabsOf(desk);
    succeed(desk, 'setUp');
    expect(tabsOf(desk)).toEqual(before);
  });

  test('keeps a column of the office’s own, beside which the groups go', () => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    const tab = desk.book.addTab('Đơn vị', 1);
    small.forEach((row, r) => {
      [...row, r === 0 ? 'Bí thư' : `Ông ${r}`].forEach((cell, c) => {
        if (cell !== '') tab.put(r + 1, c + 1, cell);
      });
    });
    succeed(desk, 'setUp');
    expect(desk.rows('Đơn vị').map((row) => row.slice(5))).toEqual([
      ['Bí thư', 'Nhóm'],
      ['Ông 1', ''],
      ['Ông 2', 'Nhóm 1'],
      ['Ông 3', 'Nhóm 1'],
    ]);
  });

  test('whose codes became numbers is copied with their zeros, and renamed out of the way', () => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    desk.importCsv('Đơn vị', small.map((row) => row.join(',')).join('\n'));
    succeed(desk, 'setUp');
    expect(desk.tabNames()).toEqual(expect.arrayContaining(['Đơn vị', 'Danh sách đã dán']));
    expect(units(desk).map(([code]) => code)).toEqual(['04', '01273', '01279']);
    expect(desk.display('Nhóm 1!C7')).toBe('21.000');
  });
});

test('populations that a spreadsheet in English took apart are thousands again', () => {
  const desk = deskWith('ds', [
    ['Mã', 'Tên', 'Cấp', 'Mã TP', 'Tỉnh', 'Dân số'],
    ['01273', 'Thục Phán', 'Phường', '04', 'Cao Bằng', 12.345],
    ['01279', 'Nùng Trí Cao', 'Phường', '04', 'Cao Bằng', '18 200'],
    ['01285', 'Tân Giang', 'Phường', '04', 'Cao Bằng', 9000],
  ]);
  succeed(desk, 'setUp');
  expect(units(desk).map(([, , , , population]) => population)).toEqual(['39.545', '12.345', '18.200', '9.000']);
});

test('a register that gets its first group keeps a column of the office’s own', () => {
  const desk = Desk.blank({ now: onLetterDay('09:00') });
  succeed(desk, 'setUp');
  const row = desk.rows('Đơn vị').length + 1;
  desk.paste(`Đơn vị!A${row}`, [['99999', 'Đảo', 'Đặc khu', '33', '900']]);
  desk.type('Đơn vị!O3', 'Bí thư');
  desk.type(`Đơn vị!O${row}`, 'Ông A');
  succeed(desk, 'setUp');
  expect(desk.rows('Đơn vị')[2]?.slice(14)).toEqual(['Bí thư', 'Nhóm']);
  expect(desk.rows('Đơn vị')[row - 1]?.slice(14)).toEqual(['Ông A', 'Nhóm 1']);
});

test('a group keeps its name beside a district of that name', () => {
  const csv = 'Mã,Tên,Cấp,Quận Huyện,Tỉnh,Nhóm\n1,A,Xã,Huyện Cô Tô,T,\n2,B,Đặc khu,,T,Cô Tô\n3,C,Đặc khu,,T,cô tô\n';
  const desk = withList('ds', csv);
  succeed(desk, 'setUp');
  expect(desk.tabNames().filter((name) => name.startsWith('Cô Tô'))).toEqual(['Cô Tô (Huyện)', 'Cô Tô']);
  expect(desk.rows('Cô Tô')).toHaveLength(6 + 2);
});

test('a unit without a code leaves the others’ populations alone', () => {
  const desk = withList(
    'ds',
    'Mã,Tên,Mã QH,Quận Huyện,Mã TP,Tỉnh,Dân số\n00001,A,001,B,01,C,1000\n,Đặc khu D,,,01,C,500\n',
  );
  succeed(desk, 'setUp');
  expect(units(desk).map((row) => row[4])).toEqual(['1.500', '1.000', '1.000', '500']);
});

describe('Thiết lập asks or stops', () => {
  const notes = () => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    desk.book.addTab('Ghi chú', 1).put(1, 1, 'họp 8 giờ');
    return desk;
  };

  test('before it fills a spreadsheet that holds other things with the shipped register', () => {
    const desk = notes();
    const { alerts } = desk.run('setUp', { answers: ['YES'] });
    expect(alerts[0]).toContain('Dừng lại để dán danh sách của tỉnh mình?');
    expect(alerts[1]).toContain('Chưa có danh sách đơn vị.');
    expect(desk.tabNames()).not.toContain('Đơn vị');
    expect(desk.run('setUp', { answers: ['NO'] }).error).toBeNull();
    expect(desk.tabNames()).toContain('Văn Lâm');
  });

  test.each([
    [
      'several provinces',
      'Mã,Tên,Mã TP,Tỉnh\n00001,Xã A,01,Hà Nội\n11953,Xã B,33,Hưng Yên\n',
      'Danh sách có 2 tỉnh, thành phố.',
    ],
    ['no province', 'Mã,Tên,Mã QH,Quận Huyện\n00001,Xã A,001,Quận Ba Đình\n', 'Danh sách không cho biết tỉnh.'],
    ['districts without names', 'Mã,Tên,Mã QH,Tỉnh\n00001,Xã A,001,Hà Nội\n', 'không cho biết tên của huyện mã 001'],
  ])('over a list with %s, saying what to add', (_, text, said) => {
    const desk = withList('ds', text);
    const { alerts, error } = desk.run('setUp');
    expect(error).not.toBeNull();
    expect(alerts.join()).toContain('danh sách ở tab “ds”');
    expect(alerts.join()).toContain(said);
    expect(desk.tabNames()).not.toContain('Đơn vị');
  });

  test('where the register of other districts was deleted, instead of bringing in the shipped one', () => {
    const desk = withList('hung-yen-2025');
    succeed(desk, 'setUp');
    desk.book.deleteTab(desk.tab('Đơn vị'));
    desk.book.deleteTab(desk.tab('hung-yen-2025'));
    expect(desk.run('setUp').alerts.join()).toContain('Không thấy tab Đơn vị. Hãy khôi phục');
    expect(desk.tabNames()).not.toContain('Văn Lâm');
  });
});

describe('a register that takes the place of the shipped one', () => {
  /** The shipped register was set up first; then the office deleted it and imported its own list. */
  const moved = (typed = false) => {
    const desk = Desk.blank({ now: onLetterDay('09:00') });
    desk.run('setUp');
    if (typed) desk.type('Văn Lâm!D7', '100');
    desk.book.deleteTab(desk.tab('Đơn vị'));
    desk.importCsv('hung-yen-2025', csv('hung-yen-2025'));
    return desk;
  };

  test('leaves the tabs of former districts unless somebody agrees to their deletion', () => {
    const desk = moved();
    desk.run('setUp');
    expect(desk.tabNames()).toEqual(expect.arrayContaining(['Văn Lâm', 'Nhóm 1']));
    const { alerts } = desk.run('setUp', { answers: ['YES'] });
    expect(alerts[0]).toContain('chưa có số liệu: Hưng Yên, Văn Lâm');
    expect(desk.tabNames().filter((name) => name === 'Văn Lâm' || name === 'Phù Cừ')).toEqual([]);
    expect(desk.tabNames()).toContain('Nhóm 1');
  });

  test('never offers to delete a tab that has a column of somebody’s own', () => {
    const desk = moved();
    desk.tab('Văn Lâm').put(7, 26, 'Ông A');
    expect(desk.run('setUp', { answers: ['YES'] }).alerts[0]).not.toContain('Văn Lâm');
    expect(desk.tabNames()).toContain('Văn Lâm');
    expect(desk.tabNames()).not.toContain('Văn Giang');
  });

  test('never offers to delete a tab in which somebody typed', () => {
    const desk = moved(true);
    const { alerts } = desk.run('setUp', { answers: ['YES'] });
    expect(alerts[0]).not.toContain('Văn Lâm');
    expect(desk.tabNames()).toContain('Văn Lâm');
    expect(desk.display('Văn Lâm!D7')).toBe('100');
  });
});

test('a set-up from a list that was cut off at any call is finished by the next', () => {
  const small =
    'Mã,Tên,Cấp,Mã TP,Tỉnh\n01273,Phường Thục Phán,Phường,04,Tỉnh Cao Bằng\n01279,Xã B,Xã,04,Tỉnh Cao Bằng\n';
  const finished = withList('ds', small);
  const total = Object.values(succeed(finished, 'setUp').calls).reduce((sum, each) => sum + each, 0);
  const shown = (desk: Desk) => ['Đơn vị', 'Nhóm 1', 'Cấu hình'].map((name) => desk.rows(name));
  for (let failCall = 1; failCall <= total; failCall += 2) {
    const desk = withList('ds', small);
    expect(desk.run('setUp', { failCall }).error).not.toBeNull();
    succeed(desk, 'setUp');
    expect(shown(desk)).toEqual(shown(finished));
  }
});
