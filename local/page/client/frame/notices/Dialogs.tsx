/** The dialogs of the page, like Google's alert and prompt. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Dialog, dialog, TYPING_GRACE_MS } from '../../notices';
import { words } from '../frameState';

export function Dialogs() {
  const shown = dialog.value;
  const last = useRef<{ readonly dialog: Dialog | null; readonly number: number }>({ dialog: null, number: 0 });
  if (last.current.dialog !== shown) last.current = { dialog: shown, number: last.current.number + 1 };
  // Each dialog is a new element, so that it does not keep the focus and text of the previous one.
  return shown && <Box key={last.current.number} dialog={shown} />;
}

/** The answer when the dialog is closed with Escape: Cancel if possible, otherwise the last button. */
function cancelAnswer({ kind, buttons }: Dialog): string {
  return kind === 'prompt' || buttons.includes('CANCEL') ? 'CANCEL' : (buttons.at(-1) ?? 'OK');
}

function Box({ dialog: shown }: { readonly dialog: Dialog }) {
  const { title, text, kind, buttons, interruptsTyping, answer } = shown;
  const box = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    element?.showModal();
    (input.current ?? first.current)?.focus();
    const { current: scrolled } = content;
    // A text that does not fit must be scrollable by keyboard.
    if (scrolled && scrolled.scrollHeight > scrolled.clientHeight) scrolled.tabIndex = 0;
    // Closing restores the focus; removing the element would not.
    return () => element?.close();
  }, []);
  const press = (button: string) => {
    const isTyped = kind === 'prompt' && button !== 'CANCEL' && button !== 'NO';
    answer(isTyped ? (input.current?.value ?? '') : button);
  };
  const [shownAt] = useState(() => performance.now());
  /** Whether a key may be meant for the cell that the user was typing into. */
  const isMeantForCell = () => interruptsTyping && performance.now() - shownAt < TYPING_GRACE_MS;
  const { dialog: name, answer: label, buttons: labels } = words.value;
  return (
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={title === '' ? undefined : 'dialog-title'}
      aria-label={title === '' ? name : undefined}
      aria-describedby="dialog-text"
      onKeyDown={(event) => {
        if (isMeantForCell() && [' ', 'Enter'].includes(event.key)) event.preventDefault();
      }}
      onCancel={(event) => {
        event.preventDefault();
        if (!isMeantForCell()) answer(cancelAnswer(shown));
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          press(buttons[0] ?? 'OK');
        }}
      >
        {title !== '' && <h2 id="dialog-title">{title}</h2>}
        <div ref={content} id="dialog-text" class="dialog-text">
          {text}
        </div>
        {kind === 'prompt' && <input ref={input} type="text" aria-label={label} aria-describedby="dialog-text" />}
        <div class="dialog-buttons">
          {buttons.map((button, index) => (
            <button
              key={button}
              ref={index === 0 ? first : null}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : 'plain'}
              onClick={index === 0 ? undefined : () => press(button)}
            >
              {labels[button]}
            </button>
          ))}
        </div>
      </form>
    </dialog>
  );
}
