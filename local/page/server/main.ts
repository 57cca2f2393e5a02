/**
 * `npm start`: the spreadsheet in a browser, on this machine. Takes a port and the folder, serves the workbook in it until
 * it is told to stop, and saves. Exit status 0 stopped, 1 a problem, 2 wrong usage.
 */

import { UsageError } from '../../cli/arguments';
import { inBoth } from '../words/serving';
import { clientAssets } from './assets';
import { hasDesktop, openPage } from './desktop';
import { lockFolder } from './folderLock';
import { type Door, openDoor } from './server';
import { Session } from './session';
import { readStart, type StartOptions, USAGE, USUAL_PORT } from './startOptions';

async function main(words: readonly string[]): Promise<number> {
  try {
    return await serve(readStart(words, process.env));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    return 2;
  }
}

async function serve({ port, opens, folder }: StartOptions): Promise<number> {
  const door = await doorAt(port);
  if (door === null) return complain(inBoth(({ portTaken }) => portTaken(port ?? USUAL_PORT)));
  const lock = await lockFolder(folder, door.url);
  if ('servedAt' in lock) {
    await door.close();
    return complain(inBoth(({ folderTaken }) => folderTaken(lock.servedAt)));
  }
  // Bundled while the workbook is read.
  const [session] = await Promise.all([Session.begin({ folder, log: (line) => console.error(line) }), clientAssets()]);
  await door.serve(session);
  const stopped = stopSignal();
  process.stdout.write(greeting(door.url, folder));
  if (opens && hasDesktop({ platform: process.platform, environment: process.env, isTerminal: process.stdout.isTTY })) {
    await openPage(door.url);
  }
  await stopped;
  await door.close();
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

/** The port that was asked for, or the usual one, or any; null when the one asked for is taken. */
async function doorAt(port: number | null): Promise<Door | null> {
  try {
    return await openDoor(port ?? USUAL_PORT);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    return port === null ? openDoor(0) : null;
  }
}

function greeting(url: string, folder: string): string {
  return `\n${inBoth((say) => `  ${say.address} ${url}\n  ${say.folder} ${folder}\n  ${say.stop}\n`)}`;
}

/** Settles when somebody wants the server to stop: Ctrl+C, a service manager, a terminal that is closed. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    // They stay listened to: a second one must not break off the saving.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function complain(text: string): number {
  process.stderr.write(text);
  return 1;
}

// A terminal that is gone must not break off the saving.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
