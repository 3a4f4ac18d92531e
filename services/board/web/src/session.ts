import { forget } from "./kept";

/** What somebody is here for. */
export type Role = "coordinator" | "team-member" | "operations" | "auditor" | "administrator";

/** What may be offered; the server refuses everything else. */
export type Right =
  | "own-session"
  | "see-alerts"
  | "act-on-alerts"
  | "break-glass"
  | "raise-by-hand"
  | "hand-over-shift"
  | "see-wall"
  | "see-teams"
  | "say-capacity"
  | "report-concern"
  | "see-concerns"
  | "review-break-glass"
  | "manage-sessions";

/** Who is signed in, and what kind of board this is. */
export interface Session {
  readonly user: string;
  readonly name: string;
  /** The name as rows have it, where a long one is cut. */
  readonly shownAs: string;
  readonly role: Role;
  /** Of a team member, the ids of their teams; else empty. */
  readonly teams: readonly string[];
  readonly rights: readonly Right[];
  readonly simulated: boolean;
  /** Whether a named clinician has approved the directory and its rules. */
  readonly rulesApproved: boolean;
}

export function may(session: Session, right: Right): boolean {
  return session.rights.includes(right);
}

/** Whether they may say of that team that it is full, paused or open again. */
export function maySayCapacityOf(session: Session, team: string): boolean {
  return may(session, "say-capacity") && (session.role !== "team-member" || session.teams.includes(team));
}

/** The session, or null after sending the browser to the sign-in page. Throws when the board can't be reached. */
export async function session(): Promise<Session | null> {
  const answer = await fetch("/api/session");
  if (answer.status === 401) {
    await forget();
    location.assign(location.pathname === "/wall" ? "/sign-in?to=wall" : "/sign-in");
    return null;
  }
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Session;
}

/** Ends the session, and the one of whoever vouched for it where there is such a thing. */
export async function signOut(): Promise<void> {
  await forget();
  const answer = await fetch("/api/sign-out", { method: "POST", headers: { "Content-Type": "application/json" }, body: "{}" });
  const elsewhere = answer.status === 200 ? ((await answer.json()) as { readonly goTo: string }).goTo : null;
  location.assign(elsewhere ?? "/sign-in");
}
