package vigil.load.matching;

import vigil.domain.identity.PersonId;
import vigil.synthetic.trap.TrapEvent;

/** What became of one event, held against the truth. */
enum Outcome {
    /** Matched with the right person, or, for somebody who isn't on the register, with nobody. */
    RIGHT,
    /** Matched without asking with somebody else: the one thing that must not happen. */
    FALSE,
    /** Somebody has to look; the right person is among the candidates, or there is none and the question is needless. */
    ASKED,
    /** Somebody has to look at candidates among whom the right person isn't. */
    ASKED_OF_OTHERS,
    /** Taken for nobody though the person is on the register. */
    MISSED;

    static Outcome of(TrapEvent event, Subject.Answer answer) {
        PersonId truth = event.onRegister();
        if (answer.match() != null) {
            return answer.match().equals(truth) ? RIGHT : FALSE;
        }
        if (!answer.asks()) {
            return truth == null ? RIGHT : MISSED;
        }
        boolean among = answer.candidates().stream()
                .anyMatch(candidate -> candidate.personId().equals(truth));
        return truth == null || among ? ASKED : ASKED_OF_OTHERS;
    }
}
