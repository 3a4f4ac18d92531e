import { flushSync } from "preact/compat";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { act } from "../actions";
import type { Alarm } from "../alarm";
import { recordPrints } from "../audited";
import type { Board } from "../model/board";
import { moveOf, offered, whyNot, type Move } from "../model/moves";
import type { Row } from "../model/row";
import { may, type Session } from "../session";
import { Acting, type Begun } from "./acting/Acting";
import { NewCall } from "./acting/NewCall";
import { ReportConcern } from "./acting/ReportConcern";
import { Reopen, type Closed } from "./acting/Reopen";
import { Alarms } from "./Alarms";
import { Detail } from "./Detail";
import { Header } from "./Header";
import { useBoard, useOpenAlert } from "./hooks";
import { Keys } from "./Keys";
import { NotLive } from "./NotLive";
import { QueueList } from "./QueueList";
import { ShadowList } from "./ShadowList";
import { Teams, TeamsThatTakeNothing } from "./Teams";

/** The whole page: header, queue, the open alert beside it, and the keys that work everywhere. */
export function App({ board, session, alarm }: { board: Board; session: Session; alarm: Alarm }) {
  useBoard(board);
  const [open, setOpen] = useOpenAlert();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [closed, setClosed] = useState<Closed | null>(null);
  const [concern, setConcern] = useState<Closed | null>(null);
  const [keys, setKeys] = useState(false);
  const [teams, setTeams] = useState(false);
  const [call, setCall] = useState(false);
  const [alarms, setAlarms] = useState(false);
  const [shadow, setShadow] = useState(false);
  useEffect(() => recordPrints(() => open), [open]);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const move = (move: Move, row: Row) => {
    if (move === "acknowledge") void act(board, row, { action: "acknowledge" });
    else if (move === "reopen") flushSync(() => setClosed(row));
    // At once: the next key is meant for the window.
    else flushSync(() => setBegun({ move, row }));
  };
  const close = () => {
    const was = open;
    setOpen(null);
    focusRow(was);
  };
  /** To the first alert that was looked for: what the filter has just hidden may not be gone from the page yet. */
  const leaveSearch = () => {
    search.current?.blur();
    const found = new Set([...board.queue.shown, ...board.queue.catchingUp].filter((id) => board.isLookedFor(id)));
    const first = links(list.current).find((link) => found.has(link.closest<HTMLElement>("[data-alert]")?.dataset["alert"] ?? ""));
    first?.focus();
    board.say(first === undefined ? "No open alert is what you look for." : "");
  };
  const lastFocused = useLastFocused(list);
  /** Where the row that had the focus has gone, the next key is meant for no other alert. */
  const target = (): Row | undefined => board.queue.rows.get(focusedAlert() ?? lastFocused.current ?? open ?? "");
  const press = (key: string): boolean => {
    const row = target();
    board.say("");
    if (key === "j" || key === "ArrowDown") moveFocus(list.current, 1);
    else if (key === "k" || key === "ArrowUp") moveFocus(list.current, -1);
    else if (key === "n") board.settle();
    else if (key === "/") search.current?.select();
    else if (key === "?") setKeys(true);
    else if (key === "g") setTeams(true);
    else if (key === "u") pressShadow();
    else if (key === "b") pressCall();
    else if (key === "i") pressConcern(row);
    else if (key === "e") location.assign("/handover");
    else if (key === "Escape" && open !== null) close();
    else return pressMove(key, row);
    return true;
  };
  const pressCall = () => {
    if (!may(session, "raise-by-hand")) return board.say("Only a coordinator raises an alert by hand: ring the desk.");
    flushSync(() => setCall(true));
  };
  const pressConcern = (row: Row | undefined) => {
    const shown = document.querySelector<HTMLElement>(".detail__concern");
    if (row !== undefined) flushSync(() => setConcern(row));
    else if (shown !== null) shown.click();
    else board.say("No alert is chosen: open the one that it is about.");
  };
  const pressShadow = () => {
    if (board.queue.shadow.length === 0) return board.say("Nothing is in shadow.");
    flushSync(() => setShadow(!shadow));
    document.querySelector<HTMLElement>(shadow ? ".shadow > summary" : ".shadow .row__link")?.focus();
  };
  /** What can't be done says why: silence would look like a key that was not heard. */
  const pressMove = (key: string, row: Row | undefined): boolean => {
    const wanted = moveOf(key);
    if (wanted === undefined) return false;
    if (row === undefined) return pressOnNone(wanted);
    const ended = board.queue.ended.has(row.alertId);
    if (offered(row, board.me, ended).includes(wanted)) move(wanted, row);
    else board.say(whyNot(wanted, row, ended));
    return true;
  };
  /** A closed alert that is open by its link has no row, and a button of its own. */
  const pressOnNone = (wanted: Move): boolean => {
    const again = wanted === "reopen" && document.querySelector<HTMLElement>(".detail__again");
    if (again) again.click();
    else if (open !== null) board.say("It is not on the board any more.");
    else board.say(board.queue.shown.length === 0 ? "There is no alert on the board." : "No alert is chosen: j or ↓ goes to the first.");
    return true;
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (press(event.key)) event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  });
  useEffect(() => {
    const count = board.openCount();
    document.title = board.live.kind === "lost" ? "NOT LIVE – Vigil" : `${count > 0 ? `(${count}) ` : ""}Vigil`;
  });

  const lost = board.live.kind === "lost";
  return (
    <div class={`page${lost ? " page--lost" : ""}${open === null ? "" : " page--open"}`}>
      <a class="nhsuk-skip-link" href="#alerts" onClick={(event) => skip(event, list.current)}>
        Skip to the alerts
      </a>
      <Header
        board={board}
        session={session}
        alarm={alarm}
        onAlarms={() => setAlarms(true)}
        onTeams={() => setTeams(true)}
        onCall={() => setCall(true)}
        onKeys={() => setKeys(true)}
      />
      {session.simulated && <p class="simulated">SIMULATED DATA: no real people</p>}
      {!session.simulated && !session.rulesApproved && (
        <p class="unapproved">
          Not approved: teams, priorities and times are examples until a named clinician approves them
        </p>
      )}
      <NotLive board={board} />
      <TeamsThatTakeNothing board={board} />
      <main class="work">
        <QueueList
          board={board}
          session={session}
          open={open}
          listRef={list}
          search={search}
          onLeaveSearch={leaveSearch}
          onOpen={setOpen}
        />
        {open !== null && (
          <Detail
            key={open}
            board={board}
            alertId={open}
            onClose={close}
            onMove={move}
            onReopen={setClosed}
            onConcern={setConcern}
          />
        )}
      </main>
      <ShadowList board={board} open={open} out={shadow} onOut={setShadow} onOpen={setOpen} />
      <p class="nhsuk-u-visually-hidden" aria-live="polite">
        {board.announcement}
      </p>
      {board.notice !== "" && (
        <p class="notice" aria-hidden="true">
          {board.notice}
        </p>
      )}
      {closed !== null && <Reopen board={board} closed={closed} onClose={() => setClosed(null)} />}
      {concern !== null && <ReportConcern board={board} about={concern} onClose={() => setConcern(null)} />}
      {begun !== null && <Acting board={board} begun={begun} name={session.name} onClose={() => setBegun(null)} />}
      {call && <NewCall board={board} onOpen={setOpen} onClose={() => setCall(false)} />}
      {alarms && <Alarms alarm={alarm} onClose={() => setAlarms(false)} />}
      {teams && <Teams board={board} session={session} onClose={() => setTeams(false)} />}
      {keys && <Keys session={session} onClose={() => setKeys(false)} />}
    </div>
  );
}

