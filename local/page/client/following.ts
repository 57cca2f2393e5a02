/** Following what others change: the server tells of every new version, and a window that is behind fetches its view. */

import { effect, signal } from '@preact/signals';
import { isCutOff, pending } from './server';
import { refresh, view } from './store';

/**
 * Follows the changes that others make; call once. A window that nobody sees lets go of its connection, for a browser
 * keeps no more than six to one server, and all windows share them.
 */
export function follow(): void {
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

/** The last version that the server has told of; what this window does itself is shown with its response. */
const announced = signal(0);
let lastFetched = 0;

const isBehind = (): boolean => pending.value === 0 && announced.value > (view.value?.version ?? 0);

effect(() => {
  // Not at once: what this window does itself is about to be fetched by whoever did it.
  if (isBehind()) setTimeout(catchUp);
});

function catchUp(): void {
  if (!isBehind() || announced.value === lastFetched) return;
  lastFetched = announced.value;
  void refresh();
}

function listening(): EventSource {
  const events = new EventSource('/api/events');
  events.addEventListener('changed', ({ data }) => {
    isCutOff.value = false;
    announced.value = Number(data);
    // Each time the server tells something is a reason to try again.
    lastFetched = 0;
    setTimeout(catchUp);
  });
  events.addEventListener('error', () => {
    isCutOff.value = true;
  });
  return events;
}
