/** The release of the script that set the workbook up last. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';
import type { Entries } from '../../platform/memory';
import { valueIn } from '../../sheets/core/stored';
import { property } from './property';

/** The key of the release. */
export const VERSION_KEY = 'version';

/** `version`: the release, "1.4.0". */
export const RELEASE = property(lazily(() => z.object({ release: z.string().check(z.regex(/^\d+\.\d+\.\d+/)) })));

/** The release that set the workbook up last; null if that was before releases were remembered. */
export const releaseSetUp = (entries: Entries): string | null =>
  valueIn(RELEASE.read(entries, VERSION_KEY))?.release ?? null;

/** The entry that stores the release; none if it is stored already. */
export const keepRelease = (entries: Entries, release: string): Entries =>
  releaseSetUp(entries) === release ? {} : RELEASE.keep(VERSION_KEY, { release });

/** Whether a release is older than another. */
export function isOlder(release: string, other: string): boolean {
  const [mine, theirs] = [release, other].map((text) => text.split('.').map((part) => Number.parseInt(part, 10)));
  const at = [0, 1, 2].find((index) => mine?.[index] !== theirs?.[index]);
  return at !== undefined && (mine?.[at] ?? 0) < (theirs?.[at] ?? 0);
}
