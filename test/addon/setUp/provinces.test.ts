import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { listOf, workbenchWith, workbenchWithList } from '../../support/registers';
import { fourDistricts, onLetterDay, sentences, setting, summaryRow, wholeOf } from '../../support/workbenches';

const succeed = (workbench: Workbench, command: string, options = {}) => {
  const execution = workbench.run(command, options);
  expect([execution.error, execution.alerts]).toEqual([null, []]);
  return execution;
};

/** All that people see; what set-up remembers about tabs that are not the add-on's is no change to them. */
const tabsOf = (workbench: Workbench) => wholeOf(workbench).tabs;

/** The register's rows: code, name, type, parent, population and whatever follows. */
const units = (workbench: Workbench) => workbench.rows('Đơn vị').slice(3);

/** Fills the register's populations, which the national list does not have. */
function populate(workbench: Workbench, people: number): void {
  units(workbench).forEach(([code = ''], index) => {
    if (/^\d{5}$/.test(code)) workbench.tab('Đơn vị').put(index + 4, 5, people);
  });
}

describe('Hà Nội of 2020, from the national list as a CSV', () => {
  const made = workbenchWithList('ha-noi-2020');
  const { toasts } = succeed(made, 'setUp');
  const hanoi = () => made.clone();

  test('its 30 districts get a tab each, and say so', () => {
    const own = made.tabNames().filter((name) => made.rows(name)[0]?.[0]?.match(/^§\d{3}:code$/));
    expect(own).toHaveLength(30);
    expect(own.slice(0, 3)).toEqual(['Ba Đình', 'Hoàn Kiếm', 'Tây Hồ']);
    expect(toasts[1]).toContain('Đã lấy 610 đơn vị từ danh sách ở tab “ha-noi-2020”.');
    expect(toasts[1]).toContain('Còn 579 xã chưa có dân số');
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
    const workbench = hanoi();
    populate(workbench, 10_000);
    expect(units(workbench)[0]?.[4]).toBe('5.790.000');
    expect(units(workbench)[1]?.[4]).toBe('140.000');
  });

  test('figures typed there are summed up for the city', () => {
    const workbench = hanoi();
    populate(workbench, 10_000);
    workbench.type('Ba Đình!D7', '6.000');
    workbench.type('Mỹ Đức!D7', '3.000');
    expect(workbench.display('Ba Đình!E7')).toBe('60,00%');
    succeed(workbench, 'buildSummary');
    expect(summaryRow(workbench, 'Ba Đình', 'Hà Nội')?.slice(4, 7)).toEqual(['140.000', '6.000', '4,29%']);
    expect(sentences(workbench)[2]).toContain('9.000');
    expect(sentences(workbench)[2]).toContain('trên 5.790.000 dân, chiếm 0,16% dân số.');
  });

  test('a second set-up changes nothing', () => {
    const workbench = hanoi();
    const before = tabsOf(workbench);
    expect(succeed(workbench, 'setUp').toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
    expect(tabsOf(workbench)).toEqual(before);
  });
});

describe('Hưng Yên of today, a province without districts', () => {
  const made = workbenchWithList('hung-yen-2025');
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
    const workbench = hungYen();
    populate(workbench, 10_000);
    workbench.type('Nhóm 1!D7', '5.000');
    succeed(workbench, 'buildSummary');
    expect(summaryRow(workbench, 'Nhóm 1', 'Hưng Yên')?.slice(1, 7)).toEqual([
      '',
      'Nhóm 1',
      'Hưng Yên',
      '180.000',
      '5.000',
      '2,78%',
    ]);
    expect(summaryRow(workbench, 'Phố Hiến', 'Nhóm 1')?.[6]).toBe('50,00%');
    expect(sentences(workbench)[2]).toContain('trên 1.040.000 dân');
  });

  test('a person who reports for a commune may type into its tab, and gets mail while the commune is open', () => {
    const workbench = hungYen();
    populate(workbench, 10_000);
    workbench.tab('Đơn vị').put(5, 8, 'phohien@example.vn');
    workbench.tab('Đơn vị').put(6, 8, 'tanhung@example.vn');
    succeed(workbench, 'setUp');
    const official = workbench.with({ user: 'phohien@example.vn' });
    official.type('Nhóm 1!D7', '5.000');
    expect(() => official.type('Nhóm 2!D7', '5.000')).toThrow();
    const { mails } = workbench.run('remindLate', { answers: ['YES'] });
    expect(mails.map(({ to }) => to)).toEqual([['tanhung@example.vn']]);
    expect(mails[0]?.body).toContain('Nhóm 1');
  });

  test('the digest and the sidebar tell whom to call in a group: the communes that are open', () => {
    const workbench = hungYen();
    populate(workbench, 10_000);
    workbench.tab('Đơn vị').put(5, 10, '0912 000 001');
    workbench.tab('Đơn vị').put(6, 10, '0912 000 002');
    workbench.type('Nhóm 1!D7', '5.000');
    setting(workbench, 'Thư nhận tổng hợp', 'tinh@example.vn');
    succeed(workbench, 'enableReminders');
    const digest = workbench.passTo(onLetterDay('15:10')).flatMap(({ mails }) => mails)[0];
    expect(digest?.body).toContain('Nhóm 1: 1/18, điện thoại Tân Hưng 0912 000 002');
    const view = JSON.stringify(workbench.with({ now: onLetterDay('15:10') }).run('readStatus').returned);
    expect(view).toContain('Tân Hưng (0912 000 002)');
    expect(view).not.toContain('Phố Hiến (');
  });

  test('a group is renamed by its tab, and its communes stay', () => {
    const workbench = hungYen();
    workbench.type('Nhóm 1!D7', '500');
    workbench.book.renameTab(workbench.tab('Nhóm 1'), 'Khu vực Phố Hiến');
    succeed(workbench, 'setUp');
    expect(workbench.tabNames()).not.toContain('Nhóm 1');
    expect(workbench.display('Khu vực Phố Hiến!D7')).toBe('500');
  });

  test('a commune that is added gets a tab with the next set-up; until then the build says so', () => {
    const workbench = hungYen();
    workbench.paste('Đơn vị!A109', [['99999', 'Mới', 'Xã', '33', '1000']]);
    succeed(workbench, 'buildSummary');
    expect(sentences(workbench).some((said) => said.startsWith('xã Mới: Đơn vị chưa được xếp vào tab nào.'))).toBe(
      true,
    );
    succeed(workbench, 'setUp');
    expect(units(workbench)[105]?.[14]).toBe('Nhóm 1');
    expect(workbench.rows('Nhóm 1').some(([code]) => code === '99999')).toBe(true);
  });

  test('offices that have names for their groups say so in the list', () => {
    const [header, ...lines] = listOf('hung-yen-2025').trim().split('\n');
    const named = [
      `${header},Nhóm`,
      ...lines.map((line, index) => `${line},${index < 60 ? 'Hưng Yên cũ' : 'Thái Bình'}`),
    ];
    const workbench = workbenchWithList('xa', named.join('\n'));
    succeed(workbench, 'setUp');
    expect(workbench.tabNames()).toEqual(expect.arrayContaining(['Hưng Yên cũ', 'Thái Bình']));
    expect(workbench.rows('Thái Bình')).toHaveLength(6 + 44);
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
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    const tab = workbench.book.addTab('Đơn vị', 1);
    small.forEach((row, r) => {
      row.forEach((cell, c) => {
        tab.put(r + 1, c + 1, r > 0 && c === 4 && cell !== '' ? Number(cell) : cell);
      });
    });
    succeed(workbench, 'setUp');
    expect(workbench.rows('Đơn vị').map((row) => row[5])).toEqual(['Nhóm', '', 'Nhóm 1', 'Nhóm 1']);
    expect(
      workbench
        .rows('Nhóm 1')
        .slice(6)
        .map((row) => row.slice(0, 3)),
    ).toEqual([
      ['01273', 'Thục Phán', '21.000'],
      ['01279', 'Nùng Trí Cao', '18.000'],
    ]);
    const before = tabsOf(workbench);
    succeed(workbench, 'setUp');
    expect(tabsOf(workbench)).toEqual(before);
  });

  test('keeps a column of the office’s own, beside which the groups go', () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    const tab = workbench.book.addTab('Đơn vị', 1);
    small.forEach((row, r) => {
      [...row, r === 0 ? 'Bí thư' : `Ông ${r}`].forEach((cell, c) => {
        if (cell !== '') tab.put(r + 1, c + 1, cell);
      });
    });
    succeed(workbench, 'setUp');
    expect(workbench.rows('Đơn vị').map((row) => row.slice(5))).toEqual([
      ['Bí thư', 'Nhóm'],
      ['Ông 1', ''],
      ['Ông 2', 'Nhóm 1'],
      ['Ông 3', 'Nhóm 1'],
    ]);
  });

  test('whose codes became numbers is copied with their zeros, and renamed out of the way', () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    workbench.importCsv('Đơn vị', small.map((row) => row.join(',')).join('\n'));
    succeed(workbench, 'setUp');
    expect(workbench.tabNames()).toEqual(expect.arrayContaining(['Đơn vị', 'Danh sách đã dán']));
    expect(units(workbench).map(([code]) => code)).toEqual(['04', '01273', '01279']);
    expect(workbench.display('Nhóm 1!C7')).toBe('21.000');
  });
});

