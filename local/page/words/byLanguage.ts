/** Texts of the page in each language; the type ensures that all languages have the same texts. */

import type { Language } from '../protocol/view';

export type ByLanguage<T> = Readonly<Record<Language, T>>;
