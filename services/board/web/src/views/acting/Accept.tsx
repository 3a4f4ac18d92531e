import { useEffect, useState } from "preact/hooks";
import { act } from "../../actions";
import { readAlert } from "../../alerts";
import type { Board } from "../../model/board";
import { keeps, takesFrom } from "../../model/moves";
import type { Row } from "../../model/row";
import { clock, nextAt } from "../../model/time";
import { ActionDialog } from "./ActionDialog";
import { PhoneField, TimeField } from "./Fields";

interface Props {
  board: Board;
  row: Row;
  name: string;
  action: "accept" | "receive";
  onClose: () => void;
}

const NO_TIME = "Write a time within the next 12 hours, for example 04:40.";

/** Taking it: when somebody will be there and how to reach them; where the team closes before that, how long they keep it. */
export function Accept({ board, row, name, action, onClose }: Props) {
  const taking = action === "accept" && takesFrom(row);
  const keeping = action === "accept" && keeps(row);
  const [eta, setEta] = useState(keeping && row.eta !== undefined && Date.parse(row.eta) > board.now() ? clock(Date.parse(row.eta)) : "");
  const [phone, setPhone] = usePhoneOf(row, keeping);
  const [until, setUntil] = useState("");
  const closes = action === "accept" ? (row.handOverBy ?? row.closesAt) : undefined;
  const there = eta === "" ? null : nextAt(eta, board.now());
  const free = action === "receive" || taking;
  const asksUntil = free || closes !== undefined && (row.handOverBy !== undefined || (there !== null && there > Date.parse(closes)));
  const submit = () => {
    const kept = asksUntil && until !== "" ? nextAt(until, board.now()) : null;
    if ((eta !== "" && there === null) || (asksUntil && until !== "" && kept === null)) return NO_TIME;
    if (keeping && kept === null) return "Say until when you keep it.";
    void act(board, row, {
      action,
      ...(there === null ? {} : { eta: rfc3339(there) }),
      ...(phone.trim() === "" ? {} : { phone: phone.trim() }),
      ...(kept === null ? {} : { until: rfc3339(kept) }),
    });
    return null;
  };
  const does = action === "receive" ? "Receive" : keeping ? "Keep" : taking ? "Take it" : "Accept";
  return (
    <ActionDialog title={`${does}: ${row.name}`} does={does} onSubmit={submit} onClose={onClose}>
      <p class="dialog__says">
        {action === "receive" ? `${name} takes it over for ${row.handoverTo ?? "the team asked"}, from ${row.ownerName}.` : keeping ? `${name} keeps it though ${row.ownerName} closes.` : taking ? `${name} takes it from ${row.acceptedBy}, for ${row.ownerName}.` : `${name} takes it for ${row.ownerName}.`}
      </p>
      {keeping && <TimeField id="until" label="Keep it until" value={until} onValue={setUntil} />}
      <TimeField id="eta" label="There at (if somebody goes)" value={eta} onValue={setEta} />
      <PhoneField id="phone" label="Telephone (if they should ring you)" value={phone} onValue={setPhone} />
      {free && <TimeField id="until" label="Keep it yourself until (if the team closes before)" value={until} onValue={setUntil} />}
      {closes !== undefined && !free && !keeping && asksUntil && (
        <TimeField
          id="until"
          label={`${row.ownerName} closes at ${clock(Date.parse(closes))}. Keep it yourself until`}
          value={until}
          onValue={setUntil}
        />
      )}
    </ActionDialog>
  );
}

/** Whoever keeps what they have is reached as before, unless they say otherwise. */
function usePhoneOf(row: Row, keeping: boolean): [string, (phone: string) => void] {
  const [typed, setTyped] = useState<string | null>(null);
  const [known, setKnown] = useState("");
  useEffect(() => {
    if (!keeping) return;
    readAlert(row.alertId, false).then(
      (alert) => setKnown(alert?.acceptedBy?.phone ?? ""),
      (failure: unknown) => console.warn("The number they left can't be read", failure),
    );
  }, [row.alertId, keeping]);
  return [typed ?? known, setTyped];
}

export function rfc3339(at: number): string {
  return new Date(at).toISOString();
}