test('populations that a spreadsheet in English took apart are thousands again', () => {
  const workbench = workbenchWith('ds', [
    ['Mã', 'Tên', 'Cấp', 'Mã TP', 'Tỉnh', 'Dân số'],
    ['01273', 'Thục Phán', 'Phường', '04', 'Cao Bằng', 12.345],
    ['01279', 'Nùng Trí Cao', 'Phường', '04', 'Cao Bằng', '18 200'],
    ['01285', 'Tân Giang', 'Phường', '04', 'Cao Bằng', 9000],
  ]);
  succeed(workbench, 'setUp');
  expect(units(workbench).map(([, , , , population]) => population)).toEqual(['39.545', '12.345', '18.200', '9.000']);
});

test('a register that gets its first group keeps a column of the office’s own', () => {
  const workbench = fourDistricts();
  const row = workbench.rows('Đơn vị').length + 1;
  workbench.paste(`Đơn vị!A${row}`, [['99999', 'Đảo', 'Đặc khu', '33', '900']]);
  workbench.type('Đơn vị!O3', 'Bí thư');
  workbench.type(`Đơn vị!O${row}`, 'Ông A');
  succeed(workbench, 'setUp');
  expect(workbench.rows('Đơn vị')[2]?.slice(14)).toEqual(['Bí thư', 'Nhóm']);
  expect(workbench.rows('Đơn vị')[row - 1]?.slice(14)).toEqual(['Ông A', 'Nhóm 1']);
});

