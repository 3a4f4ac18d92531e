package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vigil.board.http.signin.Password;

/** {@code vigil password}: the hash of a password, for the board's file of accounts. */
@Command(
        name = "password",
        description = {
            "Reads a password, the first line of standard input, and prints its hash for the file that",
            "VIGIL_BOARD_ACCOUNTS names. The same password has another hash each time."
        },
        mixinStandardHelpOptions = true)
final class PasswordCommand implements Callable<Integer> {
    private static final int SHORTEST = 12;

    @Override
    public Integer call() {
        String password = read();
        if (password.length() < SHORTEST) {
            throw new Failure("Choose a password of " + SHORTEST + " characters or more.");
        }
        System.out.println(Password.Hashed.of(password).hash());
        return 0;
    }

    private static String read() {
        try {
            String line = new BufferedReader(new InputStreamReader(System.in, UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("Standard input can't be read.", e);
        }
    }
}
