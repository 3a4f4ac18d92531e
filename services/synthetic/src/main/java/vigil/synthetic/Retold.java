package vigil.synthetic;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.EventData;
import vigil.domain.event.Incident;
import vigil.domain.event.OohDetails;
import vigil.domain.event.UcrDetails;

/** Tells what a snapshot says with other times. */
final class Retold {
    private Retold() {}

    static EventData data(EventData data, UnaryOperator<@Nullable Instant> told) {
        return new EventData(
                incident(data.incident(), told),
                data.person(),
                data.personWithdrawn(),
                data.location(),
                data.caller(),
                data.callback(),
                data.presentation(),
                data.flags(),
                ambulance(data.ambulance(), told),
                ucr(data.ucr(), told),
                ooh(data.ooh(), told));
    }

    private static Incident incident(Incident i, UnaryOperator<@Nullable Instant> told) {
        return new Incident(
                i.id(), i.journeyId(), i.status(), told.apply(i.openedAt()), told.apply(i.updatedAt()), i.sequence());
    }

    private static @Nullable AmbulanceDetails ambulance(
            @Nullable AmbulanceDetails a, UnaryOperator<@Nullable Instant> told) {
        return a == null
                ? null
                : new AmbulanceDetails(
                        a.category(),
                        told.apply(a.clockStart()),
                        a.callSign(),
                        a.crewPhone(),
                        told.apply(a.onSceneAt()),
                        told.apply(a.leftSceneAt()),
                        a.outcome(),
                        a.destination());
    }

    private static @Nullable UcrDetails ucr(@Nullable UcrDetails u, UnaryOperator<@Nullable Instant> told) {
        return u == null
                ? null
                : new UcrDetails(
                        u.response(),
                        u.needs(),
                        told.apply(u.clockStart()),
                        told.apply(u.dueBy()),
                        told.apply(u.firstContactAt()),
                        u.declineReason());
    }

    private static @Nullable OohDetails ooh(@Nullable OohDetails o, UnaryOperator<@Nullable Instant> told) {
        return o == null ? null : new OohDetails(o.service(), o.disposition(), o.outcome(), told.apply(o.visitDueBy()));
    }
}
