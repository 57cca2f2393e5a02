/** Ui and Menu: alerts that a person answers, and the menu. No prompts, sidebars or dialogs yet. */

import { GoogleError } from '../book/googleError';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

/** An item of the menu as it was added; a submenu has items of its own. */
export type MenuEntry =
  | { readonly label: string; readonly function: string }
  | { readonly label: string; readonly items: readonly MenuEntry[] };

const BUTTONS = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'] as const;
const SETS = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;

/** What happened at the screen. */
export interface Screen {
  readonly alerts: string[];
  readonly menus: { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** Answers still to be given, the names of buttons. */
  readonly answers: string[];
}

/** The user interface of the spreadsheet. */
export class LocalUi implements Pick<Ui, 'Button' | 'ButtonSet' | 'alert' | 'createMenu'> {
  readonly Button = Object.fromEntries(BUTTONS.map((name) => [name, name])) as unknown as Ui['Button'];
  readonly ButtonSet = Object.fromEntries(Object.keys(SETS).map((name) => [name, name])) as unknown as Ui['ButtonSet'];

  constructor(
    private readonly screen: Screen,
    private readonly viewMenu: (menu: LocalMenu) => Menu,
    private readonly behindMenu: (menu: Menu) => LocalMenu,
    private readonly assertScope: (scope: string, method: string) => void,
  ) {}

  /** A text, or a title, a text and the buttons; the answer is the next of `--answer`, or the last button. */
  alert(first: string, second?: unknown, buttons: unknown = 'OK'): GoogleAppsScript.Base.Button {
    this.assertScope('script.container.ui', 'Ui.alert');
    const offered: readonly string[] = SETS[buttons as keyof typeof SETS];
    if (!offered) throw new GoogleError('The parameters do not match the method signature for Ui.alert.');
    this.screen.alerts.push(typeof second === 'string' ? `${first}\n${second}` : first);
    const given = this.screen.answers.shift();
    const answer = given === undefined ? (offered[offered.length - 1] ?? 'OK') : buttonOf(given);
    if (!offered.includes(answer))
      throw new GoogleError(`The dialog has no button ${answer}, only ${offered.join(', ')}.`);
    return answer as unknown as GoogleAppsScript.Base.Button;
  }

  createMenu(caption: string): Menu {
    return this.viewMenu(new LocalMenu(caption, this.screen, this.viewMenu, this.behindMenu));
  }
}

/** What a button is called on the screen of a Vietnamese, besides its name. */
const LABELS: Readonly<Record<string, string>> = { CÓ: 'YES', KHÔNG: 'NO', HỦY: 'CANCEL' };

/** The button that an answer names, whatever its case. */
function buttonOf(answer: string): string {
  const name = answer.normalize('NFC').trim().toUpperCase();
  return LABELS[name] ?? name;
}

/** A menu being built. */
export class LocalMenu implements Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  readonly items: MenuEntry[] = [];

  constructor(
    readonly caption: string,
    private readonly screen: Screen,
    private readonly view: (menu: LocalMenu) => Menu,
    private readonly behind: (menu: Menu) => LocalMenu,
  ) {}

  addItem(caption: string, functionName: string): Menu {
    this.items.push({ label: caption, function: functionName });
    return this.view(this);
  }

  addSeparator(): Menu {
    return this.view(this);
  }

  addSubMenu(menu: Menu): Menu {
    const { caption, items } = this.behind(menu);
    this.items.push({ label: caption, items });
    return this.view(this);
  }

  addToUi(): void {
    this.screen.menus.push({ title: this.caption, items: this.items });
  }
}
