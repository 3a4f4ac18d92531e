import type { Board, Pending } from "./model/board";
import type { Row } from "./model/row";
import { clock } from "./model/time";

/** What a person can do to an alert, with what each action needs besides. */
export type Action =
  | { readonly action: "acknowledge" }
  | { readonly action: "resolve"; readonly outcome: string; readonly reason?: string; readonly note?: string }
  | { readonly action: "note"; readonly note: string }
  | { readonly action: "confirm-match"; readonly personId: string; readonly reason: string }
  | { readonly action: "reject-match"; readonly reason: string };

const DOING: Readonly<Record<Action["action"], string>> = {
  acknowledge: "Acknowledging…",
  resolve: "Resolving…",
  note: "Adding the note…",
  "confirm-match": "Confirming the match…",
  "reject-match": "Rejecting the match…",
};
const NOT_DONE: Readonly<Record<Action["action"], string>> = {
  acknowledge: "Not acknowledged",
  resolve: "Not resolved",
  note: "Note not added",
  "confirm-match": "Match not confirmed",
  "reject-match": "Match not rejected",
};
const UNCONFIRMED: Readonly<Record<Action["action"], string>> = {
  acknowledge: "Not known whether it is acknowledged",
  resolve: "Not known whether it is resolved",
  note: "Not known whether the note is added",
  "confirm-match": "Not known whether the match is confirmed",
  "reject-match": "Not known whether the match is rejected",
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
  const show = (state: Pending["state"], words: string) =>
    board.withPending(row.alertId, { actionId, action: action.action, workVersion: row.workVersion, state, words });
  const unconfirmed = () =>
    show("failed", `${UNCONFIRMED[action.action]}: it may still take effect. Look at the alert before you do it again, or ring.`);
  show("sending", DOING[action.action]);
  try {
    const answer = await sendTwice(row, { ...action, actionId, workVersion: row.workVersion });
    if (answer.status === 202) return show("waiting", `${DOING[action.action]} No answer yet; ring the owner if it is pressing.`);
    if (answer.ok) return finish(board, row, actionId);
    if (answer.status >= SERVER_ERROR) return unconfirmed();
    const problem = (await answer.json()) as Problem;
    show("refused", `${NOT_DONE[action.action]}: ${why(problem, answer.status)}`);
  } catch (unreachable) {
    console.warn("Nobody has confirmed the action", unreachable);
    unconfirmed();
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
