package vigil.synthetic.story;

import static vigil.domain.event.AmbulanceDetails.Outcome.CONVEYED_ED;
import static vigil.domain.event.AmbulanceDetails.Outcome.CONVEYED_OTHER;
import static vigil.domain.event.AmbulanceDetails.Outcome.DECLINED_CONVEYANCE;
import static vigil.domain.event.AmbulanceDetails.Outcome.DIED_ON_SCENE;
import static vigil.domain.event.AmbulanceDetails.Outcome.HEAR_AND_TREAT;
import static vigil.domain.event.AmbulanceDetails.Outcome.SEE_AND_TREAT;
import static vigil.domain.event.AmbulanceDetails.Outcome.TREAT_AND_REFER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigil.domain.event.AmbulanceDetails;
import vigil.domain.event.AmbulanceDetails.Category;
import vigil.domain.event.AmbulanceDetails.Destination;
import vigil.domain.event.AmbulanceDetails.Outcome;
import vigil.domain.event.EventType;
import vigil.domain.event.IncidentStatus;
import vigil.synthetic.call.Call;
import vigil.synthetic.chance.Chance;
import vigil.synthetic.chance.Shares;
import vigil.synthetic.place.Phones;

/** An ambulance incident, from the first ring to the crew being clear. One use each. */
final class AmbulanceStory {
    private static final double ENTERED_IN_ERROR = 0.006;
    private static final double CANCELLED = 0.05;
    private static final double HEAR_AND_TREAT_SHARE = 0.3;
    private static final Shares<Outcome> FOR_ANYBODY = Shares.of(CONVEYED_ED, 58)
            .and(SEE_AND_TREAT, 25)
            .and(TREAT_AND_REFER, 8)
            .and(CONVEYED_OTHER, 4)
            .and(DECLINED_CONVEYANCE, 4)
            .and(DIED_ON_SCENE, 1);
    private static final Shares<Outcome> NEAR_THE_END = Shares.of(CONVEYED_ED, 42)
            .and(SEE_AND_TREAT, 22)
            .and(TREAT_AND_REFER, 20)
            .and(CONVEYED_OTHER, 5)
            .and(DECLINED_CONVEYANCE, 6)
            .and(DIED_ON_SCENE, 5);

    private final Call call;
    private final Chance chance;
    private final List<Step> steps = new ArrayList<>();
    private Instant now;
    private AmbulanceDetails details = new AmbulanceDetails(null, null, null, null, null, null, null, null);

    private AmbulanceStory(Call call, Instant openedAt, Chance chance) {
        this.call = call;
        this.chance = chance;
        this.now = openedAt;
    }

    static Story tell(Call call, Instant openedAt, Chance chance) {
        AmbulanceStory story = new AmbulanceStory(call, openedAt, chance);
        story.answer();
        @Nullable Outcome outcome = story.details.outcome();
        return new Story(EventType.AMBULANCE, story.steps, outcome == TREAT_AND_REFER ? EventType.UCR : null);
    }

    private void answer() {
        step(Duration.ZERO, IncidentStatus.CALL_RECEIVED);
        if (chance.happens(ENTERED_IN_ERROR)) {
            step(chance.minutes(1, 10), IncidentStatus.ENTERED_IN_ERROR);
            return;
        }
        Category category = Categories.of(call.complaint().urgency(), chance);
        now = now.plus(chance.minutes(0.7, 4));
        details = new AmbulanceDetails(category, now, null, null, null, null, null, null);
        step(Duration.ZERO, IncidentStatus.TRIAGED);
        if (Categories.canBeAdvised(category) && chance.happens(HEAR_AND_TREAT_SHARE)) {
            end(chance.minutes(15, 90), IncidentStatus.CLOSED, HEAR_AND_TREAT);
        } else {
            dispatch(category);
        }
    }

    private void dispatch(Category category) {
        Duration third = Duration.ofSeconds(Categories.wait(category, chance).toSeconds() / 3);
        now = now.plus(third);
        details = new AmbulanceDetails(
                category,
                details.clockStart(),
                "A" + chance.between(100, 399),
                Phones.mobile(chance),
                null,
                null,
                null,
                null);
        step(Duration.ZERO, IncidentStatus.DISPATCHED);
        if (chance.happens(CANCELLED)) {
            end(third, IncidentStatus.CANCELLED, Outcome.CANCELLED);
            return;
        }
        now = now.plus(third.multipliedBy(2));
        details = at(now, null, null, null);
        step(Duration.ZERO, IncidentStatus.ON_SCENE);
        leave((call.patient().onRegister() == null ? FOR_ANYBODY : NEAR_THE_END).pick(chance));
    }

    private void leave(Outcome outcome) {
        now = now.plus(chance.minutes(18, 70));
        Destination destination = switch (outcome) {
            case CONVEYED_ED -> Destinations.emergencyDepartment(call.patient().person());
            case CONVEYED_OTHER -> Destinations.elsewhere(call.patient().onRegister() != null, chance);
            case HEAR_AND_TREAT, SEE_AND_TREAT, TREAT_AND_REFER, DECLINED_CONVEYANCE, DIED_ON_SCENE, CANCELLED -> null;
        };
        if (destination == null) {
            details = at(details.onSceneAt(), now, outcome, null);
            step(Duration.ZERO, IncidentStatus.CLOSED);
            return;
        }
        details = at(details.onSceneAt(), now, null, destination);
        step(Duration.ZERO, IncidentStatus.CONVEYING);
        end(chance.minutes(12, 35), IncidentStatus.AT_HOSPITAL, outcome);
        step(chance.minutes(15, 60), IncidentStatus.CLOSED);
    }

    private void end(Duration after, IncidentStatus status, Outcome outcome) {
        details = at(details.onSceneAt(), details.leftSceneAt(), outcome, details.destination());
        step(after, status);
    }

    private AmbulanceDetails at(
            @Nullable Instant onScene,
            @Nullable Instant leftScene,
            @Nullable Outcome outcome,
            @Nullable Destination destination) {
        return new AmbulanceDetails(
                details.category(),
                details.clockStart(),
                details.callSign(),
                details.crewPhone(),
                onScene,
                leftScene,
                outcome,
                destination);
    }

    private void step(Duration after, IncidentStatus status) {
        now = now.plus(after);
        steps.add(Step.of(now, status, steps.isEmpty() ? null : details));
    }
}
