package vigil.board;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests of what the board answers: the tests of a class ask one board over HTTP, which stands on a real broker. */
abstract class AskingTheBoard {
    static BoardOverHttp http;
    static BoardOnALog board;

    @BeforeAll
    static void startBoard() throws Exception {
        http = new BoardOverHttp();
        board = http.board;
    }

    @AfterAll
    static void stopBoard() {
        http.close();
    }
}
