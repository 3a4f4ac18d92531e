package vigil.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import vigil.app.Failure;
import vigil.domain.person.Person;
import vigil.synthetic.SyntheticRegister;
import vigil.wire.PersonCodec;

/** Puts made-up people on the register through its import, once for each data folder. */
public final class RegisterFilling {
    private static final String DONE = "made-up-people.loaded";
    private static final int PEOPLE_A_PART = 100;
    private static final int OK = 200;

    private RegisterFilling() {}

    /** Loads everybody unless that was done before; an import that broke off is done again, which is harmless. */
    public static void once(Path folder, SyntheticRegister people, URI register) throws InterruptedException {
        Path done = folder.resolve(DONE);
        if (Files.exists(done)) {
            return;
        }
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpRequest request = HttpRequest.newBuilder(register.resolve("/people/import"))
                    .timeout(Duration.ofMinutes(10))
                    .header("Content-Type", "application/x-ndjson")
                    .POST(HttpRequest.BodyPublishers.ofByteArrays(
                            () -> new Parts(people.people().iterator())))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK || !answer.body().contains("\"refused\":0")) {
                throw new Failure("The register did not take the made-up people: "
                        + answer.body().lines().findFirst().orElse("no reason given"));
            }
            Files.createFile(done);
        } catch (IOException e) {
            throw new Failure("The made-up people can't be put on the register: " + e.getMessage(), e);
        }
    }

    /** The lines of the import, a hundred at a time: most of a request's cost is in its parts, not in its bytes. */
    private record Parts(Iterator<Person> people) implements Iterator<byte[]> {
        @Override
        public boolean hasNext() {
            return people.hasNext();
        }

        @Override
        public byte[] next() {
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            for (int i = 0; i < PEOPLE_A_PART && people.hasNext(); i++) {
                part.writeBytes(PersonCodec.encode(people.next()));
                part.write('\n');
            }
            return part.toByteArray();
        }
    }
}
