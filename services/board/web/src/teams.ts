import type { Task } from "./model/alert";
import { clock, moment } from "./model/time";
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
  /** It takes what nobody else can, and can't be full or paused. */
  readonly lastResort: boolean;
  readonly capacity: Capacity | null;
  /** In years, both ends included; null is no end. */
  readonly ages: { readonly from: number | null; readonly to: number | null };
}

/** What a team says of itself, while it holds; times are RFC 3339. */
export interface Capacity {
  readonly state: "full" | "paused";
  readonly until: string;
  readonly reason: string;
  /** Who said it, and when. */
  readonly by: string;
  readonly at: string;
}

/** What somebody says of a team. */
export type Saying = { readonly state: "open" } | { readonly state: "full" | "paused"; readonly until: string; readonly reason: string };

/** What the directory says. */
export interface Directory {
  readonly teams: readonly Team[];
  /** What has to be seen to after a death. */
  readonly afterDeath: readonly Task[];
}

/** The directory as it is now. Throws when it can't be read. */
export async function directory(): Promise<Directory> {
  const answer = await fetch("/api/teams", { signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Directory;
}

/** Says it; what comes back is null once the log has it, or the sentence that says why not. */
export async function sayCapacity(teamId: string, saying: Saying): Promise<string | null> {
  try {
    const answer = await fetch(`/api/teams/${encodeURIComponent(teamId)}/capacity`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(saying),
      signal: AbortSignal.timeout(30_000),
    });
    if (answer.ok) return null;
    const problem = (await answer.json()) as { readonly detail?: string; readonly errors?: readonly { readonly pointer: string; readonly detail: string }[] };
    const fields = (problem.errors ?? []).map((error) => `${error.pointer.slice(1)}: ${error.detail}.`);
    return [problem.detail ?? `Not said: the board answered ${answer.status}.`, ...fields].join(" ");
  } catch (unreachable) {
    console.warn("Nobody has confirmed what was said of a team", unreachable);
    return "Not known whether it was said: the board did not answer, and it may still take effect. Look at the list before you say it again.";
  }
}

/** That it is full or paused, while that holds. */
export function takesNothing(team: Team, now: number): Capacity | null {
  return team.capacity !== null && Date.parse(team.capacity.until) > now ? team.capacity : null;
}

/** "full until 04:30: all on visits (Ann)". */
export function says(capacity: Capacity, now: number): string {
  return `${capacity.state} until ${moment(capacity.until, now)}: ${capacity.reason} (${capacity.by})`;
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
