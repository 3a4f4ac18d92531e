import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { readAlert } from "../alerts";
import { isClosed, type Alert } from "../model/alert";
import type { Board } from "../model/board";
import type { Move } from "../model/moves";
import { isOver, reference, type Row } from "../model/row";
import { similar } from "../model/similar";
import { fullName } from "../words";
import { ActionBar } from "./acting/ActionBar";
import type { Closed } from "./acting/Reopen";
import { AfterDeath, isAboutTasks, isAfterDeath } from "./AfterDeath";
import { Banner, InShadow, SimilarNames } from "./Banner";
import { Matching } from "./Matching";
import { Now } from "./Now";
import { Plan } from "./Plan";
import { PendingMark } from "./RowItem";
import { History, Links, Timeline, Why } from "./Story";

interface Props {
  board: Board;
  alertId: string;
  onClose: () => void;
  onMove: (move: Move, row: Row) => void;
  onReopen: (closed: Closed) => void;
  onConcern: (about: Closed) => void;
}

/** One alert, in the order of a telephone call. */
export function Detail({ board, alertId, onClose, onMove, onReopen, onConcern }: Props) {
  const row = board.queue.rows.get(alertId);
  const [showWithheld, setShowWithheld] = useState(false);
  const ended = board.queue.ended.has(alertId);
  const { alert, problem } = useAlert(alertId, `${row?.version} ${ended}`, showWithheld);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  useFocusKept(panel);
  const pending = board.pending.get(alertId) ?? null;
  return (
    <aside class="detail" ref={panel} tabIndex={-1} aria-label={`Alert: ${row?.name ?? alertId}`} data-alert={alertId}>
      <div class="detail__bar">
        <button type="button" class="detail__close" onClick={onClose}>
          <span aria-hidden="true">← </span>Back to the queue
        </button>
        {row !== undefined && <ActionBar row={row} me={board.me} ended={ended || isOver(row)} pending={pending} onMove={onMove} />}
        {row === undefined && alert !== null && isClosed(alert) && !alert.shadow && alert.match?.state !== "possible" && (
          <button type="button" class="nhsuk-button nhsuk-button--small detail__again" onClick={() => onReopen(named(alert))}>
            Open again <kbd>o</kbd>
          </button>
        )}
      </div>
      {pending !== null && !(alert !== null && isAfterDeath(alert) && !alert.shadow && isAboutTasks(pending)) && <PendingMark pending={pending} onDismiss={() => board.withPending(alertId, null)} />}
      {row === undefined && <p class="detail__over">This alert is no longer open. Below is how it was last seen.</p>}
      {problem !== null && (
        <p class="detail__over" role="alert">
          {problem}
        </p>
      )}
      {alert === null ? problem === null && <p class="detail__over">Reading the alert…</p> : (
        <div class="detail__body">
          <InShadow alert={alert} />
          <Banner alert={alert} now={board.now()} />
          {!isClosed(alert) && <SimilarNames rows={similar(alertId, board.queue)} />}
          {isAfterDeath(alert) && !alert.shadow && <AfterDeath board={board} alert={alert} pending={pending} />}
          <Now board={board} alert={alert} now={board.now()} onShowWithheld={() => setShowWithheld(true)} />
          {alert.match?.state === "possible" ? (
            <Matching board={board} alert={alert} />
          ) : (
            <Plan alert={alert} now={board.now()} />
          )}
          {alert.match?.state !== "possible" && !isAfterDeath(alert) && !alert.shadow && <AfterDeath board={board} alert={alert} pending={pending} />}
          <Links alert={alert} />
          <Timeline alert={alert} now={board.now()} />
          <Why alert={alert} now={board.now()} />
          <History board={board} alert={alert} now={board.now()} />
          <p>
            <button type="button" class="quick detail__concern" onClick={() => onConcern(row ?? named(alert))}>
              Report a concern <kbd>i</kbd>
            </button>
          </p>
        </div>
      )}
    </aside>
  );
}

/** What had the focus may go with the form that it stood in: then the alert has it, and the next key is meant for it. */
function useFocusKept(panel: { readonly current: HTMLElement | null }): void {
  const within = useRef(false);
  useEffect(() => {
    const move = () => (within.current = panel.current?.contains(document.activeElement) ?? false);
    const point = () => (within.current = false);
    addEventListener("focusin", move);
    addEventListener("pointerdown", point);
    return () => {
      removeEventListener("focusin", move);
      removeEventListener("pointerdown", point);
    };
  }, []);
  useLayoutEffect(() => {
    if (within.current && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  });
}

function named(alert: Alert): Closed {
  return { alertId: alert.alertId, name: alert.person ? fullName(alert.person) : reference(alert.alertId) };
}

/** The whole alert, read again whenever its row has a newer version. */
function useAlert(alertId: string, version: string, withheldToo: boolean): { alert: Alert | null; problem: string | null } {
  const [alert, setAlert] = useState<Alert | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    readAlert(alertId, withheldToo, stop.signal)
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
