/**
 * Workbooks that many test files begin with, each made once for all of them. They are kept as snapshots below out/, in a
 * folder named by a hash of everything that they are made of, so that a change of the add-on, of the emulator or of a
 * scenario makes them anew.
 */

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '../../local/emulator/book/book';
import { bookOfSnapshotFile, snapshotFileOf } from '../../local/emulator/book/snapshotFile';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the folders are. */
const KEPT = join(ROOT, 'out', 'test-books');

/** What the workbooks are made of: the bundle, the emulator with its packages, and what is typed. */
const SOURCES = ['dist', 'local/emulator', 'local/scenarios', 'test/support', 'package-lock.json'];

let folder: string | null = null;

/**
 * The workbook of a name. The caller does not change it, but its copies.
 *
 * @param make makes it, from the sources above alone
 */
export function keptBook(name: string, make: () => Book): Book {
  folder ??= currentFolder();
  const path = join(folder, `${name}.book`);
  const kept = bytesAt(path);
  if (kept !== null) return bookOfSnapshotFile(kept);
  const book = make();
  writeShared(path, snapshotFileOf(book));
  return book;
}

/** The folder of the present sources. Those of earlier sources are deleted when it is made. */
function currentFolder(): string {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesOf(join(ROOT, source)))) hash.update(readFileSync(path));
  const name = hash.digest('hex').slice(0, 16);
  if (mkdirSync(join(KEPT, name), { recursive: true }) !== undefined) {
    for (const other of readdirSync(KEPT))
      if (other !== name) rmSync(join(KEPT, other), { recursive: true, force: true });
  }
  return join(KEPT, name);
}

/** A file, or all files of a folder, in the same order everywhere. */
function filesOf(path: string): readonly string[] {
  const entries = entriesOf(path);
  return entries === null ? [path] : [...entries].sort().flatMap((name) => filesOf(join(path, name)));
}

function entriesOf(path: string): readonly string[] | null {
  return unless(() => readdirSync(path), 'ENOTDIR');
}

function bytesAt(path: string): Uint8Array | null {
  return unless(() => readFileSync(path), 'ENOENT');
}

/** What a function returns; null if it fails with a code. */
function unless<T>(read: () => T, code: string): T | null {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return null;
  }
}

/** Writes a file whole or not at all: several processes may make the same one at once, and then the last one stays. */
function writeShared(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(partial, bytes);
  renameSync(partial, path);
}
