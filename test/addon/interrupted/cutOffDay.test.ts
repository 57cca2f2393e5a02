import { describe, test } from '@jest/globals';
import { cutOff } from '../../support/cutOff';
import { DAYS } from './cutOffs';

describe('cut off at a call', () => {
  test.each(Object.entries(DAYS))('%s', (_, interruptible) => cutOff(interruptible));
});
