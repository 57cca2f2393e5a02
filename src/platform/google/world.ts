/** Implements the ports with Google's services. */

import { IS_STANDALONE } from '../../build-target';
import type { World } from '../world';
import { googleMemory } from './memory';
import { showMenu } from './menu';
import { googlePerson } from './person';
import { googlePost } from './post';
import { googleTriggers } from './triggers';
import { googleWorkbook } from './workbook';

/** How long an execution waits for the lock, in milliseconds. */
const LOCK_WAIT = 10_000;

/** All services. None is called before one of its methods is. */
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
  lock: () => (IS_STANDALONE ? LockService.getScriptLock() : LockService.getDocumentLock()).tryLock(LOCK_WAIT),
  // Google has no error class for this; the message is in the account's language.
  isRefusal: (error) => error instanceof Error && /protected cell|được bảo vệ/i.test(error.message),
  log: (text) => console.log(text),
  logError: (text) => console.error(text),
};
