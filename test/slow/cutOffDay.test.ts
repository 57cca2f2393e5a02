import { describe, test } from '@jest/globals';
import { DAYS } from '../addon/interrupted/cutOffs';
import { cutOff } from '../support/cutOff';

describe('cut off at any call', () => {
  test.each(Object.entries(DAYS))('%s', (_, interruptible) => cutOff('all', interruptible));
});
