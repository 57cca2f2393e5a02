/**
 * The tab in view as a grid of cells with the formula bar above: looks and works like Google Sheets. RevoGrid draws the
 * cells (`Sheet.tsx`); what is typed goes through one input (`CellInput.tsx`) and is sent in order (`sending.ts`).
 */

import { useEffect, useRef } from 'preact/hooks';
import { GRID_WORDS } from '../../words/grid';
import { currentTab, isTurning, language } from '../store';
import { CellInput, focusGrid } from './CellInput';
import { FormulaBar } from './FormulaBar';
import { Layers } from './Layers';
import { keepInView } from './panes';
import { watchPointer } from './pointer';
import { Sheet } from './Sheet';
import { followLeading } from './selecting';
import { isWaiting } from './sending';

export function Grid() {
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = field.current;
    if (element === null) return;
    const ends = [watchPointer(element, { take: focusGrid }), keepInView(), followLeading(() => focusGrid())];
    return () => {
      for (const end of ends) end();
    };
  }, []);
  return (
    <div class="grid">
      <FormulaBar />
      <div class={isTurning.value ? 'grid-field is-turning' : 'grid-field'} aria-busy={isTurning.value} ref={field}>
        <Sheet />
        <Layers />
        <CellInput />
      </div>
      <Notes />
    </div>
  );
}

/** What has to be known of the tab as a whole. */
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
