import { useEffect, useRef, useState } from "preact/hooks";
import type { Alert } from "../model/alert";
import type { Board } from "../model/board";
import { isOver, isUnseen, type Row } from "../model/row";
import { Banner } from "./Banner";
import { Matching } from "./Matching";
import { Now } from "./Now";
import { Plan } from "./Plan";
import { PendingMark } from "./RowItem";
import { History, Links, Timeline, Why } from "./Story";

interface Props {
  board: Board;
  alertId: string;
  onClose: () => void;
  onAcknowledge: (row: Row) => void;
  onResolve: (row: Row) => void;
}

/** One alert, in the order of a telephone call. */
export function Detail({ board, alertId, onClose, onAcknowledge, onResolve }: Props) {
  const row = board.queue.rows.get(alertId);
  const [showWithheld, setShowWithheld] = useState(false);
  const { alert, problem } = useAlert(alertId, row?.version, showWithheld);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const pending = board.pending.get(alertId) ?? null;
  return (
    <aside class="detail" ref={panel} tabIndex={-1} aria-label={`Alert: ${row?.name ?? alertId}`} data-alert={alertId}>
      <div class="detail__bar">
        <button type="button" class="detail__close" onClick={onClose}>
          <span aria-hidden="true">← </span>Back to the queue
        </button>
        {row !== undefined && !isOver(row) && (
          <div class="detail__actions">
            {isUnseen(row) && (
              <button type="button" class="nhsuk-button nhsuk-button--small" disabled={busy(pending)} onClick={() => onAcknowledge(row)}>
                {row.possible ? "Acknowledge: I am ringing the source" : "Acknowledge"} <kbd>a</kbd>
              </button>
            )}
            {!row.possible && (
              <button
                type="button"
                class="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                disabled={busy(pending)}
                onClick={() => onResolve(row)}
              >
                Resolve <kbd>r</kbd>
              </button>
            )}
          </div>
        )}
      </div>
      {pending !== null && <PendingMark pending={pending} onDismiss={() => board.withPending(alertId, null)} />}
      {row === undefined && <p class="detail__over">This alert is no longer open. Below is how it was last seen.</p>}
      {problem !== null && (
        <p class="detail__over" role="alert">
          {problem}
        </p>
      )}
      {alert === null ? problem === null && <p class="detail__over">Reading the alert…</p> : (
        <div class="detail__body">
          <Banner alert={alert} now={board.now()} />
          <Now alert={alert} now={board.now()} onShowWithheld={() => setShowWithheld(true)} />
          {alert.match?.state === "possible" ? (
            <Matching board={board} alert={alert} />
          ) : (
            <Plan alert={alert} now={board.now()} />
          )}
          <Links alert={alert} />
          <Timeline alert={alert} now={board.now()} />
          <Why alert={alert} now={board.now()} />
          <History board={board} alert={alert} now={board.now()} />
        </div>
      )}
    </aside>
  );
}

function busy(pending: { state: string } | null): boolean {
  return pending?.state === "sending" || pending?.state === "waiting";
}

/** The whole alert, read again whenever its row has a newer version. */
function useAlert(alertId: string, version: number | undefined, withheldToo: boolean): { alert: Alert | null; problem: string | null } {
  const [alert, setAlert] = useState<Alert | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    read(alertId, withheldToo, stop.signal)
      .then((read) => {
        setAlert((shown) => read ?? shown);
        setProblem(read === null ? "This alert is no longer on the board." : null);
      })
      .catch((failure: unknown) => {
        if (stop.signal.aborted) return;
        console.error(failure);
        setProblem("The alert can't be read just now. What you see may be old; ring if in doubt.");
      });
    return () => stop.abort();
  }, [alertId, version, withheldToo]);
  return { alert, problem };
}

async function read(alertId: string, withheldToo: boolean, signal: AbortSignal): Promise<Alert | null> {
  const answer = await fetch(`/api/alerts/${encodeURIComponent(alertId)}${withheldToo ? "?show=withheld" : ""}`, { signal });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the board answered ${answer.status}`);
  return (await answer.json()) as Alert;
}
