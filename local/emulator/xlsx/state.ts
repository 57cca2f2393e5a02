/** The state file BOOK.state.json beside BOOK.xlsx, for everything that an .xlsx cannot hold. */

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import type { Book, MailQuota, Stores, Trigger } from '../book/book';
import { CHART_KINDS, type Chart, type JsonValue } from '../book/charts/chart';
import { DEPLOYMENTS } from '../book/deployment';
import type { Protection } from '../book/rules/protection';
import type { ValidationRule } from '../book/rules/validationRule';

/** The version of the file's format. A file from before versions has none, and may lack what was added since. */
const VERSION = 1;

const json: z.ZodType<JsonValue> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(json), z.record(z.string(), json)]),
);

/** Absent in a file that was written before it was kept. */
type KeptProtection = Omit<Protection, 'isExplicit'> & { readonly isExplicit?: boolean };

// Typed by what they hold, so that a field cannot be added to one and forgotten here: a schema drops what it does not know.
const protectionSchema: z.ZodType<KeptProtection> = z.object({
  id: z.number(),
  range: z.string().nullable(),
  unprotected: z.array(z.string()),
  editors: z.array(z.string()),
  isExplicit: z.boolean().exactOptional(),
  maker: z.string(),
  description: z.string(),
});

const validationRuleSchema: z.ZodType<ValidationRule> = z.object({
  ranges: z.array(z.string()),
  formula: z.string(),
  allowInvalid: z.boolean(),
  help: z.string().nullable(),
});

const chartSchema: z.ZodType<Chart> = z.object({
  id: z.number(),
  kind: z.enum(CHART_KINDS),
  ranges: z.array(z.string()),
  numHeaders: z.number(),
  position: z.object({ row: z.number(), column: z.number(), offsetX: z.number(), offsetY: z.number() }),
  options: z.record(z.string(), json),
});

const triggerSchema: z.ZodType<Trigger> = z.object({
  id: z.string(),
  deployment: z.enum(DEPLOYMENTS).exactOptional(),
  source: z.string().exactOptional(),
  handler: z.string(),
  event: z.enum(['ON_EDIT', 'CLOCK']),
  every: z.object({ minutes: z.number(), from: z.number(), fallen: z.number() }).exactOptional(),
  creator: z.string(),
});

const mailSchema: z.ZodType<MailQuota> = z.object({ limit: z.number(), day: z.string(), used: z.number() });

const storesSchema = z.record(z.enum(['document', 'script', 'user']), z.record(z.string(), z.string()));

const stateSchema = z.object({
  version: z.literal(VERSION).optional(),
  title: z.string(),
  owner: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  tabs: z.array(
    z.object({
      name: z.string(),
      id: z.number(),
      maxRows: z.number(),
      maxColumns: z.number(),
      protections: z.array(protectionSchema).default([]),
      typingRules: z.array(validationRuleSchema).default([]),
      charts: z.array(chartSchema).default([]),
    }),
  ),
  deployment: z.enum(DEPLOYMENTS).default('bound'),
  /** Of the script that works in the workbook; then those of scripts that did before. */
  properties: storesSchema,
  otherScripts: z.array(z.tuple([z.enum(DEPLOYMENTS), storesSchema])).default([]),
  triggers: z.array(triggerSchema).default([]),
  mail: mailSchema.optional(),
});

/** The content of the file. */
export type BookState = z.infer<typeof stateSchema>;

/** The path of a workbook's state file. */
export function statePath(bookPath: string): string {
  return `${bookPath.replace(/\.xlsx$/i, '')}.state.json`;
}

/** Reads the state file of a workbook; null if there is none, for instance after the workbook was sent by mail. */
export function readState(bookPath: string): BookState | null {
  const path = statePath(bookPath);
  if (!existsSync(path)) return null;
  try {
    return stateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${path} cannot be read: ${why}`);
  }
}

/** Collects the state of a book. */
export function stateOf(book: Book): object {
  const { title, owner, locale, timeZone, deployment, stores, triggers, mail } = book;
  const others = DEPLOYMENTS.filter(
    (each) => each !== deployment && Object.values(stores[each]).some((store) => store.size > 0),
  );
  return {
    version: VERSION,
    title,
    owner,
    locale,
    timeZone,
    tabs: book.tabs.map(({ name, id, maxRows, maxColumns, protections, validationRules, charts }) => ({
      name,
      id,
      maxRows,
      maxColumns,
      protections,
      typingRules: validationRules,
      charts,
    })),
    deployment,
    properties: asJson(stores[deployment]),
    otherScripts: others.map((each) => [each, asJson(stores[each])]),
    triggers,
    mail,
  };
}

const asJson = ({ document, script, user }: Stores) => ({
  document: Object.fromEntries(document),
  script: Object.fromEntries(script),
  user: Object.fromEntries(user),
});

/** Writes the state file of a workbook. */
export function writeState(bookPath: string, state: object): void {
  writeWhole(statePath(bookPath), `${JSON.stringify(state, null, 2)}\n`);
}

/** Writes a file completely or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const partial = `${path}.${process.pid}.part`;
  writeFileSync(partial, content);
  renameSync(partial, path);
}
