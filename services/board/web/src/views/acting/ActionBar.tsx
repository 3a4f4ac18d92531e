import type { Pending } from "../../model/board";
import { isRare, KEY, label, next, offered, type Move } from "../../model/moves";
import type { Row } from "../../model/row";

interface Props {
  row: Row;
  me: string;
  ended: boolean;
  pending: Pending | null;
  onMove: (move: Move, row: Row) => void;
}

/** What can be done now: the next step stands out, and what is rare is under "More". */
export function ActionBar({ row, me, ended, pending, onMove }: Props) {
  const moves = offered(row, me, ended);
  const first = ended ? moves[0] : next(row, me);
  const busy = pending?.state === "sending" || pending?.state === "waiting";
  const button = (move: Move) => (
    <button
      key={move}
      type="button"
      class={`nhsuk-button nhsuk-button--small${move === first ? "" : " nhsuk-button--secondary"}`}
      disabled={busy}
      onClick={() => onMove(move, row)}
    >
      {label(move, row)} <kbd>{KEY[move]}</kbd>
    </button>
  );
  const common = moves.filter((move) => !isRare(move, row));
  const rare = moves.filter((move) => isRare(move, row));
  return (
    <div class="detail__actions">
      {common.map(button)}
      {rare.length > 0 && (
        <details class="detail__more">
          <summary>More</summary>
          <div class="detail__actions">{rare.map(button)}</div>
        </details>
      )}
    </div>
  );
}
