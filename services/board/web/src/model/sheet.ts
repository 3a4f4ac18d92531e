import type { Alert } from "./alert";
import type { Row } from "./row";
import type { Team } from "../teams";

/** All that is open and theirs to see, most pressing first, as `GET /api/sheet` gives it. */
export interface Sheet {
  readonly asOf: string;
  readonly alerts: readonly Entry[];
}

export interface Entry {
  readonly row: Row;
  /** Without what is withheld; of its history only what people did. */
  readonly alert: Alert;
}

/** A sheet with whom to ring. */
export interface WholeSheet {
  readonly sheet: Sheet;
  /** Null where they could not be read. */
  readonly teams: readonly Team[] | null;
}
