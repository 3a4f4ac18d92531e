import { isOver, isUnseen, type Row } from "./row";

/** What can be done to an alert from its row; rulings on possible matches have a form of their own. */
export type Move =
  | "receive"
  | "acknowledge"
  | "accept"
  | "first-contact"
  | "hand-over"
  | "resolve"
  | "note"
  | "snooze"
  | "decline"
  | "stand-down";

/** One key each. */
export const KEY: Readonly<Record<Move, string>> = {
  acknowledge: "a",
  accept: "c",
  "first-contact": "f",
  "hand-over": "h",
  receive: "t",
  decline: "d",
  note: "w",
  snooze: "p",
  "stand-down": "s",
  resolve: "r",
};

const RARE: ReadonlySet<Move> = new Set<Move>(["note", "snooze", "decline", "stand-down"]);

/** What makes sense now, in the order of a call; whether it may be done is the server's to say. */
export function offered(row: Row): readonly Move[] {
  if (isOver(row)) return [];
  const unseen: readonly Move[] = isUnseen(row) ? ["acknowledge"] : [];
  if (row.possible) return [...unseen, "note"];
  return [
    ...(row.handoverTo === undefined ? [] : (["receive"] as const)),
    ...unseen,
    ...(row.acceptedBy === null || keeps(row) ? (["accept"] as const) : []),
    ...(row.contacted ? [] : (["first-contact"] as const)),
    "hand-over",
    "resolve",
    "note",
    ...(canWait(row) ? (["snooze"] as const) : []),
    "decline",
    "stand-down",
  ];
}

/** The one that comes next. */
export function next(row: Row): Move | undefined {
  const moves = offered(row);
  return row.handOverBy !== undefined && row.handoverTo === undefined ? "hand-over" : moves.find((move) => move !== "hand-over" && !isRare(move));
}

export function isRare(move: Move): boolean {
  return RARE.has(move);
}

/** Accepted already, by a team about to close: to accept it again is to keep it past that. */
export function keeps(row: Row): boolean {
  return row.acceptedBy !== null && row.handOverBy !== undefined;
}

/** What is immediate, decided right now, or nobody's yet can't be put off. */
function canWait(row: Row): boolean {
  return row.acceptedBy !== null && row.priority !== "immediate" && row.risk !== "decide-now" && row.risk !== "leaving";
}

export function label(move: Move, row: Row): string {
  switch (move) {
    case "acknowledge":
      return row.possible ? "Acknowledge: I am ringing the source" : "Acknowledge";
    case "accept":
      return keeps(row) ? "Keep it" : "Accept";
    case "first-contact":
      return "First contact made";
    case "hand-over":
      return "Hand over";
    case "receive":
      return "Receive it";
    case "decline":
      return "Decline";
    case "note":
      return "Write a note";
    case "snooze":
      return "Put off";
    case "stand-down":
      return "Stand down";
    case "resolve":
      return "Resolve";
  }
}
