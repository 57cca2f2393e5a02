/** The panels' texts in the language of whoever sits here. */

import { computed } from '@preact/signals';
import { PANEL_WORDS } from '../../words/panels';
import { language } from '../store';

export const words = computed(() => PANEL_WORDS[language.value]);
