/** The project's bundle for a deployment, built if a source is newer. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Deployment } from '../emulator/book/deployment';
import { BUILD_OPTIONS, type Bundle, bundleFor } from '../emulator/bundle';

/** Builds and loads it. `npm run local` has built the bound script already. */
export function builtBundle(deployment: Deployment): Bundle {
  if (deployment !== 'bound') {
    const script = join(import.meta.dirname, '..', '..', 'build.mjs');
    const words = [script, '--quiet', '--if-stale', ...BUILD_OPTIONS[deployment]];
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' });
    if (status !== 0) throw new Error(`The script for the deployment ${deployment} could not be built.`);
  }
  return bundleFor(deployment);
}
