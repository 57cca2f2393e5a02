/** What is open beside the grid, or over it where a window has no room for both. */

import { computed, effect, signal } from '@preact/signals';
import { sidebar } from '../store';

const narrow = matchMedia('(max-width: 960px)');
/** Whether the window has no room for panels beside the grid; the style has the same bound. */
export const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** Whether the inbox is shown; a page of the add-on waits behind it. */
export const isInboxOpen = signal(false);
effect(() => {
  if (sidebar.value !== null) isInboxOpen.value = false;
});

/** Whether a panel covers the grid. */
export const isCovered = computed(() => isNarrow.value && (isInboxOpen.value || sidebar.value !== null));

/** Closes what lies in front. */
export function closePanel(): void {
  if (isInboxOpen.value) isInboxOpen.value = false;
  else sidebar.value = null;
}
