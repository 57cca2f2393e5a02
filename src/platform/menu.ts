/** The add-on's menu as data. */

/** An item that calls a function, or a submenu of items. */
export type MenuItem =
  | { readonly label: string; readonly calls: string }
  | { readonly label: string; readonly items: readonly MenuItem[] };
