/** The words after `npm start --`. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../cli/arguments';

/** Taken unless told otherwise: the number of the letter that the province follows. */
export const USUAL_PORT = 2136;

/** Where the workbook is kept unless told otherwise; git ignores it. */
const USUAL_FOLDER = resolve(import.meta.dirname, '..', '..', '..', 'out', 'web');

export const USAGE = 'npm start -- [--port NUMBER] [--no-open] [--folder DIRECTORY]';

export interface StartOptions {
  /** Null for the usual one, or any free one where that is taken. */
  readonly port: number | null;
  /** Whether a browser may be opened. */
  readonly opens: boolean;
  /** Absolute. */
  readonly folder: string;
}

/** Takes the words apart; `PORT` in the environment counts where `--port` is not given. Throws UsageError. */
export function readStart(words: readonly string[], environment: Readonly<NodeJS.ProcessEnv>): StartOptions {
  const { port = environment.PORT, folder, 'no-open': staysClosed = false } = parse(words);
  if (folder === '') throw new UsageError('--folder takes a directory.');
  return {
    port: port === undefined || port === '' ? null : portOf(port),
    opens: !staysClosed,
    folder: folder === undefined ? USUAL_FOLDER : resolve(folder),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: { port: { type: 'string' }, folder: { type: 'string' }, 'no-open': { type: 'boolean' } },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new UsageError(`--port takes a number from 1 to 65535, or 0 for any free one, not "${text}".`);
  }
  return port;
}
