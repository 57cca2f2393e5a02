/** Triggers: functions that Google calls at every edit and at regular times. */

/** The triggers of the account that runs the command; Google reveals no others. */
export interface Triggers {
  /** The minutes between two calls by a clock. */
  readonly clockMinutes: number;
  /** Whether set-up alone makes triggers, and switching reminders on and off makes and removes none. */
  readonly areMadeBySetUp: boolean;
  /**
   * Has a function called at every edit, unless it already is, and deletes this account's surplus triggers, of other
   * functions too. Makes one or two calls, and one for each surplus trigger.
   */
  installEditHandler(functionName: string): void;
  /** Has a function called every `clockMinutes` in the same way. */
  installClock(functionName: string): void;
  /** Whether this account has a clock for that function. */
  hasClock(functionName: string): boolean;
  /** Removes this account's clock for that function. */
  removeClock(functionName: string): void;
  /** URL where the user grants missing permissions; null if none are missing. */
  authorizationUrl(): string | null;
}
