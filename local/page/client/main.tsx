/** The page: starts what follows the server, and draws. */

import { render } from 'preact';
import { follow } from './following';
import { App } from './frame/App';
import { refresh } from './store';

follow();
void refresh();
const root = document.getElementById('page');
if (root) render(<App />, root);
