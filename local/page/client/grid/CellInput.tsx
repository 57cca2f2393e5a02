/**
 * The one input that holds the keyboard while the grid is in use, as in Google Sheets: it lies unseen over the active cell
 * and shows itself with the first character. So no character is lost, and input methods (Telex, VNI, dead keys) compose
 * where they are used to. It also tells screen readers where one is.
 */

import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { GRID_WORDS } from '../../words/grid';
import { currentTab, isTurning, language } from '../store';
import { cellAt, contentOf, isLocked, lookOf } from './cells';
import { copied, empty, paste } from './clipboard';
import { change, commit, edit, typeOver } from './editing';
import { pressed } from './keys';
import { placeOf, scrolled } from './panes';
import { active, area, gridWidth } from './selecting';
import { onTheWay } from './sending';
import { addressOf, HEAD_WIDTH } from './sheetLayout';
import { fontOf, lineHeight, widthOf } from './textSize';

let input: HTMLTextAreaElement | null = null;

/** Gives the keyboard to the grid; `byFinger` leaves a telephone's own keyboard away until something is edited. */
export function focusGrid(byFinger = false): void {
  if (input === null) return;
  const mode = byFinger ? 'none' : 'text';
  if (input.inputMode !== mode) {
    input.inputMode = mode;
    input.blur();
  }
  input.focus({ preventScroll: true });
}

/** What a screen reader says of the selection. */
const spoken = computed(() => {
  const words = GRID_WORDS[language.value];
  const { rows, columns, row, column } = area.value;
  const first = addressOf({ row, column });
  const view = cellAt(active.value);
  const text = onTheWay.value.get(addressOf(active.value)) ?? view?.text ?? '';
  const tick = view?.tick === undefined ? null : view.tick ? words.ticked : words.unticked;
  const content = tick ?? (text === '' ? words.blank : text);
  if (rows === 1 && columns === 1) return words.cell(addressOf(active.value), content);
  return words.area(`${first}:${addressOf({ row: row + rows - 1, column: column + columns - 1 })}`, content);
});

export function CellInput() {
  const ref = useRef<HTMLTextAreaElement>(null);
  const words = GRID_WORDS[language.value];
  useEffect(() => {
    input = ref.current;
    if (document.activeElement === document.body) focusGrid();
    // The input's own text is only touched when an edit begins with one, or ends: never while somebody composes.
    const stop = effect(() => {
      const open = edit.value;
      if (input === null || open?.place === 'bar') return;
      if (open === null) input.value = '';
      else if (input.value !== open.text) {
        input.value = open.text;
        input.setSelectionRange(open.text.length, open.text.length);
        input.focus({ preventScroll: true });
      }
    });
    return () => {
      stop();
      input = null;
    };
  }, []);
  const isOpen = edit.value?.place === 'cell';
  const locked = isLocked(active.value);
  return (
    <>
      <textarea
        ref={ref}
        class={isOpen ? 'grid-entry is-open' : 'grid-entry'}
        style={entryStyle(isOpen)}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        aria-label={spoken.value}
        aria-description={locked ? `${words.locked} ${words.keys}` : words.keys}
        aria-readonly={locked}
        readOnly={isTurning.value}
        onKeyDown={(event) => {
          if (!isTurning.value && pressed(event)) event.preventDefault();
        }}
        onCompositionStart={() => {
          if (edit.value === null) typeOver('');
        }}
        onInput={({ currentTarget: { value } }) => {
          if (edit.value === null) typeOver(value);
          else change(value);
        }}
        onCopy={(event) => hand(event)}
        onCut={(event) => {
          if (hand(event) && !isTurning.value) empty();
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (edit.value !== null) return;
          event.preventDefault();
          if (text !== '' && !isTurning.value) paste(text);
        }}
        onBlur={() => {
          // Another window or tab of the browser in front is no reason to end what is being typed.
          if (document.hasFocus() && edit.value?.place === 'cell') commit();
        }}
      />
      <p class="grid-spoken" aria-live="polite">
        {spoken.value}
      </p>
    </>
  );
}

/** Puts the selected cells on the clipboard; false while a text is edited, which the browser copies itself. */
function hand(event: ClipboardEvent): boolean {
  if (edit.value !== null) return false;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', copied());
  return true;
}

/** Over its cell; while it is open as wide and as high as the text, within what is seen of the grid. */
function entryStyle(isOpen: boolean): Record<string, string> {
  const open = edit.value;
  const cell = isOpen && open !== null ? open.cell : active.value;
  const place = placeOf(cell);
  const tab = currentTab.value;
  if (place === null || tab === null) return {};
  const look = lookOf(tab, cellAt(cell)) ?? { align: 'left', vertical: 'bottom' };
  const text = isOpen && open !== null ? open.text : contentOf(cell);
  const room = Math.max(place.width, gridWidth.value - Math.max(place.left, HEAD_WIDTH) - 20);
  const lines = text.split('\n');
  const longest = isOpen ? Math.max(...lines.map((line) => widthOf(line, look))) + 16 : 0;
  const width = Math.min(room, Math.max(place.width, longest));
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, look) + 12) / width)), 0);
  const height = isOpen ? Math.max(place.height, rows * lineHeight(look) + 5) : place.height;
  const limit = scrolled.value.height;
  return {
    left: `${place.left}px`,
    top: `${place.top}px`,
    width: `${width}px`,
    height: `${limit > 0 ? Math.min(height, Math.max(limit, place.height)) : height}px`,
    font: fontOf(look),
    lineHeight: `${lineHeight(look)}px`,
    ...(isOpen && look.background ? { backgroundColor: look.background } : {}),
  };
}
