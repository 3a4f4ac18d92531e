import type { Board } from "../model/board";
import { clockToSecond } from "../model/time";
import { RowItem } from "./RowItem";

interface Props {
  board: Board;
  ids: readonly string[];
  open: string | null;
  /** Where no heading names it. */
  label?: string;
  onOpen: (alertId: string) => void;
}

/** A list of alerts, as the board has them. */
export function Rows({ board, ids, open, label, onOpen }: Props) {
  const { rows, ended } = board.queue;
  const asOf = board.live.kind === "lost" ? clockToSecond(board.live.since) : null;
  return (
    <ol class="rows" aria-label={label}>
      {ids.map((id) => {
        const row = rows.get(id);
        return (
          row && (
            <RowItem
              key={id}
              board={board}
              row={row}
              open={id === open}
              ended={ended.get(id) ?? null}
              asOf={asOf}
              pending={board.pending.get(id) ?? null}
              onOpen={onOpen}
            />
          )
        );
      })}
    </ol>
  );
}
