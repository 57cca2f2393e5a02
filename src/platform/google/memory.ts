/** The spreadsheet's document properties. */

import type { Memory } from '../memory';

/** Stores entries in the document properties. */
export const googleMemory: Memory = {
  read: () => PropertiesService.getDocumentProperties().getProperties(),
  write: (entries) => void PropertiesService.getDocumentProperties().setProperties({ ...entries }),
};
