package attractor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Every Java program in the Markdown pages is compiled and run; what its page says it prints is what it prints.
final class MarkdownExamplesTest {

    /// A block of Java, and the block of text after it that shows the output, if there is one.
    private static final Pattern PROGRAM =
            Pattern.compile("```java\\n(.*?)```(?:\\s*```text\\n(.*?)```)?", Pattern.DOTALL);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyProgramInThePagesRunsAndPrintsWhatThePageShows() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : Repository.pages()) {
            Matcher matcher = PROGRAM.matcher(Files.readString(page));
            for (int number = 1; matcher.find(); number++) {
                String program = matcher.group(1);
                String output = matcher.group(2);
                if (program.contains("void main()")) {
                    tests.add(DynamicTest.dynamicTest(
                            Repository.root().relativize(page) + " #" + number,
                            () -> assertThat(run(program)).startsWith(output == null ? "" : output.strip())));
                }
            }
        }
        return tests.stream();
    }

    @Test
    void aProgramThatDoesNotCompileIsNoticed() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run("void main() { int x = \"no number\"; }"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("incompatible types");
    }

    private String run(String program) throws IOException, InterruptedException {
        Path source = folder.resolve("Example.java");
        Files.writeString(source, program);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), source.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        if (process.exitValue() != 0) {
            throw new AssertionError("the program failed:\n" + output);
        }
        return output.strip();
    }
}
