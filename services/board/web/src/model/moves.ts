import { isInShadow, isOver, isUnseen, type Row } from "./row";

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
 * @param me who is signed in: nobody takes from themselves what they have
 * @param ended it is closed, though the row that stands there still says how it was
 */
export function offered(row: Row, me: string, ended = false): readonly Move[] {
  if (isOver(row) || ended) return row.possible || isInShadow(row) ? [] : ["reopen"];
  const unseen: readonly Move[] = isUnseen(row) ? ["acknowledge"] : [];
  if (row.possible) return [...unseen, "note"];
  if (isInShadow(row)) return [...unseen, ...(has(row, me) ? [] : (["accept"] as const)), "hand-over", "resolve", "note", "stand-down"];
  return [
    ...(row.handoverTo === undefined ? [] : (["receive"] as const)),
    ...unseen,
    ...(has(row, me) ? [] : (["accept"] as const)),
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
export function next(row: Row, me: string): Move | undefined {
  // Nothing has to be done about what nobody is told.
  if (isInShadow(row)) return undefined;
  const moves = offered(row, me);
  return row.handOverBy !== undefined && row.handoverTo === undefined ? "hand-over" : moves.find((move) => move !== "hand-over" && !isRare(move, row));
}

/** To take it from a colleague is rarer than what they do themselves. */
export function isRare(move: Move, row: Row): boolean {
  return RARE.has(move) || (move === "accept" && takesFrom(row));
}

/** They have accepted it already, and their team is not about to close. */
function has(row: Row, me: string): boolean {
  return row.acceptedBy === me && takesFrom(row);
}

/** Accepted already, and not about to be kept past closing: to accept it again is to take it from whoever has. */
export function takesFrom(row: Row): boolean {
  return row.acceptedBy !== null && !keeps(row);
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
  if (move === "accept" && !isOver(row) && !ended && row.acceptedBy !== null) return "You have accepted it already.";
  if (isInShadow(row)) return whyNotInShadow(move, row, ended);
  if (move === "reopen") return isOver(row) || ended ? "A possible match is asked again by itself when the source has news: ring the source." : "It is open.";
  if (isOver(row) || ended) return row.possible ? "It is closed." : `It is closed: open it again first (${KEY.reopen}).`;
  if (move === "acknowledge") return "It is acknowledged already.";
  if (row.possible) return "It is not known yet whom this is about: say who it is first.";
  if (move === "first-contact") return "That somebody spoke with the patient or carer is recorded already.";
  if (move === "receive") return "Nobody has handed it over.";
  return whyNotWait(row) ?? "It can’t be done now.";
}

function whyNotInShadow(move: Move, row: Row, ended: boolean): string {
  if (isOver(row) || ended) return `It was in shadow: nobody was told of it. If somebody is to come, raise it by hand (b).`;
  if (move === "acknowledge") return "It is acknowledged already.";
  if (move === "reopen") return "It is open.";
  if (row.possible) return "It is not known yet whom this is about: say who it is first.";
  return `It is in shadow: nobody has been told of it. Take it live first: hand it over (${KEY["hand-over"]}).`;
}

export function label(move: Move, row: Row): string {
  switch (move) {
    case "acknowledge":
      return row.possible ? "Acknowledge: I am ringing the source" : "Acknowledge";
    case "accept":
      if (keeps(row)) return "Keep it";
      return row.acceptedBy === null ? "Accept" : `Take it from ${row.acceptedBy}`;
    case "first-contact":
      return "First contact made";
    case "hand-over":
      return isInShadow(row) ? "Take it live: hand over" : "Hand over";
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
