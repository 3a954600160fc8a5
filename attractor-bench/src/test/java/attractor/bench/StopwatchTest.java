package attractor.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class StopwatchTest {

    @Test
    void theMedianOfAnEvenNumberOfRunsIsTheMeanOfTheMiddleTwo() {
        assertThat(Times.of(4, 1, 3, 2)).isEqualTo(new Times(2.5, 1, 4, 4));
        assertThat(Times.of(5, 1, 2)).isEqualTo(new Times(2, 1, 5, 3));
    }

    @Test
    void theWorkIsWarmedUpOnceAndThenRunAsOftenAsAsked() {
        AtomicInteger runs = new AtomicInteger();
        Stopwatch.Taken<Integer> taken = new Stopwatch(0, 3).take(runs::incrementAndGet);
        assertThat(taken.answer()).isEqualTo(4);
        assertThat(taken.times().runs()).isEqualTo(3);
        assertThat(taken.times().shortest()).isLessThanOrEqualTo(taken.times().median());
        assertThat(taken.times().median()).isLessThanOrEqualTo(taken.times().longest());
    }

    @Test
    void anInterruptedThreadStopsBetweenRuns() {
        assertThatThrownBy(() -> new Stopwatch(0, 5).take(() -> {
                    Thread.currentThread().interrupt();
                    return 0;
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stopwatch(0, 0))
                .withMessageContaining("repeats is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Stopwatch(-1, 1))
                .withMessageContaining("warm-up");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Setting(0, () -> {
                    throw new AssertionError();
                }))
                .withMessageContaining("scale is 0");
    }

    @Test
    void theFirstFaultIsKept() {
        Finding finding = Finding.RIGHT
                .requiring(true, "nothing")
                .requiring(false, "first")
                .requiring(false, "second");
        assertThat(finding.fault()).contains("first");
    }

    @Test
    void aRateIsTheAmountOverTheShortestTime() {
        Finding finding = Finding.RIGHT.with("acc", 1.0).doing("GBs", 6);
        Timing timing = new Timing(
                "W0", "one", Map.of("K", 5), new Trial.Timed(new Times(3, 2, 4, 3), finding), Surroundings.current());
        assertThat(timing.tree())
                .containsEntry("impl", "attractor")
                .containsEntry("median_s", 3.0)
                .containsEntry("K", 5)
                .containsEntry("GBs", 3.0)
                .containsEntry("acc", 1.0)
                .containsEntry("correct", true)
                .containsKeys("threads", "min_s", "max_s", "runs", "kernels", "java", "processor", "program");
    }
}
