import { useEffect, useState } from "preact/hooks";
import { Board } from "../model/board";
import { EVERYTHING } from "../model/filter";
import { may, type Role, type Session } from "../session";
import { directory } from "../teams";
import { ThemeButton, You } from "./Header";
import { useBoard } from "./hooks";
import { SignedInList } from "./SignedInList";
import { Teams } from "./Teams";

const READ_TEAMS_EVERY_MS = 2_000;

const HERE: Readonly<Record<Role, string>> = {
  coordinator: "Coordinators see every alert.",
  "team-member": "Team members see the alerts of their own team.",
  operations: "Operations see no alerts here, as these say whom they are about. The wall shows the same queue by references alone.",
  auditor: "Auditors see no live alerts. Who looked at safety content before it was known who it was, and why, is in the review list; so is what people reported about alerts.",
  administrator: "Administrators see no alerts. Here is who is signed in; which teams take more can be said under Teams.",
};

/** For whoever may see no alerts: what they can open here, so that nobody takes an empty page for an empty queue. */
export function Home({ session }: { session: Session }) {
  const [board] = useState(() => new Board(session.shownAs, EVERYTHING));
  const [teams, setTeams] = useState(false);
  useBoard(board);
  useTeamsKeptRead(board, teams);
  return (
    <div class="page">
      <header class="top">
        <h1 class="top__name">Vigil</h1>
        <div class="top__you">
          <ThemeButton />
          <You session={session} />
        </div>
      </header>
      {session.simulated && <p class="simulated">SIMULATED DATA: no real people</p>}
      <main class="home">
        <h2 class="nhsuk-heading-m">What you can open here</h2>
        <p class="home__says">{HERE[session.role]}</p>
        <ul class="home__links">
          {may(session, "see-wall") && (
            <li>
              <a href="/wall">The wall: the queue without anybody’s identity</a>
            </li>
          )}
          {may(session, "review-break-glass") && (
            <li>
              <a href="/review">The review list: who broke the glass, and what concerns people reported</a>
            </li>
          )}
          {may(session, "see-teams") && (
            <li>
              <button type="button" class="quick" onClick={() => setTeams(true)}>
                Teams: hours, telephones and who is on call
              </button>
            </li>
          )}
        </ul>
        {may(session, "manage-sessions") && <SignedInList />}
      </main>
      {teams && <Teams board={board} session={session} onClose={() => setTeams(false)} />}
    </div>
  );
}

/** Nothing is live here, so the list is read again while it is open. */
function useTeamsKeptRead(board: Board, open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const again = setInterval(() => {
      directory().then(
        (read) => board.takeTeams(read),
        (failure: unknown) => console.warn("The teams can't be read", failure),
      );
    }, READ_TEAMS_EVERY_MS);
    return () => clearInterval(again);
  }, [board, open]);
}
