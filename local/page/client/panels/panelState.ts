/** The state of the side panel, which is beside the grid, or over it in a narrow window. */

import { computed, effect, signal } from '@preact/signals';
import { sidebar } from '../store';

const narrow = matchMedia('(max-width: 960px)');
/** Whether the window has no room for a panel beside the grid; the CSS has the same limit. */
export const isNarrow = signal(narrow.matches);
narrow.addEventListener('change', ({ matches }) => {
  isNarrow.value = matches;
});

/** Whether the inbox is open; the sidebar is hidden behind it. */
export const isInboxOpen = signal(false);
effect(() => {
  if (sidebar.value !== null) isInboxOpen.value = false;
});

/** Whether a panel covers the grid. */
export const isCovered = computed(() => isNarrow.value && (isInboxOpen.value || sidebar.value !== null));

/** Closes the panel in front. */
export function closePanel(): void {
  if (isInboxOpen.value) isInboxOpen.value = false;
  else sidebar.value = null;
}
