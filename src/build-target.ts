/**
 * The target of the build. Bound: a script that belongs to one spreadsheet, pushed with clasp. Add-on: the same script,
 * published for many spreadsheets (`node build.mjs --add-on`); its menu is under Extensions, and its time trigger runs
 * at most hourly. Only src/platform/google depends on it.
 */

/** Defined by build.mjs; undefined where the sources run directly, as in tests. */
declare const ADD_ON: boolean | undefined;

/** Whether this is the published add-on. */
export const IS_ADD_ON: boolean = typeof ADD_ON !== 'undefined' && ADD_ON;
