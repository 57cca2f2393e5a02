/** Words that several English texts are made of. */

import type { Locality } from '../domain/locality';
import { formatCount } from './format';

/** A number as English is written. */
export const count = (value: number): string => formatCount(value, 'en');

/** "Văn Lâm (huyện)": Vietnamese types are kept, they are part of the official name. */
export const withType = ({ type, name }: Locality): string => (type ? `${name} (${type.toLowerCase()})` : name);

/** Where set-up is chosen. */
export const SET_UP = 'choose Bluezone › Administration › Set up';
