/** What set-up costs in calls, since Google ends an execution at six minutes, and whom its protections let in. */

import { describe, expect, test } from '@jest/globals';
import type { Execution } from '../../../local/emulator/execution';
import { Workbench } from '../../../local/emulator/workbench';
import { instant } from '../../support/days';

const NOW = instant('2020-08-18', '09:00');
const OUTSIDER = 'nguoingoai@example.vn';

const callsOf = ({ calls }: Execution): number => Object.values(calls).reduce((sum, each) => sum + each, 0);

describe('set-up', () => {
  test('makes Hưng Yên in at most 600 calls, and finds nothing to mend in at most 5 a tab', () => {
    const workbench = Workbench.blank({ now: NOW });
    const first = workbench.run('setUp');
    expect(first.error).toBeNull();
    expect(callsOf(first)).toBeLessThanOrEqual(600);
    const tabs = workbench.tabNames().length;
    expect(tabs).toBe(17);
    const second = workbench.run('setUp');
    expect(second.error).toBeNull();
    expect(callsOf(second)).toBeLessThanOrEqual(5 * tabs + 20);
    expect(Object.keys(second.calls).filter((name) => /\.(set|add|remove|insert|protect)/.test(name))).toEqual([]);
  });
});

/** Google's two reported forms of a new protection's editors. */
describe.each(['none', 'file'] as const)('where a new protection names %s as its editors', (newEditors) => {
  const setUp = () => {
    const workbench = Workbench.blank({ now: NOW });
    workbench.book.editors = [OUTSIDER];
    expect(workbench.run('setUp', { newEditors }).error).toBeNull();
    return workbench;
  };

  test('nobody else may edit anything, though no address was entered', () => {
    const workbench = setUp();
    const outsider = workbench.with({ user: OUTSIDER });
    for (const tab of workbench.tabNames()) {
      expect(() => outsider.type(`${tab}!B4`, 'x')).toThrow('protected');
      expect(() => outsider.type(`${tab}!D8`, '5')).toThrow('protected');
    }
  });

  test('every protection’s list is explicit and holds nobody but the owner', () => {
    const { book } = setUp();
    const protections = book.tabs.flatMap((tab) => tab.protections);
    expect(protections.every(({ isExplicit }) => isExplicit)).toBe(true);
    expect(new Set(protections.flatMap(({ editors }) => editors))).toEqual(new Set([book.owner]));
  });

  test('an address that Google refuses is skipped, and the others are let in', () => {
    const workbench = setUp();
    workbench.book.refusedEditors = ['khongco@example.vn'];
    const row = workbench.rows('Đơn vị').findIndex(([code]) => code === '325') + 1;
    workbench.type(`Đơn vị!H${row}`, 'khongco@example.vn, canbo.vanlam@example.vn');
    expect(workbench.run('setUp', { newEditors }).error).toBeNull();
    workbench.with({ user: 'canbo.vanlam@example.vn' }).type('Văn Lâm!D8', '5');
    expect(workbench.value('Văn Lâm!D8')).toBe(5);
    expect(() => workbench.with({ user: 'khongco@example.vn' }).type('Văn Lâm!D9', '5')).toThrow('protected');
  });
});
