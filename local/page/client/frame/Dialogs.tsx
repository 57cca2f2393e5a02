/** Questions and sentences in front of everything, as Google's alert and prompt show them, one after the other. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { A_MOMENT, type Dialog, dialog } from '../notices';
import { words } from './frameState';

export function Dialogs() {
  const shown = dialog.value;
  const last = useRef<{ readonly dialog: Dialog | null; readonly number: number }>({ dialog: null, number: 0 });
  if (last.current.dialog !== shown) last.current = { dialog: shown, number: last.current.number + 1 };
  // Each question is an element of its own, so that no focus and no text of the one before stays.
  return shown && <Box key={last.current.number} dialog={shown} />;
}

/** What closing the dialog means: giving up where that is possible, else the last button. */
function givingUp({ kind, buttons }: Dialog): string {
  return kind === 'prompt' || buttons.includes('CANCEL') ? 'CANCEL' : (buttons.at(-1) ?? 'OK');
}

function Box({ dialog: asked }: { readonly dialog: Dialog }) {
  const { title, text, kind, buttons, isSudden, answer } = asked;
  const box = useRef<HTMLDialogElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    element?.showModal();
    (input.current ?? first.current)?.focus();
    const { current: scrolled } = content;
    // What does not fit has to be scrolled by keyboard, too.
    if (scrolled && scrolled.scrollHeight > scrolled.clientHeight) scrolled.tabIndex = 0;
    // Closing gives the focus back to where it was; mere removal would not.
    return () => element?.close();
  }, []);
  const press = (button: string) => {
    const isTyped = kind === 'prompt' && button !== 'CANCEL' && button !== 'NO';
    answer(isTyped ? (input.current?.value ?? '') : button);
  };
  const [shownAt] = useState(() => performance.now());
  /** Whether a key that is pressed now was meant for the cell that somebody was typing into. */
  const isForTheCell = () => isSudden && performance.now() - shownAt < A_MOMENT;
  const { dialog: name, answer: label, buttons: labels } = words.value;
  return (
    <dialog
      ref={box}
      class="dialog"
      aria-labelledby={title === '' ? undefined : 'dialog-title'}
      aria-label={title === '' ? name : undefined}
      aria-describedby="dialog-text"
      onKeyDown={(event) => {
        if (isForTheCell() && [' ', 'Enter'].includes(event.key)) event.preventDefault();
      }}
      onCancel={(event) => {
        event.preventDefault();
        if (!isForTheCell()) answer(givingUp(asked));
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
