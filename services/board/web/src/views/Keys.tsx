import { may, type Session } from "../session";
import { Dialog } from "./Dialog";

const KEYS: readonly (readonly [string, string])[] = [
  ["j or ↓", "next alert"],
  ["k or ↑", "previous alert"],
  ["Enter", "open the alert"],
  ["Esc", "close the alert or the window"],
  ["a", "acknowledge: I have seen it"],
  ["c", "accept: I take it; or keep it past closing"],
  ["f", "first contact made with the patient or carer"],
  ["h", "hand over to a team"],
  ["t", "take over: receive what was handed over"],
  ["d", "decline"],
  ["w", "write a note"],
  ["p", "put off"],
  ["s", "stand down"],
  ["r", "resolve; then 1, 2 or 3 for how most end"],
  ["o", "open a closed alert again"],
  ["i", "report a concern: an incident, a complaint or feedback"],
  ["/", "search for a name, place, team or reference; Esc clears it"],
  ["n", "show the new alerts that wait"],
  ["u", "what is in shadow: opens the list, and closes it"],
  ["b", "by hand: raise an alert for a telephone call"],
  ["g", "the teams: say that one is full, paused or open again"],
  ["e", "end of the shift: the handover sheet, to sign and to print"],
  ["?", "this list"],
];

export function Keys({ session, onClose }: { session: Session; onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl class="keys">
        {KEYS.filter(([key]) => key !== "b" || may(session, "raise-by-hand")).map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {may(session, "see-wall") && (
        <p class="dialog__says">
          For a screen on a wall, with references in place of names: <a href="/wall">the wall</a>
        </p>
      )}
      <button type="button" class="nhsuk-button nhsuk-button--small" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}
