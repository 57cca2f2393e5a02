/** The notes in the corner: each stays as long as it takes to read, and longer while somebody is at it. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Cross } from '../icons';
import { dialog, dismissToast, toasts } from '../notices';
import { words } from './frameState';

type Toast = (typeof toasts.value)[number];

/** Milliseconds until a note is noticed, and to read a character of it. */
const TO_NOTICE = 6_000;
const TO_READ = 50;
/** What is left at least after a pause. */
const LEAST = 2_000;

/** How long a note stays; what went wrong twice as long. */
const lasting = ({ text, isError }: Toast): number => (TO_NOTICE + TO_READ * text.length) * (isError ? 2 : 1);

export function Toasts() {
  const region = useRef<HTMLElement>(null);
  const before = useRef<EventTarget | null>(null);
  const dismiss = (id: number) => {
    const buttons = [...(region.current?.querySelectorAll('button') ?? [])];
    const next = buttons.find((button) => button !== document.activeElement);
    const hadFocus = region.current?.contains(document.activeElement) ?? false;
    // The focus goes on to the next note, or back to where it came from.
    if (hadFocus) (next ?? (before.current as HTMLElement | null))?.focus();
    dismissToast(id);
  };
  const notes = (isError: boolean) =>
    toasts.value
      .filter((toast) => toast.isError === isError)
      .map((toast) => <Note key={toast.id} toast={toast} dismiss={() => dismiss(toast.id)} />);
  return (
    <section
      ref={region}
      class="toasts"
      aria-label={words.value.notes}
      onFocusIn={({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && region.current?.contains(relatedTarget))) before.current = relatedTarget;
      }}
    >
      <div role="status">{notes(false)}</div>
      <div role="alert">{notes(true)}</div>
    </section>
  );
}

function Note({ toast, dismiss }: { readonly toast: Toast; dismiss(): void }) {
  const [isHovered, setHovered] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const left = useRef(lasting(toast));
  // Nobody can read a note behind a dialog.
  const isPaused = isHovered || isFocused || dialog.value !== null;
  useLayoutEffect(() => {
    if (isPaused) return undefined;
    const started = Date.now();
    const timer = setTimeout(() => dismissToast(toast.id), left.current);
    return () => {
      clearTimeout(timer);
      left.current = Math.max(LEAST, left.current - (Date.now() - started));
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
