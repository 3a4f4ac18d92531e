package vigil.routing.decide;

import static vigil.routing.Examples.AMBULANCE;
import static vigil.routing.Examples.OOH;
import static vigil.routing.Examples.confirmed;
import static vigil.routing.Examples.event;
import static vigil.routing.Examples.maria;
import static vigil.routing.Examples.person;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.alert.ActionOutcome;
import vigil.domain.alert.Alert;
import vigil.domain.alert.AlertAction.Kind;
import vigil.domain.alert.What;
import vigil.domain.event.UrgentEvent;
import vigil.domain.person.Person;

/** A crew is on scene with Maria, and somebody says that she has died. */
abstract class AtADeath {
    static final String KEY = "p-maria";
    static final Person DIED_AT_QUARTER_PAST =
            with("\"deceasedAt\":\"2026-11-21T02:15:00Z\",\"plan\":{\"version\":7,\"prognosis\":\"days\"}");

    final Desk desk = new Desk().hear(confirmed(maria(), event("i-1", "on-scene", 0)));

    static Person with(String rest) {
        return person(
                KEY,
                "{\"personId\":\"p-maria\",\"family\":\"Kowalska\""
                        + (rest.contains("birthDate") ? "" : ",\"birthDate\":\"1941-03-02\"")
                        + ",\"addresses\":[{\"use\":\"home\",\"postcode\":\"CV1 3BA\"}],\"consent\":{\"share\":\"given\"},"
                        + rest + "}");
    }

    static UrgentEvent died(String incident, int minute) {
        return event(AMBULANCE, incident, "closed", minute, "\"ambulance\":{\"outcome\":\"died-on-scene\"}");
    }

    static UrgentEvent saidToHaveDied() {
        return event(OOH, "o-1", "triaged", 1, "\"presentation\":{\"text\":\"he has died\"}");
    }

    void accept() {
        desk.act(Act.of(Kind.ACCEPT), desk.only(KEY));
    }

    ActionOutcome done(String task, @Nullable String words) {
        Act act = Act.of(Kind.TASK_DONE).task(task);
        return desk.act(words == null ? act : act.note(words), desk.only(KEY));
    }

    List<String> words(What what) {
        return desk.only(KEY).history().stream()
                .filter(entry -> entry.what() == what)
                .map(Alert.HistoryEntry::words)
                .toList();
    }
}
