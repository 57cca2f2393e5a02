/**
 * What a build is for: the three deployments of docs/deploy.md. Bound: a script that belongs to one spreadsheet.
 * Standalone: a project of the office's own that opens one spreadsheet by its id; it has no menu, sidebar or dialogs
 * there. Add-on: published for many spreadsheets; its menu is under Extensions, and its clock runs at most hourly.
 *
 * The switches are constants of the build, so that code of the other deployments is not even in the bundle, and a
 * deployment asks for no permission that another one needs. `platform/google` alone decides by them how a port works.
 */

/** Defined by build.mjs; undefined where the sources run directly, as in tests. */
declare const BUILD_DEPLOYMENT: 'bound' | 'standalone' | 'add-on' | undefined;
declare const BUILD_SPREADSHEET_ID: string | undefined;
declare const BUILD_RELEASE: string | undefined;

/** Whether this is the published add-on. */
export const IS_ADD_ON: boolean = typeof BUILD_DEPLOYMENT !== 'undefined' && BUILD_DEPLOYMENT === 'add-on';

/** Whether this is the standalone script. */
export const IS_STANDALONE: boolean = typeof BUILD_DEPLOYMENT !== 'undefined' && BUILD_DEPLOYMENT === 'standalone';

/** The release that this is, by package.json. */
export const RELEASE: string = typeof BUILD_RELEASE === 'undefined' ? '0.0.0' : BUILD_RELEASE;

/** The spreadsheet of the standalone script; '' in the other deployments. */
export const SPREADSHEET_ID: string = typeof BUILD_SPREADSHEET_ID === 'undefined' ? '' : BUILD_SPREADSHEET_ID;
