/** The world as Apps Script gives it: each service of Google behind a port. */

import type { World } from '../world';
import { googleMemory } from './memory';
import { showMenu } from './menu';
import { googlePerson } from './person';
import { googlePost } from './post';
import { googleTriggers } from './triggers';
import { googleWorkbook } from './workbook';

/** How long a second writer waits for the first, in milliseconds. */
const LOCK_WAIT = 10_000;

/** The services of Google; one is reached only when a method of it is called. */
export const googleWorld: World = {
  workbook: googleWorkbook,
  memory: googleMemory,
  person: googlePerson,
  post: googlePost,
  triggers: googleTriggers,
  showMenu,
  parseCsv: (text, delimiter) => Utilities.parseCsv(text, delimiter),
  page: (name) => HtmlService.createHtmlOutputFromFile(name).getContent(),
  now: () => new Date(),
  scriptTimeZone: () => Session.getScriptTimeZone(),
  lock: () => LockService.getDocumentLock().tryLock(LOCK_WAIT),
  // Google has no class of error for it; the message comes in the language of the account.
  isRefusal: (error) => error instanceof Error && /protected cell|được bảo vệ/i.test(error.message),
  logError: (text) => console.error(text),
};
