/** The toasts in the corner. Each stays as long as it takes to read, and longer while it is hovered or focused. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Cross } from '../../icons';
import { dialog, dismissToast, toasts } from '../../notices';
import { words } from '../frameState';

type Toast = (typeof toasts.value)[number];

/** Milliseconds to notice a toast, and to read a character. */
const NOTICE_MS = 6_000;
const READ_MS = 50;
/** The least that is left after a pause, in milliseconds. */
const LEAST_MS = 2_000;

/** How long a toast stays, in milliseconds; errors stay twice as long. */
const durationOf = ({ text, isError }: Toast): number => (NOTICE_MS + READ_MS * text.length) * (isError ? 2 : 1);

export function Toasts() {
  const region = useRef<HTMLElement>(null);
  const before = useRef<EventTarget | null>(null);
  const dismiss = (id: number) => {
    const buttons = [...(region.current?.querySelectorAll('button') ?? [])];
    const next = buttons.find((button) => button !== document.activeElement);
    const hadFocus = region.current?.contains(document.activeElement) ?? false;
    // The focus goes to the next toast, or back to where it came from.
    if (hadFocus) (next ?? (before.current as HTMLElement | null))?.focus();
    dismissToast(id);
  };
  const boxes = (isError: boolean) =>
    toasts.value
      .filter((toast) => toast.isError === isError)
      .map((toast) => <ToastBox key={toast.id} toast={toast} dismiss={() => dismiss(toast.id)} />);
  return (
    <section
      ref={region}
      class="toasts"
      aria-label={words.value.toasts}
      onFocusIn={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && region.current?.contains(relatedTarget))) before.current = relatedTarget;
      }}
    >
      <div role="status">{boxes(false)}</div>
      <div role="alert">{boxes(true)}</div>
    </section>
  );
}

function ToastBox({ toast, dismiss }: { readonly toast: Toast; dismiss(): void }) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const remaining = useRef(durationOf(toast));
  // A toast behind a dialog cannot be read.
  const isPaused = isHovered || isFocused || dialog.value !== null;
  useLayoutEffect(() => {
    if (isPaused) return undefined;
    const started = Date.now();
    const timer = setTimeout(() => dismissToast(toast.id), remaining.current);
    return () => {
      clearTimeout(timer);
      remaining.current = Math.max(LEAST_MS, remaining.current - (Date.now() - started));
    };
  }, [isPaused, toast.id]);
  return (
    <div
      class={toast.isError ? 'toast error' : 'toast'}
      onPointerEnter={() => setHovered(true)}
      onPointerLeave={() => setHovered(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
    >
      <p>{toast.text}</p>
      <button type="button" class="icon-button" aria-label={words.value.dismiss} onClick={dismiss}>
        <Cross />
      </button>
    </div>
  );
}
