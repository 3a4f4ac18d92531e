import { isCatchingUp, isInShadow, isOver, mostPressingFirst, type Row } from "./row";

/**
 * What is on the screen, as opposed to what is known. While somebody points at the queue it is
 * still: rows change in place, rows that ended stay until the pointer leaves, and new ones wait
 * behind a bar. Immediate ones never wait. A filter leaves out what is not wanted, and what is on
 * a queue that is still stays there until it settles.
 */
export interface Queue {
  readonly rows: ReadonlyMap<string, Row>;
  /** Rows that ended while the queue was still, by id, with why. */
  readonly ended: ReadonlyMap<string, string>;
  readonly shown: readonly string[];
  readonly waiting: readonly string[];
  /** What was over before anybody was told: below all that happens now. */
  readonly catchingUp: readonly string[];
  /** What nobody is told, most pressing first: never among the others. */
  readonly shadow: readonly string[];
  /** What is open and nobody here wants to see just now. */
  readonly hidden: readonly string[];
  readonly wants: (row: Row) => boolean;
}

export const EMPTY: Queue = { rows: new Map(), ended: new Map(), shown: [], waiting: [], catchingUp: [], shadow: [], hidden: [], wants: () => true };

export function fresh(rows: readonly Row[], queue: Queue, still: boolean): Queue {
  const byId = new Map(rows.map((row) => [row.alertId, row]));
  return still && queue.shown.length + queue.catchingUp.length > 0 ? keepingStill(byId, queue) : inOrder(byId, queue.wants);
}

/** A version older than the one on screen changes nothing; the same one may be told anew, when a team's name or the time has changed it. */
export function changed(row: Row, queue: Queue, still: boolean): Queue {
  const known = queue.rows.get(row.alertId);
  if (known !== undefined && known.version > row.version && !queue.ended.has(row.alertId)) return queue;
  const rows = new Map(queue.rows).set(row.alertId, row);
  const ended = new Map(queue.ended);
  ended.delete(row.alertId);
  return still ? arranged(rows, ended, queue) : inOrder(withoutEnded(rows, ended), queue.wants);
}

export function gone(alertId: string, why: string, queue: Queue, still: boolean): Queue {
  if (!queue.rows.has(alertId)) return queue;
  const ended = new Map(queue.ended).set(alertId, why);
  return still ? arranged(queue.rows, ended, queue) : inOrder(withoutEnded(queue.rows, ended), queue.wants);
}

/** Everything in its place: the pointer has left, or somebody asked for the new ones. */
export function settled(queue: Queue): Queue {
  return inOrder(withoutEnded(queue.rows, queue.ended), queue.wants);
}

/** The same alerts for somebody who wants to see only some: at once, since they have asked for it. */
export function narrowed(queue: Queue, wants: (row: Row) => boolean): Queue {
  return settled({ ...queue, wants });
}

function inOrder(rows: ReadonlyMap<string, Row>, wants: (row: Row) => boolean): Queue {
  const sorted = [...rows.values()].sort(mostPressingFirst);
  const open = sorted.filter((row) => !isInShadow(row));
  const live = open.filter(wants);
  return {
    rows,
    ended: new Map(),
    shown: ids(live.filter((row) => !isCatchingUp(row))),
    waiting: [],
    catchingUp: ids(live.filter(isCatchingUp)),
    shadow: ids(sorted.filter(isInShadow)),
    hidden: ids(open.filter((row) => !wants(row) && !isOver(row))),
    wants,
  };
}

function keepingStill(rows: Map<string, Row>, queue: Queue): Queue {
  const ended = new Map<string, string>();
  for (const id of [...queue.shown, ...queue.catchingUp, ...queue.shadow]) {
    const before = queue.rows.get(id);
    if (!rows.has(id) && before !== undefined) {
      rows.set(id, before);
      ended.set(id, queue.ended.get(id) ?? "No longer open");
    }
  }
  return arranged(rows, ended, queue);
}

function arranged(rows: ReadonlyMap<string, Row>, ended: ReadonlyMap<string, string>, queue: Queue): Queue {
  const live = [...rows.values()].filter((row) => !isInShadow(row));
  const isLive = new Set(ids(live));
  const kept = queue.shown.filter((id) => isLive.has(id));
  // What has become immediate goes to the top at once, like anything that is new and immediate.
  const keptToCatchUp = queue.catchingUp.filter((id) => isLive.has(id) && rows.get(id)?.priority !== "immediate");
  const onScreen = new Set([...kept, ...keptToCatchUp]);
  const others = live.filter((row) => !onScreen.has(row.alertId) && !ended.has(row.alertId)).sort(mostPressingFirst);
  const fresh = others.filter(queue.wants);
  const toCatchUp = fresh.filter(isCatchingUp);
  const urgent = fresh.filter((row) => !isCatchingUp(row) && row.priority === "immediate");
  const waiting = fresh.filter((row) => !isCatchingUp(row) && row.priority !== "immediate");
  const shadow = [...rows.values()].filter(isInShadow).sort(mostPressingFirst);
  return {
    rows,
    ended,
    shown: [...ids(urgent), ...kept],
    waiting: ids(waiting),
    catchingUp: [...keptToCatchUp, ...ids(toCatchUp)],
    shadow: ids(shadow),
    hidden: ids(others.filter((row) => !queue.wants(row) && !isOver(row))),
    wants: queue.wants,
  };
}

function ids(some: readonly Row[]): string[] {
  return some.map((row) => row.alertId);
}

function withoutEnded(rows: ReadonlyMap<string, Row>, ended: ReadonlyMap<string, string>): ReadonlyMap<string, Row> {
  return new Map([...rows].filter(([id]) => !ended.has(id)));
}
