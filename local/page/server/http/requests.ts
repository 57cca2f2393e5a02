/**
 * Schemas of the requests, one for each of `Requests`; the compiler checks that they agree. The limits are far above what
 * people need and far below what would harm the server.
 */

import { z } from 'zod';
import type { Requests } from '../../protocol/actions';

/** Google's limit for a cell, in characters. */
const MAX_TEXT = 50_000;
/** The most cells in a paste, many times more than the largest tab has. */
const MAX_PASTED_CELLS = 200_000;
/** Google's limit for the cells of a spreadsheet, so no row or column number is larger. */
const MAX_POSITION = 10_000_000;
const MAX_NAME = 200;
const MAX_PARAMETERS = 100;
/** The most questions that a command asks. */
const MAX_ANSWERS = 50;

const position = z.int().min(1).max(MAX_POSITION);
const language = z.enum(['vi', 'en']);
const person = z.string().max(MAX_NAME);
/** 0 means the first tab. */
const tab = z.int().min(0);
const text = z.string().max(MAX_TEXT);
const functionName = z
  .string()
  .regex(/^[\p{L}_$][\p{L}\p{N}_$]*$/u)
  .max(MAX_NAME);

const viewpoint = z.object({
  person,
  language,
  workbook: z.int().min(0),
  tab,
  selection: z.object({ row: position, column: position, rows: position, columns: position }),
});

const question = z.object({
  title: text,
  text,
  kind: z.enum(['buttons', 'prompt']),
  buttons: z.array(z.enum(['OK', 'CANCEL', 'YES', 'NO'])).max(4),
});

const pastedRows = z
  .array(z.array(text))
  .min(1)
  .refine((rows) => rows.reduce((cells, row) => cells + Math.max(1, row.length), 0) <= MAX_PASTED_CELLS);

/** The schemas of bodies by path. */
export const REQUESTS = {
  '/api/type': z.object({ viewpoint, row: position, column: position, text }),
  '/api/paste': z.object({ viewpoint, row: position, column: position, rows: pastedRows }),
  '/api/run': z.object({
    viewpoint,
    function: functionName,
    answers: z.array(z.object({ question, answer: text })).max(MAX_ANSWERS),
  }),
  '/api/call': z.object({ viewpoint, function: functionName, parameters: z.array(z.unknown()).max(MAX_PARAMETERS) }),
  '/api/clock': z.object({ viewpoint, to: z.enum(['14:55', '15:00', 'nextDay', 'real']), seen: z.number().nullable() }),
  '/api/startOver': z.object({ viewpoint }),
} as const satisfies { readonly [P in keyof Requests]: z.ZodType<Requests[P]> };

/** A number in a query. */
const digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** The query of GET /api/view. */
export const VIEW_QUERY = z.object({
  person,
  language,
  tab: digits,
  workbook: digits.default(0),
});

/** The query of POST /api/book. */
export const BOOK_QUERY = z.object({ language, name: z.string().max(255).optional(), workbook: digits.default(0) });
