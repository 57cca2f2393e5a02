/** Everything in its place: the bar on top, the grid with a panel beside it, the tabs below, and what lies in front. */

import { useLayoutEffect } from 'preact/hooks';
import { Grid } from '../grid/Grid';
import { SheetSign } from '../icons';
import { isCovered } from '../panels/beside';
import { isCutOff, pending } from '../server';
import { language, tab, view } from '../store';
import { Dialogs } from './Dialogs';
import { words } from './frameState';
import { Hint } from './Hint';
import { SidePanel } from './SidePanel';
import { idOfTab, TAB_PANEL, TabBar } from './TabBar';
import { Toasts } from './Toasts';
import { TopBar } from './TopBar';

export function App() {
  const title = view.value?.title;
  useLayoutEffect(() => {
    document.documentElement.lang = language.value;
    if (title !== undefined) document.title = title;
  }, [language.value, title]);
  return (
    <>
      <div class="app">
        <div role="alert">{isCutOff.value && <p class="cut-off">{words.value.cutOff}</p>}</div>
        {view.value === null ? <Loading /> : <Spreadsheet />}
      </div>
      <Toasts />
      <Dialogs />
    </>
  );
}

function Loading() {
  return (
    <main class="loading">
      <SheetSign />
      <p role="status">{words.value.loading}</p>
    </main>
  );
}

function Spreadsheet() {
  const covered = isCovered.value;
  return (
    <>
      <header inert={covered}>
        <TopBar />
        <Hint />
      </header>
      <div class="middle">
        <main inert={covered}>
          {pending.value > 0 && <div class="progress" role="progressbar" aria-label={words.value.working} />}
          <div id={TAB_PANEL} class="tab-panel" role="tabpanel" aria-labelledby={idOfTab(tab.value)}>
            <Grid />
          </div>
        </main>
        <SidePanel />
      </div>
      <TabBar />
    </>
  );
}
