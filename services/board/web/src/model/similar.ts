import { folded } from "./filter";
import type { Queue } from "./queue";
import { isInShadow, isOver, type Row } from "./row";

/** From this length on one letter more, less or different makes a family name no other name. */
const LONG_ENOUGH = 5;

/** The other open alerts about somebody whose name could be taken for this one's. */
export function similar(alertId: string, { rows, ended }: Queue): readonly Row[] {
  const own = rows.get(alertId);
  const name = own === undefined ? null : nameOf(own);
  if (name === null) return [];
  return [...rows.values()].filter((row) => {
    const isOpen = !isOver(row) && !ended.has(row.alertId) && !isInShadow(row);
    const other = row.alertId !== alertId && isOpen ? nameOf(row) : null;
    return other !== null && isLike(name, other);
  });
}

interface Name {
  readonly given: readonly string[];
  readonly family: string;
}

/** The family name is what the server writes in capitals at the end; null where words stand in place of a name. */
function nameOf(row: Row): Name | null {
  const words = row.name.split(" ");
  const at = words.findLastIndex((word) => word !== word.toUpperCase()) + 1;
  if (row.possible || at === words.length) return null;
  return { given: words.slice(0, at).map(folded), family: folded(words.slice(at).join(" ")) };
}

/** The same family name, or nearly so with a given name in common; or the two names the other way round. */
function isLike(a: Name, b: Name): boolean {
  if (a.family === b.family) return true;
  if (a.given.includes(b.family) && b.given.includes(a.family)) return true;
  const near = Math.min(a.family.length, b.family.length) >= LONG_ENOUGH && isOneApart(a.family, b.family);
  return near && a.given.some((given) => b.given.some((other) => given[0] === other[0]));
}

/** One letter more, less, different, or two neighbours swapped. */
function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left[0] === right[1] && left[1] === right[0]);
}
