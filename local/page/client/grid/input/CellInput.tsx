/**
 * The input that has the keyboard focus while the grid is in use, as in Google Sheets. It is invisible over the active
 * cell and appears with the first character, so no character is lost and input methods (Telex, VNI, dead keys) compose in
 * a real input. It also describes the selection for screen readers.
 */

import { computed, effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { GRID_WORDS } from '../../../words/grid';
import { currentTab, isTabLoading, language } from '../../store';
import { cellAt, contentOf, isLocked, lookOf } from '../cells';
import { active, area, gridWidth } from '../selection';
import { rectOf, scrolled } from '../sheet/panes';
import { addressOf, HEAD_WIDTH } from '../sheet/sheetLayout';
import { fontOf, lineHeight, widthOf } from '../sheet/textSize';
import { pendingTexts } from '../writing/sendQueue';
import { change, commit, edit, typeOver } from './cellEdit';
import { clearSelected, paste, selectedText } from './clipboard';
import { handleKey } from './keys';

let input: HTMLTextAreaElement | null = null;

/** Focuses the input; `byFinger` keeps the on-screen keyboard closed until a cell is edited. */
export function focusGrid(byFinger = false): void {
  if (input === null) return;
  const mode = byFinger ? 'none' : 'text';
  if (input.inputMode !== mode) {
    input.inputMode = mode;
    input.blur();
  }
  input.focus({ preventScroll: true });
}

/** The description of the selection for screen readers. */
const description = computed(() => {
  const words = GRID_WORDS[language.value];
  const { rows, columns, row, column } = area.value;
  const first = addressOf({ row, column });
  const view = cellAt(active.value);
  const text = pendingTexts.value.get(addressOf(active.value)) ?? view?.text ?? '';
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
    // The text of the input is only set when an edit opens or closes, never while an input method composes.
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
        style={inputStyle(isOpen)}
        rows={1}
        spellcheck={false}
        autocomplete="off"
        aria-label={description.value}
        aria-description={locked ? `${words.locked} ${words.keys}` : words.keys}
        aria-readonly={locked}
        readOnly={isTabLoading.value}
        onKeyDown={(event) => {
          if (!isTabLoading.value && handleKey(event)) event.preventDefault();
        }}
        onCompositionStart={() => {
          if (edit.value === null) typeOver('');
        }}
        onInput={({ currentTarget: { value } }) => {
          if (edit.value === null) typeOver(value);
          else change(value);
        }}
        onCopy={(event) => copyToClipboard(event)}
        onCut={(event) => {
          if (copyToClipboard(event) && !isTabLoading.value) clearSelected();
        }}
        onPaste={(event) => {
          const text = event.clipboardData?.getData('text/plain') ?? '';
          if (edit.value !== null) return;
          event.preventDefault();
          if (text !== '' && !isTabLoading.value) paste(text);
        }}
        onBlur={() => {
          // Switching to another window or browser tab does not end the edit.
          if (document.hasFocus() && edit.value?.place === 'cell') commit();
        }}
      />
      <p class="grid-spoken" aria-live="polite">
        {description.value}
      </p>
    </>
  );
}

/** Copies the selected cells. Returns false during an edit, when the browser itself copies the selected text. */
function copyToClipboard(event: ClipboardEvent): boolean {
  if (edit.value !== null) return false;
  event.preventDefault();
  event.clipboardData?.setData('text/plain', selectedText());
  return true;
}

/** Places the input over its cell; during an edit it is as large as its text, within the visible part of the grid. */
function inputStyle(isOpen: boolean): Record<string, string> {
  const open = edit.value;
  const cell = isOpen && open !== null ? open.cell : active.value;
  const rect = rectOf(cell);
  const tab = currentTab.value;
  if (rect === null || tab === null) return {};
  const look = lookOf(tab, cellAt(cell)) ?? { align: 'left', vertical: 'bottom' };
  const text = isOpen && open !== null ? open.text : contentOf(cell);
  const room = Math.max(rect.width, gridWidth.value - Math.max(rect.left, HEAD_WIDTH) - 20);
  const lines = text.split('\n');
  const longest = isOpen ? Math.max(...lines.map((line) => widthOf(line, look))) + 16 : 0;
  const width = Math.min(room, Math.max(rect.width, longest));
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line, look) + 12) / width)), 0);
  const height = isOpen ? Math.max(rect.height, rows * lineHeight(look) + 5) : rect.height;
  const limit = scrolled.value.height;
  return {
    left: `${rect.left}px`,
    top: `${rect.top}px`,
    width: `${width}px`,
    height: `${limit > 0 ? Math.min(height, Math.max(limit, rect.height)) : height}px`,
    font: fontOf(look),
    lineHeight: `${lineHeight(look)}px`,
    ...(isOpen && look.background ? { backgroundColor: look.background } : {}),
  };
}