test('a group keeps its name beside a district of that name', () => {
  const csv = 'Mã,Tên,Cấp,Quận Huyện,Tỉnh,Nhóm\n1,A,Xã,Huyện Cô Tô,T,\n2,B,Đặc khu,,T,Cô Tô\n3,C,Đặc khu,,T,cô tô\n';
  const workbench = workbenchWithList('ds', csv);
  succeed(workbench, 'setUp');
  expect(workbench.tabNames().filter((name) => name.startsWith('Cô Tô'))).toEqual(['Cô Tô (Huyện)', 'Cô Tô']);
  expect(workbench.rows('Cô Tô')).toHaveLength(6 + 2);
});

test('a unit without a code leaves the others’ populations alone', () => {
  const workbench = workbenchWithList(
    'ds',
    'Mã,Tên,Mã QH,Quận Huyện,Mã TP,Tỉnh,Dân số\n00001,A,001,B,01,C,1000\n,Đặc khu D,,,01,C,500\n',
  );
  succeed(workbench, 'setUp');
  expect(units(workbench).map((row) => row[4])).toEqual(['1.500', '1.000', '1.000', '500']);
});

describe('Thiết lập asks or stops', () => {
  const notes = () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    workbench.book.addTab('Ghi chú', 1).put(1, 1, 'họp 8 giờ');
    return workbench;
  };

  test('before it fills a spreadsheet that holds other things with the shipped register', () => {
    const workbench = notes();
    const { alerts } = workbench.run('setUp', { answers: ['YES'] });
    expect(alerts[0]).toContain('Dừng lại để dán danh sách của tỉnh mình?');
    expect(alerts[1]).toContain('Chưa có danh sách đơn vị.');
    expect(workbench.tabNames()).not.toContain('Đơn vị');
    expect(workbench.run('setUp', { answers: ['NO'] }).error).toBeNull();
    expect(workbench.tabNames()).toContain('Văn Lâm');
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
    const workbench = workbenchWithList('ds', text);
    const { alerts, error } = workbench.run('setUp');
    expect(error).not.toBeNull();
    expect(alerts.join()).toContain('danh sách ở tab “ds”');
    expect(alerts.join()).toContain(said);
    expect(workbench.tabNames()).not.toContain('Đơn vị');
  });

  test('where the register of other districts was deleted, instead of bringing in the shipped one', () => {
    const workbench = workbenchWithList('hung-yen-2025');
    succeed(workbench, 'setUp');
    workbench.book.deleteTab(workbench.tab('Đơn vị'));
    workbench.book.deleteTab(workbench.tab('hung-yen-2025'));
    expect(workbench.run('setUp').alerts.join()).toContain('Không thấy tab Đơn vị. Hãy khôi phục');
    expect(workbench.tabNames()).not.toContain('Văn Lâm');
  });
});

