/**
 * What a published add-on's clock does when a new version needs a permission that its user has not granted yet: Google
 * runs the handler without asking, and refuses what needs the permission. Only the user can grant it, so they are
 * written to, once a day. Everything else goes on: what they granted before is still theirs.
 */

import { dayOf } from '../../domain/day';
import { asHtml, asText, type Part } from '../../mail/html';
import { languageOfLocale, messagesIn } from '../../messages';
import type { Entries } from '../../platform/memory';
import type { World } from '../../platform/world';
import { keepRequest, lastRequest } from '../state/authorization';
import { menuTitleIn } from '../state/menuTitle';

/** Writes to whoever the clock runs as, where it lacks a permission. */
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
    { kind: 'paragraph', text: reminding.authorize(world.workbook.url()) },
    { kind: 'link', label: reminding.openAuthorization, url: address },
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
    // To send mail may be the very permission that is wanting; reminders that need it will fail in the Log by name.
    world.logError(`${reminding.authorize(world.workbook.url())} ${address} (${String(error)})`);
  }
}
