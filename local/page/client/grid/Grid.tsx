/**
 * The tab in view as a grid of cells with a formula bar, which looks and works like Google Sheets. RevoGrid draws the
 * cells (`sheet/Sheet.tsx`). All typing goes through one input (`input/CellInput.tsx`) and is sent in order
 * (`writing/sendQueue.ts`).
 */

import { useEffect, useRef } from 'preact/hooks';
import { GRID_WORDS } from '../../words/grid';
import { currentTab, isTabLoading, language } from '../store';
import { CellInput, focusGrid } from './input/CellInput';
import { FormulaBar } from './input/FormulaBar';
import { watchPointer } from './input/pointer';
import { followGoTo } from './selection';
import { Layers } from './sheet/Layers';
import { keepInView } from './sheet/panes';
import { Sheet } from './sheet/Sheet';
import { isWaiting } from './writing/sendQueue';

export function Grid() {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const stops = [watchPointer(element, { take: focusGrid }), keepInView(), followGoTo(() => focusGrid())];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return (
    <div class="grid">
      <FormulaBar />
      <div
        class={isTabLoading.value ? 'grid-field is-loading' : 'grid-field'}
        aria-busy={isTabLoading.value}
        ref={field}
      >
        <Sheet />
        <Layers />
        <CellInput />
      </div>
      <Notes />
    </div>
  );
}

/** Notes about the whole tab: omitted rows, and writes that wait for the server. */
function Notes() {
  const words = GRID_WORDS[language.value];
  const omitted = currentTab.value?.omitted;
  return (
    <>
      {omitted && <p class="grid-note">{words.omitted(omitted.rows, omitted.after)}</p>}
      <p class={isWaiting.value ? 'grid-note is-warning' : 'grid-note is-silent'} role="status">
        {isWaiting.value ? words.waiting : ''}
      </p>
    </>
  );
}
