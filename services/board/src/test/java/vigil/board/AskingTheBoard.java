package vigil.board;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of what the board answers: the tests of a class ask one board over HTTP, which stands on a real broker. */
abstract class AskingTheBoard {
    static BoardOverHttp http;
    static BoardOnALog board;

    @BeforeAll
    static void startBoard(@TempDir Path folder) throws Exception {
        http = new BoardOverHttp(folder);
        board = http.board;
    }

    @AfterAll
    static void stopBoard() {
        http.close();
    }
}
