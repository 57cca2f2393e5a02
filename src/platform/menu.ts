/** The add-on's menu as data. */

/** A menu of items, each with the function it calls; nested items make a submenu. */
export type MenuItem =
  | { readonly label: string; readonly calls: string }
  | { readonly label: string; readonly items: readonly MenuItem[] };
