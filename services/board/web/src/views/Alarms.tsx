import { useState } from "preact/hooks";
import type { Alarm, Wanted } from "../alarm";
import { Dialog } from "./Dialog";

/** Chooses how to be told of what is immediate while looking elsewhere. */
export function Alarms({ alarm, onClose }: { alarm: Alarm; onClose: () => void }) {
  const [wanted, setWanted] = useState(alarm.wanted);
  const [refused, setRefused] = useState(false);
  const choose = async (change: Partial<Wanted>) => {
    await alarm.want({ ...alarm.wanted, ...change });
    setRefused(change.message === true && !alarm.wanted.message);
    setWanted(alarm.wanted);
  };
  return (
    <Dialog title="Sound and messages" onClose={onClose}>
      <p class="dialog__says">
        For this browser: when an alert becomes immediate, again each minute until it is acknowledged, and when the board is not live. Neither
        says whom an alert is about. They don’t replace looking: a machine that sleeps or is muted tells you nothing.
      </p>
      <div class="nhsuk-form-group">
        <Tick id="alarm-sound" label="Play a sound" on={wanted.sound} onChoose={(sound) => void choose({ sound })} />
        <Tick id="alarm-message" label="Show a message of the browser" on={wanted.message} onChoose={(message) => void choose({ message })} />
      </div>
      {refused && (
        <p class="dialog__says nhsuk-error-message" role="alert">
          This browser does not let Vigil show messages. Allow notifications for this address in the browser’s settings, then try again.
        </p>
      )}
      <div class="dialog__buttons">
        <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" disabled={!wanted.sound && !wanted.message} onClick={() => alarm.test()}>
          Test
        </button>
        <button type="button" class="nhsuk-button nhsuk-button--small" onClick={onClose}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

function Tick({ id, label, on, onChoose }: { id: string; label: string; on: boolean; onChoose: (on: boolean) => void }) {
  return (
    <p class="tick">
      <input id={id} type="checkbox" checked={on} onChange={(event) => onChoose(event.currentTarget.checked)} />
      <label for={id}>{label}</label>
    </p>
  );
}
