import { expect, test } from '@jest/globals';
import { lazyMembers } from '../../../src/domain/lazily';

test('members are made at their first use, each once', () => {
  const made: string[] = [];
  const make = (name: string) => () => {
    made.push(name);
    return name.toUpperCase();
  };
  const members = lazyMembers({ menu: make('menu'), mail: make('mail') });
  expect(Object.keys(members)).toEqual(['menu', 'mail']);
  expect(made).toEqual([]);
  expect([members.mail, members.mail]).toEqual(['MAIL', 'MAIL']);
  expect(made).toEqual(['mail']);
});
