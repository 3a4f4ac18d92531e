import { useEffect, useRef, useState } from "preact/hooks";
import type { Board } from "../model/board";
import { clock } from "../model/time";
import { about, CAPACITY_UNREAD, closed, directory, IN_SHADOW, isOnCallOver, isOpen, opening, sayCapacity, says, takesNothing, type Saying, type Team } from "../teams";
import { maySayCapacityOf, type Session } from "../session";
import { rfc3339 } from "./acting/Accept";
import { WordsField } from "./acting/Fields";
import { Dialog } from "./Dialog";
import { OnCallPeople } from "./OnCall";
import { Choice } from "./Resolve";

const HOUR_MS = 60 * 60_000;
const LONGEST_MS = 24 * HOUR_MS;
const LASTS: readonly (readonly [hours: number, words: string])[] = [
  [1, "1 hour"],
  [2, "2 hours"],
  [4, "4 hours"],
];

/** A line for each team that is full or paused, for as long as it is. */
export function TeamsThatTakeNothing({ board }: { board: Board }) {
  return (
    <div class="taken" aria-live="polite">
      {(board.teams ?? []).map((team) => {
        const capacity = takesNothing(team, board.now());
        return (
          capacity && (
            <p key={team.id}>
              {team.name} is {says(capacity, board.now())}
            </p>
          )
        );
      })}
    </div>
  );
}

/** The teams with their hours and telephone numbers, and whether they take more. */
export function Teams({ board, session, onClose }: { board: Board; session: Session; onClose: () => void }) {
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    directory().then(
      (read) => board.takeTeams(read),
      (failure: unknown) => {
        console.error(failure);
        setUnread(true);
      },
    );
  }, [board]);
  return (
    <Dialog title="Teams" onClose={onClose}>
      {unread && (
        <p class="nhsuk-error-message" role="alert">
          The teams can’t be read just now{board.teams !== null && ": their hours may be old"}. Go back and try again, or ring.
        </p>
      )}
      {board.teams === null && !unread && <p class="dialog__says">Reading the teams…</p>}
      {!board.capacityRead && <p class="dialog__says">{CAPACITY_UNREAD}</p>}
      <ul class="team-list">
        {board.teams?.map((team) => (
          <OneTeam key={team.id} board={board} team={team} mayYou={maySayCapacityOf(session, team.id)} />
        ))}
      </ul>
      <button type="button" class="nhsuk-button nhsuk-button--small" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}

function OneTeam({ board, team, mayYou }: { board: Board; team: Team; mayYou: boolean }) {
  const [asked, setAsked] = useState<"full" | "paused" | null>(null);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const item = useRef<HTMLLIElement>(null);
  const capacity = takesNothing(team, board.now());
  /** What has the focus is about to go. */
  const back = () => {
    setAsked(null);
    item.current?.focus();
  };
  const say = async (saying: Saying) => {
    setSending(true);
    const whyNot = await sayCapacity(team.id, saying);
    setSending(false);
    setProblem(whyNot);
    if (whyNot === null) back();
  };
  return (
    <li ref={item} tabIndex={-1} class="team-list__team" data-team={team.id}>
      <p>
        <strong>{team.name}</strong>
        <span class="teams__about">
          {opening(team, board.now())}
          {isOpen(team, board.now()) && team.closes !== null && ` · ${team.hours}`}
          {team.phone !== null && ` · ${team.phone}`}
          {about(team) !== "" && ` · ${about(team)}`}
        </span>
      </p>
      {team.onCall !== null && closed(team, board.now()) === null && !isOnCallOver(team.onCall, board.now()) && (
        <p class="team-list__on-call">
          On call now: <OnCallPeople onCall={team.onCall} now={board.now()} />
        </p>
      )}
      {team.inShadow && <p class="team-list__taken">{IN_SHADOW}</p>}
      {capacity !== null && <p class="team-list__taken">It is {says(capacity, board.now())}</p>}
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {team.lastResort ? (
        <p class="teams__about">Takes what nobody else can: it can’t be full or paused.</p>
      ) : asked !== null ? (
        <SayUntil board={board} team={team} state={asked} sending={sending} onSay={(saying) => void say(saying)} onBack={back} />
      ) : (
        mayYou && <p class="team-list__say">
          {capacity !== null && (
            <button type="button" class="quick" disabled={sending} onClick={() => void say({ state: "open" })}>
              Open again
            </button>
          )}
          {capacity?.state !== "full" && <SayButton words="Full…" team={team} onAsk={() => setAsked("full")} />}
          {capacity?.state !== "paused" && <SayButton words="Paused…" team={team} onAsk={() => setAsked("paused")} />}
        </p>
      )}
    </li>
  );
}

function SayButton({ words, team, onAsk }: { words: string; team: Team; onAsk: () => void }) {
  return (
    <button type="button" class="quick" onClick={onAsk}>
      {words}
      <span class="nhsuk-u-visually-hidden"> {team.name}</span>
    </button>
  );
}

interface SayProps {
  board: Board;
  team: Team;
  state: "full" | "paused";
  sending: boolean;
  onSay: (saying: Saying) => void;
  onBack: () => void;
}

/** Until when, and why: both are seen by everybody who looks for a team. */
function SayUntil({ board, team, state, sending, onSay, onBack }: SayProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const [lasts, setLasts] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<string | null>(null);
  const closes = isOpen(team, board.now()) && team.closes !== null ? Date.parse(team.closes) : null;
  const words: Record<string, string> = Object.fromEntries(
    LASTS.map(([hours, words]) => [String(hours), `${words}, until ${clock(board.now() + hours * HOUR_MS)}`]),
  );
  if (closes !== null && closes - board.now() <= LONGEST_MS) words["closes"] = `The rest of their hours, until ${clock(closes)}`;
  const submit = (event: Event) => {
    event.preventDefault();
    const until = lasts === "closes" ? closes : lasts === null ? null : board.now() + Number(lasts) * HOUR_MS;
    if (until === null) return setMissing("Say until when.");
    if (reason.trim() === "") return setMissing("Say why: whoever looks for a team reads it.");
    setMissing(null);
    onSay({ state, until: rfc3339(until), reason: reason.trim() });
  };
  return (
    <form ref={form} onSubmit={submit} noValidate>
      <Choice legend={`For how long is it ${state}?`} name={`until-${team.id}`} words={words} chosen={lasts} onChoose={setLasts} />
      <WordsField id={`why-${team.id}`} label="Why? Name no patient." most={200} value={reason} onValue={setReason} />
      {missing !== null && (
        <p class="nhsuk-error-message" role="alert">
          {missing}
        </p>
      )}
      <div class="dialog__buttons">
        <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={sending}>
          {sending ? "Saying it…" : `Say that it is ${state}`}
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onBack}>
          Go back
        </button>
      </div>
    </form>
  );
}
