package vigil.board.http.live;

import vigil.board.decide.rights.Rights;
import vigil.domain.alert.Alert;

/** Who the queue is shown to: how it is written for them, and which alerts are theirs to see. */
public record Audience(View view, Rights rights) {
    /** Whether every alert is in it. A wall has all, without whom they are about. */
    boolean seesAll() {
        return view == View.WALL || rights.seeAll();
    }

    boolean sees(Alert alert) {
        return seesAll() || rights.see(alert);
    }
}
