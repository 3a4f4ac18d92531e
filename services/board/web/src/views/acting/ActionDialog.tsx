import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../Dialog";

interface Props {
  title: string;
  /** What the button says. */
  does: string;
  /** Sends it, or says what is missing. */
  onSubmit: () => string | null;
  onClose: () => void;
  children: ComponentChildren;
}

/** A window that asks what an action needs; it says what is missing, and closes once the action is sent. */
export function ActionDialog({ title, does, onSubmit, onClose, children }: Props) {
  const [missing, setMissing] = useState<string | null>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    const problem = onSubmit();
    setMissing(problem);
    if (problem === null) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {children}
        {missing !== null && (
          <p class="nhsuk-error-message" role="alert">
            {missing}
          </p>
        )}
        <div class="dialog__buttons">
          <button type="submit" class="nhsuk-button nhsuk-button--small">
            {does}
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onClose}>
            Go back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
