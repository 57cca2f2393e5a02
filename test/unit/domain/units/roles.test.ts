import { expect, test } from '@jest/globals';
import { asLocalityCode, type Locality, type Register } from '../../../../src/domain/units/locality';
import { roleOf } from '../../../../src/domain/units/roles';

const unit = (code: string, reporters: readonly string[], leaders: readonly string[]): Locality => ({
  code: asLocalityCode(code),
  name: code,
  type: '',
  parent: null,
  population: null,
  exemption: null,
  reporters,
  leaders,
  telephone: '',
});

const register: Register = {
  province: unit('33', ['staff@example.vn', 'both@example.vn'], ['chairman@example.vn']),
  districts: [
    {
      locality: unit('325', ['district@example.vn', 'both@example.vn'], ['leader@example.vn']),
      communes: [unit('11989', ['Commune@example.vn'], [])],
    },
  ],
};

test.each([
  ['staff@example.vn', 'staff'],
  ['STAFF@example.vn', 'staff'],
  ['both@example.vn', 'staff'],
  ['district@example.vn', 'reporter'],
  ['commune@example.vn', 'reporter'],
  ['leader@example.vn', 'none'],
  ['chairman@example.vn', 'none'],
  ['stranger@example.vn', 'none'],
  ['', 'none'],
])('%s is %s', (address, role) => {
  expect(roleOf(address, register)).toBe(role);
});
