/** The modules of a window, to be loaded together: `gridWindow.ts` loads them anew for each window. */

export * as actions from '../../../local/page/client/actions';
export * as cells from '../../../local/page/client/grid/cells';
export * as clipboard from '../../../local/page/client/grid/clipboard';
export * as editing from '../../../local/page/client/grid/editing';
export * as keys from '../../../local/page/client/grid/keys';
export * as selecting from '../../../local/page/client/grid/selecting';
export * as sending from '../../../local/page/client/grid/sending';
export * as sheetLayout from '../../../local/page/client/grid/sheetLayout';
export * as notices from '../../../local/page/client/notices';
export * as server from '../../../local/page/client/server';
export * as store from '../../../local/page/client/store';
export { when } from '../../../local/page/client/when';
