/** The bar above the grid: the address of the active cell, which can be changed to go to another, and its whole content. */

import { GRID_WORDS } from '../../../words/grid';
import { isTabLoading, language } from '../../store';
import { contentOf, isLocked } from '../cells';
import { active, cellAtOffset, moveToNextRow, select } from '../selection';
import { addressOf, cellOf } from '../sheet/sheetLayout';
import { pendingTexts } from '../writing/sendQueue';
import { focusGrid } from './CellInput';
import { cancel, change, commit, edit, open } from './cellEdit';

export function FormulaBar() {
  return (
    <div class="grid-bar">
      <NameBox />
      <Content />
    </div>
  );
}

function NameBox() {
  const address = addressOf(active.value);
  return (
    <input
      class="grid-name"
      aria-label={GRID_WORDS[language.value].nameBox}
      value={address}
      spellcheck={false}
      autocomplete="off"
      onFocus={({ currentTarget }) => currentTarget.select()}
      onKeyDown={(event) => {
        const field = event.currentTarget;
        if (event.key === 'Enter') {
          const cell = cellOf(field.value);
          if (cell !== null) select(cellAtOffset(cell, 0, 0));
        }
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        focusGrid();
      }}
      onBlur={({ currentTarget }) => {
        currentTarget.value = addressOf(active.value);
      }}
    />
  );
}

function Content() {
  const words = GRID_WORDS[language.value];
  const address = addressOf(active.value);
  const locked = isLocked(active.value);
  const end = (how: () => void) => {
    how();
    focusGrid();
  };
  return (
    <div class={locked ? 'grid-content is-locked' : 'grid-content'} title={locked ? words.locked : undefined}>
      <span class="grid-lock" aria-hidden="true" />
      <textarea
        rows={1}
        value={edit.value?.text ?? pendingTexts.value.get(address) ?? contentOf(active.value)}
        readOnly={locked || isTabLoading.value}
        spellcheck={false}
        autocomplete="off"
        aria-label={words.content(address)}
        aria-description={locked ? words.locked : undefined}
        onFocus={() => {
          if (!locked) open('bar');
        }}
        onInput={({ currentTarget: { value } }) => {
          // The cell may have been locked when the bar got the focus, and then no edit was opened.
          open('bar');
          change(value);
        }}
        onKeyDown={(event) => {
          if (event.isComposing || event.keyCode === 229) return;
          if (event.key === 'Escape') end(cancel);
          else if (event.key === 'Enter' && !event.altKey) {
            end(() => {
              commit();
              moveToNextRow(event.shiftKey ? -1 : 1);
            });
          } else return;
          event.preventDefault();
        }}
        onBlur={() => {
          if (document.hasFocus() && edit.value?.place === 'bar') commit();
        }}
      />
    </div>
  );
}
