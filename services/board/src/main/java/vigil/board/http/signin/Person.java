package vigil.board.http.signin;

import vigil.board.decide.rights.Rights;

/**
 * Somebody who may be let in.
 *
 * @param user what tells them from everybody else, for ever
 * @param name as others see who did something
 */
public record Person(String user, String name, Rights rights) {
    @Override
    public String toString() {
        return "Person[" + rights.role().code() + "]";
    }
}
