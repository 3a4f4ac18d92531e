import { useEffect, useRef } from "preact/hooks";
import { about, opening, says, takes, takesNothing, type Team } from "../../teams";

interface Props {
  teams: readonly Team[];
  /** The team that has it, which it can't be handed to. */
  owner: string;
  age: number | null;
  now: number;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Those open now first; whoever is closed, full or paused, or does not take that age, is there to see and not to choose. */
export function TeamChoice({ teams, owner, age, now, chosen, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(list.current), []);
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">To which team?</legend>
      <div ref={list} class="teams nhsuk-radios nhsuk-radios--small">
        {teams
          .filter((team) => team.id !== owner)
          .map((team) => (
            <div class="nhsuk-radios__item" key={team.id}>
              <input
                class="nhsuk-radios__input"
                type="radio"
                id={`team-${team.id}`}
                name="team"
                value={team.id}
                checked={chosen === team.id}
                disabled={!team.open || !takes(team, age) || takesNothing(team, now) !== null}
                onChange={() => onChoose(team.id)}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={`team-${team.id}`}>
                <strong>{team.name}</strong>
                <span class="teams__about">
                  {standing(team, age, now)}
                  {team.phone !== null && ` · ${team.phone}`}
                  {about(team) !== "" && ` · ${about(team)}`}
                </span>
              </label>
            </div>
          ))}
      </div>
    </fieldset>
  );
}

function standing(team: Team, age: number | null, now: number): string {
  if (!takes(team, age)) return `Does not take age ${age}`;
  const capacity = team.open ? takesNothing(team, now) : null;
  return capacity === null ? opening(team) : `Takes nothing now: ${says(capacity, now)}`;
}

/** The teams come a moment after the window: whoever has begun to write is left alone. */
function focusFirst(list: HTMLElement | null): void {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement && at.value !== "") return;
  list?.querySelector<HTMLElement>("input:enabled")?.focus();
}
