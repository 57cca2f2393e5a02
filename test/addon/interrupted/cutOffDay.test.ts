import { describe, test } from '@jest/globals';
import { cutOff } from '../../support/cutOff';
import { DAYS } from './cutOffs';

// test/slow has every call fail.
describe('cut off at a call of any kind', () => {
  test.each(Object.entries(DAYS))('%s', (_, interruptible) => cutOff('kinds', interruptible));
});
