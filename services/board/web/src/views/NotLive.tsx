import type { Board } from "../model/board";
import { clockToSecond } from "../model/time";

/** The red banner: nothing under it may be taken for current. */
export function NotLive({ board }: { board: Board }) {
  const live = board.live;
  return (
    <div role="alert">
      {live.kind === "lost" && (
        <p class="not-live">
          <strong>NOT LIVE since {clockToSecond(live.since)}</strong>: showing alerts as of {clockToSecond(live.since)}; ring round if in
          doubt. Trying to connect again.
        </p>
      )}
    </div>
  );
}
