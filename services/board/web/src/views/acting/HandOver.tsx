import { useEffect, useState } from "preact/hooks";
import { act } from "../../actions";
import type { Board } from "../../model/board";
import { isInShadow, type Row } from "../../model/row";
import { CAPACITY_UNREAD, directory, type Directory } from "../../teams";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";
import { TeamChoice } from "./TeamChoice";

/** What whoever takes over has to know, in the order they need it. */
const PARTS = ["Situation", "Done", "Outstanding", "What the person was told"] as const;
const MOST_EACH = 450;

/** Handing over: to a team that is open, with what they need to know. It stays with whoever has it until they answer. */
export function HandOver({ board, row, onClose }: { board: Board; row: Row; onClose: () => void }) {
  const { read, problem } = useDirectory();
  const shadow = isInShadow(row);
  const [team, setTeam] = useState<string | null>(null);
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const submit = () => {
    if (team === null) return "Say to which team.";
    if (!said["Situation"]?.trim()) return "Say what the situation is.";
    void act(board, row, { action: "hand-over", team, note: note(said) });
    return null;
  };
  return (
    <ActionDialog title={`${shadow ? "Take it live" : "Hand over"}: ${row.name}`} does={shadow ? "Take it live" : "Hand over"} onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">
        {shadow
          ? "Nobody has been told of it yet. From now on it is live: that team is asked at once, and others after it where nobody answers. Ring them."
          : `It stays with ${row.ownerName} until somebody of the other team has received it. Ring them.`}
      </p>
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {read?.capacityRead === false && <p class="dialog__says">{CAPACITY_UNREAD}</p>}
      {read === null ? problem === null && <p>Reading the teams…</p> : <TeamChoice teams={read.teams} owner={shadow ? null : row.owner} age={row.age} now={board.now()} chosen={team} onChoose={setTeam} />}
      {PARTS.map((part) => (
        <WordsField
          key={part}
          id={`part-${part}`}
          label={part}
          rows={2}
          most={MOST_EACH}
          value={said[part] ?? ""}
          onValue={(words) => setSaid({ ...said, [part]: words })}
        />
      ))}
    </ActionDialog>
  );
}

/** One note of four parts; what nobody wrote says so. */
function note(said: Readonly<Record<string, string>>): string {
  return PARTS.map((part) => `${part}: ${said[part]?.trim() || "not said"}`).join("\n");
}

function useDirectory(): { read: Directory | null; problem: string | null } {
  const [read, setRead] = useState<Directory | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    directory().then(setRead, (failure: unknown) => {
      console.error(failure);
      setProblem("The teams can't be read just now. Go back and try again, or ring the team yourself.");
    });
  }, []);
  return { read, problem };
}
