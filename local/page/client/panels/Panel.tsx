/** What stands beside the grid: a title, a button that closes it, and below that what it is for. */

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Cross } from '../icons';
import { words } from './panelWords';

export interface PanelProps {
  readonly title: string;
  readonly children: ComponentChildren;
  close(): void;
}

export function Panel({ title, children, close }: PanelProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    return () => {
      // Whoever was in the panel when it closed is where they came from, not nowhere.
      if (panel.current?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <section ref={panel} class="panel" aria-labelledby={id}>
      <header class="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="icon-button panel-close" aria-label={words.value.close} onClick={close}>
          <Cross />
        </button>
      </header>
      {children}
    </section>
  );
}
