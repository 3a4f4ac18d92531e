import type { Board } from "../model/board";
import { Rows } from "./Rows";

interface Props {
  board: Board;
  open: string | null;
  /** Whether the list is opened out. */
  out: boolean;
  onOut: (out: boolean) => void;
  onOpen: (alertId: string) => void;
}

/** What nobody but the desk is told, in the weeks before going live: at the end of the page, and apart from every live alert. */
export function ShadowList({ board, open, out, onOut, onOpen }: Props) {
  const { shadow } = board.queue;
  if (shadow.length === 0) return null;
  return (
    <section aria-labelledby="shadow">
      <details class="shadow" open={out} onToggle={(event) => onOut(event.currentTarget.open)}>
        <summary>
          <h2 id="shadow" class="shadow__title">
            Shadow: nobody has been told ({board.shadowCount()})
          </h2>{" "}
          <kbd>u</kbd>
        </summary>
        <p class="shadow__says">
          A source or a team that is not live yet. Nobody is asked, reminded or waited for, and no source is told anything. Open one to compare it,
          or to take it live.
        </p>
        <Rows board={board} ids={shadow} open={open} label="Shadow: nobody has been told" onOpen={onOpen} />
      </details>
    </section>
  );
}
