import { useEffect, useState } from "preact/hooks";
import { act } from "../../actions";
import type { Board } from "../../model/board";
import type { Row } from "../../model/row";
import { directory, type Team } from "../../teams";
import { ActionDialog } from "./ActionDialog";
import { WordsField } from "./Fields";
import { TeamChoice } from "./TeamChoice";

/** What whoever takes over has to know, in the order they need it. */
const PARTS = ["Situation", "Done", "Outstanding", "What the person was told"] as const;
const MOST_EACH = 450;

/** Handing over: to a team that is open, with what they need to know. It stays with whoever has it until they answer. */
export function HandOver({ board, row, onClose }: { board: Board; row: Row; onClose: () => void }) {
  const { list, problem } = useTeams();
  const [team, setTeam] = useState<string | null>(null);
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const submit = () => {
    if (team === null) return "Say to which team.";
    if (!said["Situation"]?.trim()) return "Say what the situation is.";
    void act(board, row, { action: "hand-over", team, note: note(said) });
    return null;
  };
  return (
    <ActionDialog title={`Hand over: ${row.name}`} does="Hand over" onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">It stays with {row.ownerName} until somebody of the other team has received it. Ring them.</p>
      {problem !== null && (
        <p class="nhsuk-error-message" role="alert">
          {problem}
        </p>
      )}
      {list === null ? problem === null && <p>Reading the teams…</p> : <TeamChoice teams={list} owner={row.owner} age={row.age} now={board.now()} chosen={team} onChoose={setTeam} />}
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

function useTeams(): { list: readonly Team[] | null; problem: string | null } {
  const [list, setList] = useState<readonly Team[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    directory().then(({ teams }) => setList(teams), (failure: unknown) => {
      console.error(failure);
      setProblem("The teams can't be read just now. Go back and try again, or ring the team yourself.");
    });
  }, []);
  return { list, problem };
}
