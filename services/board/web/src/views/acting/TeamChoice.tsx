import { about, opening, takes, type Team } from "../../teams";

interface Props {
  teams: readonly Team[];
  /** The team that has it, which it can't be handed to. */
  owner: string;
  age: number | null;
  chosen: string | null;
  onChoose: (id: string) => void;
}

/** Those open now first; whoever is closed, or does not take that age, is there to see and not to choose. */
export function TeamChoice({ teams, owner, age, chosen, onChoose }: Props) {
  return (
    <fieldset class="nhsuk-fieldset nhsuk-form-group">
      <legend class="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">To which team?</legend>
      <div class="teams nhsuk-radios nhsuk-radios--small" tabIndex={-1}>
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
                disabled={!team.open || !takes(team, age)}
                onChange={() => onChoose(team.id)}
              />
              <label class="nhsuk-label nhsuk-radios__label" for={`team-${team.id}`}>
                <strong>{team.name}</strong>
                <span class="teams__about">
                  {takes(team, age) ? opening(team) : `Does not take age ${age}`}
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
