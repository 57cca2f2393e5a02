/** The panel beside the grid, with the inbox or the sidebar; in a narrow window it covers the grid. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Back } from '../icons';
import { Inbox } from '../panels/Inbox';
import { closePanel, isCovered, isInboxOpen } from '../panels/panelState';
import { Sidebar } from '../panels/Sidebar';
import { sidebar } from '../store';
import { words } from './frameState';

export function SidePanel() {
  const isInbox = isInboxOpen.value;
  const covers = isCovered.value;
  const back = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (!covers) return undefined;
    const before = document.activeElement;
    back.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, [covers]);
  if (!isInbox && sidebar.value === null) return null;
  return (
    <aside class={isInbox ? 'side-panel inbox' : 'side-panel'} aria-label={words.value.panel}>
      {covers && (
        <button ref={back} type="button" class="back" onClick={closePanel}>
          <Back />
          {words.value.back}
        </button>
      )}
      {isInbox && (
        <Inbox
          close={() => {
            isInboxOpen.value = false;
          }}
        />
      )}
      {/* Only hidden behind the inbox, because otherwise its page would load again. */}
      <div class="sidebar-place" hidden={isInbox}>
        <Sidebar />
      </div>
    </aside>
  );
}
