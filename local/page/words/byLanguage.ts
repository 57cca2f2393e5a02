/** Texts of the page in each of its languages; a type keeps the two in step. */

import type { Language } from '../protocol/view';

export type ByLanguage<T> = Readonly<Record<Language, T>>;
