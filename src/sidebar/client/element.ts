/** The sidebar's access to its document. Data is inserted as text, never as markup. */

/** An element of the page's skeleton. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as E;
}

/** Makes an element with a text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

/** Makes an element with children. */
export function group(className: string, children: readonly Node[]): HTMLDivElement {
  const made = element('div', className);
  made.append(...children);
  return made;
}

/**
 * Does a button's work, unless its earlier work is still running, and marks the button as busy until it is done. The
 * button is not `disabled`, since that would take the focus away from keyboard users.
 */
export async function whileBusy(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  button.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-busy');
    button.removeAttribute('aria-disabled');
  }
}
