import { render } from "preact";
import { kept, type Kept } from "./kept";
import { session, type Session } from "./session";
import { HandoverPage } from "./views/HandoverPage";
import "./styles/board.scss";

/** Also where the board can't be reached: then it shows what this browser has kept, and says so. */
async function begin(element: HTMLElement): Promise<void> {
  let signedIn: Session | null;
  let last: Kept | null = null;
  try {
    signedIn = await session();
  } catch (unreachable) {
    console.warn("The board can't be reached", unreachable);
    last = await kept();
    signedIn = last?.session ?? null;
    if (signedIn === null) {
      element.textContent = "The board can’t be reached, and this browser has kept nothing. Ring the single point of access.";
      return;
    }
  }
  // Without a session the browser is on its way to the sign-in page.
  if (signedIn === null) return;
  render(<HandoverPage session={signedIn} kept={last} />, element);
}

const place = document.getElementById("handover");
if (place !== null) {
  begin(place).catch((failure: unknown) => {
    console.error(failure);
    place.textContent = "The handover can’t be shown. Reload this page; until then, ring the single point of access.";
  });
}
