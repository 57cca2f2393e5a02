/** The whole page: the top bar, the grid and the side panel, the tab bar, toasts and dialogs. */

import { useLayoutEffect } from 'preact/hooks';
import { Grid } from '../grid/Grid';
import { SheetIcon } from '../icons';
import { isCovered } from '../panels/panelState';
import { isOffline, pending } from '../requests';
import { language, tab, view } from '../store';
import { words } from './frameState';
import { Hint } from './Hint';
import { Dialogs } from './notices/Dialogs';
import { Toasts } from './notices/Toasts';
import { SidePanel } from './SidePanel';
import { idOfTab, TAB_PANEL, TabBar } from './TabBar';
import { TopBar } from './topBar/TopBar';

export function App() {
  const title = view.value?.title;
  useLayoutEffect(() => {
    document.documentElement.lang = language.value;
    if (title !== undefined) document.title = title;
  }, [language.value, title]);
  return (
    <>
      <div class="app">
        <div role="alert">{isOffline.value && <p class="offline">{words.value.offline}</p>}</div>
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
      <SheetIcon />
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
