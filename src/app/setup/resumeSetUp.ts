/**
 * Goes on with a set-up that has paused or was cut off, without a person. Only the account that began it does so, because
 * set-up makes triggers and rights for the account that runs it. What set-up would have to ask is left to a person.
 */

import { messagesIn } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { setUp } from '../commands/setUp';
import { personGate } from '../rights/admit';
import { begunSetUp, keepSetUp } from '../state/setUpRun';

/** A set-up that fails each time must not use up the time that Google gives an account's triggers each day. */
const MOST_RESUMPTIONS = 6;

/** Whether there is a set-up with which this account goes on. */
export function canResumeSetUp({ person }: World, entries: Entries): boolean {
  const begun = begunSetUp(entries);
  return begun !== null && (begun.resumed ?? 0) < MOST_RESUMPTIONS && begun.by === person.address();
}

/** Goes on with it, as far as it needs no answer. */
export function resumeSetUp(world: World): void {
  const entries = world.memory.read();
  const begun = begunSetUp(entries);
  if (begun === null || !canResumeSetUp(world, entries)) return;
  world.memory.write(keepSetUp({ ...begun, resumed: (begun.resumed ?? 0) + 1 }));
  const admitted = personGate.admitToSetUp(world);
  const outcome = admitted.ok ? setUp(world, admitted.value) : admitted.problem;
  if (outcome.kind === 'problem') world.logError(outcome.said(messagesIn('vi')));
}
