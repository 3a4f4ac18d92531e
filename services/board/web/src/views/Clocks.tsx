import type { Board } from "../model/board";
import type { Row } from "../model/row";
import { moment, span } from "../model/time";
import { useTicking } from "./hooks";

export function Waiting({ board, since }: { board: Board; since: string }) {
  const words = useTicking(() => `Waiting ${span(board.now() - Date.parse(since))}`);
  return <p class="clock">{words}</p>;
}

interface DeadlinesProps {
  board: Board;
  row: Row;
  /** How many there is room for; all of them where it is left out. */
  most?: number;
}

/** What must happen by when, the next first; said in words when it was missed. What was put off waits for nothing. */
export function Deadlines({ board, row, most }: DeadlinesProps) {
  return (
    <>
      {deadlines(row)
        .slice(0, most)
        .map(([what, at]) => (
          <By key={what} board={board} what={what} at={at} />
        ))}
    </>
  );
}

/** What must happen by when, the next first. */
export function deadlines(row: Row): readonly (readonly [what: string, at: string])[] {
  const due: (readonly [what: string, at: string])[] = [];
  const add = (what: string, at: string | null | undefined) => {
    if (at) due.push([what, at]);
  };
  add("Acknowledge", row.acknowledgeBy);
  add("Accept", row.acceptBy);
  add("First contact", row.contactBy);
  add("Visit due", row.dueBy);
  add("To be recorded", row.recordBy);
  if (row.handoverTo === undefined) add("Hand over", row.handOverBy);
  const waitsFor = row.possible && row.acknowledged ? "Say who it is" : row.handoverTo === undefined ? null : "To be received";
  if (waitsFor !== null && !due.some(([, at]) => at === row.deadline)) add(waitsFor, row.deadline);
  return due.sort(([, a], [, b]) => Date.parse(a) - Date.parse(b));
}

const SOON_MS = 60_000;

function By({ board, what, at }: { board: Board; what: string; at: string }) {
  const words = useTicking(() => byWhen(what, at, board.now()));
  const left = Date.parse(at) - board.now();
  return <p class={`clock${left < 0 ? " clock--overdue" : left < SOON_MS ? " clock--soon" : ""}`}>{words}</p>;
}

/** Said in words when it was missed. */
export function byWhen(what: string, at: string, now: number): string {
  const left = Date.parse(at) - now;
  return left < 0 ? `${what}: overdue by ${span(left)}` : `${what} by ${moment(at, now)}`;
}
