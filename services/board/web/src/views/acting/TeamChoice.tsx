import { useEffect, useRef } from "preact/hooks";
import { about, IN_SHADOW, isOpen, opening, says, takesAge, takesNothing, type Team } from "../../teams";

interface Props {
  teams: readonly Team[];
  /** The team that has it, which it can't be handed to; null where any will do. */
  owner: string | null;
  age: number | null;
  now: number;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/**
 * Those open now first; whoever is closed, full, paused or in shadow, or can't take that age, is there to see and not to choose. Whose
 * care somebody is in is the register's to say and not their age's: a team that might take them can be chosen.
 */
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
                disabled={team.inShadow || !isOpen(team, now) || takesAge(team, age) === "no" || takesNothing(team, now) !== null}
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
  if (team.inShadow) return IN_SHADOW;
  const takes = takesAge(team, age);
  if (takes === "no") return `Does not take age ${age}`;
  const capacity = isOpen(team, now) ? takesNothing(team, now) : null;
  const words = capacity === null ? opening(team, now) : `Takes nothing now: ${says(capacity, now)}`;
  return takes === "yes" ? words : `${words} · takes age ${age} only if ${takes === "if-childrens-lead" ? "children’s" : "adults’"} services lead their care`;
}

/** The teams come a moment after the window: whoever has begun to write is left alone. */
function focusFirst(list: HTMLElement | null): void {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement && at.value !== "") return;
  list?.querySelector<HTMLElement>("input:enabled")?.focus();
}
