/** Parses the command line: `local COMMAND BOOK.xlsx … [options]`. */

import { parseArgs } from 'node:util';
import { DEPLOYMENTS, type Deployment } from '../emulator/book/deployment';

/** Wrong usage; the command line ends with exit status 2. */
export class UsageError extends Error {}

/** A parsed command line. */
export interface CommandRequest {
  readonly command: string;
  /** The words after the command that are not options, in order. */
  readonly operands: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: number | undefined;
  readonly user: string | undefined;
  readonly lang: 'vi' | 'en' | undefined;
  readonly answers: readonly string[];
  readonly json: boolean;
  readonly failCall: number | undefined;
  /** The number of the call from which all calls fail. */
  readonly killCall: number | undefined;
  /** Seconds that each call takes on the script's clock. */
  readonly callCost: number | undefined;
  /** Files of actions, each with the number of the call after which they happen. */
  readonly meanwhile: readonly { readonly call: number; readonly file: string }[];
  /** A CSV file with a list of units, for `new`. */
  readonly units: string | undefined;
  /** How the script is deployed, for `new`, and for `run … setUp`, which changes it. */
  readonly deployment: Deployment | undefined;
  /** The folder for mail. */
  readonly outbox: string | undefined;
}

const OPTIONS = {
  now: { type: 'string' },
  user: { type: 'string' },
  lang: { type: 'string' },
  outbox: { type: 'string' },
  answer: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  'fail-call': { type: 'string' },
  'kill-call': { type: 'string' },
  'call-cost': { type: 'string' },
  meanwhile: { type: 'string', multiple: true },
  units: { type: 'string' },
  deployment: { type: 'string' },
} as const;

/** The number of words before the text of `type`. That text is never an option: it can be -5, --json or empty. */
const WORDS_BEFORE_TEXT = 3;

/** Parses the words of the command line. */
export function parseArguments(words: readonly string[]): CommandRequest {
  const { text, rest } = splitText(words);
  const { values, positionals } = parse(rest);
  const [command = '', ...operands] = positionals;
  const { now, user, lang, outbox, answer = [], json = false, units, meanwhile = [] } = values;
  return {
    command,
    operands: text === null ? operands : [...operands, text],
    now: now === undefined ? undefined : instantOf(now, '--now'),
    user,
    lang: lang === undefined ? undefined : languageOf(lang),
    answers: answer,
    json,
    failCall: optional(values['fail-call'], (text) => countOf(text, '--fail-call')),
    killCall: optional(values['kill-call'], (text) => countOf(text, '--kill-call')),
    callCost: optional(values['call-cost'], secondsOf),
    meanwhile: meanwhile.map(interruptionOf),
    units,
    deployment: optional(values.deployment, deploymentOf),
    outbox,
  };
}

function splitText(words: readonly string[]): { text: string | null; rest: string[] } {
  let seen = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    const [name = '', value] = word.split('=', 2);
    const option = name.startsWith('--') ? OPTIONS[name.slice(2) as keyof typeof OPTIONS] : undefined;
    if (seen === WORDS_BEFORE_TEXT && words.includes('type')) {
      if (option === undefined) return { text: word, rest: [...words.slice(0, index), ...words.slice(index + 1)] };
    }
    if (option === undefined) seen += 1;
    else if (option.type === 'string' && value === undefined) index += 1;
  }
  return { text: null, rest: [...words] };
}

function parse(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Parses an instant, the value of an option or a command. */
export function instantOf(text: string, option: string): number {
  const instant = Date.parse(text);
  if (Number.isNaN(instant))
    throw new UsageError(`${option} takes a time such as 2020-08-18T15:10+07:00, not "${text}".`);
  return instant;
}

function languageOf(text: string): 'vi' | 'en' {
  if (text !== 'vi' && text !== 'en') throw new UsageError(`--lang takes vi or en, not "${text}".`);
  return text;
}

function deploymentOf(text: string): Deployment {
  const known = DEPLOYMENTS.find((each) => each === text);
  if (known === undefined) throw new UsageError(`--deployment takes ${DEPLOYMENTS.join(', ')}, not "${text}".`);
  return known;
}

function countOf(text: string, option: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`${option} takes the number of a call, from 1, not "${text}".`);
  return Number(text);
}

function secondsOf(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new UsageError(`--call-cost takes seconds such as 0.15, not "${text}".`);
  return Number(text);
}

/** Parses "12:actions.json". */
function interruptionOf(text: string): CommandRequest['meanwhile'][number] {
  const [, call = '', file = ''] = /^([1-9]\d*):(.+)$/.exec(text) ?? [];
  if (file === '') throw new UsageError(`--meanwhile takes a call and a file, such as 12:actions.json, not "${text}".`);
  return { call: Number(call), file };
}

const optional = <T>(text: string | undefined, parseText: (text: string) => T): T | undefined =>
  text === undefined ? undefined : parseText(text);
