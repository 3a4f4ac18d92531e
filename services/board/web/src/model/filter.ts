import { isUnseen, reference, type Row } from "./row";

/** What of the queue somebody wants to see. Empty and false want everything. */
export interface Filter {
  readonly text: string;
  readonly place: string;
  readonly team: string;
  readonly priority: string;
  readonly mine: boolean;
  readonly atRisk: boolean;
}

export const EVERYTHING: Filter = { text: "", place: "", team: "", priority: "", mine: false, atRisk: false };

export function isNarrow(filter: Filter): boolean {
  return filter.text.trim() !== "" || filter.place !== "" || filter.team !== "" || filter.priority !== "" || filter.mine || filter.atRisk;
}

/** What can't wait and nobody has acknowledged is wanted by everybody: no filter hides it, as nobody can put it off. */
export function wants(filter: Filter, row: Row, me: string): boolean {
  return (isUnseen(row) && (row.priority === "immediate" || row.risk === "decide-now" || row.risk === "leaving")) || passes(filter, row, me);
}

/** Whether it is what was looked for, and not only shown because nothing hides it. */
export function passes(filter: Filter, row: Row, me: string): boolean {
  return (
    (filter.place === "" || row.place === filter.place) &&
    (filter.team === "" || row.owner === filter.team) &&
    (filter.priority === "" || row.priority === filter.priority) &&
    (!filter.mine || row.acceptedBy === me) &&
    (!filter.atRisk || row.risk !== "none") &&
    says(row, filter.text)
  );
}

/** Every word typed stands somewhere in what the row says, whatever its accents and capitals. */
function says(row: Row, text: string): boolean {
  const words = folded(text).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const said = folded([row.name, reference(row.alertId), row.placeName, row.where, row.happening, row.ownerName, row.acceptedBy].filter(Boolean).join(" "));
  return words.every((word) => said.includes(word));
}

/** Small letters without accents, and one space for all that is no letter or digit. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ø", "o")
    .replaceAll("ß", "ss")
    .normalize("NFD")
    .replace(/\p{Mark}|['’]/gu, "")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
}

/** The filter that this user had last in this browser. */
export function remembered(user: string): Filter {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key(user)) ?? "{}");
    return { ...EVERYTHING, ...known(kept) };
  } catch (unreadable) {
    console.warn("The filter of last time can't be read", unreadable);
    return EVERYTHING;
  }
}

/** What was searched for is mostly a name, and is not kept. */
export function remember(user: string, { text, ...kept }: Filter): void {
  try {
    localStorage.setItem(key(user), JSON.stringify(kept));
  } catch (blocked) {
    console.warn("The filter can't be remembered in this browser", blocked);
  }
}

function key(user: string): string {
  return `vigil-filter-${user}`;
}

/** Of what an earlier page may have kept, the fields that are still ones of the same kind. */
function known(kept: unknown): Partial<Filter> {
  if (typeof kept !== "object" || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(([name, value]) => name !== "text" && name in EVERYTHING && typeof value === typeof EVERYTHING[name as keyof Filter]),
  );
}
