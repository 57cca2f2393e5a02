/**
 * The ways to give a spreadsheet a script. Each is a script of its own at Google: it does not see the properties, triggers
 * or locks of another one.
 */

/** All ways. */
export const DEPLOYMENTS = ['bound', 'standalone', 'add-on'] as const;

/** In the spreadsheet, in a project of its own that opens the spreadsheet by its id, or installed from a Marketplace. */
export type Deployment = (typeof DEPLOYMENTS)[number];

/** The id that every workbook has. */
export const SPREADSHEET_ID = 'LOCAL';
