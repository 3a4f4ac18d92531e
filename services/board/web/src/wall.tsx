import { render } from "preact";
import { EVERYTHING } from "./model/filter";
import { Board } from "./model/board";
import { session } from "./session";
import { Stream } from "./stream";
import { Wall } from "./views/Wall";
import "./styles/board.scss";

async function start(place: HTMLElement): Promise<void> {
  const signedIn = await session();
  if (signedIn === null) return;
  const board = new Board(signedIn.name, EVERYTHING);
  render(<Wall board={board} session={signedIn} />, place);
  new Stream(board, "/api/stream?as=wall", async () => {
    await session().catch((unreachable: unknown) => console.warn("The board can't be reached", unreachable));
  }).start();
}

const place = document.getElementById("wall");
if (place !== null) {
  start(place).catch((failure: unknown) => {
    console.error(failure);
    place.textContent = "The board can't be reached. Reload this page; until then, ring the single point of access.";
  });
}
