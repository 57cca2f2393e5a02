/** The modules of a window, to be loaded together: `gridWindow.ts` loads them anew for each window. */

export * as actions from '../../../local/page/client/actions';
export * as cells from '../../../local/page/client/grid/cells';
export * as cellEdit from '../../../local/page/client/grid/input/cellEdit';
export * as clipboard from '../../../local/page/client/grid/input/clipboard';
export * as keys from '../../../local/page/client/grid/input/keys';
export * as selection from '../../../local/page/client/grid/selection';
export * as sheetLayout from '../../../local/page/client/grid/sheet/sheetLayout';
export * as sendQueue from '../../../local/page/client/grid/writing/sendQueue';
export * as notices from '../../../local/page/client/notices';
export * as requests from '../../../local/page/client/requests';
export * as store from '../../../local/page/client/store';
export { when } from '../../../local/page/client/when';
