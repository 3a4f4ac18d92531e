import { memo } from "preact/compat";
import type { Board, Pending } from "../model/board";
import { isInShadow, isOver, isUnseen, reference, type Row } from "../model/row";
import { moment } from "../model/time";
import { NEWS, PRIORITY, say, STATUS } from "../words";
import { Deadlines, Waiting } from "./Clocks";

interface Props {
  board: Board;
  row: Row;
  open: boolean;
  ended: string | null;
  /** When the board was last live, while it is not: nothing in the row may be taken for current. */
  asOf: string | null;
  pending: Pending | null;
  onOpen: (alertId: string) => void;
}

/** One alert in the queue: who, what is happening, what they wished for, who has it, how long. */
export const RowItem = memo(function RowItem({ board, row, open, ended, asOf, pending, onOpen }: Props) {
  const classes = ["row", `row--${row.priority}`, isInShadow(row) && "row--shadow", open && "row--open", (ended || row.status === "stood-down") && "row--over"];
  return (
    <li class={classes.filter(Boolean).join(" ")} data-alert={row.alertId} data-open={open || undefined}>
      <p class="row__priority">{say(PRIORITY, row.priority)}</p>
      <div class="row__who">
        <h3 class="row__name">
          <a
            class="row__link"
            href={`#${encodeURIComponent(row.alertId)}`}
            aria-current={open ? "true" : undefined}
            onClick={(event) => {
              event.preventDefault();
              onOpen(row.alertId);
            }}
          >
            {row.name}
          </a>
        </h3>
        <p class="row__about">
          {row.age === null ? (row.possible ? "" : "Age not known · ") : `${row.age} years · `}
          {row.placeName ?? "Place not known"} · <span class="row__ref">{reference(row.alertId)}</span>
        </p>
        <Marks row={row} />
      </div>
      <div class="row__what">
        <p class="row__happening">{row.happening}</p>
        <p class="row__where">{row.where ?? "Where: not stated"}</p>
        <p class={`row__advice row__advice--${row.risk}`}>{row.advice}</p>
      </div>
      <div class="row__owner">
        <p class="row__team">{isInShadow(row) ? `Would have gone to ${row.shadow}` : row.ownerName}</p>
        {isInShadow(row) && <p class="row__where">Nobody has been told</p>}
        {(ended !== null || !isInShadow(row) || row.status !== "raised") && (
          <p class={isUnseen(row) && !ended && !isInShadow(row) ? "row__status row__status--unseen" : "row__status"}>
            {ended ?? statusWords(row, board.now())}
          </p>
        )}
        {!ended && <InHand row={row} now={board.now()} />}
        {pending !== null && <PendingMark pending={pending} onDismiss={() => board.withPending(row.alertId, null)} />}
      </div>
      <div class="row__clocks">
        {asOf !== null && <p class="row__as-of">as of {asOf}</p>}
        {!isOver(row) && <Waiting board={board} since={row.waitingSince} />}
        {!isOver(row) && !isInShadow(row) && <Deadlines board={board} row={row} />}
      </div>
    </li>
  );
});

/** What people have done about it so far. */
export function statusWords(row: Row, now: number): string {
  const words = say(STATUS, row.status);
  if (row.acceptedBy !== null) {
    const parts = [row.status === "accepted" ? `${words} by ${row.acceptedBy}` : `${words} · accepted by ${row.acceptedBy}`];
    if (row.eta !== undefined) parts.push(`there at ${moment(row.eta, now)}`);
    if (row.keptUntil !== undefined) parts.push(`until ${moment(row.keptUntil, now)}`);
    return parts.join(", ");
  }
  return row.status !== "raised" && isUnseen(row) && !isInShadow(row) ? `${words}, not acknowledged` : words;
}

/** What has to be noticed about whose hands it is in. */
function InHand({ row, now }: { row: Row; now: number }) {
  return (
    <>
      {row.handoverTo !== undefined && <p class="row__hand">Handed over to {row.handoverTo}: not received yet</p>}
      {row.handOverBy !== undefined && <p class="row__hand">
          Closes at {moment(row.handOverBy, now)}
          {row.handoverTo === undefined && ": hand over"}
        </p>}
      {row.snoozedUntil !== undefined && (
        <p class="row__hand row__hand--quiet">
          Put off until {moment(row.snoozedUntil, now)} ({row.snoozedWhy})
        </p>
      )}
    </>
  );
}

function Marks({ row }: { row: Row }) {
  if (!row.possible && row.news === undefined && row.follows === undefined && row.defects === 0) return null;
  return (
    <p class="row__marks">
      {row.news !== undefined && <span class="mark mark--news">{say(NEWS, row.news)}</span>}
      {row.follows && <span class="mark">Follows an earlier alert</span>}
      {row.possible && <span class="mark mark--doubt">Not confirmed</span>}
      {row.defects > 0 && (
        <span class="mark">
          {row.defects} data {row.defects === 1 ? "problem" : "problems"}
        </span>
      )}
    </p>
  );
}

export function PendingMark({ pending, onDismiss }: { pending: Pending; onDismiss: () => void }) {
  const bad = pending.state === "refused" || pending.state === "failed";
  return (
    <p class={`pending pending--${pending.state}`} role={bad ? "alert" : "status"}>
      {pending.words}
      {(bad || pending.state === "waiting") && (
        <button type="button" class="pending__ok" onClick={onDismiss}>
          OK
        </button>
      )}
    </p>
  );
}
