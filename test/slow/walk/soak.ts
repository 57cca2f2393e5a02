/** `npm run soak`: walks of new seeds until the time is over; see walk.ts for what can be asked of it. */

import { parseArgs } from 'node:util';
import type { Action } from './actions';
import { walk, walks } from './walk';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    seed: { type: 'string' },
    path: { type: 'string' },
    actions: { type: 'string' },
  },
});

/** Walks of one seed. */
const WALKS = 10;

async function soak(): Promise<boolean> {
  if (values.actions !== undefined) {
    const broken = await walk(JSON.parse(values.actions) as readonly Action[]);
    console.log(broken.length === 0 ? 'Every promise held.' : broken.join('\n'));
    return broken.length === 0;
  }
  let seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed);
  const end = Date.now() + Number(values.minutes) * 60_000;
  let isSound = true;
  do {
    const { walks: gone, failure } = await walks(seed, values.path === undefined ? WALKS : 1, {
      path: values.path,
      tell: console.log,
    });
    console.log(`seed ${seed}: ${gone} walks, ${failure === null ? 'every promise held' : `BROKEN\n${failure}\n`}`);
    isSound &&= failure === null;
    seed += 1;
  } while (Date.now() < end && values.path === undefined);
  return isSound;
}

process.exitCode = (await soak()) ? 0 : 1;
