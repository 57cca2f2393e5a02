/** Ui and Menu: alerts and prompts that a person answers, pages beside the spreadsheet, and the menu. No dialogs with pages. */

import { GoogleError } from '../book/googleError';
import type { LocalHtmlOutput } from './html';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

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

/** A page as it was shown: its title, and the HTML that it had. */
export interface ShownPage {
  readonly title: string;
  readonly html: string;
}

/** A button of a dialog, by Google's name. */
export type ButtonName = (typeof BUTTONS)[number];

/** A dialog as a person sees it. */
export interface ShownDialog {
  /** '' for none. */
  readonly title: string;
  readonly text: string;
  readonly kind: 'alert' | 'prompt';
  readonly buttons: readonly ButtonName[];
}

/** What happened at the screen. */
export interface Screen {
  readonly dialogs: ShownDialog[];
  readonly sidebars: ShownPage[];
  readonly menus: { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** The name of the button that a person presses, or what they type into a prompt; undefined for no answer. */
  readonly answer: (dialog: ShownDialog) => string | undefined;
}

/** Makes the script's views, and finds what is behind them. */
export interface UiViews {
  menu(menu: LocalMenu): Menu;
  behindMenu(menu: Menu): LocalMenu;
  response(response: PromptResponse): PromptResponse;
  behindPage(page: object): LocalHtmlOutput;
  /** What stands under Extensions for this script. */
  readonly addOnName: string;
  /** Gives up what a script does not keep while a dialog is open: the document's lock. */
  suspend(): void;
}

/** The user interface of the spreadsheet. */
export class LocalUi
  implements Pick<Ui, 'Button' | 'ButtonSet' | 'alert' | 'showSidebar' | 'createMenu' | 'createAddonMenu'>
{
  readonly Button = Object.fromEntries(BUTTONS.map((name) => [name, name])) as unknown as Ui['Button'];
  readonly ButtonSet = Object.fromEntries(Object.keys(SETS).map((name) => [name, name])) as unknown as Ui['ButtonSet'];

  constructor(
    private readonly screen: Screen,
    private readonly views: UiViews,
  ) {}

  /** A text, or a title, a text and the buttons; the answer is whatever a person gives, or the last button. */
  alert(first: string, second?: unknown, buttons: unknown = 'OK'): GoogleAppsScript.Base.Button {
    const offered: readonly ButtonName[] = SETS[buttons as keyof typeof SETS];
    if (!offered) throw new GoogleError('The parameters do not match the method signature for Ui.alert.');
    const isTitled = typeof second === 'string';
    const given = this.show({ ...worded(isTitled, first, second), kind: 'alert', buttons: offered });
    const answer = given === undefined ? (offered[offered.length - 1] ?? 'OK') : buttonOf(given);
    if (!offered.some((button) => button === answer))
      throw new GoogleError(`The dialog has no button ${answer}, only ${offered.join(', ')}.`);
    return answer as unknown as GoogleAppsScript.Base.Button;
  }

  /** A text, a text and the buttons, or a title with both: what a person answers is typed, and OK pressed. */
  prompt(first: string, second?: unknown, third?: unknown): PromptResponse {
    const isTitled = third !== undefined || (typeof second === 'string' && !(second in SETS));
    const buttons = isTitled ? (third ?? 'OK') : (second ?? 'OK');
    const offered: readonly ButtonName[] = SETS[buttons as keyof typeof SETS];
    if (!offered) throw new GoogleError('The parameters do not match the method signature for Ui.prompt.');
    const given = this.show({ ...worded(isTitled, first, second), kind: 'prompt', buttons: offered });
    const isGivenUp = given === undefined || buttonOf(given) === 'CANCEL';
    // Without a button to give up, people close the prompt.
    const givingUp = offered.includes('CANCEL') ? 'CANCEL' : 'CLOSE';
    const button = isGivenUp ? givingUp : (offered[0] ?? 'OK');
    return this.views.response({
      getResponseText: () => (isGivenUp ? '' : given),
      getSelectedButton: () => button as unknown as GoogleAppsScript.Base.Button,
    });
  }

  private show(dialog: ShownDialog): string | undefined {
    this.screen.dialogs.push(dialog);
    this.views.suspend();
    return this.screen.answer(dialog);
  }

  showSidebar(userInterface: object): void {
    const page = this.views.behindPage(userInterface);
    this.screen.sidebars.push({ title: page.getTitle(), html: page.getContent() });
  }

  createMenu(caption: string): Menu {
    const { menu, behindMenu } = this.views;
    return menu(new LocalMenu(caption, this.screen, menu, behindMenu));
  }

  /** Google gives it the name of the add-on, or of the script's project. */
  createAddonMenu(): Menu {
    return this.createMenu(this.views.addOnName);
  }
}

/** A dialog's words: the first argument is its title only where another text follows. */
function worded(isTitled: boolean, first: string, second: unknown): Pick<ShownDialog, 'title' | 'text'> {
  return isTitled ? { title: first, text: String(second) } : { title: '', text: first };
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