function focusedAlert(): string | undefined {
  return document.activeElement?.closest<HTMLElement>("[data-alert]")?.dataset["alert"];
}

/**
 * The alert that had the focus last, which its row takes with it to another list; null once something else has it, or is pointed at.
 * Where its row has gone, the list has the focus, and no alert.
 */
function useLastFocused(list: { readonly current: HTMLElement | null }): { readonly current: string | null } {
  const last = useRef<string | null>(null);
  useEffect(() => {
    const focus = () => {
      if (document.activeElement !== list.current) last.current = focusedAlert() ?? null;
    };
    const point = () => (last.current = null);
    addEventListener("focusin", focus);
    addEventListener("pointerdown", point);
    return () => {
      removeEventListener("focusin", focus);
      removeEventListener("pointerdown", point);
    };
  }, []);
  useLayoutEffect(() => {
    if (last.current !== null && document.activeElement === document.body && !focusRow(last.current)) list.current?.focus({ preventScroll: true });
  });
  return last;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, dialog") !== null;
}

function links(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(".row__link") ?? [])];
}

/** Within the list that has the focus: what is in shadow is reached on purpose, and never by going on. */
function moveFocus(queue: HTMLElement | null, by: number): void {
  const own = document.activeElement?.closest<HTMLElement>(".rows") ?? null;
  const list = own !== null && !queue?.contains(own) ? own : queue;
  const all = links(list);
  const current = document.activeElement?.closest("[data-alert]") ?? list?.querySelector("[data-open]") ?? null;
  const at = all.findIndex((link) => current?.contains(link));
  const next = at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + by));
  all[next]?.focus();
  all[next]?.closest("li")?.scrollIntoView({ block: "nearest" });
}

/** Whether it has a row that can have it. */
function focusRow(alertId: string | null): boolean {
  const link = links(document.body).find((each) => each.closest<HTMLElement>("[data-alert]")?.dataset["alert"] === alertId);
  link?.focus();
  return link !== undefined;
}

function skip(event: Event, list: HTMLElement | null): void {
  event.preventDefault();
  links(list)[0]?.focus();
}
