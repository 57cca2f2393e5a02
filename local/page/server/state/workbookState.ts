/**
 * The state behind the page: the workbook, the time, the sent mails and the progress of the tutorial. It is kept in a
 * folder between sessions: the workbook as .xlsx with its state file, which the command line can open too, and the rest as
 * state.json.
 */

import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Book } from '../../../emulator/book/book';
import type { SentMail } from '../../../emulator/services/mail';
import { readBook } from '../../../emulator/xlsx/read';
import { statePath, writeWhole } from '../../../emulator/xlsx/state';
import { writeBook } from '../../../emulator/xlsx/write';
import { OPENING, openingDay, type Tutorial } from '../../../scenarios/openingDay';

/** The state; an action on it gives a new one. */
export interface WorkbookState {
  readonly book: Book;
  /** The time of the clock, milliseconds since 1970; null if the clock shows the real time. */
  readonly now: number | null;
  /** The real time when the workbook was begun or opened. It identifies the workbook, and is the number of its first mail. */
  readonly begun: number;
  /** In the order of sending. */
  readonly mails: readonly SentMail[];
  /** The tutorial of the opening day; null in any other workbook. */
  readonly tutorial: (Tutorial & { readonly isBuilt: boolean }) | null;
}

const BOOK = 'bang-tinh.xlsx';
const REST = 'state.json';

let opening: WorkbookState | null = null;

/** The state of the opening day, with a new copy of its workbook. `begun` is the real time. */
export function openingState(begun: number): WorkbookState {
  if (opening === null) {
    const { workbench, tutorial } = openingDay();
    opening = { book: workbench.book, now: OPENING, begun, mails: [], tutorial: { ...tutorial, isBuilt: false } };
  }
  return { ...opening, begun, book: opening.book.clone() };
}

/** Reads the state in a folder; null if there is none. Unreadable files are renamed, and the reason is thrown. */
export async function readWorkbookState(folder: string): Promise<WorkbookState | null> {
  const [book, rest] = [join(folder, BOOK), join(folder, REST)];
  const files = [book, statePath(book), rest].filter((path) => existsSync(path));
  if (files.length === 0) return null;
  try {
    const { version: _, ...remembered } = REMEMBERED.parse(JSON.parse(readFileSync(rest, 'utf8'), revived));
    return { ...remembered, book: await readBook(book) };
  } catch (error) {
    const ending = unusedEnding(files);
    for (const path of files) renameSync(path, path + ending);
    throw error;
  }
}

/** An extension that no file has that was set aside before. */
function unusedEnding(files: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '.unreadable' : `.unreadable-${number}`;
    if (!files.some((path) => existsSync(path + ending))) return ending;
  }
}

/** Writes a state into its folder. Each file is written completely or not at all. */
export async function writeWorkbookState(folder: string, { book, ...rest }: WorkbookState): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const remembered = JSON.stringify({ version: VERSION, ...rest }, replaced);
  await writeBook(book, join(folder, BOOK));
  writeWhole(join(folder, REST), remembered);
}

const FILE = z.intersection(
  z.object({ name: z.string(), contentType: z.string() }),
  z.union([z.object({ bytes: z.instanceof(Uint8Array) }), z.object({ html: z.string() })]),
);

/** The version of state.json. A file from before versions has none. */
const VERSION = 1;

const REMEMBERED = z.object({
  version: z.literal(VERSION).optional(),
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

/** Writes the bytes of attachments as base64. It reads them from their holder, because a Buffer is converted before. */
function replaced(this: Readonly<Record<string, unknown>>, key: string, converted: unknown): unknown {
  const value = this[key];
  return value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : converted;
}

function revived(_key: string, value: unknown): unknown {
  const isBytes = typeof value === 'object' && value !== null && 'base64' in value && typeof value.base64 === 'string';
  return isBytes ? new Uint8Array(Buffer.from(value.base64 as string, 'base64')) : value;
}
