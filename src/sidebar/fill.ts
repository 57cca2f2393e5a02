/**
 * Inserts an answer into the built page, so that the sidebar shows it at once without another request. The server and
 * the tests both use this function.
 */

import type { StatusAnswer } from './view';

/** The text that the answer replaces; build.mjs checks that the page contains it exactly once. */
const PLACEHOLDER = '"__STATUS_ANSWER__"';

/** Characters that could end the script element, and line ends that are allowed only in JSON. */
const UNSAFE = /[<\u2028\u2029]/g;

/** The page with the answer inserted. */
export function fillPage(page: string, answer: StatusAnswer): string {
  if (!page.includes(PLACEHOLDER)) throw new Error('the page has no place for the answer');
  const json = JSON.stringify(answer).replace(UNSAFE, escaped);
  // A function, because replace() expands $& and $' in a replacement text.
  return page.replace(PLACEHOLDER, () => json);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
