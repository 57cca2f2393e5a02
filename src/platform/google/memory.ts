/**
 * Document properties; in the standalone deployment, which has none, script properties. Those belong to the project, which
 * may be built for another spreadsheet later, so their keys begin with the spreadsheet's id: what is remembered of one is
 * never taken for another.
 */

import { IS_STANDALONE, SPREADSHEET_ID } from '../../build-target';
import type { Entries, Memory } from '../memory';

const PREFIX = `${SPREADSHEET_ID}/`;

/** Stores entries in the properties. */
export const googleMemory: Memory = IS_STANDALONE
  ? {
      read() {
        const all: Entries = PropertiesService.getScriptProperties().getProperties();
        const own = Object.keys(all).filter((key) => key.startsWith(PREFIX));
        return Object.fromEntries(own.map((key) => [key.slice(PREFIX.length), all[key] ?? '']));
      },
      write(entries) {
        const prefixed = Object.keys(entries).map((key) => [PREFIX + key, entries[key] ?? ''] as const);
        PropertiesService.getScriptProperties().setProperties(Object.fromEntries(prefixed));
      },
    }
  : {
      read: () => PropertiesService.getDocumentProperties().getProperties(),
      write: (entries) => void PropertiesService.getDocumentProperties().setProperties({ ...entries }),
    };
