import type { Task } from "./model/alert";
import { dayAndClock, moment } from "./model/time";
import { say, TEAM_KIND } from "./words";

/** From this age on people are in adults' care, unless the register says otherwise. */
const GROWN_UP = 18;

/** A team of the directory, as `GET /api/teams` gives it: those open now first. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly open: boolean;
  readonly closes: string | null;
  /** The closure because of which it is not open, until it opens again; null where it is open, or closed for another reason. */
  readonly closed: { readonly until: string; readonly why: string } | null;
  /** In words, such as "Mon–Fri 08:00–20:00". */
  readonly hours: string;
  readonly phone: string | null;
  /** It takes what nobody else can, and can't be full or paused. */
  readonly lastResort: boolean;
  readonly capacity: Capacity | null;
  /** It is not told of anything yet. */
  readonly inShadow: boolean;
  /** Null for a team without a rota. */
  readonly onCall: OnCallNow | null;
  /** In years, both ends included; null is no end. */
  readonly ages: { readonly from: number | null; readonly to: number | null };
}

/** Whom to ring of a team as its rota says, until somebody else is on call. */
export interface OnCallNow {
  /** First the one to ring first; empty where nobody is on call. */
  readonly people: readonly { readonly name: string; readonly phone: string | null }[];
  /** RFC 3339; null where it isn't soon. */
  readonly until: string | null;
  /** The team would be open, were somebody on call. */
  readonly closesIt: boolean;
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

export const IN_SHADOW = "In shadow: nobody there is told. Ring them";

export const CAPACITY_UNREAD = "Which teams are full or paused is still being read: ask when you ring.";

/** What somebody says of a team. */
export type Saying = { readonly state: "open" } | { readonly state: "full" | "paused"; readonly until: string; readonly reason: string };

/** What the directory says. */
export interface Directory {
  /** False while what teams say of themselves is still being read: then nobody knows which of them is full or paused. */
  readonly capacityRead: boolean;
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

/** Whether it responds now, as far as the list that was read can tell: its hours may have ended since. */
export function isOpen(team: Team, now: number): boolean {
  return team.open && (team.closes === null || Date.parse(team.closes) > now);
}

/** "Closed until Sun 27 Dec 08:00: Refurbishment"; null for a team that is in no closure now. */
export function closed(team: Team, now: number): string | null {
  const until = team.closed === null ? now : Date.parse(team.closed.until);
  return until > now ? `Closed until ${dayAndClock(until)}: ${team.closed?.why}` : null;
}

/** Whether somebody else may be on call by now. */
export function isOnCallOver(onCall: OnCallNow, now: number): boolean {
  return onCall.until !== null && Date.parse(onCall.until) <= now;
}

/** "Open until 20:00", "Open now, all week", "Closed until Sun 27 Dec 08:00: Refurbishment", "Closed: nobody is on call" or "Closed; opens …". */
export function opening(team: Team, now: number): string {
  const closure = closed(team, now);
  if (closure !== null) return closure;
  if (!team.open && team.onCall?.closesIt && !isOnCallOver(team.onCall, now)) return "Closed: nobody is on call";
  if (!isOpen(team, now)) return `Closed; opens ${team.hours}`;
  return team.closes === null ? "Open now, all week" : `Open until ${moment(team.closes, now)}`;
}

/** What else there is to know before ringing: what it is and whom it takes. */
export function about(team: Team): string {
  return [team.kind && say(TEAM_KIND, team.kind), ages(team)].filter(Boolean).join(", ");
}

/** Whether it takes somebody of that age; the register may say that other services lead their care than their age does. */
export type TakesAge = "yes" | "no" | "if-childrens-lead" | "if-adults-lead";

export function takesAge(team: Team, age: number | null): TakesAge {
  const within = (years: number) => years >= (team.ages.from ?? 0) && years <= (team.ages.to ?? Number.POSITIVE_INFINITY);
  if (age === null || within(age)) return "yes";
  if (age >= GROWN_UP && within(GROWN_UP - 1)) return "if-childrens-lead";
  return age < GROWN_UP && within(GROWN_UP) ? "if-adults-lead" : "no";
}

function ages({ ages }: Team): string | null {
  const from = ages.from ?? 0;
  if (ages.to === null) return from === 0 ? null : `from ${from} years`;
  return `${from} to ${ages.to} years`;
}
