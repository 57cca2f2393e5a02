/** The place beside the grid: the inbox, or the add-on's page; on a narrow window in front of everything. */

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Back } from '../icons';
import { closePanel, isCovered, isInboxOpen } from '../panels/beside';
import { Inbox } from '../panels/Inbox';
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
      {/* Behind the inbox it stays as it is: its page would have to load anew. */}
      <div class="sidebar-place" hidden={isInbox}>
        <Sidebar />
      </div>
    </aside>
  );
}
