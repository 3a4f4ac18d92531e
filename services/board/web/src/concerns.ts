import { post } from "./post";

export type Kind = "incident" | "complaint" | "feedback";

/** What somebody has reported, as `GET /api/concerns` gives it; times are RFC 3339. */
export interface Concern {
  readonly id: string;
  readonly at: string;
  readonly kind: Kind;
  readonly alertId: string;
  /** Name of the team that had it then; null for a restricted person. */
  readonly team: string | null;
  readonly by: string;
  readonly words: string;
}

/** How many were reported in a month such as `2026-11`. */
export type Month = Readonly<Record<Kind, number>> & { readonly month: string };

export interface Concerns {
  /** The newest first. */
  readonly months: readonly Month[];
  /** The newest, and of them the newest first. */
  readonly concerns: readonly Concern[];
  readonly total: number;
}

/** Throws when they can't be read. */
export async function concerns(): Promise<Concerns> {
  const answer = await fetch("/api/concerns", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Concerns;
}

/** Reports one; null once the log has it, or the sentence that says why not. Sent again with its id it counts once. */
export function report(alertId: string, concern: { readonly concernId: string; readonly kind: Kind; readonly words: string }): Promise<string | null> {
  const unknown = "Not known whether it was reported: the board did not answer. Send it again; it then counts once.";
  return post(`/api/alerts/${encodeURIComponent(alertId)}/concerns`, concern, unknown, { kind: "What it is", words: "What happened" });
}
