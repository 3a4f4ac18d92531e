import { EVERYTHING } from "./model/filter";
import { Board } from "./model/board";
import { start } from "./start";
import { Wall } from "./views/Wall";
import "./styles/board.scss";

start("wall", "/api/stream?as=wall", (session) => {
  const board = new Board(session.shownAs, EVERYTHING);
  return { board, page: <Wall board={board} session={session} /> };
});
