import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../model/board";
import { isOver, isUnseen, reference, type Row } from "../model/row";
import { clockToSecond } from "../model/time";
import type { Session } from "../session";
import { NEWS, PRIORITY, say } from "../words";
import { Deadlines, Waiting } from "./Clocks";
import { LiveState } from "./Header";
import { useBoard, useTicking } from "./hooks";
import { NotLive } from "./NotLive";
import { statusWords } from "./RowItem";

const RISK: Readonly<Record<string, string>> = {
  "decide-now": "Crew deciding: place at risk",
  leaving: "Leaving the preferred place",
  watch: "Preferred place: watch",
};

/** What is due later than these is for whoever has it. */
const MOST_CLOCKS = 2;

/** The queue for a screen that everybody who passes can read: larger, nothing to press, and nothing that tells whom an alert is about. */
export function Wall({ board, session }: { board: Board; session: Session }) {
  useBoard(board);
  const list = useRef<HTMLOListElement>(null);
  const { rows, shown, catchingUp } = board.queue;
  const open = [...shown, ...catchingUp].flatMap((id) => rows.get(id) ?? []).filter((row) => !isOver(row));
  const below = useBelow(list, board.queue);
  const lost = board.live.kind === "lost";
  useEffect(() => {
    document.title = lost ? "NOT LIVE – Vigil: wall" : "Vigil: wall";
  });
  return (
    <div class={lost ? "wall page page--lost" : "wall page"}>
      <header class="top">
        <h1 class="top__name">Vigil</h1>
        <LiveState board={board} />
        <p class="top__count">
          <strong>{board.loaded ? open.length : "–"}</strong> open {open.length === 1 ? "alert" : "alerts"}
        </p>
        <Clock board={board} />
      </header>
      {session.simulated && <p class="simulated">SIMULATED DATA: no real people</p>}
      <NotLive board={board} />
      <main class="wall__main">
        <h2 class="nhsuk-u-visually-hidden">Open alerts, most pressing first</h2>
        {open.length === 0 && <p class="queue__nothing">{nothing(board)}</p>}
        <ol class="wall__rows" ref={list}>
          {open.map((row) => (
            <WallRow key={row.alertId} board={board} row={row} />
          ))}
        </ol>
      </main>
      <p class="wall__below">{below > 0 ? `and ${below} more: see the board` : board.loaded && "That is all of them."}</p>
    </div>
  );
}

function nothing(board: Board): string {
  if (!board.loaded) return "Reading the alerts…";
  return board.live.kind === "lost" ? "No alerts were open when the connection was lost." : "No open alerts.";
}

function WallRow({ board, row }: { board: Board; row: Row }) {
  const risk = RISK[row.risk];
  return (
    <li class={`row row--${row.priority} wall__row`} data-alert={row.alertId}>
      <div>
        <p class="row__priority">{say(PRIORITY, row.priority)}</p>
        <h3 class="wall__ref">{reference(row.alertId)}</h3>
      </div>
      <div>
        <p class="wall__place">{row.placeName ?? "Place not shown"}</p>
        <p>{row.possible ? "Possible match" : row.happening}</p>
        {row.afterDeath === true && <p>After a death</p>}
        {risk !== undefined && <p class={`row__advice row__advice--${row.risk}`}>{risk}</p>}
        {row.news !== undefined && <p class="mark mark--news">{say(NEWS, row.news)}</p>}
      </div>
      <div>
        <p class="row__team">{row.ownerName}</p>
        <p class={isUnseen(row) ? "row__status row__status--unseen" : "row__status"}>{statusWords(row, board.now())}</p>
        {row.handoverTo !== undefined && <p class="row__hand">Handed over to {row.handoverTo}: not received yet</p>}
      </div>
      <div class="row__clocks">
        <Waiting board={board} since={row.waitingSince} />
        <Deadlines board={board} row={row} most={MOST_CLOCKS} />
      </div>
    </li>
  );
}

function Clock({ board }: { board: Board }) {
  return <p class="top__clock">{useTicking(() => clockToSecond(board.now()))}</p>;
}

/** How many rows don't fit: nobody scrolls a wall. */
function useBelow(list: { readonly current: HTMLOListElement | null }, drawn: unknown): number {
  const [below, setBelow] = useState(0);
  useLayoutEffect(() => {
    const count = () => {
      const edge = list.current?.parentElement?.getBoundingClientRect().bottom ?? 0;
      setBelow([...(list.current?.children ?? [])].filter((row) => row.getBoundingClientRect().bottom > edge).length);
    };
    count();
    addEventListener("resize", count);
    return () => removeEventListener("resize", count);
  }, [drawn]);
  return below;
}