describe('a register that takes the place of the shipped one', () => {
  /** The shipped register was set up first; then the office deleted it and imported its own list. */
  const moved = (typed = false) => {
    const workbench = fourDistricts();
    if (typed) workbench.type('Văn Lâm!D7', '100');
    workbench.book.deleteTab(workbench.tab('Đơn vị'));
    workbench.importCsv('hung-yen-2025', listOf('hung-yen-2025'));
    return workbench;
  };

  const TAKE = 'Lấy danh mục đơn vị từ tab “hung-yen-2025”?';

  test('is taken from a tab only if the user agrees: anybody may have pasted it', () => {
    const workbench = moved();
    const before = wholeOf(workbench);
    const { alerts, error } = workbench.run('setUp', { answers: ['NO'] });
    expect([alerts[0], error]).toEqual([
      expect.stringContaining(TAKE),
      expect.stringContaining('Không thấy tab Đơn vị'),
    ]);
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('is asked about anew where a longer list has come meanwhile', () => {
    const workbench = moved();
    const answers = ({ text }: { readonly text: string }) => {
      if (!text.includes(TAKE)) return undefined;
      if (workbench.book.tab('dài') === null) workbench.importCsv('dài', listOf('ha-noi-2020'));
      return 'YES';
    };
    const { alerts } = workbench.run('setUp', { answers });
    expect(alerts.slice(0, 2)).toEqual([
      expect.stringContaining(TAKE),
      expect.stringContaining('Lấy danh mục đơn vị từ tab “dài”?'),
    ]);
    expect(workbench.tabNames()).not.toContain('Đơn vị');
  });

  test('keeps the tabs of former districts unless the user agrees to their deletion', () => {
    const workbench = moved();
    workbench.run('setUp', { answers: ['YES'] });
    expect(workbench.tabNames()).toEqual(expect.arrayContaining(['Văn Lâm', 'Nhóm 1']));
    const { alerts } = workbench.run('setUp', { answers: ['YES'] });
    expect(alerts[0]).toContain('chưa có số liệu: Hưng Yên, Văn Lâm');
    expect(workbench.tabNames().filter((name) => name === 'Văn Lâm' || name === 'Mỹ Hào')).toEqual([]);
    expect(workbench.tabNames()).toContain('Nhóm 1');
  });

  test('never offers to delete a tab that has a column made by a person', () => {
    const workbench = moved();
    workbench.tab('Văn Lâm').put(7, 26, 'Ông A');
    expect(workbench.run('setUp', { answers: ['YES', 'YES'] }).alerts[1]).not.toContain('Văn Lâm');
    expect(workbench.tabNames()).toContain('Văn Lâm');
    expect(workbench.tabNames()).not.toContain('Văn Giang');
  });

  test('never offers to delete a tab into which a person typed', () => {
    const workbench = moved(true);
    const { alerts } = workbench.run('setUp', { answers: ['YES', 'YES'] });
    expect(alerts[1]).not.toContain('Văn Lâm');
    expect(workbench.tabNames()).toContain('Văn Lâm');
    expect(workbench.display('Văn Lâm!D7')).toBe('100');
  });
});
