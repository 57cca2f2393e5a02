/** Saves the state in its folder: soon after a change, together with later changes until then, and when it is closed. */

import { type WorkbookState, writeWorkbookState } from './workbookState';

/** How long after a change the state is saved, in milliseconds. */
const DELAY_MS = 1_500;

/** Saves to one folder, or to none if it is null. */
export class Autosave {
  private hasChanges = true;
  private saving: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly folder: string | null,
    /** Gives the present state. */
    private readonly state: () => WorkbookState,
    private readonly log: (line: string) => void,
  ) {}

  /** Call after every change of the state. */
  stateChanged(): void {
    this.hasChanges = true;
    this.timer ??= setTimeout(() => this.saveInTurn(), DELAY_MS).unref();
  }

  /** Saves what is not saved yet, also a new state without changes; throws if it cannot be saved. */
  async close(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    await this.saving;
    if (this.hasChanges) await this.save();
  }

  private saveInTurn(): void {
    this.timer = null;
    this.saving = this.saving
      .then(() => this.save())
      .catch((error: Error) => this.log(`${this.folder} cannot be written: ${error.message}`));
  }

  private async save(): Promise<void> {
    if (this.folder === null) return;
    this.hasChanges = false;
    try {
      await writeWorkbookState(this.folder, this.state());
    } catch (error) {
      this.hasChanges = true;
      throw error;
    }
  }
}
