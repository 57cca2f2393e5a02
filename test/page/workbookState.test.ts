/** A state as time passes in it: who its people are, where the clock stops, and what a newcomer is to do. */

import { expect, test } from '@jest/globals';
import { passTime } from '../../local/page/server/clock';
import { peopleOf } from '../../local/page/server/people';
import { hintOf } from '../../local/page/server/tutorial';
import type { WorkbookState } from '../../local/page/server/workbookState';
import { openingDay } from '../../local/scenarios/openingDay';
import { blankBook, NOW } from '../support/scripts';

const MINUTE = 60_000;
/** NOW is ten past three, so the next three o’clock is tomorrow's. */
const THREE = NOW + (24 * 60 - 10) * MINUTE;

test.each([
  ['ten minutes after it goes on until that run', 10, 10],
  ['an hour after it stops there', 60, 0],
])('the clock that is sent to three, with a trigger that runs %s', (_, after, beyond) => {
  const book = blankBook();
  const every = { minutes: 24 * 60, from: THREE + (after - 24 * 60) * MINUTE, fallen: 0 };
  book.triggers = [{ id: 'a', handler: 'tick', event: 'CLOCK', creator: book.owner, every }];
  const state = { book, now: NOW, begun: 1, mails: [], tutorial: null };
  const bundle = { code: 'function tick() {}', manifest: {} };
  const now = passTime({ state, now: NOW, bundle }, '15:00', 0).state.now ?? 0;
  // Triggers come up to a minute late.
  expect(Math.floor((now - THREE) / MINUTE)).toBe(beyond);
});

test('whoever owns the workbook and stands in the register too is one person', () => {
  const { book } = openingDay().workbench;
  const staff = () => peopleOf(book).filter(({ role }) => role === 'staff');
  book.owner = staff()[1]?.address ?? '';
  const addresses = staff().map(({ address }) => address);
  expect(addresses[0]).toBe(book.owner);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('a newcomer is led to the mails once there are any after the deadline, and half a day later nowhere', () => {
  const tutorial = { mistake: { tab: 0, row: 1, column: 1, meant: 1 }, deadline: NOW, isBuilt: true };
  const state: WorkbookState = { book: blankBook(), now: NOW, begun: 1, mails: [], tutorial };
  const mail = {
    ...{ to: ['a@example.vn'], cc: [], replyTo: null, name: null, from: 'b@example.vn', subject: '', body: '' },
    ...{ html: null, attachments: [], at: NOW },
  };
  const sent = { ...state, mails: [mail] };
  expect([hintOf(state, NOW), hintOf(sent, NOW - 1), hintOf(sent, NOW)]).toEqual([
    { step: 'clock' },
    { step: 'clock' },
    { step: 'mails' },
  ]);
  expect([hintOf(sent, NOW + 720 * MINUTE), hintOf(sent, NOW + 721 * MINUTE)]).toEqual([{ step: 'mails' }, null]);
});
