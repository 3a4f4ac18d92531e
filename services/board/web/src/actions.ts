import type { Alert } from "./model/alert";
import type { Board, Pending } from "./model/board";
import type { Row } from "./model/row";
import { clock } from "./model/time";

/** What a person can do to an alert, with what each action needs besides; times are RFC 3339. */
export type Action =
  | { readonly action: "acknowledge" }
  | { readonly action: "accept" | "receive"; readonly eta?: string; readonly phone?: string; readonly until?: string }
  | { readonly action: "first-contact"; readonly note?: string }
  | { readonly action: "hand-over"; readonly team: string; readonly note: string }
  /** Without a team it is the one that was asked to take it over. */
  | { readonly action: "decline"; readonly reason: string; readonly team?: string }
  | { readonly action: "snooze"; readonly until: string; readonly reason: string }
  | { readonly action: "stand-down"; readonly reason: string }
  | { readonly action: "resolve"; readonly outcome: string; readonly reason?: string; readonly note?: string }
  | { readonly action: "note"; readonly note: string }
  | { readonly action: "task-done"; readonly task: string; readonly note?: string }
  | { readonly action: "reopen"; readonly reason: string }
  | { readonly action: "confirm-match"; readonly personId: string; readonly reason: string }
  | { readonly action: "reject-match"; readonly reason: string };

/** While it is asked, when it was refused, and when nobody knows. */
const WORDS: Readonly<Record<Action["action"], readonly [doing: string, notDone: string, unknown: string]>> = {
  acknowledge: ["Acknowledging…", "Not acknowledged", "it is acknowledged"],
  accept: ["Accepting…", "Not accepted", "it is accepted"],
  receive: ["Receiving…", "Not received", "it is received"],
  "first-contact": ["Recording the contact…", "Contact not recorded", "the contact is recorded"],
  "hand-over": ["Handing over…", "Not handed over", "it is handed over"],
  decline: ["Declining…", "Not declined", "it is declined"],
  snooze: ["Putting off…", "Not put off", "it is put off"],
  "stand-down": ["Standing down…", "Not stood down", "it is stood down"],
  resolve: ["Resolving…", "Not resolved", "it is resolved"],
  note: ["Adding the note…", "Note not added", "the note is added"],
  "task-done": ["Recording it…", "Not recorded", "it is recorded"],
  reopen: ["Opening it again…", "Not opened again", "it is open again"],
  "confirm-match": ["Confirming the match…", "Match not confirmed", "the match is confirmed"],
  "reject-match": ["Rejecting the match…", "Match not rejected", "the match is rejected"],
};
const SERVER_ERROR = 500;

interface Problem {
  readonly title?: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
  /** What was last done to the alert, by whom and when. */
  readonly words?: string;
  readonly by?: string;
  readonly when?: string;
}

/**
 * Sends one action and says honestly what became of it. The id is made here and kept for every
 * retry, so that an action sent twice counts once. Without an answer nobody knows: it may lie in the log.
 */
export async function act(board: Board, row: Pick<Row, "alertId" | "workVersion">, action: Action): Promise<void> {
  const actionId = crypto.randomUUID();
  const [doing, notDone, unknown] = WORDS[action.action];
  const show = (state: Pending["state"], words: string) => {
    board.withPending(row.alertId, { actionId, action: action.action, state, words });
    // It may have become part of the alert while nobody answered.
    if (state === "failed" || state === "waiting") void settle(board, row.alertId);
  };
  const unconfirmed = () =>
    show("failed", `Not known whether ${unknown}: it may still take effect. Look at the alert before you do it again, or ring.`);
  show("sending", doing);
  try {
    const answer = await sendTwice(row, { ...action, actionId, workVersion: row.workVersion });
    if (answer.status === 202) return show("waiting", `${doing} No answer yet; ring the owner if it is pressing.`);
    if (answer.ok) return finish(board, row, actionId);
    if (answer.status >= SERVER_ERROR) return unconfirmed();
    const problem = (await answer.json()) as Problem;
    show("refused", `${notDone}: ${why(problem, answer.status)}`);
  } catch (unreachable) {
    console.warn("Nobody has confirmed the action", unreachable);
    unconfirmed();
  }
}

/** The same on an alert that is still being read, as it is then: its row may say how it was before. */
export async function actOnceRead(board: Board, alertId: string, reading: Promise<Alert | null>, action: Action): Promise<void> {
  const [doing, notDone] = WORDS[action.action];
  const show = (state: Pending["state"], words: string) => board.withPending(alertId, { actionId: crypto.randomUUID(), action: action.action, state, words });
  show("sending", doing);
  try {
    const alert = await reading;
    if (alert !== null) return await act(board, alert, action);
    show("refused", `${notDone}: this alert is not on the board any more.`);
  } catch (failure) {
    console.error(failure);
    show("refused", `${notDone}: the alert can’t be read just now. Try again.`);
  }
}

/** The alert has changed: where that was our action, its mark goes. What others do says nothing of ours. */
export async function settle(board: Board, alertId: string): Promise<void> {
  const ours = board.pending.get(alertId);
  if (ours === undefined || ours.state === "refused") return;
  try {
    const answer = await fetch(`/api/alerts/${encodeURIComponent(alertId)}/actions/${ours.actionId}`, { signal: AbortSignal.timeout(10_000) });
    if (answer.ok && board.pending.get(alertId)?.actionId === ours.actionId) board.withPending(alertId, null);
  } catch (unreachable) {
    console.warn("Nobody has said whether the alert has the action; asked again when it changes", unreachable);
  }
}

function why(problem: Problem, status: number): string {
  const sentences = [problem.detail ?? problem.title ?? `the board answered ${status}.`];
  for (const error of problem.errors ?? []) sentences.push(`${error.pointer.slice(1)}: ${error.detail}.`);
  if (problem.by !== undefined && problem.when !== undefined && !sentences[0]?.includes(problem.by)) {
    sentences.push(`Last: ${problem.words ?? "changed"} (${problem.by}, ${clock(Date.parse(problem.when))}).`);
  }
  return sentences.join(" ");
}

/** The change itself arrives on the stream; the mark goes when it does, or soon after it must have. */
function finish(board: Board, row: Pick<Row, "alertId">, actionId: string): void {
  setTimeout(() => {
    if (board.pending.get(row.alertId)?.actionId === actionId) board.withPending(row.alertId, null);
  }, 2_000);
}

async function sendTwice(row: Pick<Row, "alertId">, body: object): Promise<Response> {
  try {
    return await send(row, body);
  } catch (lost) {
    console.warn("Sending the same action once more", lost);
    return send(row, body);
  }
}

function send(row: Pick<Row, "alertId">, body: object): Promise<Response> {
  return fetch(`/api/alerts/${encodeURIComponent(row.alertId)}/actions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(10_000),
  });
}
