/**
 * Interrupts a running script: people and other executions act between two of its calls. The actions happen in order,
 * right after a call had its effect and before the script goes on, each with the rights of its user.
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

/** The forms of an action in a file. */
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

/** Parses a file of actions: `[{"type": ["Văn Lâm!D8", "1500"]}, …]`; throws if it is invalid. */
export function readActions(json: string): readonly Action[] {
  return z.array(ACTION).parse(JSON.parse(json));
}

/** Actions, and the number of the call after which they happen, from 1. */
export interface Interruption {
  readonly call: number;
  readonly actions: readonly Action[];
}

/** The result of an action. */
export interface ActionOutcome {
  readonly call: number;
  readonly action: Action;
  /** Why the action was refused; null if it was done. */
  readonly refused: string | null;
  /** The executions that it started: edit handlers, or the second command. */
  readonly executions: readonly Execution[];
}

/** The interruptions of one execution. */
export class Meanwhile {
  readonly outcomes: ActionOutcome[] = [];
  private readonly remaining: Interruption[];

  constructor(interruptions: readonly Interruption[]) {
    this.remaining = [...interruptions];
  }

  /** The numbers of the calls that were not reached. */
  get unreached(): readonly number[] {
    return this.remaining.map(({ call }) => call);
  }

  /** The options that make the actions happen during an execution on this workbench. */
  during(workbench: Workbench): { readonly afterCall: (number: number) => void } {
    return {
      afterCall: (number) => {
        const due = this.remaining.filter(({ call }) => call === number);
        for (const interruption of due) {
          this.remaining.splice(this.remaining.indexOf(interruption), 1);
          for (const action of interruption.actions) {
            this.outcomes.push({ call: number, action, ...attempt(action, workbench) });
          }
        }
      },
    };
  }
}

function attempt(action: Action, workbench: Workbench): Pick<ActionOutcome, 'refused' | 'executions'> {
  try {
    return { refused: null, executions: perform(action, workbench) };
  } catch (error) {
    if (isUserError(error)) return { refused: error.message, executions: [] };
    throw error;
  }
}

/** Performs an action as its user, or as the owner; throws if Google refuses it. */
function perform(action: Action, at: Workbench): readonly Execution[] {
  const workbench = at.with({ user: action.user ?? at.book.owner });
  if ('type' in action) {
    const edit = workbench.typeWithoutEvent(...action.type);
    return action.event === false ? [] : workbench.fireEdit(edit);
  }
  if ('paste' in action) {
    const edit = workbench.pasteWithoutEvent(...action.paste);
    return action.event === false ? [] : workbench.fireEdit(edit);
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
