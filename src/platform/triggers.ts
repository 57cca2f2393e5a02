/** Functions that Google calls by itself: at every edit, and by the clock. */

/** The triggers of the account that runs the command; Google shows no others. */
export interface Triggers {
  /** How often a clock calls its function, in minutes. */
  readonly clockMinutes: number;
  /** Has a function called at every edit. Does nothing when it already is; reaches Google once or twice. */
  installEditHandler(functionName: string): void;
  /** Has a function called every `clockMinutes`. Does nothing when it already is. */
  installClock(functionName: string): void;
  /** Whether this account has a clock for that function. */
  hasClock(functionName: string): boolean;
  /** Removes this account's clock for that function. */
  removeClock(functionName: string): void;
  /** URL where the user grants missing permissions; null if none are missing. */
  authorizationUrl(): string | null;
}
