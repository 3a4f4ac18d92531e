import type { Board } from "../../model/board";
import type { Move } from "../../model/moves";
import type { Row } from "../../model/row";
import { Resolve } from "../Resolve";
import { Accept } from "./Accept";
import { Decline } from "./Decline";
import { HandOver } from "./HandOver";
import { PutOff } from "./PutOff";
import { Say } from "./Say";

/** An action that asks something first, on the row as it was when it was begun. */
export interface Begun {
  readonly move: Exclude<Move, "acknowledge" | "reopen">;
  readonly row: Row;
}

interface Props {
  board: Board;
  begun: Begun;
  /** Who is signed in. */
  name: string;
  onClose: () => void;
}

/** The window of an action. */
export function Acting({ board, begun: { move, row }, name, onClose }: Props) {
  switch (move) {
    case "accept":
    case "receive":
      return <Accept board={board} row={row} name={name} action={move} onClose={onClose} />;
    case "first-contact":
    case "stand-down":
    case "note":
      return <Say board={board} row={row} kind={move} onClose={onClose} />;
    case "hand-over":
      return <HandOver board={board} row={row} onClose={onClose} />;
    case "decline":
      return <Decline board={board} row={row} onClose={onClose} />;
    case "snooze":
      return <PutOff board={board} row={row} onClose={onClose} />;
    case "resolve":
      return <Resolve board={board} row={row} onClose={onClose} />;
  }
}
