import { type Filter, passes, wants } from "./filter";
import { changed, EMPTY, fresh, gone, narrowed, settled, type Queue } from "./queue";
import { liveness, type Beat, type Live } from "./live";
import type { Directory, Team } from "../teams";
import type { Task } from "./alert";
import { isInShadow, isOver, type Row } from "./row";
import { NEWS, say } from "../words";

/** As long as it takes to read a sentence at 4 am. */
const NOTICE_MS = 10_000;

/** An action of ours that has not become part of an alert yet. */
export interface Pending {
  readonly actionId: string;
  readonly action: string;
  readonly state: "sending" | "waiting" | "refused" | "failed";
  readonly words: string;
}

export interface Snapshot {
  readonly asOf: string;
  readonly lastAlertAt: string | null;
  readonly rows: readonly Row[];
}

/**
 * Everything the page knows, in one place. Views read it and subscribe; only the stream, the
 * actions and the pointer change it.
 */
export class Board {
  queue: Queue;
  live: Live = { kind: "connecting" };
  lastAlertAt: string | null = null;
  /** False until the first snapshot: an empty list then means nothing. */
  loaded = false;
  pending: ReadonlyMap<string, Pending> = new Map();
  /** The directory's teams, those open first; null until they have been read. */
  teams: readonly Team[] | null = null;
  /** False while the server still reads which teams are full or paused. */
  capacityRead = true;
  /** What has to be seen to after a death, for an alert of which nobody has said yet that they have died. */
  afterDeath: readonly Task[] = [];
  /** What a screen reader is told, politely. */
  announcement = "";
  /** The same for everybody else, for a moment; empty when there is nothing to say. */
  notice = "";

  /**
   * @param me who is signed in, as an alert names whoever has accepted it
   * @param filter what of the queue they want to see
   */
  constructor(
    readonly me: string,
    public filter: Filter,
  ) {
    this.queue = narrowed(EMPTY, (row) => wants(filter, row, me));
  }

  private noticeEnds = 0;
  private beat: Beat | null = null;
  private still = false;
  private readonly watchers = new Set<() => void>();

  watch(onChange: () => void): () => void {
    this.watchers.add(onChange);
    return () => this.watchers.delete(onChange);
  }

  /** The server's clock now, epoch milliseconds: every time on the page is measured by it. */
  now(): number {
    return this.beat === null ? Date.now() : this.beat.serverTime + (performance.now() - this.beat.arrived);
  }

  /** Of what is live. */
  openCount(): number {
    return this.count((row) => !isInShadow(row));
  }

  /** Of what nobody is told. */
  shadowCount(): number {
    return this.count(isInShadow);
  }

  private count(which: (row: Row) => boolean): number {
    let open = 0;
    for (const row of this.queue.rows.values()) {
      if (which(row) && !this.queue.ended.has(row.alertId) && !isOver(row)) open++;
    }
    return open;
  }

  heartbeat(serverTime: string, dataAge: number): void {
    this.beat = { serverTime: Date.parse(serverTime), arrived: performance.now(), dataAge };
    this.judgeLiveness();
  }

  judgeLiveness(): void {
    const before = this.live;
    this.live = liveness(this.beat, performance.now());
    if (before.kind !== this.live.kind || this.live.kind === "live") this.tell();
  }

  snapshot(snapshot: Snapshot): void {
    this.queue = fresh(snapshot.rows, this.queue, this.still);
    this.lastAlertAt = snapshot.lastAlertAt;
    this.loaded = true;
    this.tell();
  }

  change(row: Row): void {
    const known = this.queue.rows.get(row.alertId);
    // What was in shadow and is taken live is as new as any; what is in shadow is no news to anybody.
    const isNew = !isInShadow(row) && (known === undefined || isInShadow(known));
    this.queue = changed(row, this.queue, this.still);
    if (isNew) {
      if (known === undefined) this.lastAlertAt = row.raisedAt;
      this.announcement = `New ${row.priority} alert: ${row.name}${row.placeName ? `, ${row.placeName}` : ""}.`;
    } else if (!isInShadow(row) && row.news !== undefined && row.news !== known?.news) {
      this.announcement = `${row.name}: ${say(NEWS, row.news).toLowerCase()}.`;
    }
    this.tell();
  }

  gone(alertId: string, why: string): void {
    this.queue = gone(alertId, why, this.queue, this.still);
    this.tell();
  }

  /** The queue holds still while someone points at it, so that nothing moves under the pointer. */
  hold(still: boolean): void {
    if (this.still === still) return;
    this.still = still;
    if (!still) this.settle();
  }

  /** Whether a row is what was looked for, and not only shown because nothing hides it. */
  isLookedFor(alertId: string): boolean {
    const row = this.queue.rows.get(alertId);
    return row !== undefined && passes(this.filter, row, this.me);
  }

  /** Shows what passes the filter, at once. */
  narrow(filter: Filter): void {
    this.filter = filter;
    this.queue = narrowed(this.queue, (row) => wants(filter, row, this.me));
    this.tell();
  }

  settle(): void {
    this.queue = settled(this.queue);
    this.tell();
  }

  withPending(alertId: string, pending: Pending | null): void {
    const next = new Map(this.pending);
    if (pending === null) next.delete(alertId);
    else next.set(alertId, pending);
    this.pending = next;
    // Where no row is left to say it, everybody is told: whoever wrote that believes that it is done.
    if (pending !== null && pending.state !== "sending" && !this.queue.rows.has(alertId)) this.say(pending.words);
    this.tell();
  }

  takeTeams({ capacityRead, teams, afterDeath }: Directory): void {
    this.capacityRead = capacityRead;
    this.teams = teams;
    this.afterDeath = afterDeath;
    this.tell();
  }

  /** Says a sentence to everybody, for as long as it takes to read; an empty one takes it back. */
  say(sentence: string): void {
    if (sentence === this.notice) return;
    clearTimeout(this.noticeEnds);
    this.notice = sentence;
    if (sentence !== "") {
      this.announcement = sentence;
      this.noticeEnds = setTimeout(() => this.say(""), NOTICE_MS);
    }
    this.tell();
  }

  private tell(): void {
    for (const watcher of this.watchers) watcher();
  }
}
