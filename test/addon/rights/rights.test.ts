import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { communeRow, fourDistricts, wholeOf } from '../../support/workbenches';

const VAN_LAM = 'canbo.vanlam@example.vn';
const MY_HAO = 'canbo.myhao@example.vn';
const STAFF = 'sotttt@example.vn';

let workbench: Workbench;

/** Enters reporters' addresses in the register and has set-up set the rights anew. */
function give(addresses: Readonly<Record<string, string>>): void {
  for (const [code, typed] of Object.entries(addresses)) {
    const row = workbench.rows('Đơn vị').findIndex(([cell]) => cell === code) + 1;
    workbench.type(`Đơn vị!H${row}`, typed);
  }
  workbench.run('setUp');
}

const as = (user: string) => workbench.with({ user });
const REFUSED = 'You are trying to edit a protected cell';

beforeEach(() => {
  workbench = fourDistricts();
  give({ 33: STAFF, 325: `${VAN_LAM}, pho.vanlam@example.vn`, 328: MY_HAO });
});

describe('an official of Văn Lâm', () => {
  test('types, pastes and ticks in the own tab, and the add-on stamps it', () => {
    as(VAN_LAM).type('Văn Lâm!D8', '1 234');
    as('PHO.VANLAM@example.vn').paste('Văn Lâm!G8', [['10', '5', '', '', '', '', 'ghi chú']]);
    as(VAN_LAM).type('Văn Lâm!A5', 'TRUE');
    expect(communeRow(workbench, 'Văn Lâm', '11989')).toMatchObject({
      'Người dùng Bluezone': '1.234',
      'Ghi chú': 'ghi chú',
      'Tình trạng': 'Đã báo cáo đúng hạn ngày 18/8/2020.',
    });
  });

  test.each([
    'Mỹ Hào!D8',
    'Mỹ Hào!A5',
    'Cấu hình!B4',
    'Đơn vị!E8',
    'Tổng hợp!A30',
    'Lịch sử!A5',
    'Nhật ký!A5',
    'Văn Lâm!A8',
    'Văn Lâm!B8',
    'Văn Lâm!C8',
    'Văn Lâm!E8',
    'Văn Lâm!F3',
    'Văn Lâm!D6',
    'Văn Lâm!N8',
    'Văn Lâm!O8',
  ])('cannot change %s', (cell) => {
    const before = wholeOf(workbench);
    expect(() => as(VAN_LAM).type(cell, '5')).toThrow(REFUSED);
    expect(wholeOf(workbench)).toEqual(before);
  });

  test('cannot paste over a part that is not theirs', () => {
    expect(() => as(VAN_LAM).paste('Văn Lâm!C8', [['1', '2']])).toThrow(REFUSED);
    expect(() => as(VAN_LAM).paste('Văn Lâm!D6', [['x'], ['2']])).toThrow(REFUSED);
  });

  test('of the staff, whom a protection does not know yet, is told in a sentence', () => {
    const row = workbench.rows('Đơn vị').findIndex(([cell]) => cell === '33') + 1;
    workbench.type(`Đơn vị!H${row}`, `${STAFF}, ${VAN_LAM}`);
    const { alerts, error } = as(VAN_LAM).run('buildSummary');
    expect(alerts).toEqual([
      'Chưa thực hiện được\nTài khoản này không được sửa các tab chung. Hãy nhờ cán bộ tổng hợp làm việc này.',
    ]);
    expect(error).toContain(REFUSED);
  });
});

describe('the staff', () => {
  test.each(['Văn Lâm!D8', 'Mỹ Hào!D8', 'Cấu hình!B4', 'Đơn vị!E8', 'Văn Lâm!B8'])('can change %s', (cell) => {
    as(STAFF).type(cell, '50');
    expect(workbench.display(cell)).toBe('50');
  });

  test('can build and check', () => {
    expect(as(STAFF).run('buildSummary').error).toBeNull();
    expect(as(STAFF).run('checkFigures').error).toBeNull();
  });
});

