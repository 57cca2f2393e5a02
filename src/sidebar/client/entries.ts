/** The list of districts: its entries are made anew at each change, and whoever stood in one of them stays there. */

import { byId } from './element';

/**
 * Puts the entries in place of the former ones. The focus moves on to the same control of the same district, or to
 * `otherwise` where that is gone.
 */
export function replaceEntries(entries: readonly HTMLLIElement[], otherwise: HTMLElement): void {
  const list = byId('districts');
  // A frame that takes the focus while somebody types into the spreadsheet beside it would swallow their keys.
  const focused = document.hasFocus() ? document.activeElement : null;
  const code = focused?.closest('li')?.dataset.code;
  list.replaceChildren(...entries);
  if (focused === null || code === undefined) return;
  const successor = entries.find((entry) => entry.dataset.code === code)?.querySelector<HTMLElement>(focused.localName);
  (successor ?? otherwise).focus({ preventScroll: true });
}
