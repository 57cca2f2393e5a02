/**
 * Keeps a second server away from a folder that one serves already: both would write the same workbook, and what people
 * typed in one window would be lost to the other. A file in the folder names who serves it; it counts only while that
 * process lives and its address answers, so a machine that was switched off leaves nothing to clear away.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const CLAIM = z.object({ pid: z.int().positive(), url: z.url() });

/** The folder is ours until `release`, or it is served at an address already. */
export type FolderLock = { readonly release: () => void } | { readonly servedAt: string };

/** Claims a folder, which is made where it is missing, for the server at an address. */
export async function lockFolder(folder: string, url: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'server.json');
  const other = readLock(path);
  if (other !== null && other.url !== url && isAlive(other.pid) && (await answers(other.url))) {
    return { servedAt: other.url };
  }
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, url })}\n`);
  return { release: () => rmSync(path, { force: true }) };
}

function readLock(path: string): z.infer<typeof CLAIM> | null {
  try {
    return CLAIM.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // None there, or none that says anything: nobody to yield to.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function answers(url: string): Promise<boolean> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    const settle = (isThere: boolean) => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
