import type { Board } from "../model/board";
import type { Row } from "../model/row";
import { moment, span } from "../model/time";
import { useTicking } from "./hooks";

export function Waiting({ board, since }: { board: Board; since: string }) {
  const words = useTicking(() => `Waiting ${span(board.now() - Date.parse(since))}`);
  return <p class="clock">{words}</p>;
}

/** What must happen by when; said in words when it was missed. */
export function Deadlines({ board, row }: { board: Board; row: Row }) {
  return (
    <>
      {row.acknowledgeBy !== null && <By board={board} what="Acknowledge" at={row.acknowledgeBy} />}
      {row.possible && row.acknowledged && row.deadline !== null && row.deadline !== row.dueBy && (
        <By board={board} what="Say who it is" at={row.deadline} />
      )}
      {row.dueBy !== null && <By board={board} what="Visit due" at={row.dueBy} />}
    </>
  );
}

const SOON_MS = 60_000;

function By({ board, what, at }: { board: Board; what: string; at: string }) {
  const words = useTicking(() => {
    const left = Date.parse(at) - board.now();
    return left < 0 ? `${what}: overdue by ${span(left)}` : `${what} by ${moment(at, board.now())}`;
  });
  const left = Date.parse(at) - board.now();
  return <p class={`clock${left < 0 ? " clock--overdue" : left < SOON_MS ? " clock--soon" : ""}`}>{words}</p>;
}
