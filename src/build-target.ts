/**
 * Which of the two things the sources are built into. Bound: a script that belongs to one spreadsheet, pushed with clasp.
 * Add-on: the same, published for many (`node build.mjs --add-on`); Google then lends it a menu of its own under
 * Extensions, and lets its clock tick hourly at most. Only src/platform/google asks.
 */

/** What build.mjs puts here; nothing where the sources run as they are, as in tests. */
declare const ADD_ON: boolean | undefined;

/** Whether this is the published add-on. */
export const IS_ADD_ON: boolean = typeof ADD_ON !== 'undefined' && ADD_ON;
