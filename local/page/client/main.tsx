/** Starts the page. */

import { render } from 'preact';
import { App } from './frame/App';
import { followChanges } from './liveUpdates';
import { refresh } from './store';

followChanges();
void refresh();
const root = document.getElementById('page');
if (root) render(<App />, root);
