import { Alarm } from "./alarm";
import { remembered } from "./model/filter";
import { Board } from "./model/board";
import { start } from "./start";
import { App } from "./views/App";
import "./styles/board.scss";

start("board", "/api/stream", (session) => {
  const board = new Board(session.shownAs, remembered(session.user));
  return { board, page: <App board={board} session={session} alarm={new Alarm(board, session.user)} /> };
});
