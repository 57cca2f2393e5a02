/** The add-on's menu: its items, each with the function that it calls. */

import { languageOfLocale, type Messages, messagesIn } from '../../messages';
import type { MenuItem } from '../../platform/menu';
import type { World } from '../../platform/world';
import { menuTitleIn } from '../state/menuTitle';

/** The items in a language. */
export function menuItems(text: Messages): readonly MenuItem[] {
  const { menu } = text;
  return [
    { label: menu.buildSummary, calls: 'buildSummary' },
    { label: menu.checkFigures, calls: 'checkFigures' },
    { label: menu.showStatus, calls: 'showStatus' },
    { label: menu.remindLate, calls: 'remindLate' },
    { label: menu.exportReport, calls: 'exportReport' },
    { label: menu.closeDay, calls: 'closeDay' },
    { label: menu.reopenDistrict, calls: 'reopenDistrict' },
    {
      label: menu.administration,
      items: [
        { label: menu.setUp, calls: 'setUp' },
        { label: menu.enableReminders, calls: 'enableReminders' },
        { label: menu.disableReminders, calls: 'disableReminders' },
        { label: menu.checkSystem, calls: 'checkSystem' },
      ],
    },
  ];
}

/** Shows the menu in the user's language; needs no permission, so it works before the add-on is authorised. */
export function addMenu(world: Pick<World, 'person' | 'showMenu' | 'memory'>): void {
  const text = messagesIn(languageOfLocale(world.person.locale()));
  world.showMenu(() => titleIn(world.memory), menuItems(text));
}

/** The title from Settings; the default if the stored texts may not be read, as before authorisation. */
function titleIn(memory: World['memory']): string {
  try {
    return menuTitleIn(memory.read());
  } catch {
    return menuTitleIn({});
  }
}
