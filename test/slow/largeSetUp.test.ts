/** Set-up of a province with thirty districts, against Google's limit on an execution. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Workbench } from '../../local/emulator/workbench';
import { instant } from '../support/days';

test('makes Hà Nội’s thirty districts in one execution of six minutes, at 0,15 seconds a call', () => {
  const workbench = Workbench.blank({ now: instant('2020-08-18', '09:00') });
  const list = readFileSync(join(import.meta.dirname, '..', 'data', 'ha-noi-2020.csv'), 'utf8');
  workbench.importCsv('ha-noi-2020', list);
  const { error, calls } = workbench.run('setUp', { callCost: 0.15 });
  expect(error).toBeNull();
  expect(Object.values(calls).reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1800);
});
