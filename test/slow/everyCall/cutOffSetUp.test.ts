import { describe, test } from '@jest/globals';
import { SET_UPS } from '../../addon/interrupted/cutOffs';
import { cutOff } from '../../support/cutOff';
import { tryEveryCall } from '../../support/triedCalls';

tryEveryCall();

describe('cut off at any call', () => {
  test.each(Object.entries(SET_UPS))('%s', (_, interruptible) => cutOff(interruptible));
});
