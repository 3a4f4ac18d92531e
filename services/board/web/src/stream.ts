import { settle } from "./actions";
import type { Board, Snapshot } from "./model/board";
import type { Row } from "./model/row";
import { directory } from "./teams";

const RETRY_FIRST_MS = 500;
const RETRY_MOST_MS = 10_000;
/** As long as the page itself waits before it says NOT LIVE: a socket that is silent is dead. */
const SILENCE_MS = 5_000;

/** Where the rows come from: those of the board, or those of the wall. */
export type Address = "/api/stream" | "/api/stream?as=wall";

/**
 * The live connection: a snapshot, then numbered changes. A number out of turn means that
 * something was missed, and only a fresh snapshot mends that, so the connection is begun again.
 */
export class Stream {
  private source: EventSource | null = null;
  private next = 0;
  private lastHeard = 0;
  private failures = 0;
  private retry = 0;
  /** The list of teams that is shown, by the number that the server gives it; 0 is none. */
  private teamsShown = 0;
  private readingTeams = false;

  constructor(
    private readonly board: Board,
    private readonly address: Address,
    private readonly whenRefused: () => Promise<void>,
  ) {}

  start(): void {
    this.connect();
    setInterval(() => {
      if (this.source !== null && performance.now() - this.lastHeard > SILENCE_MS) this.again();
      this.board.judgeLiveness();
    }, 1_000);
    addEventListener("online", () => this.connect());
  }

  private connect(): void {
    clearTimeout(this.retry);
    this.source?.close();
    this.lastHeard = performance.now();
    this.next = 1;
    this.teamsShown = 0;
    const source = new EventSource(this.address);
    this.source = source;
    source.onerror = () => this.again();
    this.on(source, "snapshot", (data: Snapshot & { n: number }) => {
      if (!this.inTurn(data.n)) return;
      this.board.snapshot(data);
      for (const row of data.rows) void settle(this.board, row.alertId);
    });
    this.on(source, "change", (data: { n: number; row: Row }) => {
      if (!this.inTurn(data.n)) return;
      this.board.change(data.row);
      void settle(this.board, data.row.alertId);
    });
    this.on(source, "gone", (data: { n: number; alertId: string; why: string }) => {
      if (!this.inTurn(data.n)) return;
      this.board.gone(data.alertId, data.why);
      void settle(this.board, data.alertId);
    });
    this.on(source, "heartbeat", (data: { sent: number; now: string; dataAge: number; teams: number }) => {
      if (data.sent !== this.next - 1) return this.again();
      this.failures = 0;
      this.board.heartbeat(data.now, data.dataAge);
      if (data.teams !== this.teamsShown && !this.readingTeams) void this.readTeams(data.teams);
    });
  }

  /** What could not be read is tried again with the next beat. */
  private async readTeams(number: number): Promise<void> {
    this.readingTeams = true;
    try {
      this.board.takeTeams(await directory());
      this.teamsShown = number;
    } catch (failure) {
      console.warn("The teams can't be read", failure);
    } finally {
      this.readingTeams = false;
    }
  }

  private on<T>(source: EventSource, name: string, handle: (data: T) => void): void {
    source.addEventListener(name, (event) => {
      if (this.source !== source) return;
      this.lastHeard = performance.now();
      handle(JSON.parse(event.data) as T);
    });
  }

  private inTurn(n: number): boolean {
    if (n !== this.next) {
      this.again();
      return false;
    }
    this.next++;
    return true;
  }

  /** Tries again after a while that grows, with jitter so that a hundred browsers don't come at once. */
  private again(): void {
    this.source?.close();
    this.source = null;
    clearTimeout(this.retry);
    const wait = Math.min(RETRY_MOST_MS, RETRY_FIRST_MS * 2 ** this.failures++) * (0.5 + Math.random() / 2);
    this.retry = setTimeout(() => void this.whenRefused().finally(() => this.connect()), wait);
  }
}
