/**
 * Puts an answer into the built page, so that the sidebar shows it at once instead of asking for it first. Server and
 * tests fill the page by this function alone.
 */

import type { StatusAnswer } from './view';

/** The text of the built page that the answer takes the place of; build.mjs sees to it that it stands there once. */
const MARK = '"__STATUS_ANSWER__"';

/** What would end the script element that holds the answer, and line ends that only JSON allows. */
const UNSAFE = /[<\u2028\u2029]/g;

/** The page with the answer inside. */
export function fillPage(page: string, answer: StatusAnswer): string {
  if (!page.includes(MARK)) throw new Error('the page has no place for the answer');
  const json = JSON.stringify(answer).replace(UNSAFE, escaped);
  // A function, because a text given to replace() would have its $& and $' filled in.
  return page.replace(MARK, () => json);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
