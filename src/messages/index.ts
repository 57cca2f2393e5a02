/** Which catalogue speaks: the workbook's own language for what is written, the user's for what is said to them. */

import { shortened } from '../domain/cell';
import type { FigureKey } from '../domain/figures/figures';
import type { Fault, Finding } from '../domain/finding';
import { lazily } from '../domain/lazily';
import type { Language } from '../domain/settings';
import { en } from './en';
import { NEUTRAL_NOUNS, type NounsByLanguage } from './nouns';
import { type Messages, vi } from './vi';

export type { Messages } from './vi';

const CATALOGUES = { vi, en };

/** The catalogue of a language, worded by the nouns of a province. */
export function messagesIn(language: Language, nouns: NounsByLanguage = NEUTRAL_NOUNS): Messages {
  return CATALOGUES[language](nouns[language]);
}

/** The catalogues in every language, for recognising what was written in one of them. */
export const allMessages = (nouns?: NounsByLanguage): readonly Messages[] =>
  nouns === undefined ? neutralMessages() : inEveryLanguage(nouns);

const inEveryLanguage = (nouns: NounsByLanguage): readonly Messages[] => [
  messagesIn('vi', nouns),
  messagesIn('en', nouns),
];

const neutralMessages = lazily(() => inEveryLanguage(NEUTRAL_NOUNS));

/** Vietnamese for a user whose locale is Vietnamese, English for any other ("vi", "vi_VN", "en-US"). */
export function languageOfLocale(locale: string): Language {
  return /^vi\b|^vi_/i.test(locale) ? 'vi' : 'en';
}

/** Where it stands, what is wrong and what to do: "Lạc Đạo (Văn Lâm), ô D8: …". */
export function findingSentence({ locality, district, cell, fault, figure }: Finding, text: Messages): string {
  const place = text.place(locality, district, cell);
  const said = faultSentence(fault, text, figure);
  return place === '' ? said : `${place}: ${said}`;
}

/** So much of what was typed is repeated: a whole page pasted into one cell would fill mails, dialogs and other cells. */
export const QUOTED = 80;

/** What is wrong and what to do, begun with the name of the figure it is about, unless those are the users. */
export function faultSentence(fault: Fault, text: Messages, figure: FigureKey = 'users'): string {
  const quoted = Object.entries(fault).map(([key, value]) => [
    key,
    typeof value === 'string' ? shortened(value, QUOTED) : value,
  ]);
  const said = (text.faults[fault.kind] as (fault: Fault) => string)(Object.fromEntries(quoted));
  return figure === 'users' ? said : `${text.district.columns[figure]}: ${said}`;
}
