import { describe, test } from '@jest/globals';
import { cutOff } from '../support/cutOff';
import { CUT_OFFS } from './cutOffs';

// test/slow/cutOff.test.ts has every call fail.
describe('cut off at a call of any kind', () => {
  test.each(Object.entries(CUT_OFFS))('%s', (_, interruptible) => cutOff('kinds', interruptible));
});
