/** A set-up that was cut off at any call is finished by the next one. */

import { describe, expect, test } from '@jest/globals';
import type { Workbench } from '../../../local/emulator/workbench';
import { callsToCutOff, namesOfCalls } from '../../support/triedCalls';
import { done, pasted, whole } from './smallRegister';

/** Row 1 of these tabs, with their marks, was deleted. */
function unmarked(): Workbench {
  const workbench = done.clone();
  for (const tab of ['Ba Đình', 'Lịch sử', 'Nhật ký']) workbench.tab(tab).deleteRows(1, 1);
  return workbench;
}

/** The head of a tab was deleted down to its totals. */
function beheaded(): Workbench {
  const workbench = done.clone();
  workbench.tab('Ba Đình').deleteRows(1, 3);
  return workbench;
}

/** A commune and an address were added to the register, and a column of a tab was deleted. */
function grown(): Workbench {
  const workbench = done.clone();
  const units = workbench.tab('Đơn vị');
  ['00007', 'Cống Vị', 'Phường', '001', 9_000].forEach((cell, index) => {
    units.put(8, index + 1, cell);
  });
  units.put(6, 8, 'khac@example.vn');
  workbench.tab('Ba Đình').deleteColumns(5, 1);
  return workbench;
}

describe.each([
  ['a new workbook', pasted, 11],
  ['tabs that lost their marks', unmarked, 4],
  ['a tab that lost its head', beheaded, 4],
  ['a tab that has to grow', grown, 4],
])('a set-up of %s', (_, start, step) => {
  test('that was ended at any call is finished by the next one, as if it had never been', () => {
    const undisturbed = start();
    const names = namesOfCalls((options) => undisturbed.run('setUp', options));
    const expected = whole(undisturbed);
    for (const killCall of callsToCutOff(names, { step })) {
      const workbench = start();
      workbench.run('setUp', { killCall });
      expect(workbench.run('setUp').error).toBeNull();
      expect(whole(workbench)).toEqual(expected);
    }
  });
});
