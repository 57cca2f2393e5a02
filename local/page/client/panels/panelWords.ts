/** The texts of the panels in the language of the window. */

import { computed } from '@preact/signals';
import { PANEL_WORDS } from '../../words/panels';
import { language } from '../store';

export const words = computed(() => PANEL_WORDS[language.value]);
