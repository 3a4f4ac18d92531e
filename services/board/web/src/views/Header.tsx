import { useState } from "preact/hooks";
import type { Alarm } from "../alarm";
import type { Board } from "../model/board";
import { clockToSecond } from "../model/time";
import { may, signOut, type Session } from "../session";
import { ROLE, say } from "../words";
import { useTicking } from "./hooks";

interface HeaderProps {
  board: Board;
  session: Session;
  alarm: Alarm;
  onAlarms: () => void;
  onTeams: () => void;
  onCall: () => void;
  onKeys: () => void;
}

export function Header({ board, session, alarm, onAlarms, onTeams, onCall, onKeys }: HeaderProps) {
  const count = board.openCount();
  return (
    <header class="top">
      <h1 class="top__name">Vigil</h1>
      <LiveState board={board} />
      <p class="top__count" aria-live="polite">
        <strong>{board.loaded ? count : "–"}</strong> open {count === 1 ? "alert" : "alerts"}
        {session.role === "team-member" && " of your team"}
      </p>
      <Clock board={board} />
      <div class="top__you">
        <ThemeButton />
        <SoundButton alarm={alarm} onAlarms={onAlarms} />
        {may(session, "raise-by-hand") && (
          <button type="button" class="top__button" onClick={onCall}>
            New call <kbd>b</kbd>
          </button>
        )}
        <button type="button" class="top__button" onClick={onTeams}>
          Teams <kbd>g</kbd>
        </button>
        <a class="top__button top__link" href="/handover">
          Handover <kbd>e</kbd>
        </a>
        <button type="button" class="top__button top__keys" onClick={onKeys}>
          Keys <kbd>?</kbd>
        </button>
        <You session={session} />
      </div>
    </header>
  );
}

/** Who is signed in, and the way out. */
export function You({ session }: { session: Session }) {
  return (
    <>
      <span class="top__user">
        <span class="nhsuk-u-visually-hidden">Signed in as </span>
        {session.name}
        {session.role !== "coordinator" && ` · ${say(ROLE, session.role).toLowerCase()}`}
      </span>
      <button type="button" class="top__button" onClick={() => void signOut()}>
        Sign out
      </button>
    </>
  );
}

/** Whether what is shown is live, and how old it is. */
export function LiveState({ board }: { board: Board }) {
  const live = board.live;
  const words = {
    connecting: () => "Connecting…",
    live: () => `Live · data ${live.kind === "live" ? Math.max(1, Math.round(live.dataAge / 1_000)) : 0} s old`,
    lost: () => "NOT LIVE",
  }[live.kind]();
  return (
    <p class={`live live--${live.kind}`}>
      <span class="live__dot" aria-hidden="true" />
      {words}
    </p>
  );
}

function Clock({ board }: { board: Board }) {
  return <p class="top__clock">{useTicking(() => clockToSecond(board.now()))}</p>;
}

/** Sound that a browser keeps back until somebody clicks is no sound, and says so. */
function SoundButton({ alarm, onAlarms }: { alarm: Alarm; onAlarms: () => void }) {
  const words = useTicking(() => (alarm.wanted.sound ? (alarm.isAudible() ? "Sound on" : "Sound waits for a click") : alarm.wanted.message ? "Messages on" : "Sound off"));
  return (
    <button type="button" class="top__button" onClick={onAlarms}>
      {words}
    </button>
  );
}

export function ThemeButton() {
  const [dark, setDark] = useState(document.documentElement.dataset["theme"] === "dark");
  const choose = () => {
    const next = !dark;
    document.documentElement.dataset["theme"] = next ? "dark" : "light";
    try {
      localStorage.setItem("vigil-theme", next ? "dark" : "light");
    } catch (blocked) {
      console.warn("The theme can't be remembered in this browser", blocked);
    }
    setDark(next);
  };
  return (
    <button type="button" class="top__button" onClick={choose}>
      {dark ? "Light" : "Dark"}
      <span class="nhsuk-u-visually-hidden"> theme</span>
    </button>
  );
}
