import { post } from "./post";

/** That somebody broke the glass, as `GET /api/looks` gives it; times are RFC 3339. */
export interface AuditedLook {
  readonly id: string;
  readonly at: string;
  /** Whoever looked, by the hash that the audit has. */
  readonly user: string;
  /** The same by name; null in records from before names were kept. */
  readonly by: string | null;
  readonly alertId: string;
  readonly candidates: readonly string[];
  readonly reason: string;
  readonly until: string;
  readonly reviewed: { readonly by: string; readonly note: string; readonly at: string } | null;
}

/** What nobody has reviewed first. Throws when it can't be read. */
export async function auditedLooks(): Promise<readonly AuditedLook[]> {
  const answer = await fetch("/api/looks", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return ((await answer.json()) as { readonly looks: readonly AuditedLook[] }).looks;
}

/** Says what was found; what comes back is null once the log has it, or the sentence that says why not. */
export function review(id: string, note: string): Promise<string | null> {
  const unknown = "Not known whether your review was kept: the board did not answer. Look at the list again before you send it once more.";
  return post(`/api/looks/${encodeURIComponent(id)}/review`, { note }, unknown, { note: "The note" });
}
