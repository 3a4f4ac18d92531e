/** One line of the queue, as the board's server sends it: words are the server's, clocks tick here. */
export interface Row {
  readonly alertId: string;
  readonly version: number;
  readonly workVersion: number;
  readonly status: Status;
  readonly priority: Priority;
  /** "Maria KOWALSKA"; for a possible match the words that say so. */
  readonly name: string;
  readonly age: number | null;
  readonly place: string | null;
  readonly placeName: string | null;
  readonly happening: string;
  readonly where: string | null;
  /** The preferred place; while it is a question whom it is about, what to do about that; after a death what is not recorded. */
  readonly advice: string;
  readonly risk: Risk;
  /** It was over before anybody was told, as after an outage, and nobody has seen to it yet. */
  readonly catchingUp?: true;
  /** What was said last that matters to whoever has seen it before, until somebody does something. */
  readonly news?: string;
  /** An alert about the same person was closed not long before this one was raised. */
  readonly follows?: true;
  readonly owner: string;
  readonly ownerName: string;
  readonly raisedAt: string;
  readonly waitingSince: string;
  readonly acknowledgeBy: string | null;
  readonly dueBy: string | null;
  /** The next moment that can be missed; what the queue is ordered by within a priority, after a crew that decides or leaves. */
  readonly deadline: string | null;
  readonly acceptedBy: string | null;
  readonly acknowledged: boolean;
  /** Until when somebody should accept it, and speak with the patient or carer. */
  readonly acceptBy?: string;
  readonly contactBy?: string;
  /** Until when what is required after a death should be recorded, or its owner is reminded next. */
  readonly recordBy?: string;
  /** Somebody has spoken with the patient or carer, and nobody has to again. */
  readonly contacted?: true;
  /** When whoever accepted it expects to be there, and how long they keep it though their team closes. */
  readonly eta?: string;
  readonly keptUntil?: string;
  /** The name of the team that was asked to take it over and has not answered. */
  readonly handoverTo?: string;
  /** The end of the owner's hours: before anybody has accepted it, and once it has to be handed over. */
  readonly closesAt?: string;
  readonly handOverBy?: string;
  readonly snoozedUntil?: string;
  readonly snoozedWhy?: string;
  readonly possible: boolean;
  /** Somebody has said that they have died. */
  readonly afterDeath?: true;
  /** The team that it would have gone to, where nobody but the desk is told of it; a live alert has none. */
  readonly shadow?: string;
  readonly defects: number;
}

export type Status = "raised" | "acknowledged" | "accepted" | "follow-up" | "resolved" | "stood-down";
export type Priority = "immediate" | "urgent" | "soon" | "information";
export type Risk = "none" | "watch" | "decide-now" | "leaving";

const PRIORITIES: readonly Priority[] = ["immediate", "urgent", "soon", "information"];

/** A call helps only until the crew has left; all other risks count alike. */
const PRESSING: readonly Risk[] = ["leaving", "decide-now"];

/** Most pressing first, exactly as the server orders: live, open, not to be caught up with, not put off, priority, pressing risk, deadline, raised, id. */
export function mostPressingFirst(a: Row, b: Row): number {
  return (
    Number(isInShadow(a)) - Number(isInShadow(b)) ||
    Number(isOver(a)) - Number(isOver(b)) ||
    Number(isCatchingUp(a)) - Number(isCatchingUp(b)) ||
    Number(isAsleep(a)) - Number(isAsleep(b)) ||
    PRIORITIES.indexOf(a.priority) - PRIORITIES.indexOf(b.priority) ||
    PRESSING.indexOf(b.risk) - PRESSING.indexOf(a.risk) ||
    moment(a.deadline) - moment(b.deadline) ||
    moment(a.raisedAt) - moment(b.raisedAt) ||
    (a.alertId < b.alertId ? -1 : Number(a.alertId > b.alertId))
  );
}

/** What an alert is called where no name may stand, and on the telephone: "3F9 A2C". */
export function reference(alertId: string): string {
  const end = alertId.slice(-6).toUpperCase();
  return `${end.slice(0, 3)} ${end.slice(3)}`;
}

/** Nobody has said yet that they have seen it; the source may be done all the same. */
export function isUnseen(row: Row): boolean {
  return !row.acknowledged && !isOver(row);
}

export function isOver(row: Row): boolean {
  return row.status === "resolved" || row.status === "stood-down";
}

/** Nobody but the desk is told of it: it stands in no queue, and counts nowhere. */
export function isInShadow(row: Row): boolean {
  return row.shadow !== undefined;
}

export function isCatchingUp(row: Row): boolean {
  return row.catchingUp === true;
}

/** Put off: nobody is reminded of it until then. */
export function isAsleep(row: Row): boolean {
  return row.snoozedUntil !== undefined;
}

function moment(time: string | null): number {
  return time === null ? Number.MAX_SAFE_INTEGER : Date.parse(time);
}
