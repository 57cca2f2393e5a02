/** The options of `npm start`. */

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from '../../cli/arguments';

/** The default port: the number of the letter that the province follows. */
export const DEFAULT_PORT = 2136;

/** Where the workbook is kept by default; git ignores it. */
const DEFAULT_FOLDER = resolve(import.meta.dirname, '..', '..', '..', 'out', 'web');

export const USAGE = 'npm start -- [--port NUMBER] [--no-open] [--folder DIRECTORY]';

export interface StartOptions {
  /** Null for the default port, or any free one if that is in use. */
  readonly port: number | null;
  /** Whether to open a browser. */
  readonly opens: boolean;
  /** An absolute path. */
  readonly folder: string;
}

/** Parses the words after `npm start --`; `PORT` in the environment is used without `--port`. Throws UsageError. */
export function parseStartOptions(words: readonly string[], environment: Readonly<NodeJS.ProcessEnv>): StartOptions {
  const { port = environment.PORT, folder, 'no-open': staysClosed = false } = parse(words);
  if (folder === '') throw new UsageError('--folder takes a directory.');
  return {
    port: port === undefined || port === '' ? null : portOf(port),
    opens: !staysClosed,
    folder: folder === undefined ? DEFAULT_FOLDER : resolve(folder),
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
