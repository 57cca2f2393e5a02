/** Words that several English texts use. */

import type { Locality } from '../../domain/units/locality';
import { formatCount } from '../format';
import { lacksType } from '../officialName';

/** A number in English notation. */
export const count = (value: number): string => formatCount(value, 'en');

/** "1 unit", "2 units". */
export const counted = (value: number, one: string): string => `${count(value)} ${value === 1 ? one : `${one}s`}`;

/** "Văn Lâm (huyện)": Vietnamese types are kept, they are part of the official name. */
export const withType = (unit: Pick<Locality, 'name' | 'type'>): string =>
  lacksType(unit) ? `${unit.name} (${unit.type.toLowerCase()})` : unit.name;

/** Says where to find a command. The menu's title is not named, since it differs in a published add-on. */
const inMenu = (path: string): string => `choose ${path} in the add-on’s menu`;

export const SET_UP = inMenu('Administration › Set up');
export const ENABLE_REMINDERS = inMenu('Administration › Enable reminders');
export const CHECK_FIGURES = inMenu('Check figures');

/** The sentence beside settings that take effect only after set-up. */
export const THEN = `After changing this, ${SET_UP}.`;
