/** What the page's modules ask of a browser when nothing is drawn: enough of one for Node. */

/** A document that the test can put behind other windows. */
class FakeDocument extends EventTarget {
  hidden = false;
  /** Whether frames are drawn. */
  draws = true;

  /** As when the user looks at another tab of the browser. */
  hide(): void {
    this.hidden = true;
    this.dispatchEvent(new Event('visibilitychange'));
  }

  /** Only for measuring texts, which have no width here. */
  createElement() {
    return { getContext: () => null };
  }
}

/** Makes it global, for modules that are loaded afterwards. */
export function makeFakeBrowser(): FakeDocument {
  const document = new FakeDocument();
  const window = new EventTarget();
  const stored = new Map<string, string>();
  Object.assign(globalThis, {
    document,
    addEventListener: window.addEventListener.bind(window),
    sessionStorage: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => stored.set(key, value),
    },
    requestAnimationFrame: (draw: () => void) => document.draws && setTimeout(draw),
  });
  return document;
}
