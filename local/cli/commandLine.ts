/** One call of the command line: what it prints, and its exit status. */

import { parseArguments, UsageError } from './arguments';
import { COMMANDS, type CommandResult, runCommand } from './commands';

/** Where a call writes. */
export interface Outputs {
  out(text: string): void;
  err(text: string): void;
}

/** Runs the words of a command line; gives the exit status: 0 done, 1 a problem, 2 wrong usage. */
export async function runLine(words: readonly string[], { out, err }: Outputs): Promise<number> {
  try {
    const request = parseArguments(words);
    const result = await runCommand(request);
    out(request.json ? asJson(result) : asText(result));
    if (result.execution.error !== null && !request.json) err(`${result.execution.error}\n`);
    return result.execution.error === null ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err(`${error.message}\n${usage()}`);
    return 2;
  }
}

function asJson({ execution, menu, meanwhile }: CommandResult): string {
  const { toasts, alerts, logs, calls, ms, error } = execution;
  const mails = execution.mails.map(({ to, cc, subject }) => ({ to, cc, subject }));
  const logged = logs.map(({ text }) => text);
  return `${JSON.stringify({ toasts, alerts, mails, calls, ms, error, ...(logged.length > 0 ? { logs: logged } : {}), ...(menu ? { menu } : {}), ...(meanwhile ? { meanwhile: meanwhile.map(asEntry) } : {}) })}\n`;
}

function asEntry({ call, action, refused, executions }: NonNullable<CommandResult['meanwhile']>[number]) {
  const runs = executions.map(({ toasts, alerts, error }) => ({ toasts, alerts, error }));
  return { call, action, refused, runs };
}

function asText({ execution, menu }: CommandResult): string {
  const items = (menu ?? []).map(({ path, label, function: name }) => `${[...path, label].join(' › ')}\t${name}`);
  const mails = execution.mails.map(({ to, subject }) => `${to.join(', ')}: ${subject}`);
  const sidebars = execution.sidebars.map(({ title }) => title);
  // Errors go to the error output.
  const logged = execution.logs.filter(({ level }) => level !== 'error').map(({ text }) => text);
  return [...execution.toasts, ...execution.alerts, ...logged, ...sidebars, ...mails, ...items]
    .map((line) => `${line}\n`)
    .join('');
}

function usage(): string {
  const commands = Object.values(COMMANDS).map((command) => `  npm run -s local -- ${command.usage}\n`);
  return `${commands.join('')}options: --units FILE.csv (with new)   --deployment bound|standalone|add-on (with new, or with run BOOK.xlsx setUp)\n         --now ISO   --user ADDRESS   --lang vi|en   --outbox DIR   --answer TEXT   --json   --fail-call N\n         --kill-call N   --call-cost SECONDS   --meanwhile N:ACTIONS.json (may be given several times)\n`;
}
