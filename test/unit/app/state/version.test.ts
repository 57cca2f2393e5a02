/** Which release is older. */

import { expect, test } from '@jest/globals';
import { isOlder, keepRelease, releaseSetUp } from '../../../../src/app/state/version';

test.each([
  ['0.1.0', '0.2.0', true],
  ['1.9.0', '1.10.0', true],
  ['1.10.0', '1.9.9', false],
  ['2.0.0', '1.99.99', false],
  ['1.2.3', '1.2.3', false],
  ['1.2.3-rc.1', '1.2.4', true],
])('%s before %s: %s', (release, other, older) => {
  expect(isOlder(release, other)).toBe(older);
});

test('a release is stored once, and read back', () => {
  const entries = keepRelease({}, '1.2.3');
  expect(releaseSetUp(entries)).toBe('1.2.3');
  expect(keepRelease(entries, '1.2.3')).toEqual({});
});
