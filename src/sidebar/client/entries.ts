/** The list of districts. Its entries are recreated at each change; the keyboard focus is kept. */

import { byId } from './element';

/**
 * Replaces the entries. The focus moves to the same control of the same district, or to `otherwise` if that no longer
 * exists.
 */
export function replaceEntries(entries: readonly HTMLLIElement[], otherwise: HTMLElement): void {
  const list = byId('districts');
  // If the frame took the focus while a person types into the spreadsheet, it would receive their keys.
  const focused = document.hasFocus() ? document.activeElement : null;
  const code = focused?.closest('li')?.dataset.code;
  list.replaceChildren(...entries);
  if (focused === null || code === undefined) return;
  const successor = entries.find((entry) => entry.dataset.code === code)?.querySelector<HTMLElement>(focused.localName);
  (successor ?? otherwise).focus({ preventScroll: true });
}
