/** Puts the texts that belong to no district into the page. */

import type { FrameWords, StatusWords } from '../view';
import { byId } from './element';

/** Shows the texts of the frame, in their language. */
export function showFrame({ language, words }: { readonly language: string; readonly words: FrameWords }): void {
  document.documentElement.lang = language;
  document.title = words.title;
  put('title', words.title);
  put('refresh-words', words.refresh);
}

/** Shows the province's result and the label of the filter. */
export function showOverview(words: StatusWords): void {
  put('as-of', words.asOf);
  put('summary', words.summary);
  put('headline', words.headline);
  put('only-late-words', words.onlyLate);
}

/** Shows the progress of the last request, '' for none, and clears an earlier problem. */
export function showRequest(text: string): void {
  put('request', text);
  put('problem', '');
}

/** Shows a problem. */
export function showProblem(text: string): void {
  put('request', '');
  put('problem', text);
}

function put(id: string, text: string): void {
  byId(id).textContent = text;
}
