import { start } from "./start";
import { Review } from "./views/Review";
import "./styles/board.scss";

start("review", "/api/stream", (session) => ({ board: null, page: <Review session={session} /> }));
