import { clock } from "./model/time";
import { say, TEAM_KIND } from "./words";

/** A team of the directory, as `GET /api/teams` gives it: those open now first. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly open: boolean;
  readonly closes: string | null;
  /** In words, such as "Mon–Fri 08:00–20:00". */
  readonly hours: string;
  readonly phone: string | null;
  /** In years, both ends included; null is no end. */
  readonly ages: { readonly from: number | null; readonly to: number | null };
}

/** The teams as they are now. Throws when they can't be read. */
export async function teams(): Promise<readonly Team[]> {
  const answer = await fetch("/api/teams", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return ((await answer.json()) as { readonly teams: readonly Team[] }).teams;
}

/** "Open until 20:00", "Open now" or "Closed". */
export function opening(team: Team): string {
  if (!team.open) return `Closed; opens ${team.hours}`;
  return team.closes === null ? "Open now, all week" : `Open until ${clock(Date.parse(team.closes))}`;
}

/** What else there is to know before ringing: what it is and whom it takes. */
export function about(team: Team): string {
  return [team.kind && say(TEAM_KIND, team.kind), ages(team)].filter(Boolean).join(", ");
}

export function takes(team: Team, age: number | null): boolean {
  return age === null || (age >= (team.ages.from ?? 0) && age <= (team.ages.to ?? Number.POSITIVE_INFINITY));
}

function ages({ ages }: Team): string | null {
  const from = ages.from ?? 0;
  if (ages.to === null) return from === 0 ? null : `from ${from} years`;
  return `${from} to ${ages.to} years`;
}
