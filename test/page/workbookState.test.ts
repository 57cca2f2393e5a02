/** The people, the clock and the tutorial of a state. */

import { expect, test } from '@jest/globals';
import { moveClock } from '../../local/page/server/actions/clock';
import { peopleOf } from '../../local/page/server/people';
import { openingState, type WorkbookState } from '../../local/page/server/state/workbookState';
import { hintOf } from '../../local/page/server/tutorial';
import { blankBook, NOW } from '../support/scripts';
import { openingWorkbench, wholeOf } from '../support/workbenches';
import { openingState as keptOpening } from './sessions';

const MINUTE = 60_000;
/** NOW is 15:10, so the next 15:00 is tomorrow. */
const THREE = NOW + (24 * 60 - 10) * MINUTE;

test.each([
  ['ten minutes after it, goes on until that run', 10, 10],
  ['an hour after it, stops at 15:00', 60, 0],
])('the clock that is moved to 15:00, with a trigger that runs %s', (_, after, beyond) => {
  const book = blankBook();
  const every = { minutes: 24 * 60, from: THREE + (after - 24 * 60) * MINUTE, fallen: 0 };
  book.triggers = [{ id: 'a', handler: 'tick', event: 'CLOCK', creator: book.owner, every }];
  const state = { book, now: NOW, begun: 1, mails: [], tutorial: null };
  const bundle = { code: 'function tick() {}', manifest: {} };
  const now = moveClock({ state, now: NOW, bundle }, '15:00', 0).state.now ?? 0;
  // Triggers come up to a minute late.
  expect(Math.floor((now - THREE) / MINUTE)).toBe(beyond);
});

test('the state with which the tests begin is the one that a session makes', () => {
  const [own, kept] = [openingState(1), keptOpening(1)];
  expect({ ...kept, book: wholeOf(kept) }).toEqual({ ...own, book: wholeOf(own) });
});

test('an owner who is also in the register is one person', () => {
  const { book } = openingWorkbench();
  const staff = () => peopleOf(book).filter(({ role }) => role === 'staff');
  book.owner = staff()[1]?.address ?? '';
  const addresses = staff().map(({ address }) => address);
  expect(addresses[0]).toBe(book.owner);
  expect(new Set(addresses).size).toBe(addresses.length);
});

test('the tutorial leads to the mails after the deadline, and ends half a day later', () => {
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
