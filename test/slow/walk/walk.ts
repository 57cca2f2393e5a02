/**
 * Random walks over the whole add-on: whatever people, Google and chance do, what was promised holds (ledger.ts). Each
 * run of walks is told by its seed; a walk that breaks something is shrunk to the fewest actions that still do.
 *
 *   npm run soak                                   new seeds for a quarter of an hour
 *   npm run soak -- --minutes 60 --seed 7          for an hour, beginning with a seed
 *   npm run soak -- --seed 7 --path 12:0:3         the walk that a failure told of, once more
 *   npm run soak -- --actions '[{"kind":…}]'       these very actions
 */

import fc from 'fast-check';
import { type Action, actions } from './actions';
import { Ledger } from './ledger';

/** How a run of walks ended. */
export interface Walked {
  readonly seed: number;
  /** Walks that were gone. */
  readonly walks: number;
  /** Null when every promise held: otherwise what was broken and how to see it again. */
  readonly failure: string | null;
}

/** Goes one walk and gives the promises that it broke, those of the first action that did. */
export async function walk(session: readonly Action[]): Promise<readonly string[]> {
  const ledger = new Ledger();
  for (const action of session) {
    await ledger.scene.act(action);
    if (ledger.broken.length > 0) return ledger.broken;
    ledger.look();
  }
  ledger.rest();
  return ledger.broken;
}

/** Goes so many walks of a seed; `tell` hears of a failure before it is shrunk. */
export async function walks(
  seed: number,
  numRuns: number,
  { path, tell = () => {} }: { readonly path?: string | undefined; readonly tell?: (said: string) => void } = {},
): Promise<Walked> {
  const sessions = fc.array(actions, { minLength: 4, maxLength: 24 });
  const property = fc.asyncProperty(sessions, async (session) => {
    const broken = await walk(session);
    if (broken.length > 0) throw new Error(broken.slice(0, 3).join('\n'));
  });
  const first = await fc.check(property, {
    seed,
    numRuns,
    endOnFailure: true,
    ...(path === undefined ? {} : { path }),
  });
  if (first.failed) tell(`seed ${seed}, path ${first.counterexamplePath}: broken; looking for the fewest actions`);
  // Shrinking takes minutes: it is begun only where there is something to shrink, from the walk that failed.
  const failed = first.failed ? await fc.check(property, { seed, path: first.counterexamplePath ?? '' }) : null;
  const details = failed?.failed ? failed : first;
  if (!details.failed) return { seed, walks: details.numRuns, failure: null };
  const session = JSON.stringify(details.counterexample?.[0]);
  const said = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
  const replay = `npm run soak -- --seed ${seed} --path ${details.counterexamplePath}`;
  const failure = `${said}\n\nseed ${seed}; see it again:\n  ${replay}\n  npm run soak -- --actions '${session}'`;
  return { seed, walks: details.numRuns, failure };
}
