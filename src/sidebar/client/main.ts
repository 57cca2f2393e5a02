/** What the sidebar runs when it opens: shows the answer that the server wrote into the page. */

import type { StatusAnswer } from '../view';
import { byId } from './element';
import { startPage } from './page';

startPage(JSON.parse(byId('answer').textContent ?? '') as StatusAnswer);
