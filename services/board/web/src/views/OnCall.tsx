import { useEffect, useState } from "preact/hooks";
import type { Board } from "../model/board";
import { moment } from "../model/time";
import { closed, directory, isOnCallOver, type OnCallNow } from "../teams";
import { Fact, Phone } from "./Facts";

/** Whom to ring of a team, as its rota says now, or that it is closed on a date; nothing else for one without a rota. Names of a turn that is over are never shown. */
export function OnCallFact({ board, teamId }: { board: Board; teamId: string }) {
  const team = board.teams?.find((team) => team.id === teamId);
  const onCall = team?.onCall ?? null;
  const closure = team === undefined ? null : closed(team, board.now());
  const over = onCall !== null && isOnCallOver(onCall, board.now());
  const [unread, setUnread] = useState(false);
  useEffect(() => {
    directory().then(
      (read) => {
        setUnread(false);
        board.takeTeams(read);
      },
      (failure: unknown) => {
        console.error(failure);
        setUnread(true);
      },
    );
  }, [board, teamId, over ? onCall.until : null]);
  if (closure !== null) return <Fact name="On call now">{closure}</Fact>;
  if (onCall === null) return null;
  return (
    <Fact name="On call now" strong>
      {unread ? "can’t be read just now: ring the team" : over ? "reading who has taken over…" : <OnCallPeople onCall={onCall} now={board.now()} />}
    </Fact>
  );
}

/** "Ann Lee 01632 960201, then Ben Shah 01632 960202, until 08:00". */
export function OnCallPeople({ onCall, now }: { onCall: OnCallNow; now: number }) {
  return (
    <>
      {onCall.people.length === 0 && "nobody"}
      {onCall.people.map((one, place) => (
        <span key={`${one.name} ${one.phone}`}>
          {place > 0 && ", then "}
          {one.name} <Phone number={one.phone} />
        </span>
      ))}
      {onCall.until !== null && `${onCall.people.length > 1 ? "," : ""} until ${moment(onCall.until, now)}`}
    </>
  );
}
