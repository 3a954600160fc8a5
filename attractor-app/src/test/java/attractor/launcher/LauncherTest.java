package attractor.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script `./attractor`, in a copy of the repository's outline, with a JDK and a Maven that only say what they
/// are told.
final class LauncherTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LAST_BUILD = Instant.parse("2021-01-01T00:00:00Z");
    private static final Path REPOSITORY = Path.of(System.getProperty("attractor.home", ".."));

    private record Run(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    private Path home;
    private Path elsewhere;

    @BeforeEach
    void layOutARepositoryThatIsBuilt() throws IOException {
        home = Files.createDirectories(folder.resolve("a folder/attractor home"));
        elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(REPOSITORY.resolve("attractor"), home.resolve("attractor"));
        executable(home.resolve("attractor"));
        Files.createDirectories(home.resolve("scripts"));
        Files.copy(REPOSITORY.resolve("scripts/find-jdk.sh"), home.resolve("scripts/find-jdk.sh"));
        write("pom.xml", "", LONG_AGO);
        write("docs/references.bib", "", LONG_AGO);
        write("attractor-app/pom.xml", "", LONG_AGO);
        write("attractor-app/src/main/java/Main.java", "", LONG_AGO);
        for (String sources : List.of("", "/java")) {
            Files.setLastModifiedTime(home.resolve("attractor-app/src/main" + sources), FileTime.from(LONG_AGO));
        }
        write("attractor-app/target/attractor-app-0.jar", "", LAST_BUILD);
        write("attractor-app/target/lib/library.jar", "", LAST_BUILD);
        write("attractor-app/target/built", "", LAST_BUILD);
        program(folder.resolve("jdk/bin/java"), "for argument; do printf '%s\\n' \"$argument\"; done; cat; exit 7");
        program(folder.resolve("jdk/bin/javac"), "exit 0");
        Files.writeString(folder.resolve("jdk/release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"25.0.1\"\n");
        program(folder.resolve("bin/mvn"), "echo a lot of noise; mkdir -p attractor-app/target/lib; exit 0");
    }

    @Test
    void argumentsInputAndExitCodePassThrough() throws Exception {
        Run run = run(home.resolve("attractor"), "recall", "a b", "*", "");

        assertThat(run.out)
                .contains(
                        "-Dattractor.home=" + home.toRealPath() + "\n",
                        "-Dattractor.stdout.tty=false\n",
                        "-Dattractor.stderr.tty=false\n",
                        home.toRealPath() + "/attractor-app/target/attractor-app-0.jar:" + home.toRealPath()
                                + "/attractor-app/target/lib/library.jar\nattractor.cli.Main\n")
                .endsWith("attractor.cli.Main\nrecall\na b\n*\n\nfrom stdin");
        assertThat(run.err).isEmpty();
        assertThat(run.exit).isEqualTo(7);
    }

    @Test
    void aSymbolicLinkLeadsHome() throws Exception {
        Path link = Files.createSymbolicLink(elsewhere.resolve("first link"), home.resolve("attractor"));
        Path second = Files.createSymbolicLink(elsewhere.resolve("second link"), Path.of("first link"));

        assertThat(run(link).out).contains("-Dattractor.home=" + home.toRealPath() + "\n");
        assertThat(run(second).out).contains("-Dattractor.home=" + home.toRealPath() + "\n");
    }

    @Test
    void javaOptionsAreWordsAndNoPatterns() throws Exception {
        assertThat(run(Map.of("ATTRACTOR_JAVA_OPTS", "-Xmx1g -Dname=*"), home.resolve("attractor")).out)
                .contains("\n-Xmx1g\n-Dname=*\n");
    }

    @Test
    void aCacheIsNamedWhereItIsThere() throws Exception {
        assertThat(run(home.resolve("attractor"), "models").out).doesNotContain("-XX:AOTCache", "-Xlog:aot");
        write("attractor-app/target/cold.aot", "", LAST_BUILD);

        assertThat(run(home.resolve("attractor"), "models").out)
                .contains("\n-XX:AOTCache=" + home.toRealPath() + "/attractor-app/target/cold.aot\n-Xlog:aot=off\n");
        assertThat(run(home.resolve("attractor"), "recall").out).doesNotContain("-XX:AOTCache");
    }

    // The JVM refuses to start with options for two archives of classes.
    @ParameterizedTest
    @CsvSource({
        "ATTRACTOR_JAVA_OPTS, -Xmx1g -Xshare:off",
        "ATTRACTOR_JAVA_OPTS, -XX:SharedArchiveFile=own.jsa",
        "ATTRACTOR_JAVA_OPTS, -XX:AOTMode=off",
        "JAVA_TOOL_OPTIONS, -Xshare:auto",
        "JDK_JAVA_OPTIONS, -XX:SharedClassListFile=classes",
        "_JAVA_OPTIONS, -XX:DumpLoadedClassList=classes"
    })
    void noCacheIsNamedBesideOptionsForAnArchiveOfOnesOwn(String variable, String options) throws Exception {
        write("attractor-app/target/cold.aot", "", LAST_BUILD);

        Run run = run(Map.of(variable, options), home.resolve("attractor"), "models");

        assertThat(run.out).doesNotContain("-XX:AOTCache", "-Xlog:aot");
        assertThat(run.exit).isEqualTo(7);
    }

    @Test
    void theJvmStartsWithAnyOfTheseOptionsWhenThereIsACache() throws Exception {
        write("attractor-app/target/cold.aot", "no cache", LAST_BUILD);
        program(folder.resolve("jdk/bin/java"), """
                for argument; do
                    shift
                    case $argument in -XX:AOT* | -Xlog:aot* | -Xshare*) set -- "$@" "$argument" ;; esac
                done
                exec '%s' "$@" -version""".formatted(Path.of(System.getProperty("java.home"), "bin", "java")));

        for (String options : List.of("", "-Xshare:auto", "-Xshare:off")) {
            Run run = run(Map.of("ATTRACTOR_JAVA_OPTS", options), home.resolve("attractor"), "models");
            assertThat(run.exit).as(run.err).isZero();
        }
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        program(folder.resolve("bin/mvn"), "exit 1");

        assertThat(run(home.resolve("attractor")).exit).isEqualTo(7);
    }

    @Test
    void aNewerSourceIsBuiltOnceAndQuietly() throws Exception {
        write("attractor-app/src/main/java/Main.java", "changed", Instant.now());

        Run run = run(home.resolve("attractor"));

        assertThat(run.err).isEqualTo("building Attractor (sources changed)\n");
        assertThat(run.out).doesNotContain("noise");
        assertThat(run.exit).isEqualTo(7);
    }

    @Test
    void aSourceThatWentAwayIsNoticed() throws Exception {
        Files.delete(home.resolve("attractor-app/src/main/java/Main.java"));

        assertThat(run(home.resolve("attractor")).err).startsWith("building Attractor");
    }

    @Test
    void theFirstRunBuilds() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));

        Run first = run(home.resolve("attractor"));
        Run second = run(home.resolve("attractor"));

        assertThat(first.err).isEqualTo("building Attractor (first run)\n");
        assertThat(second.err).isEmpty();
        assertThat(home.resolve("attractor-app/target/building")).doesNotExist();
    }

    @Test
    void aBuildLoadsTheClassesOnceForEachSetOfOptions() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));
        program(folder.resolve("jdk/bin/java"), """
                for argument; do
                    case $argument in -XX:AOTMode=record) echo >>"$HOME/rehearsals" ;; esac
                    case $argument in -XX:AOTCache=*.new) : >"${argument#*=}" ;; esac
                    printf '%s\\n' "$argument"
                done""");

        Run models = run(Map.of("HOME", folder.toString()), home.resolve("attractor"), "models");
        Run recall = run(Map.of("HOME", folder.toString()), home.resolve("attractor"), "recall");

        Path target = home.toRealPath().resolve("attractor-app/target");
        assertThat(target.resolve("cold.aot")).exists();
        assertThat(target.resolve("vectors.aot")).exists();
        assertThat(models.out).contains("\n-XX:AOTCache=" + target + "/cold.aot\n");
        assertThat(recall.out).contains("\n-XX:AOTCache=" + target + "/vectors.aot\n");
        assertThat(folder.resolve("rehearsals")).content().hasLineCount(2);
    }

    @Test
    void aBuildWithoutACacheIsABuild() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));
        write("attractor-app/target/cold.aot", "of an earlier build", LAST_BUILD);

        Run run = run(home.resolve("attractor"), "models");

        assertThat(run.err).isEqualTo("building Attractor (first run)\n");
        assertThat(run.exit).isEqualTo(7);
        assertThat(home.resolve("attractor-app/target/cold.aot")).doesNotExist();
    }

    @Test
    void theLogOfTheBuildSaysThatThereIsNoCache() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));

        assertThat(run(home.resolve("attractor"), "models").exit).isEqualTo(7);

        Path target = home.toRealPath().resolve("attractor-app/target");
        assertThat(Files.readAllLines(target.resolve("build.log")))
                .contains("no cache of classes for cold: " + target + "/cold.log says why")
                .contains("no cache of classes for vectors: " + target + "/vectors.log says why");
    }

    // Not by INT, which a shell cannot trap where these tests themselves run in the background.
    @Test
    void whoEndsABuildEndsItsRehearsals() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));
        program(folder.resolve("jdk/bin/java"), "echo $$ >>\"$HOME/rehearsals\"; exec sleep 300");
        Process process = start(Map.of("HOME", folder.toString()), home.resolve("attractor"), "models");
        Path rehearsals = folder.resolve("rehearsals");
        while (!Files.exists(rehearsals) || Files.readAllLines(rehearsals).size() < 2) {
            assertThat(process.isAlive()).isTrue();
            Thread.sleep(10);
        }

        new ProcessBuilder("kill", "-TERM", Long.toString(process.pid()))
                .start()
                .waitFor();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(143);
        for (String rehearsal : Files.readAllLines(rehearsals)) {
            assertThat(ProcessHandle.of(Long.parseLong(rehearsal))).isEmpty();
        }
        assertThat(home.resolve("attractor-app/target/building")).doesNotExist();
        assertThat(home.resolve("attractor-app/target/built")).doesNotExist();
    }

    // Where the tests are root's a folder can always be written; a `mkdir` that fails is the same to the script.
    @Test
    void anOldBuildThatCannotBeReplacedIsStarted() throws Exception {
        write("attractor-app/src/main/java/Main.java", "changed", Instant.now());
        program(folder.resolve("bin/mkdir"), "exit 1");

        Run run = run(home.resolve("attractor"), "models");

        assertThat(run.err)
                .startsWith("warning: the sources are newer than the build")
                .contains("cannot be written")
                .hasLineCount(1);
        assertThat(run.exit).isEqualTo(7);
    }

    @Test
    void whatCannotBeBuiltIsSaid() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));
        program(folder.resolve("bin/mkdir"), "exit 1");

        Run run = run(home.resolve("attractor"), "models");

        assertThat(run.err)
                .startsWith("Attractor is not built")
                .contains("make it writable")
                .hasLineCount(1);
        assertThat(run.exit).isEqualTo(1);
    }

    @Test
    void aFailedBuildShowsItsOutputAndIsTriedAgain() throws Exception {
        program(folder.resolve("bin/mvn"), "echo Main.java: not a statement; exit 1");
        Files.delete(home.resolve("attractor-app/target/built"));

        for (int attempt = 0; attempt < 2; attempt++) {
            Run run = run(home.resolve("attractor"));
            assertThat(run.err).contains("not a statement", "could not be built");
            assertThat(run.out).isEmpty();
            assertThat(run.exit).isEqualTo(1);
        }
    }

    @Test
    void theLockOfADeadProcessIsRemoved() throws Exception {
        Files.delete(home.resolve("attractor-app/target/built"));
        Process dead = new ProcessBuilder("true").start();
        assertThat(dead.waitFor()).isZero();
        write("attractor-app/target/building/pid", dead.pid() + "\n", LAST_BUILD);

        assertThat(run(home.resolve("attractor")).exit).isEqualTo(7);
    }

    @Test
    void anOtherJdkInJavaHomeIsPassedOver() throws Exception {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");

        // Without the fake JDK the script finds a real one, or says how to get one: never Java 17.
        assertThat(run(home.resolve("attractor")).exit).isEqualTo(1);
    }

    private Run run(Path script, String... arguments) throws Exception {
        return run(Map.of(), script, arguments);
    }

    private Run run(Map<String, String> environment, Path script, String... arguments) throws Exception {
        int exit = start(environment, script, arguments).waitFor();
        return new Run(
                exit, Files.readString(folder.resolve("out"), UTF_8), Files.readString(folder.resolve("err"), UTF_8));
    }

    private Process start(Map<String, String> environment, Path script, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path in = Files.writeString(folder.resolve("in"), "from stdin");
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        for (String options :
                List.of("ATTRACTOR_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS")) {
            builder.environment().remove(options);
        }
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (old, first) -> first + ":" + old);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void write(String path, String text, Instant time) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private static void program(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        executable(file);
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
