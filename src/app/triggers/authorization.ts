/**
 * What the clock of a published add-on does if a new version needs a permission that its user has not granted yet.
 * Google runs the handler without asking, and refuses the calls that need the permission. Only the user can grant it,
 * so they get a mail, once a day. Everything else continues with the permissions granted before.
 */

import { dayOf } from '../../domain/day';
import { asHtml, asText, type Part } from '../../mail/html';
import { languageOfLocale, messagesIn } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { keepRequest, lastRequest } from '../state/authorization';
import { menuTitleIn } from '../state/menuTitle';

/** Writes to the account of the clock if it lacks a permission. */
export function askForAuthorization(world: World, entries: Entries, now: Date): void {
  const address = world.triggers.authorizationUrl();
  const today = dayOf(now);
  if (address === null || lastRequest(entries) === today) return;
  // Of two ticks at once only one writes.
  if (!world.lock() || lastRequest(world.memory.read()) === today) return;
  // Remembered before it is sent: else a memory that fails would have every tick of the day send it again.
  world.memory.write(keepRequest(today));
  const { reminding, language } = messagesIn(languageOfLocale(world.person.locale()));
  const parts: readonly Part[] = [
    { kind: 'paragraph', text: reminding.authorize },
    { kind: 'link', label: reminding.openAuthorization, url: address },
    { kind: 'link', label: reminding.openSpreadsheet, url: world.workbook.url() },
  ];
  try {
    world.post.send({
      to: [world.person.address()],
      cc: [],
      replyTo: '',
      senderName: menuTitleIn(entries),
      subject: reminding.authorizeSubject,
      text: asText(parts),
      html: asHtml(parts, language),
      attachments: [],
    });
  } catch (error) {
    // The missing permission may be the one for mail; the Log then names the reminders that could not be sent.
    world.logError(`${reminding.authorize} ${address} (${String(error)})`);
  }
}
