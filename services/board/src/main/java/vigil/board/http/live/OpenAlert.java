package vigil.board.http.live;

import vigil.domain.alert.Alert;

/**
 * An alert that somebody has to see to.
 *
 * @param row its line of the queue, as JSON
 */
public record OpenAlert(Alert alert, String row) {
    @Override
    public String toString() {
        return "OpenAlert[" + alert.alertId() + "]";
    }
}
