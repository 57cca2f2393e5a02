/** The script's console. */

/** A line that the script logged. */
export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

/** The console; Google shows its lines in the execution log. */
export class LocalConsole implements Pick<Console, LogLine['level']> {
  constructor(private readonly lines: LogLine[]) {}

  log(...parts: unknown[]): void {
    this.add('log', parts);
  }

  info(...parts: unknown[]): void {
    this.add('info', parts);
  }

  warn(...parts: unknown[]): void {
    this.add('warn', parts);
  }

  error(...parts: unknown[]): void {
    this.add('error', parts);
  }

  private add(level: LogLine['level'], parts: readonly unknown[]): void {
    this.lines.push({ level, text: parts.map(String).join(' ') });
  }
}
