package vigil.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in a clone made of nothing but itself and with JDKs made of nothing but their versions. */
class LauncherTest {
    @TempDir
    Path folder;

    private Path clone;
    private Path jdks;
    private Path commands;

    @BeforeEach
    void makeClone() throws Exception {
        clone = Files.createDirectories(folder.resolve("a clone with spaces"));
        jdks = Files.createDirectories(folder.resolve("jdks"));
        commands = Files.createDirectories(folder.resolve("bin"));
        Files.copy(Path.of("../../vigil"), clone.resolve("vigil"));
        for (String tool :
                new String[] {"sh", "sed", "dirname", "readlink", "find", "sort", "head", "cat", "mkdir", "mv", "tail"
                }) {
            Files.createSymbolicLink(commands.resolve(tool), where(tool));
        }
        for (String source : new String[] {".mvn", "schemas", "services/vigil/target", "load-tests"}) {
            Files.createDirectories(clone.resolve(source));
        }
        Files.writeString(clone.resolve("pom.xml"), "");
        markAsBuilt();
    }

    @Test
    void findsANewerJdkWhenTheDefaultIsSeventeen() throws Exception {
        jdk("seventeen", "17.0.15");
        Path newest = jdk("twenty-five", "25.0.1");
        jdk("twenty-one", "21.0.9");
        script(commands.resolve("java"), "echo '    java.home = " + jdks.resolve("seventeen") + "' >&2");

        Ran ran = vigil(Map.of(), "match");
        assertThat(ran.out()).contains(newest.toString()).contains("vigil.jar match");
        assertThat(ran.status()).isZero();
    }

    @Test
    void prefersTheJdkThatTheUserNames() throws Exception {
        jdk("twenty-five", "25.0.1");
        Path named = jdk("twenty-one", "21.0.9");
        assertThat(vigil(Map.of("JAVA_HOME", named.toString()), "match").out()).contains(named.toString());
    }

    @Test
    void passesArgumentsOnWithTheirSpaces() throws Exception {
        jdk("twenty-one", "21.0.9");
        assertThat(vigil(Map.of(), "publish", "my events.ndjson").out()).endsWith("publish my events.ndjson\n");
    }

    @Test
    void saysHowToGetAJdkWhenThereIsNone() throws Exception {
        jdk("seventeen", "17.0.15");
        Ran ran = vigil(Map.of(), "demo");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("JDK 21 or later").contains("apt-get install openjdk-21-jdk");
    }

    @Test
    void saysHowToGetMavenWhenSomethingHasToBeBuilt() throws Exception {
        jdk("twenty-one", "21.0.9");
        Files.writeString(clone.resolve("schemas/new.json"), "{}");
        Ran ran = vigil(Map.of(), "demo");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("Maven 3.8.7").contains("apt-get install maven");
    }

    @Test
    void saysHowToGetNodeWhenSomethingHasToBeBuilt() throws Exception {
        jdk("twenty-one", "21.0.9");
        script(commands.resolve("mvn"), "exit 1");
        script(commands.resolve("node"), "echo v22.1.0");
        Files.writeString(clone.resolve("schemas/new.json"), "{}");
        Ran ran = vigil(Map.of(), "demo");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).contains("Node 20.19").contains("apt-get install nodejs npm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.18.1", "v9.30.0"})
    void namesANodeThatIsTooOld(String version) throws Exception {
        jdk("twenty-one", "21.0.9");
        Ran ran = buildWithNode(version);
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out())
                .contains("Node 20.19")
                .contains("is version " + version.substring(1, version.lastIndexOf('.')))
                .contains("nodejs.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.1", "v22.1.0"})
    void buildsWithANodeThatIsNewEnough(String version) throws Exception {
        jdk("twenty-one", "21.0.9");
        Ran ran = buildWithNode(version);
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("Building Vigil").contains("vigil.jar demo");
    }

    /** With a Maven that has nothing to complain of. */
    private Ran buildWithNode(String version) throws Exception {
        script(commands.resolve("mvn"), "exit 0");
        script(commands.resolve("npm"), "exit 0");
        script(commands.resolve("node"), "echo " + version);
        Files.writeString(clone.resolve("schemas/new.json"), "{}");
        return vigil(Map.of(), "demo");
    }

    private Ran vigil(Map<String, String> environment, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(clone.resolve("vigil").toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().clear();
        builder.environment().put("PATH", commands.toString());
        builder.environment().put("VIGIL_JDK_FOLDERS", jdks.toString());
        builder.environment().putAll(environment);
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), out);
    }

    private record Ran(int status, String out) {}

    private void markAsBuilt() throws IOException, InterruptedException {
        Path target = clone.resolve("services/vigil/target");
        Files.writeString(target.resolve("vigil.jar"), "");
        Files.writeString(target.resolve("sources.stamp"), clone.toRealPath().resolve("pom.xml") + "\n");
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        script(home.resolve("bin/javac"), "exit 0");
        script(home.resolve("bin/java"), "echo \"$0\" \"$@\"");
        return home;
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path where(String tool) {
        return java.util.stream.Stream.of("/bin", "/usr/bin")
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
