/** The person for whom a command acts, as the Log names them. */

import type { Messages } from '../../messages';

/** An account that Google tells, or one of so many of which it does not tell which. */
export type Caller =
  | { readonly kind: 'known'; readonly address: string }
  | { readonly kind: 'oneOf'; readonly people: number };

/** The caller as people read it. */
export const callerName = (caller: Caller, { rights }: Messages): string =>
  caller.kind === 'known' ? caller.address : rights.oneOf(caller.people);

/** What the Log says of an action, with the caller; null for the clock, which is nobody. */
export const withCaller = (detail: string, caller: Caller | null, text: Messages): string =>
  caller === null ? detail : `${detail} ${text.rights.by(callerName(caller, text))}`;
