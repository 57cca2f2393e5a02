/** Live updates: the server announces every new version, and a window that is behind fetches the view. */

import { effect, signal } from '@preact/signals';
import { isOffline, pending } from './requests';
import { refresh, view } from './store';

/**
 * Follows changes by other windows; call once. A hidden window closes its connection, because a browser allows only six
 * connections to a server, which all windows share.
 */
export function followChanges(): void {
  let events: EventSource | null = null;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else events ??= listening();
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}

/** The last version that the server announced. */
const announcedVersion = signal(0);
/** The announced version for which the view was last fetched. */
let lastFetched = 0;

const isBehind = (): boolean => pending.value === 0 && announcedVersion.value > (view.value?.version ?? 0);

effect(() => {
  // Later, because after an action of this window showResponse fetches the view.
  if (isBehind()) setTimeout(fetchIfBehind);
});

function fetchIfBehind(): void {
  if (!isBehind() || announcedVersion.value === lastFetched) return;
  lastFetched = announcedVersion.value;
  void refresh();
}

function listening(): EventSource {
  const events = new EventSource('/api/events');
  events.addEventListener('changed', ({ data }) => {
    isOffline.value = false;
    announcedVersion.value = Number(data);
    // If an earlier fetch failed, try again.
    lastFetched = 0;
    setTimeout(fetchIfBehind);
  });
  events.addEventListener('error', () => {
    isOffline.value = true;
  });
  return events;
}
