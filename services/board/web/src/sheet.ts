import type { Sheet, WholeSheet } from "./model/sheet";
import { directory } from "./teams";

/** The board is there, and says that this is not theirs to see. */
export class NotTheirs extends Error {}

/** The sheet as it is now. Throws `NotTheirs` where the board refuses it, and any other error where it can't be reached. */
export async function wholeSheet(): Promise<WholeSheet> {
  const answer = await fetch("/api/sheet", { signal: AbortSignal.timeout(10_000) });
  if (answer.status === 401 || answer.status === 403) throw new NotTheirs(`the board answered ${answer.status}`);
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  const sheet = (await answer.json()) as Sheet;
  const teams = await directory().then(
    (read) => read.teams,
    (failure: unknown) => {
      console.warn("The teams can't be read", failure);
      return null;
    },
  );
  return { sheet, teams };
}
