import type { Role } from "./session";

/** That somebody is signed in, as `GET /api/sessions` gives it. */
export interface OthersSession {
  readonly id: string;
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  /** RFC 3339. */
  readonly since: string;
}

/** Who is signed in now, the newest first. Throws when it can't be read. */
export async function sessions(): Promise<readonly OthersSession[]> {
  const answer = await fetch("/api/sessions", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return ((await answer.json()) as { readonly sessions: readonly OthersSession[] }).sessions;
}

/** Signs somebody out; one that has ended already is as good. Throws when nobody knows whether it has. */
export async function endSession(id: string): Promise<void> {
  const answer = await fetch(`/api/sessions/${encodeURIComponent(id)}/end`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: "{}",
    signal: AbortSignal.timeout(10_000),
  });
  if (!answer.ok && answer.status !== 404) throw new Error(`the board answered ${answer.status}`);
}
