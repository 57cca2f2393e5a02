/** The spreadsheet's document properties. */

import type { Memory } from '../memory';

/** The document properties as a memory. */
export const googleMemory: Memory = {
  read: () => PropertiesService.getDocumentProperties().getProperties(),
  write: (entries) => void PropertiesService.getDocumentProperties().setProperties({ ...entries }),
};
