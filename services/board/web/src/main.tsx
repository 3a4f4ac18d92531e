import { Alarm } from "./alarm";
import { remembered } from "./model/filter";
import { keepCurrent, keepPage } from "./kept";
import { Board } from "./model/board";
import { may } from "./session";
import { start } from "./start";
import { App } from "./views/App";
import { Home } from "./views/Home";
import "./styles/board.scss";

start("board", "/api/stream", (session) => {
  if (!may(session, "see-alerts")) return { board: null, page: <Home session={session} /> };
  const board = new Board(session.shownAs, remembered(session.user));
  keepCurrent(board, session);
  void keepPage();
  return { board, page: <App board={board} session={session} alarm={new Alarm(board, session.user)} /> };
});
