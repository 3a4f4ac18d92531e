package vigil.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigil.app.Failure;

/**
 * The folder that keeps everything: the broker's records, the log, the password. Only its owner may read it.
 * A folder holds simulated people or real ones for ever, never both.
 */
public final class DataFolder {
    /** Letters and digits that can't be taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int DELETED_AT_A_TIME = 16;
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;
    private static final String SIMULATED = "simulated";

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * A password of the board.
     *
     * @param isNew it was made just now and nobody has seen it
     * @param file where it is kept
     */
    public record Password(String text, boolean isNew, Path file) {
        @Override
        public String toString() {
            return "Password[•••]";
        }
    }

    /** Opens a folder for real people, or whatever it holds already; it is made if need be. */
    public static DataFolder open(Path path) {
        return made(path);
    }

    /** Opens a folder for simulated people; a {@link Failure} if it has been used for real ones. */
    public static DataFolder openSimulated(Path path) {
        DataFolder folder = made(path);
        if (!folder.simulated()) {
            if (Files.exists(folder.path.resolve("kafka"))) {
                throw new Failure(path + " may hold real people, whom made-up ones must not be mixed with;"
                        + " choose another folder with --data.");
            }
            folder.write(SIMULATED, "Everybody in this folder is made up.\n");
        }
        return folder;
    }

    /** Absolute. */
    public Path path() {
        return path;
    }

    /** Whether everybody in it is made up. */
    public boolean simulated() {
        return Files.exists(path.resolve(SIMULATED));
    }

    /** Where the log is written. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The board's password: made the first time, the same ever after. */
    public Password password() {
        Path file = path.resolve("board-password");
        try {
            return new Password(Files.readString(file, UTF_8).strip(), false, file);
        } catch (NoSuchFileException first) {
            String text = made(new SecureRandom());
            write("board-password", text + "\n");
            return new Password(text, true, file);
        } catch (IOException e) {
            throw new UncheckedIOException("The password in " + file + " can't be read; look at its permissions.", e);
        }
    }

    /** Keeps a file in it, in place of the one that may be there; where it is. */
    public Path keep(String name, String content) {
        Path file = path.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failure(file + " can't be replaced; choose another folder with --data.", e);
        }
        write(name, content);
        return file;
    }

    /** Deletes the folder and everything in it: some two thousand small files, so many at a time. */
    public void delete() throws IOException {
        Path broker = path.resolve("kafka");
        if (Files.isDirectory(broker)) {
            try (ExecutorService deleting = Executors.newFixedThreadPool(DELETED_AT_A_TIME);
                    Stream<Path> partitions = Files.list(broker)) {
                // What fails here is tried again below, and reported there.
                partitions.filter(Files::isDirectory).forEach(partition -> {
                    var unused = deleting.submit(() -> {
                        deleteTree(partition);
                        return true;
                    });
                });
            }
        }
        deleteTree(path);
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static DataFolder made(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.createDirectory(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new Failure("The folder " + path + " can't be made or used; choose another with --data.", e);
        }
    }

    private void write(String name, String text) {
        try (var file = Files.newByteChannel(
                path.resolve(name),
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            file.write(UTF_8.encode(text));
        } catch (IOException e) {
            throw new Failure("The folder " + path + " can't be written to; choose another with --data.", e);
        }
    }

    private static String made(SecureRandom random) {
        return random.ints((long) GROUPS * GROUP_LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP_LENGTH + "})(?=.)", "$1-");
    }
}