describe('rights', () => {
  test('follow the register when addresses change', () => {
    give({ 325: 'nguoimoi@example.vn' });
    expect(() => as(VAN_LAM).type('Văn Lâm!D8', '5')).toThrow(REFUSED);
    as('nguoimoi@example.vn').type('Văn Lâm!D8', '5');
    expect(workbench.value('Văn Lâm!D8')).toBe(5);
  });

  test('set again without a change are left alone', () => {
    const before = wholeOf(workbench);
    const { calls } = workbench.run('setUp');
    expect(wholeOf(workbench)).toEqual(before);
    expect(Object.keys(calls).filter((name) => /addEditors|removeEditors|Range.protect|remove$/.test(name))).toEqual(
      [],
    );
  });

  test('follow rows and columns that were inserted', () => {
    workbench.tab('Văn Lâm').insertRows(8, 1);
    workbench.tab('Văn Lâm').insertColumns(4, 1);
    as(VAN_LAM).type('Văn Lâm!E9', '5');
    expect(() => as(VAN_LAM).type('Văn Lâm!B9', 'x')).toThrow(REFUSED);
  });

  test('of a district without reporters are the staff’s alone', () => {
    expect(() => as(VAN_LAM).type('Văn Giang!D8', '5')).toThrow(REFUSED);
  });

  test('an invalid address is left out and named', () => {
    give({ 325: `${VAN_LAM}; canbo@` });
    as(VAN_LAM).type('Văn Lâm!D8', '5');
    expect(workbench.run('checkFigures').alerts[0]).toContain(
      'huyện Văn Lâm: Tab Đơn vị: “canbo@” không phải địa chỉ thư điện tử. Hãy sửa.',
    );
  });

  /** A protection that a person made by hand. */
  const theirs = {
    id: 9999,
    range: 'D9:D9',
    unprotected: [],
    editors: [],
    isExplicit: true,
    maker: STAFF,
    description: 'khóa tạm',
  };

  test('a protection that a person made stays', () => {
    const tab = workbench.tab('Văn Lâm');
    tab.protections = [...tab.protections, theirs];
    workbench.run('setUp');
    expect(tab.protections).toContainEqual(theirs);
  });

  test('that a version before protected under another name are taken over, not doubled', () => {
    const tab = workbench.tab('Văn Lâm');
    const made = tab.protections;
    const renamed = made.map((each) => (each.range === null ? each : { ...each, description: 'Tên cũ' }));
    tab.protections = [...renamed, theirs];
    workbench.run('setUp');
    expect(tab.protections).toEqual([...made, theirs]);
  });

  test('of a run that was cut off while it took them over are taken over by the next', () => {
    const tab = workbench.tab('Văn Lâm');
    const made = tab.protections;
    const [first] = made.filter(({ range }) => range !== null);
    tab.protections = made.map((each) =>
      each.range === null || each === first ? each : { ...each, description: 'Tên cũ' },
    );
    workbench.run('setUp');
    expect(tab.protections).toEqual(made);
  });
});

describe('the sheet itself', () => {
  test.each(['TRUE', '0912345678'])('refuses %s among figures, and says what belongs there', (typed) => {
    workbench.type('Văn Lâm!D8', '5');
    expect(() => workbench.type('Văn Lâm!D8', typed)).toThrow(
      'Nhập số người cộng dồn, số nguyên từ 0, ví dụ 1.234. Ô này không nhận TRUE, FALSE hay số điện thoại.',
    );
    expect(workbench.value('Văn Lâm!D8')).toBe(5);
  });

  test('refuses anything but a tick as the tick', () => {
    expect(() => workbench.type('Văn Lâm!A5', 'xong')).toThrow('Ô này chỉ để tích hoặc bỏ tích.');
    expect(workbench.value('Văn Lâm!A5')).toBe(false);
  });

  test('takes what can be explained or repaired in the row', () => {
    for (const typed of ['1 234', '1.234 người', '12,5', '-5', 'abc']) {
      workbench.type('Văn Lâm!D8', typed);
      expect(communeRow(workbench, 'Văn Lâm', '11989')['Tình trạng']).not.toBe('Chưa báo cáo.');
    }
  });

  test('does not see what is pasted: the row says what is wrong', () => {
    workbench.paste('Văn Lâm!D8', [['0912345678']]);
    expect(communeRow(workbench, 'Văn Lâm', '11989')['Tình trạng']).toContain('912.345.678 nhiều hơn dân số 16.013.');
  });

  test('merged cells are found by a check and taken apart by set-up', () => {
    workbench.paste('Văn Lâm!D7', Array(11).fill(['1.000']));
    workbench.tab('Văn Lâm').merge('D8:D9');
    expect(workbench.run('checkFigures').alerts[0]).toContain(
      'huyện Văn Lâm, ô D8: Các ô D8:D9 bị gộp nên chỉ ô đầu có số.',
    );
    workbench.run('setUp');
    expect(workbench.tab('Văn Lâm').merges).toEqual([]);
    workbench.type('Văn Lâm!D9', '1.001');
    expect(workbench.run('checkFigures').alerts).toEqual([]);
  });

  test('merged cells in the head were merged by a person, and stay', () => {
    workbench.tab('Văn Lâm').merge('G2:H2');
    workbench.run('setUp');
    expect([workbench.tab('Văn Lâm').merges, workbench.run('checkFigures').alerts]).toEqual([['G2:H2'], []]);
  });
});

test('edits and the clock have one trigger each, however often set-up runs', () => {
  workbench.run('setUp');
  expect(workbench.book.triggers.map(({ handler, event }) => [handler, event]).sort()).toEqual([
    ['handleEdit', 'ON_EDIT'],
    ['tick', 'CLOCK'],
  ]);
});
