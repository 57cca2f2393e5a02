/** A set-up that Google ends after six minutes, or that pauses before: what the next one makes of it, and who says so. */

import { describe, expect, test } from '@jest/globals';
import { Workbench } from '../../../local/emulator/workbench';
import { newWorkbench, onLetterDay, smallWorkbench } from '../../support/workbenches';
import { done, pasted, whole } from './smallRegister';

const CUT_OFF =
  'Lần thiết lập trước bị ngắt giữa chừng. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích để làm tiếp.';

describe('Google’s limit of six minutes', () => {
  test('ends a set-up on a slow day: every command says so until set-up has gone on', () => {
    const workbench = pasted();
    const first = workbench.run('setUp', { callCost: 3 });
    expect([first.error, first.alerts]).toEqual(['Exceeded maximum execution time', []]);
    expect(workbench.run('buildSummary').alerts[0]).toContain(CUT_OFF);
    expect(workbench.run('checkSystem').alerts[0]).toContain(CUT_OFF);
    const second = workbench.run('setUp');
    expect(second.toasts[1]).toMatch(/^Lần thiết lập trước bị ngắt giữa chừng, nay đã làm tiếp\. Đã thiết lập xong/);
    expect(workbench.run('checkSystem').alerts[0]).not.toContain(CUT_OFF);
    expect(whole(workbench)).toEqual(whole(done));
  });

  test('is not awaited: set-up pauses before it, says how far it is, and repeats nothing', () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    const runs = [0, 1, 2, 3].map(() => workbench.run('setUp', { callCost: 0.7 }));
    expect(runs.map(({ error }) => error)).toEqual([null, null, null, null]);
    expect(runs[0]?.alerts).toEqual([
      'Thiết lập chưa xong\nĐã có 6/10 tab nhập số liệu. Google chỉ cho chạy mỗi lần 6 phút nên việc tạm dừng ở đây; phần đã làm được giữ nguyên. Hãy chọn Quản trị › Thiết lập ở trình đơn của tiện ích lần nữa để làm tiếp.',
    ]);
    expect(runs[1]?.alerts).toEqual([]);
    expect(runs[2]?.toasts).toContain('Mọi tab đã đầy đủ, không phải sửa gì.');
    const made = runs.map(({ calls }) => calls['Spreadsheet.insertSheet'] ?? 0);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(16);
    expect(whole(workbench)).toEqual(whole(newWorkbench()));
  });
});

describe('the clock goes on with a set-up', () => {
  const paused = () => {
    const workbench = Workbench.blank({ now: onLetterDay('09:00') });
    workbench.run('setUp', { callCost: 0.7 });
    return workbench;
  };
  const unfinished = ({ book }: Workbench) => JSON.parse(book.properties.document.get('setUp.begun') || 'null');

  test('that has paused, and makes no tab twice', () => {
    const workbench = paused();
    const ticks = [5, 10].map((minute) =>
      workbench.with({ now: onLetterDay(`09:${String(minute).padStart(2, '0')}`) }).run('tick'),
    );
    expect(ticks.map(({ error }) => error)).toEqual([null, null]);
    expect(unfinished(workbench)).toBeNull();
    expect(workbench.tabNames()).toEqual(newWorkbench().tabNames());
    const { properties: _, ...all } = whole(newWorkbench());
    expect(whole(workbench)).toMatchObject(all);
  });

  test('only by the account that began it', () => {
    const workbench = paused();
    workbench.with({ user: 'so@example.vn', now: onLetterDay('09:05') }).run('tick');
    expect(unfinished(workbench)).not.toBeNull();
  });

  test('not while something else is due, and six times at most', () => {
    const workbench = paused();
    workbench.with({ now: onLetterDay('15:00') }).run('tick');
    expect(unfinished(workbench)).not.toHaveProperty('resumed');
    for (const minute of [30, 31, 32, 33, 34, 35, 36]) {
      workbench.with({ now: onLetterDay(`15:${minute}`) }).run('tick', { killCall: 60 });
    }
    expect(unfinished(workbench)).toHaveProperty('resumed', 6);
  });
});

test('a paused set-up is named by the commands that already work', () => {
  const workbench = Workbench.blank({ now: onLetterDay('09:00') });
  workbench.run('setUp', { callCost: 0.7 });
  expect(workbench.run('checkFigures').alerts[0]).toContain(CUT_OFF);
});

describe('an archive of History', () => {
  test('that was cut off before it was protected is protected by the next set-up', () => {
    const workbench = smallWorkbench(1, 1).clone();
    const archive = workbench.book.addTab('Lịch sử 2019', 9);
    workbench.book.properties.document.set('archive.2019', `{"v":1,"tab":${archive.id}}`);
    workbench.run('setUp');
    expect(archive.protections.map(({ range, isExplicit }) => [range, isExplicit])).toEqual([[null, true]]);
  });
});
