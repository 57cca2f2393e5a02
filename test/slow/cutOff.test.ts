import { describe, test } from '@jest/globals';
import { CUT_OFFS } from '../addon/cutOffs';
import { cutOff } from '../support/cutOff';

describe('cut off at any call', () => {
  test.each(Object.entries(CUT_OFFS))('%s', (_, interruptible) => cutOff('all', interruptible));
});
