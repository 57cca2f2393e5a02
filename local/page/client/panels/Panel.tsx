/** A panel with a title and a close button. */

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
      // If the panel had the focus, the focus returns to where it came from.
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
