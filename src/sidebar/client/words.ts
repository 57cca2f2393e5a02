/** Where the words that belong to no district go. */

import type { FrameWords, StatusWords } from '../view';
import { byId } from './element';

/** The words around whatever there is to show, in their language. */
export function showFrame({ language, words }: { readonly language: string; readonly words: FrameWords }): void {
  document.documentElement.lang = language;
  document.title = words.title;
  put('title', words.title);
  put('refresh-words', words.refresh);
}

/** How the province stands, and the filter's name. */
export function showOverview(words: StatusWords): void {
  put('as-of', words.asOf);
  put('summary', words.summary);
  put('headline', words.headline);
  put('only-late-words', words.onlyLate);
}

/** Says how the last request is getting on; '' for nothing. A problem said before is over by then. */
export function say(text: string): void {
  put('said', text);
  put('problem', '');
}

/** Says what went wrong. */
export function sayProblem(text: string): void {
  put('said', '');
  put('problem', text);
}

function put(id: string, text: string): void {
  byId(id).textContent = text;
}
