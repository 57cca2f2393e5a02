/** Ui and Menu: alerts, prompts, sidebars and the menu. Dialogs with pages are not supported. */

import { GoogleError } from '../book/googleError';
import type { LocalHtmlOutput } from './html';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type PromptResponse = GoogleAppsScript.Base.PromptResponse;

/** An item of a menu, or a submenu with items. */
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

/** A page as it was shown. */
export interface ShownPage {
  readonly title: string;
  readonly html: string;
}

/** A button of a dialog, by Google's name. */
export type ButtonName = (typeof BUTTONS)[number];

/** A dialog as a person sees it. */
export interface ShownDialog {
  /** '' if it has none. */
  readonly title: string;
  readonly text: string;
  readonly kind: 'alert' | 'prompt';
  readonly buttons: readonly ButtonName[];
}

/** The user's screen: what the script showed, and how the user answers. */
export interface Screen {
  readonly dialogs: ShownDialog[];
  readonly sidebars: ShownPage[];
  readonly menus: { readonly title: string; readonly items: readonly MenuEntry[] }[];
  /** Gives the name of the button that the user presses, or what they type into a prompt; undefined for no answer. */
  readonly answer: (dialog: ShownDialog) => string | undefined;
}

/** Makes and unwraps the objects that the methods of the user interface return and take. */
export interface UiViews {
  menu(menu: LocalMenu): Menu;
  unwrapMenu(menu: Menu): LocalMenu;
  response(response: PromptResponse): PromptResponse;
  unwrapPage(page: object): LocalHtmlOutput;
  /** The name of the add-on's menu under Extensions. */
  readonly addOnName: string;
  /** Called before a dialog suspends the script, which then loses the document lock. */
  onSuspend(): void;
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

  /** Takes a text, or a title, a text and the buttons. Without an answer, the last button is pressed. */
  alert(first: string, second?: unknown, buttons: unknown = 'OK'): GoogleAppsScript.Base.Button {
    const offered: readonly ButtonName[] = SETS[buttons as keyof typeof SETS];
    if (!offered) throw new GoogleError('The parameters do not match the method signature for Ui.alert.');
    const isTitled = typeof second === 'string';
    const answer = this.show({ ...dialogTexts(isTitled, first, second), kind: 'alert', buttons: offered });
    const button = answer === undefined ? (offered[offered.length - 1] ?? 'OK') : buttonOf(answer);
    if (!offered.some((each) => each === button))
      throw new GoogleError(`The dialog has no button ${button}, only ${offered.join(', ')}.`);
    return button as unknown as GoogleAppsScript.Base.Button;
  }

  /** Takes a text, a text and the buttons, or a title with both. The answer is typed, and then OK is pressed. */
  prompt(first: string, second?: unknown, third?: unknown): PromptResponse {
    const isTitled = third !== undefined || (typeof second === 'string' && !(second in SETS));
    const buttons = isTitled ? (third ?? 'OK') : (second ?? 'OK');
    const offered: readonly ButtonName[] = SETS[buttons as keyof typeof SETS];
    if (!offered) throw new GoogleError('The parameters do not match the method signature for Ui.prompt.');
    const answer = this.show({ ...dialogTexts(isTitled, first, second), kind: 'prompt', buttons: offered });
    const isCancelled = answer === undefined || buttonOf(answer) === 'CANCEL';
    // A prompt without a Cancel button can still be closed.
    const cancelButton = offered.includes('CANCEL') ? 'CANCEL' : 'CLOSE';
    const button = isCancelled ? cancelButton : (offered[0] ?? 'OK');
    return this.views.response({
      getResponseText: () => (isCancelled ? '' : answer),
      getSelectedButton: () => button as unknown as GoogleAppsScript.Base.Button,
    });
  }

  private show(dialog: ShownDialog): string | undefined {
    this.screen.dialogs.push(dialog);
    this.views.onSuspend();
    return this.screen.answer(dialog);
  }

  showSidebar(userInterface: object): void {
    const page = this.views.unwrapPage(userInterface);
    this.screen.sidebars.push({ title: page.getTitle(), html: page.getContent() });
  }

  createMenu(caption: string): Menu {
    const { menu, unwrapMenu } = this.views;
    return menu(new LocalMenu(caption, this.screen, menu, unwrapMenu));
  }

  /** The menu has the name of the add-on. */
  createAddonMenu(): Menu {
    return this.createMenu(this.views.addOnName);
  }
}

/** The texts of a dialog: the first argument is its title if another text follows. */
function dialogTexts(isTitled: boolean, first: string, second: unknown): Pick<ShownDialog, 'title' | 'text'> {
  return isTitled ? { title: first, text: String(second) } : { title: '', text: first };
}

/** The Vietnamese labels of buttons. */
const LABELS: Readonly<Record<string, string>> = { CÓ: 'YES', KHÔNG: 'NO', HỦY: 'CANCEL' };

/** The button that an answer names, in any case. */
function buttonOf(answer: string): string {
  const name = answer.normalize('NFC').trim().toUpperCase();
  return LABELS[name] ?? name;
}

/** A menu that the script builds. */
export class LocalMenu implements Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  readonly items: MenuEntry[] = [];

  constructor(
    readonly caption: string,
    private readonly screen: Screen,
    private readonly view: (menu: LocalMenu) => Menu,
    private readonly unwrap: (menu: Menu) => LocalMenu,
  ) {}

  addItem(caption: string, functionName: string): Menu {
    this.items.push({ label: caption, function: functionName });
    return this.view(this);
  }

  addSeparator(): Menu {
    return this.view(this);
  }

  addSubMenu(menu: Menu): Menu {
    const { caption, items } = this.unwrap(menu);
    this.items.push({ label: caption, items });
    return this.view(this);
  }

  addToUi(): void {
    this.screen.menus.push({ title: this.caption, items: this.items });
  }
}
