/** The few ways in which the sidebar touches its document. Data gets in as text, never as markup. */

/** An element of the skeleton. */
export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no element ${id}`);
  return found as E;
}

/** A new element with a text. */
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

/** A new element with others inside. */
export function group(className: string, children: readonly Node[]): HTMLDivElement {
  const made = element('div', className);
  made.append(...children);
  return made;
}

/**
 * Does the work unless the button's last is still under way, and marks the button until it is done. The button is not
 * `disabled`: that would take the focus from whoever pressed it by the keyboard.
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
