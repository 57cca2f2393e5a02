/**
 * Keeps the state in its folder: a change is written soon after it was made, together with those that came meanwhile, and
 * whatever is left at the end.
 */

import { type WorkbookState, writeWorkbookState } from './workbookState';

/** How long after a change it is written, in milliseconds. */
const PAUSE = 1_500;

/** The autosave of one folder; without a folder nothing is kept. */
export class Autosave {
  private changed = true;
  private writing: Promise<void> = Promise.resolve();
  private pause: NodeJS.Timeout | null = null;

  constructor(
    private readonly folder: string | null,
    /** The state as it now is. */
    private readonly state: () => WorkbookState,
    private readonly log: (line: string) => void,
  ) {}

  /** Takes note that the state has changed. */
  note(): void {
    this.changed = true;
    this.pause ??= setTimeout(() => this.write(), PAUSE).unref();
  }

  /** Ends when everything is written, also a state that nobody has changed; throws when it cannot be. */
  async close(): Promise<void> {
    if (this.pause !== null) clearTimeout(this.pause);
    await this.writing;
    if (this.changed) await this.writeNow();
  }

  private write(): void {
    this.pause = null;
    this.writing = this.writing
      .then(() => this.writeNow())
      .catch((error: Error) => this.log(`${this.folder} cannot be written: ${error.message}`));
  }

  private async writeNow(): Promise<void> {
    if (this.folder === null) return;
    this.changed = false;
    try {
      await writeWorkbookState(this.folder, this.state());
    } catch (error) {
      this.changed = true;
      throw error;
    }
  }
}
