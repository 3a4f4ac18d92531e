import { render } from "preact";
import { Alarm } from "./alarm";
import { remembered } from "./model/filter";
import { Board } from "./model/board";
import { session } from "./session";
import { Stream } from "./stream";
import { App } from "./views/App";
import "./styles/board.scss";

async function start(place: HTMLElement): Promise<void> {
  const signedIn = await session();
  if (signedIn === null) return;
  const board = new Board(signedIn.name, remembered(signedIn.user));
  render(<App board={board} session={signedIn} alarm={new Alarm(board, signedIn.user)} />, place);
  new Stream(board, "/api/stream", async () => {
    await session().catch((unreachable: unknown) => console.warn("The board can't be reached", unreachable));
  }).start();
}

const place = document.getElementById("board");
if (place !== null) {
  start(place).catch((failure: unknown) => {
    console.error(failure);
    place.textContent = "The board can't be reached. Reload this page; until then, ring the single point of access.";
  });
}
