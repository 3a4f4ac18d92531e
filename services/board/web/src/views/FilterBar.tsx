import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { searching } from "../audited";
import type { Board } from "../model/board";
import { EVERYTHING, isNarrow, remember, type Filter } from "../model/filter";
import { isInShadow, isOver, type Row } from "../model/row";
import { PRIORITY } from "../words";

interface Props {
  board: Board;
  /** Whose choice is remembered. */
  user: string;
  search: RefObject<HTMLInputElement | null>;
  /** Esc anywhere in it, or Enter in the search: the next key is meant for the queue. */
  onLeave: () => void;
}

/** Which alerts are wanted. What is left out is always counted, and what can't wait and nobody has acknowledged never is. */
export function FilterBar({ board, user, search, onLeave }: Props) {
  const [out, setOut] = useState(false);
  const { filter, queue } = board;
  const choose = (change: Partial<Filter>) => {
    // What was chosen a moment ago may not be drawn yet.
    const next = { ...board.filter, ...change };
    remember(user, next);
    board.narrow(next);
  };
  const rows = [...queue.rows.values()].filter((row) => !isInShadow(row) && !isOver(row));
  const onKeyDown = (event: KeyboardEvent) => {
    const inSearch = event.target === search.current;
    if (event.key !== "Escape" && !(event.key === "Enter" && inSearch)) return;
    if (event.key === "Escape" && inSearch) choose({ text: "" });
    event.preventDefault();
    onLeave();
  };
  return (
    <search class="filter" aria-label="Alerts" onKeyDown={onKeyDown}>
      <label class="nhsuk-u-visually-hidden" for="search">
        Search for a name, place, team or reference
      </label>
      <input
        ref={search}
        id="search"
        type="search"
        class="nhsuk-input filter__search"
        placeholder="Search: name, place, team"
        autocomplete="off"
        spellcheck={false}
        value={filter.text}
        onInput={(event) => {
          choose({ text: event.currentTarget.value });
          searching(event.currentTarget.value);
        }}
      />
      <button type="button" class="quick filter__out" aria-expanded={out} aria-controls="filter-choices" onClick={() => setOut(!out)}>
        Filter
      </button>
      <div id="filter-choices" class={out ? "filter__choices filter__choices--out" : "filter__choices"}>
        <Choice label="Place" value={filter.place} options={options(rows, (row) => [row.place, row.placeName])} onChoose={(place) => choose({ place })} />
        <Choice label="Team" value={filter.team} options={options(rows, (row) => [row.owner, row.ownerName])} onChoose={(team) => choose({ team })} />
        <Choice label="Priority" value={filter.priority} options={Object.entries(PRIORITY)} onChoose={(priority) => choose({ priority })} />
        <Tick label="Mine" on={filter.mine} onChoose={(mine) => choose({ mine })} />
        <Tick label="Place at risk" on={filter.atRisk} onChoose={(atRisk) => choose({ atRisk })} />
      </div>
      <p class="filter__says" role="status">
        {isNarrow(filter) && (
          <>
            <strong>{hidden(queue.hidden.length)}</strong> by the filter.{" "}
            <button type="button" class="filter__all" onClick={() => choose(EVERYTHING)}>
              Show all
            </button>
            <span class="filter__aside">Always shown, until acknowledged: what is immediate, and where a crew decides or leaves.</span>
          </>
        )}
      </p>
    </search>
  );
}

function hidden(count: number): string {
  if (count === 0) return "Nothing is hidden";
  return count === 1 ? "1 open alert is hidden" : `${count} open alerts are hidden`;
}

type Option = readonly [code: string, words: string];

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
}

/** What was chosen stays in the list while no open alert has it. */
function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = `filter-${label.toLowerCase()}`;
  const all = value === "" || options.some(([code]) => code === value) ? options : [...options, [value, value.replaceAll("-", " ")] as const];
  return (
    <span class={value === "" ? "filter__choice" : "filter__choice filter__choice--on"}>
      <label for={id}>{label}</label>
      <select id={id} class="filter__select" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">All</option>
        {all.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

function Tick({ label, on, onChoose }: { label: string; on: boolean; onChoose: (on: boolean) => void }) {
  return (
    <label class={on ? "filter__choice filter__choice--on" : "filter__choice"}>
      <input type="checkbox" checked={on} onChange={(event) => onChoose(event.currentTarget.checked)} /> {label}
    </label>
  );
}

/** Those that open alerts have, in the order of their words. */
function options(rows: readonly Row[], of: (row: Row) => readonly [string | null, string | null]): Option[] {
  const found = new Map<string, string>();
  for (const [code, words] of rows.map(of)) {
    if (code !== null) found.set(code, words ?? code);
  }
  return [...found].sort(([, a], [, b]) => a.localeCompare(b, "en-GB"));
}
