/** The catalogues of texts. Tabs and mail use the workbook's language; dialogs and the sidebar use the user's. */

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

/** The catalogue of a language, worded with a province's nouns. */
export function messagesIn(language: Language, nouns: NounsByLanguage = NEUTRAL_NOUNS): Messages {
  return CATALOGUES[language](nouns[language]);
}

/** The catalogues of all languages, to recognise texts that were written in any of them. */
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

/** Where a finding is, what is wrong and what to do: "Lạc Đạo (Văn Lâm), ô D8: …". */
export function findingSentence({ locality, district, cell, fault, figure }: Finding, text: Messages): string {
  const place = text.place(locality, district, cell);
  const sentence = faultSentence(fault, text, figure);
  return place === '' ? sentence : `${place}: ${sentence}`;
}

/** The most characters of a typed text that are quoted: a page pasted into a cell would fill mails and dialogs. */
export const QUOTED = 80;

/** What is wrong and what to do, preceded by the label of the figure, unless that is the users. */
export function faultSentence(fault: Fault, text: Messages, figure: FigureKey = 'users'): string {
  const quoted = Object.entries(fault).map(([key, value]) => [
    key,
    typeof value === 'string' ? shortened(value, QUOTED) : value,
  ]);
  const sentence = (text.faults[fault.kind] as (fault: Fault) => string)(Object.fromEntries(quoted));
  return figure === 'users' ? sentence : `${text.district.columns[figure]}: ${sentence}`;
}
