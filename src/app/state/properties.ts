/** All document properties: which ones cannot be read, and how they are repaired. */

import type { Entries } from '../../platform/memory';
import { ARCHIVES, isArchiveKey } from './archive';
import { AUTHORIZATION, AUTHORIZATION_KEY } from './authorization';
import { BEGUN_DAY_KEY, CLOCK, CLOCK_KEY, DAYS, LAST_TICK, LAST_TICK_KEY } from './clock';
import { CLOSING, CLOSING_KEY, keepClosing, LOCKED, LOCKED_KEY, readClosing } from './closing';
import { isLabelsKey, LABELS } from './labels';
import { LAYOUT } from './layout';
import { isMailKey, isStepKey, MAILS } from './mails';
import { MENU_TITLE, MENU_TITLE_KEY } from './menuTitle';
import { dropped, LAYOUT_KEY, type Property } from './property';
import { QUESTION, QUESTION_KEY } from './question';
import { SCHEDULE, SCHEDULE_KEY, TIMES, TIMES_KEY } from './reminders';
import { DOUBTS, DOUBTS_KEY, RIGHTS, RIGHTS_KEY } from './rights';
import { SEEN_TICKS, SEEN_TICKS_KEY } from './seenTicks';
import { SET_UP, SET_UP_KEY } from './setUpRun';
import { isTabKey, TAB_OWNERS } from './tabOwners';
import { RELEASE, VERSION_KEY } from './version';

/** The content of a property, as "Kiểm tra hệ thống" names it. */
type PropertyKind =
  | 'layout'
  | 'tab'
  | 'closing'
  | 'locked'
  | 'schedule'
  | 'clock'
  | 'mails'
  | 'menuTitle'
  | 'authorization'
  | 'archive'
  | 'labels'
  | 'rights'
  | 'setUp'
  | 'ticks'
  | 'question'
  | 'version';

interface KnownProperty {
  readonly kind: PropertyKind;
  readonly isKey: (key: string) => boolean;
  readonly stored: Property<object>;
}

const is = (known: string) => (key: string) => key === known;

const PROPERTIES: readonly KnownProperty[] = [
  { kind: 'layout', isKey: is(LAYOUT_KEY), stored: LAYOUT },
  { kind: 'tab', isKey: isTabKey, stored: TAB_OWNERS },
  { kind: 'closing', isKey: is(CLOSING_KEY), stored: CLOSING },
  { kind: 'locked', isKey: is(LOCKED_KEY), stored: LOCKED },
  { kind: 'schedule', isKey: is(SCHEDULE_KEY), stored: SCHEDULE },
  { kind: 'schedule', isKey: is(TIMES_KEY), stored: TIMES },
  { kind: 'clock', isKey: is(CLOCK_KEY), stored: CLOCK },
  { kind: 'clock', isKey: is(BEGUN_DAY_KEY), stored: DAYS },
  { kind: 'clock', isKey: is(LAST_TICK_KEY), stored: LAST_TICK },
  { kind: 'mails', isKey: isStepKey, stored: DAYS },
  { kind: 'mails', isKey: isMailKey, stored: MAILS },
  { kind: 'menuTitle', isKey: is(MENU_TITLE_KEY), stored: MENU_TITLE },
  { kind: 'authorization', isKey: is(AUTHORIZATION_KEY), stored: AUTHORIZATION },
  { kind: 'archive', isKey: isArchiveKey, stored: ARCHIVES },
  { kind: 'version', isKey: is(VERSION_KEY), stored: RELEASE },
  { kind: 'labels', isKey: isLabelsKey, stored: LABELS },
  { kind: 'rights', isKey: is(RIGHTS_KEY), stored: RIGHTS },
  { kind: 'rights', isKey: is(DOUBTS_KEY), stored: DOUBTS },
  { kind: 'setUp', isKey: is(SET_UP_KEY), stored: SET_UP },
  { kind: 'ticks', isKey: is(SEEN_TICKS_KEY), stored: SEEN_TICKS },
  { kind: 'question', isKey: is(QUESTION_KEY), stored: QUESTION },
];

/** A property that cannot be read. */
export interface UnreadableProperty {
  readonly key: string;
  readonly kind: PropertyKind;
}

/** The properties that cannot be read. */
export const unreadableProperties = (entries: Entries): readonly UnreadableProperty[] =>
  Object.keys(entries).flatMap((key) => {
    const known = PROPERTIES.find(({ isKey }) => isKey(key));
    return known?.stored.read(entries, key).kind === 'unreadable' ? [{ key, kind: known.kind }] : [];
  });

/**
 * The entries that repair the properties that cannot be read: the close is taken from the locked tabs, the others are
 * dropped. The schedule is left to set-up, which makes it anew from Settings, because without it reminders would be
 * off.
 */
export function mendProperties(entries: Entries): Entries {
  const closing = readClosing(entries);
  const mended = unreadableProperties(entries).map(({ key, kind }) => {
    if (key === SCHEDULE_KEY) return {};
    return kind === 'closing' && closing !== null ? keepClosing(closing) : dropped(key);
  });
  return Object.assign({}, ...mended);
}

/** The entries that rewrite every readable property in today's format. */
export function rewriteProperties(entries: Entries): Entries {
  const rewritten = Object.keys(entries).flatMap((key) => {
    const known = PROPERTIES.find(({ isKey }) => isKey(key));
    const stored = known?.stored.read(entries, key);
    return known && stored?.kind === 'read' ? [known.stored.keep(key, stored.value)] : [];
  });
  return Object.assign({}, ...rewritten);
}
