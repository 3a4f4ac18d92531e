import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A window over the page; Escape closes it, and focus goes back to where it was. */
export function Dialog({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const there = useRef(true);
  // Before the next key: whoever presses two in a row means the second for the window.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    return () => {
      there.current = false;
      // While it is open, nothing behind it takes focus.
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // Closed by the page and not by the browser, whose word comes later: a key pressed meanwhile would open what is then closed.
  const leave = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="dialog-title" onCancel={leave} onClose={() => there.current && onClose()}>
      <h2 id="dialog-title" class="nhsuk-heading-m">
        {title}
      </h2>
      {children}
    </dialog>
  );
}
