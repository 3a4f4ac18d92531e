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
  | "stand-down"
  | "reopen";

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
  reopen: "o",
};

/** The action that a key stands for. */
export function moveOf(key: string): Move | undefined {
  return (Object.keys(KEY) as Move[]).find((move) => KEY[move] === key);
}

const RARE: ReadonlySet<Move> = new Set<Move>(["note", "snooze", "decline", "stand-down"]);

/**
 * What makes sense now, in the order of a call; whether it may be done is the server's to say.
 *
 * @param ended it is closed, though the row that stands there still says how it was
 */
export function offered(row: Row, ended = false): readonly Move[] {
  if (isOver(row) || ended) return row.possible ? [] : ["reopen"];
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
  return whyNotWait(row) === null;
}

function whyNotWait(row: Row): string | null {
  if (row.priority === "immediate") return "It is immediate: it can’t be put off.";
  if (row.risk === "decide-now" || row.risk === "leaving") return "Where they will be cared for is being decided now: it can’t be put off.";
  return row.acceptedBy === null ? "Nobody has accepted it: it can’t be put off until somebody has." : null;
}

/** Why a move is not offered; what to do instead where there is something. */
export function whyNot(move: Move, row: Row, ended = false): string {
  if (move === "reopen") return isOver(row) || ended ? "A possible match is asked again by itself when the source has news: ring the source." : "It is open.";
  if (isOver(row) || ended) return row.possible ? "It is closed." : `It is closed: open it again first (${KEY.reopen}).`;
  if (move === "acknowledge") return "It is acknowledged already.";
  if (row.possible) return "It is not known yet whom this is about: say who it is first.";
  if (move === "accept") return `It is accepted already by ${row.acceptedBy}: hand it over, or write a note.`;
  if (move === "first-contact") return "That somebody spoke with the patient or carer is recorded already.";
  if (move === "receive") return "Nobody has handed it over.";
  return whyNotWait(row) ?? "It can’t be done now.";
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
    case "reopen":
      return "Open again";
  }
}
