import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Dialog } from "../Dialog";

interface Props {
  title: string;
  /** What the button says. */
  does: string;
  /** Sends it, or says what is missing or why it was not kept. */
  onSubmit: () => string | null | Promise<string | null>;
  onClose: () => void;
  children: ComponentChildren;
}

/** A window that asks what an action needs; it says what is missing, and closes once the action is sent. */
export function ActionDialog({ title, does, onSubmit, onClose, children }: Props) {
  const [missing, setMissing] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const done = (problem: string | null) => {
    setMissing(problem);
    if (problem === null) onClose();
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    if (sending) return;
    const sent = onSubmit();
    // At once where there is nothing to wait for: the next key is meant for the board.
    if (!(sent instanceof Promise)) return done(sent);
    setSending(true);
    const problem = await sent;
    setSending(false);
    done(problem);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        {children}
        {missing !== null && (
          <p class="nhsuk-error-message" role="alert">
            {missing}
          </p>
        )}
        <div class="dialog__buttons">
          <button type="submit" class="nhsuk-button nhsuk-button--small" disabled={sending}>
            {sending ? "Sending…" : does}
          </button>
          <button type="button" class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={onClose}>
            Go back
          </button>
        </div>
      </form>
    </Dialog>
  );
}
