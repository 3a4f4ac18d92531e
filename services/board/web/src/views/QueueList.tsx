import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Board } from "../model/board";
import { clock, moment } from "../model/time";
import type { Session } from "../session";
import { FilterBar } from "./FilterBar";
import { Rows } from "./Rows";

/** The queue lets go of its stillness this long after the pointer or a key last moved in it. */
const STILL_FOR_MS = 10_000;

interface Props {
  board: Board;
  session: Session;
  open: string | null;
  listRef: RefObject<HTMLDivElement | null>;
  search: RefObject<HTMLInputElement | null>;
  onLeaveSearch: () => void;
  onOpen: (alertId: string) => void;
}

export function QueueList({ board, session, open, listRef, search, onLeaveSearch, onOpen }: Props) {
  const { touch, leave } = useStillness(board);
  const { shown, waiting, catchingUp } = board.queue;
  return (
    <section class="queue" aria-labelledby="alerts" onPointerMove={touch} onPointerLeave={leave} onKeyDown={touch}>
      <h2 id="alerts" class="nhsuk-u-visually-hidden">
        Open alerts, most pressing first
      </h2>
      <FilterBar board={board} user={session.user} search={search} onLeave={onLeaveSearch} />
      <div class="queue__bar" aria-live="polite">
        {waiting.length > 0 && (
          <button type="button" class="queue__new" onClick={() => board.settle()}>
            {waiting.length} new: show <kbd>n</kbd>
          </button>
        )}
      </div>
      <div class="queue__list" ref={listRef} tabIndex={-1}>
        {shown.length + catchingUp.length === 0 && <Nothing board={board} session={session} />}
        <Rows board={board} ids={shown} open={open} onOpen={onOpen} />
        {catchingUp.length > 0 && (
          <section class="catching-up" aria-labelledby="catching-up">
            <h2 id="catching-up" class="catching-up__title">
              Catching up ({catchingUp.length})
            </h2>
            <p class="catching-up__says">
              Calls that were over before anybody could be told. Find out how each of them is; it stands here until somebody has taken it up.
            </p>
            <Rows board={board} ids={catchingUp} open={open} label="Catching up" onOpen={onOpen} />
          </section>
        )}
      </div>
    </section>
  );
}

/** Nothing open means something only when it is known to be so. */
function Nothing({ board, session }: { board: Board; session: Session }) {
  if (!board.loaded) return <p class="queue__nothing">Reading the alerts…</p>;
  const hidden = board.queue.hidden.length;
  if (hidden > 0) return <p class="queue__nothing">{hidden === 1 ? "The one open alert is" : `All ${hidden} open alerts are`} hidden by the filter.</p>;
  if (board.live.kind === "lost") return <p class="queue__nothing">No alerts were open when the connection was lost.</p>;
  if (board.lastAlertAt === null) {
    return (
      <div class="queue__nothing">
        <p>
          <strong>No alerts yet. Live, and listening.</strong>
        </p>
        <p>
          {session.role === "team-member"
            ? "What your team has, or is asked to take over, appears here by itself, the most pressing at the top. Alerts of other teams do not."
            : "When an ambulance, 111, an out-of-hours service or urgent community response is called to someone on the palliative register, the alert appears here by itself, the most pressing at the top."}
        </p>
      </div>
    );
  }
  return (
    <p class="queue__nothing">
      <strong>No open alerts.</strong> Live at {clock(board.now())}; last alert {moment(board.lastAlertAt, board.now())}.
    </p>
  );
}

function useStillness(board: Board): { touch: () => void; leave: () => void } {
  const timer = useRef(0);
  const leave = () => {
    clearTimeout(timer.current);
    board.hold(false);
  };
  const touch = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(leave, STILL_FOR_MS);
    board.hold(true);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { touch, leave };
}
