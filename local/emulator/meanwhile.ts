/**
 * What people and other executions do between two calls of a running script. The actions of one place happen right after
 * the call of that number has had its effect and before the script goes on, in order, each with the rights of its user.
 */

import * as z from 'zod';
import { columnNumber } from './book/a1';
import type { Execution } from './execution';
import { isUserError, type Workbench } from './workbench';

const cell = z.string();
const tab = z.string();
const row = z.int().min(1);
const letters = z.string().regex(/^[A-Z]{1,3}$/);
const user = z.string().optional();

/** The forms of an action, as a file names them. */
const ACTION = z.union([
  z.strictObject({ type: z.tuple([cell, z.string()]), event: z.boolean().optional(), user }),
  z.strictObject({
    paste: z.tuple([cell, z.array(z.array(z.string()).min(1)).min(1)]),
    event: z.boolean().optional(),
    user,
  }),
  z.strictObject({ sort: z.tuple([tab, letters]), user }),
  z.strictObject({ insertRow: z.tuple([tab, row]), user }),
  z.strictObject({ deleteRow: z.tuple([tab, row]), user }),
  z.strictObject({ insertColumn: z.tuple([tab, letters]), user }),
  z.strictObject({ renameTab: z.tuple([tab, z.string().min(1)]), user }),
  z.strictObject({ deleteTab: z.tuple([tab]), user }),
  z.strictObject({ run: z.string(), answers: z.array(z.string()).optional(), user }),
]);

/** One action. */
export type Action = z.infer<typeof ACTION>;

/** The actions of a file: `[{"type": ["Văn Lâm!D8", "1500"]}, …]`; throws what is wrong with it. */
export function readActions(json: string): readonly Action[] {
  return z.array(ACTION).parse(JSON.parse(json));
}

/** Actions and the call, from 1, after which they happen. */
export interface Interruption {
  readonly call: number;
  readonly actions: readonly Action[];
}

/** What came of an action. */
export interface ActionOutcome {
  readonly call: number;
  readonly action: Action;
  /** Why it was not done; null when it was. */
  readonly refused: string | null;
  /** The executions that it started: edit handlers, or the second command. */
  readonly executions: readonly Execution[];
}

/** Interruptions of one execution. */
export class Meanwhile {
  readonly outcomes: ActionOutcome[] = [];
  private readonly left: Interruption[];

  constructor(interruptions: readonly Interruption[]) {
    this.left = [...interruptions];
  }

  /** The calls that were never reached. */
  get unreached(): readonly number[] {
    return this.left.map(({ call }) => call);
  }

  /** What an execution on this workbench is run with, so that the actions happen between its calls. */
  during(workbench: Workbench): { readonly afterCall: (number: number) => void } {
    return {
      afterCall: (number) => {
        const due = this.left.filter(({ call }) => call === number);
        for (const interruption of due) {
          this.left.splice(this.left.indexOf(interruption), 1);
          for (const action of interruption.actions) {
            this.outcomes.push({ call: number, action, ...tried(action, workbench) });
          }
        }
      },
    };
  }
}

function tried(action: Action, workbench: Workbench): Pick<ActionOutcome, 'refused' | 'executions'> {
  try {
    return { refused: null, executions: perform(action, workbench) };
  } catch (error) {
    if (isUserError(error)) return { refused: error.message, executions: [] };
    throw error;
  }
}

/** Carries out one action; throws Google's refusal. */
export function perform(action: Action, owners: Workbench): readonly Execution[] {
  const workbench = owners.with({ user: action.user ?? owners.book.owner });
  if ('type' in action) {
    const edit = workbench.typeUnheard(...action.type);
    return action.event === false ? [] : workbench.fire(edit);
  }
  if ('paste' in action) {
    const edit = workbench.pasteUnheard(...action.paste);
    return action.event === false ? [] : workbench.fire(edit);
  }
  if ('run' in action) return [workbench.run(action.run, { answers: action.answers ?? [] })];
  if ('sort' in action) workbench.sortTab(...action.sort);
  else if ('insertRow' in action) workbench.insertRow(...action.insertRow);
  else if ('deleteRow' in action) workbench.deleteRow(...action.deleteRow);
  else if ('insertColumn' in action)
    workbench.insertColumn(action.insertColumn[0], columnNumber(action.insertColumn[1]));
  else if ('renameTab' in action) workbench.renameTab(...action.renameTab);
  else workbench.deleteTab(...action.deleteTab);
  return [];
}
