/**
 * Texts that are stored outside code. They are read years later, perhaps cut off or overwritten, so they are parsed by
 * a schema and never cast. A text that does not parse is a result, not an exception, and its reader continues without
 * it. The text is JSON with the version of its format, `{"v":1,…}`.
 */

import * as z from 'zod/mini';
import { parseDay } from '../../domain/day';
import { lazily } from '../../domain/lazily';

/** The content of a place that may hold a stored text. */
export type Stored<T> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly value: T };

/** The version that formats begin with. */
const VERSION = 1;

const ABSENT = { kind: 'absent' } as const;
const UNREADABLE = { kind: 'unreadable' } as const;

/**
 * Reads a stored text. `former` reads a text without a version, as releases before layout 1 wrote it; null if it is not
 * one.
 */
export function readStored<T>(
  text: string | undefined,
  schema: z.ZodMiniType<T>,
  former: (text: string) => unknown = () => null,
): Stored<T> {
  if (text === undefined || text === '') return ABSENT;
  try {
    const content = contentOf(text) ?? former(text);
    const parsed = z.safeParse(schema, content);
    return parsed.success ? { kind: 'read', value: parsed.data } : UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}

/** The text that stores a content. */
export const storedText = (content: object): string => JSON.stringify({ v: VERSION, ...content });

/** The value; null if there is none or it cannot be read. */
export const valueIn = <T>(stored: Stored<T>): T | null => (stored.kind === 'read' ? stored.value : null);

/** The schema of what `read` makes of a value; `read` returns null to refuse it. */
export const readBy = <Raw, T>(raw: z.ZodMiniType<Raw>, read: (raw: Raw) => T | null): z.ZodMiniType<T> =>
  z.pipe(
    raw,
    z.transform((input, context) => {
      const value = read(input);
      if (value !== null) return value;
      context.issues.push({ code: 'custom', message: '', input });
      return z.NEVER;
    }),
  );

/** The schema of a cell's value. */
export const cellSchema = lazily(() => z.union([z.string(), z.number(), z.boolean(), z.date()]));

/** The schema of a day in its own notation. */
export const daySchema = lazily(() => readBy(z.string(), parseDay));

/** The schema of a minute of the day, 900 for 15:00. */
export const minuteSchema = lazily(() => z.int().check(z.minimum(0), z.maximum(24 * 60)));

function contentOf(text: string): unknown {
  if (!text.startsWith('{"v":')) return null;
  const content: unknown = JSON.parse(text);
  return typeof content === 'object' && content !== null && 'v' in content && content.v === VERSION ? content : null;
}
