import { BulkError } from "../bulk-error.js";
import { Journal, readStanding } from "../campaign/journal.js";
import { mayHaveChanged, type RefreshOptions, refreshPulls } from "./refresh-pulls.js";

/**
 * Asks what has become of a campaign's pull requests, and writes it into its journal. Where that can't be done, all that is
 * known stays as it is.
 *
 * @returns why it couldn't be done, as a sentence; null where it could, or there is none
 */
export async function refreshCampaign(folder: string, options: RefreshOptions): Promise<string | null> {
  if (!readStanding(folder).repositories.some(mayHaveChanged)) return null;
  try {
    const journal = Journal.open(folder);
    try {
      await refreshPulls(readStanding(folder), journal, options);
      return null;
    } finally {
      journal.close();
    }
  } catch (error) {
    if (error instanceof BulkError) return error.message;
    throw error;
  }
}
