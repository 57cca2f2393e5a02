/**
 * Everything that the page shows besides the workbook's own contents: what time it is there, the mails that went out and
 * how far a newcomer is. Kept in a folder, so that it survives a restart: the workbook as .xlsx with its state beside it,
 * which the command line can open too, and the rest as state.json.
 */

import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Book } from '../../emulator/book/book';
import type { SentMail } from '../../emulator/services/mail';
import { readBook } from '../../emulator/xlsx/read';
import { statePath, writeWhole } from '../../emulator/xlsx/state';
import { writeBook } from '../../emulator/xlsx/write';
import { OPENING, openingDay, type Tutorial } from '../../scenarios/openingDay';

/** A workbook at a moment of its life. */
export interface WorkbookState {
  readonly book: Book;
  /** Milliseconds since 1970; null when the machine's clock counts. */
  readonly now: number | null;
  /** When this workbook was begun or opened here, by the machine's clock: its mails are numbered from there on. */
  readonly begun: number;
  /** In the order in which they were sent. */
  readonly mails: readonly SentMail[];
  /** What a newcomer has to do on the opening day; null in any other workbook. */
  readonly tutorial: (Tutorial & { readonly isBuilt: boolean }) | null;
}

const BOOK = 'bang-tinh.xlsx';
const REST = 'state.json';

let opening: WorkbookState | null = null;

/** The opening day, made once; each comes with a workbook of its own. `begun` is the time of the machine's clock. */
export function openingState(begun: number): WorkbookState {
  if (opening === null) {
    const { workbench, tutorial } = openingDay();
    opening = { book: workbench.book, now: OPENING, begun, mails: [], tutorial: { ...tutorial, isBuilt: false } };
  }
  return { ...opening, begun, book: opening.book.clone() };
}

/** The state that a folder holds; null when it holds none. What cannot be read is put aside whole, and the reason thrown. */
export async function readWorkbookState(folder: string): Promise<WorkbookState | null> {
  const [book, rest] = [join(folder, BOOK), join(folder, REST)];
  const files = [book, statePath(book), rest].filter((path) => existsSync(path));
  if (files.length === 0) return null;
  try {
    return { ...REMEMBERED.parse(JSON.parse(readFileSync(rest, 'utf8'), revived)), book: await readBook(book) };
  } catch (error) {
    const ending = unusedEnding(files);
    for (const path of files) renameSync(path, path + ending);
    throw error;
  }
}

/** What no file that was put aside before is called. */
function unusedEnding(files: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '.unreadable' : `.unreadable-${number}`;
    if (!files.some((path) => existsSync(path + ending))) return ending;
  }
}

/** Writes a state into its folder, the files each whole or not at all. */
export async function writeWorkbookState(folder: string, { book, ...rest }: WorkbookState): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const remembered = JSON.stringify(rest, replaced);
  await writeBook(book, join(folder, BOOK));
  writeWhole(join(folder, REST), remembered);
}

const FILE = z.intersection(
  z.object({ name: z.string(), contentType: z.string() }),
  z.union([z.object({ bytes: z.instanceof(Uint8Array) }), z.object({ html: z.string() })]),
);

const REMEMBERED = z.object({
  now: z.number().nullable(),
  begun: z.number(),
  mails: z.array(
    z.object({
      to: z.array(z.string()),
      cc: z.array(z.string()),
      replyTo: z.string().nullable(),
      name: z.string().nullable(),
      from: z.string(),
      subject: z.string(),
      body: z.string(),
      html: z.string().nullable(),
      attachments: z.array(FILE),
      at: z.number(),
    }),
  ),
  tutorial: z
    .object({
      mistake: z.object({ tab: z.number(), row: z.number(), column: z.number(), meant: z.number() }),
      deadline: z.number(),
      isBuilt: z.boolean(),
    })
    .nullable(),
});

/** Bytes of attachments as base64; looked up in their holder, since a Buffer comes as a list of numbers already. */
function replaced(this: Readonly<Record<string, unknown>>, key: string, converted: unknown): unknown {
  const value = this[key];
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : converted;
}

function revived(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string';
  return isBytes ? new Uint8Array(Buffer.from(value.base64 as string, 'base64')) : value;
}
