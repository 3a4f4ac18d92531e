package vigil.board.http.signin;

import vigil.board.decide.rights.Rights;
import vigil.board.decide.rights.Role;

/** An account of the built-in sign-in: whose it is, and what opens it. */
public record Account(Person person, Password password) {
    /** That of a coordinator, whose password is known as it is. */
    public static Account ofCoordinator(String user, String name, String password) {
        return new Account(new Person(user, name, Rights.of(Role.COORDINATOR)), new Password.Known(password));
    }

    @Override
    public String toString() {
        return "Account[•••]";
    }
}
