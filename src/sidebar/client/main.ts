/** The sidebar's entry point: shows the answer that the server inserted into the page. */

import type { StatusAnswer } from '../view';
import { byId } from './element';
import { startPage } from './page';

startPage(JSON.parse(byId('answer').textContent ?? '') as StatusAnswer);
