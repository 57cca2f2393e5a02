/** Who may edit what, compared with the register: what Kiểm tra hệ thống says of it, and how set-up mends it. */

import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { callsOf, fourDistricts, onLetterDay, unit, wholeOf } from '../../support/workbenches';

const VAN_LAM = 'canbo.vanlam@example.vn';
const STAFF = 'sotttt@example.vn';
const OUTSIDER = 'nguoingoai@example.vn';
const REFUSED = 'khongco@example.vn';
const DEPUTY = 'phophong@example.vn';

/** Google's two reported forms of the editors of a new protection. */
describe.each(['none', 'file'] as const)('where a new protection names %s as its editors', (newEditors) => {
  let workbench: Workbench;
  const run = (name: string, user = workbench.book.owner) => workbench.with({ user }).run(name, { newEditors });
  const check = () => (run('checkSystem').alerts[0] ?? '').split('\n').filter((line) => /sửa|bảo vệ/.test(line));

  /** Changes the editors of a tab's protections by hand, of the whole tab and of its open areas. */
  function change(tab: string, editors: (there: readonly string[]) => readonly string[]): void {
    const changed = workbench.tab(tab);
    changed.protections = changed.protections.map((each) => ({ ...each, editors: editors(each.editors) }));
  }

  beforeEach(() => {
    workbench = fourDistricts();
    workbench.book.editors = [OUTSIDER, STAFF, VAN_LAM];
    unit(workbench, '33', 'H', STAFF);
    unit(workbench, '325', 'H', VAN_LAM);
    expect(run('setUp').error).toBeNull();
  });

  test('after set-up everybody is let in who should be, and nobody else', () => {
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
  });

  test('an editor who was added by hand is named with the tab, and set-up takes the right away', () => {
    change('Văn Lâm', (there) => [...there, OUTSIDER]);
    change('Cấu hình', (there) => [...there, OUTSIDER]);
    expect(check()).toEqual(
      ['Văn Lâm', 'Cấu hình'].map(
        (tab) =>
          `✗ Tab “${tab}”: được sửa mà không có trong tab Đơn vị: ${OUTSIDER}. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`,
      ),
    );
    workbench.with({ user: OUTSIDER }).type('Cấu hình!B4', '55');
    expect(run('setUp').error).toBeNull();
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
    expect(() => workbench.with({ user: OUTSIDER }).type('Cấu hình!B4', '50')).toThrow('protected');
  });

  test('an editor who was removed by hand is named, and let in by set-up', () => {
    change('Văn Lâm', (there) => there.filter((address) => address !== VAN_LAM));
    expect(check()).toEqual([
      `✗ Tab “Văn Lâm”: có trong tab Đơn vị mà chưa được sửa: ${VAN_LAM}. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`,
    ]);
    expect(() => workbench.with({ user: VAN_LAM }).type('Văn Lâm!D8', '5')).toThrow('protected');
    run('setUp');
    workbench.with({ user: VAN_LAM }).type('Văn Lâm!D8', '5');
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
  });

  test.each([
    ['of the whole tab', null],
    ['of the open areas', 'range'],
  ])('a deleted protection %s is named, and made again by set-up', (_, kind) => {
    const tab = workbench.tab('Văn Lâm');
    tab.protections = tab.protections.filter(({ range }) => (range === null) !== (kind === null));
    expect(check()).toEqual(['✗ Chưa được bảo vệ: Văn Lâm. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích.']);
    run('setUp');
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
    expect(() => workbench.with({ user: OUTSIDER }).type('Văn Lâm!D8', '5')).toThrow('protected');
  });

  test('the owner, and a colleague who ran set-up, are no surplus', () => {
    unit(workbench, '33', 'H', `${STAFF}, ${DEPUTY}`);
    run('setUp', STAFF);
    workbench.tab('Văn Lâm').protections = [];
    run('setUp', STAFF);
    unit(workbench, '33', 'H', DEPUTY);
    run('setUp');
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
  });

  test('in a copy of the file, which has forgotten whom it let in, set-up compares all', () => {
    change('Văn Lâm', () => []);
    workbench.book.properties.document.clear();
    expect(workbench.run('setUp', { answers: ['YES'] }).error).toBeNull();
    workbench.with({ user: VAN_LAM }).type('Văn Lâm!D8', '5');
  });

  test('an address that Google refuses is named in Units and in the check until it is corrected', () => {
    workbench.book.refusedEditors = [REFUSED];
    unit(workbench, '325', 'H', `${VAN_LAM}, ${REFUSED}`);
    unit(workbench, '33', 'H', `${STAFF}, ${REFUSED}`);
    expect(run('setUp').error).toBeNull();
    const sentence = `Tab Đơn vị: Google không nhận “${REFUSED}” nên người này chưa nhập liệu được. Hãy sửa thành địa chỉ của một tài khoản Google, rồi chọn Quản trị › Thiết lập ở trình đơn của tiện ích.`;
    const sentenceOf = (code: string) => {
      const [, , header = [], ...rows] = workbench.rows('Đơn vị');
      return rows.find(([first]) => first === code)?.[header.indexOf('Kiểm tra')];
    };
    expect(['33', '325', '326'].map(sentenceOf)).toEqual([sentence, sentence, '']);
    const lines = (run('checkSystem').alerts[0] ?? '').split('\n');
    expect(lines).toContain(`✗ huyện Văn Lâm: ${sentence}`);
    expect(lines).toContain('✓ Các tab đều được bảo vệ, đúng người được sửa.');

    // Asked again by the next set-up, once, although two protections of every tab lack it.
    const again = run('setUp');
    expect(again.error).toBeNull();
    expect(callsOf(again).all).toBeLessThan(200);
    unit(workbench, '325', 'H', VAN_LAM);
    expect(sentenceOf('325')).toBe('');
    workbench.book.refusedEditors = [];
    run('setUp');
    expect(['33', '325'].map(sentenceOf)).toEqual(['', '']);
    workbench.with({ user: REFUSED }).type('Văn Lâm!D8', '6');
  });

  test('a closed tab’s editors are right too', () => {
    workbench = workbench.with({ now: onLetterDay('16:00') });
    run('closeDay');
    expect(check()).toEqual(['✓ Các tab đều được bảo vệ, đúng người được sửa.']);
  });
});

test('an empty list of staff is warned of', () => {
  expect(fourDistricts().run('checkSystem').alerts[0]).toContain(
    '✗ Chưa có địa chỉ của cán bộ tổng hợp nên chỉ chủ tệp và người đã chạy Thiết lập sửa được các tab chung.',
  );
});

test('a check and a set-up that find nothing leave everything as it is', () => {
  const workbench = fourDistricts();
  const before = wholeOf(workbench);
  workbench.run('checkSystem');
  workbench.run('setUp');
  expect(wholeOf(workbench)).toEqual(before);
});
