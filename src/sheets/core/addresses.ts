/** Mail addresses as people type them into a cell. */

import * as z from 'zod/mini';
import { lazily } from '../../domain/lazily';

const address = lazily(() => z.email());

/** Whether a text is one mail address. */
export const isAddress = (typed: string): boolean => z.safeParse(address(), typed).success;

/**
 * The addresses in a cell, each once. They are separated by commas, semicolons, white space or line breaks, and may be
 * preceded by a name ("Nguyễn Văn An <an@example.vn>"). A text that is no address is returned unchanged.
 */
export function addressesIn(text: string): readonly string[] {
  const parts = text.split(/[,;\n]+/).flatMap((part) => {
    const [, inBrackets] = /<([^<>]*)>\s*$/.exec(part) ?? [];
    return inBrackets === undefined ? part.trim().split(/\s+/) : [inBrackets.trim()];
  });
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = part.toLowerCase();
    if (part === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
