/**
 * `npm start`: serves the spreadsheet of a folder to a browser on this machine until it is stopped, and saves it. Exit
 * status: 0 stopped, 1 a problem, 2 wrong usage.
 */

import { UsageError } from '../../cli/arguments';
import { inBoth } from '../words/server';
import { hasDesktop, openPage } from './desktop';
import { clientAssets } from './http/assets';
import { type BoundServer, bindServer } from './http/server';
import { Session } from './session';
import { DEFAULT_PORT, parseStartOptions, type StartOptions, USAGE } from './startOptions';
import { lockFolder } from './state/folderLock';

async function main(words: readonly string[]): Promise<number> {
  try {
    return await serve(parseStartOptions(words, process.env));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}

async function serve({ port, opens, folder }: StartOptions): Promise<number> {
  const server = await serverOn(port);
  if (server === null) return complain(inBoth(({ portTaken }) => portTaken(port ?? DEFAULT_PORT)));
  const lock = await lockFolder(folder, server.url);
  if (lock.kind === 'taken') {
    await server.close();
    return complain(inBoth(({ folderTaken }) => folderTaken(lock.url)));
  }
  // The page is bundled while the workbook is read.
  const [session] = await Promise.all([Session.begin({ folder, log: (line) => console.error(line) }), clientAssets()]);
  await server.serve(session);
  const stopped = stopSignal();
  process.stdout.write(greeting(server.url, folder));
  if (opens && hasDesktop({ platform: process.platform, environment: process.env, isTerminal: process.stdout.isTTY })) {
    await openPage(server.url);
  }
  await stopped;
  await server.close();
  try {
    await session.close();
  } catch (error) {
    return complain(inBoth(({ notSaved }) => notSaved((error as Error).message)));
  } finally {
    lock.release();
  }
  process.stdout.write(inBoth((say) => say.stopped));
  return 0;
}

/** Listens on the given port, or on the default or any free one; null if the given port cannot be used. */
async function serverOn(port: number | null): Promise<BoundServer | null> {
  try {
    return await bindServer(port ?? DEFAULT_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return port === null ? bindServer(0) : null;
  }
}

function greeting(url: string, folder: string): string {
  return `\n${inBoth((say) => `  ${say.address} ${url}\n  ${say.folder} ${folder}\n  ${say.stop}\n`)}`;
}

/** Resolves when the server is to stop: by Ctrl+C, a service manager or a closed terminal. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // The listeners stay, so that a second signal does not interrupt saving.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function complain(text: string): number {
  process.stderr.write(text);
  return 1;
}

// Errors of a closed terminal must not interrupt saving.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
