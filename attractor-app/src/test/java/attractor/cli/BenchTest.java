package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.bench.Workloads;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {

    private static final String SMALL = " --scale 0.001 --warm-up 0 --repeats 2";

    @TempDir
    Path folder;

    @Test
    void everyCaseIsALineOfJson() {
        Shell.Answer answer = new Shell(folder).line("attractor bench W4 --threads 1,2" + SMALL);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.OK);
        List<String> lines = answer.out().lines().toList();
        assertThat(lines)
                .hasSize(8)
                .allSatisfy(line -> assertThat(Json.parse(line))
                        .containsEntry("workload", "W4")
                        .containsEntry("impl", "attractor")
                        .containsEntry("correct", true)
                        .containsEntry("runs", 2)
                        .containsKeys("case", "threads", "median_s", "min_s", "max_s", "kernels", "java", "processor"));
        assertThat(lines).extracting(line -> Json.parse(line).get("threads")).contains(1, 2);
    }

    @Test
    void severalWorkloadsCanBeNamedInEitherCase() {
        Shell.Answer answer = new Shell(folder).line("attractor bench w5 w3 --threads 1 --quiet" + SMALL);
        assertThat(answer.out().lines())
                .extracting(line -> Json.parse(line).get("case"))
                .containsExactly("converge_100q", "batch1_top1", "batch64_top1");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void limitsAreMeasuredFromOneThreadToAll() {
        Shell.Answer answer = new Shell(folder).line("attractor bench limits --case read" + SMALL);
        int all = Runtime.getRuntime().availableProcessors();
        assertThat(answer.out().lines())
                .hasSize(all)
                .allSatisfy(line -> assertThat(Json.parse(line)).containsKeys("read_GBs", "loops"));
    }

    @Test
    void withoutWordsTheWorkloadsAreListed() {
        String list = new Shell(folder).line("attractor bench").out();
        Workloads.all().forEach(workload -> assertThat(list).contains(workload.id()));
        assertThat(list).contains("rand1m", "if named");
    }

    @Test
    void aDataSetThatIsNotHereEndsWithItsExitCode() {
        Shell.Answer answer = new Shell(folder).line("attractor bench W1 --case fashion" + SMALL);
        assertThat(answer.code()).isEqualTo(ExitCode.DATA_MISSING);
        assertThat(answer.err()).contains("attractor data fetch fashion-mnist");
    }

    @Test
    void whatCannotBeTimedIsRefusedInOneSentence() {
        Map<String, String> refused = Map.of(
                "attractor bench W12", "there is no workload W12",
                "attractor bench W1 --case sync", "W1 has no case sync",
                "attractor bench W1 --threads 0", "--threads is 0",
                "attractor bench W1 --repeats 0", "the number of repeats is 0",
                "attractor bench W1 --scale 2", "the scale is 2.0");
        refused.forEach((line, sentence) -> {
            Shell.Answer answer = new Shell(folder).line(line);
            assertThat(answer.code()).as(line).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(answer.err()).contains(sentence);
        });
    }
}
