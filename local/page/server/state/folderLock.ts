/**
 * Locks a folder against a second server, because both would overwrite each other's workbook. A lock file in the folder
 * names the process and address of the server. It counts only while that process exists and its address answers, so
 * nothing has to be removed after a crash.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const LOCK_FILE = z.object({ pid: z.int().positive(), url: z.url() });

/** A lock that is held until `release`, or the address of the server that holds it. */
export type FolderLock =
  | { readonly kind: 'held'; readonly release: () => void }
  | { readonly kind: 'taken'; readonly url: string };

/** Locks a folder for the server at an address, and makes the folder if it is missing. */
export async function lockFolder(folder: string, url: string): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'server.json');
  const other = readLock(path);
  if (other !== null && other.url !== url && isAlive(other.pid) && (await answers(other.url))) {
    return { kind: 'taken', url: other.url };
  }
  writeFileSync(path, `${JSON.stringify({ pid: process.pid, url })}\n`);
  return { kind: 'held', release: () => rmSync(path, { force: true }) };
}

function readLock(path: string): z.infer<typeof LOCK_FILE> | null {
  try {
    return LOCK_FILE.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // A missing or unreadable lock file locks nothing.
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
