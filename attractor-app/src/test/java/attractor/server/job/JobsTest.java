package attractor.server.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attractor.lab.StopRequest;
import attractor.server.job.EventLog.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class JobsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Jobs jobs = new Jobs();

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void aWorkIsComputedAndItsResultKept() throws Exception {
        Job job = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> Map.of("answer", 42)));

        assertThat(kinds(job)).containsExactly("running", "done");
        assertThat(job.withResult()).containsEntry("state", "done").containsEntry("result", Map.of("answer", 42));
        assertThat(job.toTree()).doesNotContainKey("result");
    }

    @Test
    void whoWishesTheEndGetsItWhileTheWorkComputes() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job job = jobs.start(endless(begun));
        begun.await();

        jobs.stop(job);

        assertThat(kinds(job)).endsWith("stopped");
        assertThat(job.withResult()).doesNotContainKey("result");
    }

    @Test
    void aJobThatWaitsIsStoppedWithoutBeingBegun() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job first = jobs.start(endless(begun));
        begun.await();
        Job second = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            throw new AssertionError("begun");
        }));

        jobs.stop(second);
        jobs.stop(first);

        assertThat(second.state()).isEqualTo(Job.State.STOPPED);
        assertThat(kinds(first)).endsWith("stopped");
    }

    @Test
    void lanesDoNotWaitForEachOther() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        jobs.start(endless(begun));
        begun.await();

        Job other = jobs.start(work(Work.Lane.LONG, (stop, progress) -> Map.of()));

        assertThat(kinds(other)).endsWith("done");
    }

    @Test
    void theQueueIsBounded() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Job first = jobs.start(endless(begun));
        begun.await();
        List<Job> waiting = new ArrayList<>();
        for (int k = 0; k < 16; k++) {
            waiting.add(jobs.start(endless(new CountDownLatch(1))));
        }

        assertThatThrownBy(() -> jobs.start(endless(new CountDownLatch(1))))
                .isInstanceOf(RejectedExecutionException.class);
        // Stopping one that waits makes room.
        jobs.stop(waiting.getFirst());
        waiting.add(jobs.start(endless(new CountDownLatch(1))));
        waiting.forEach(jobs::stop);
        jobs.stop(first);
    }

    @Test
    void anErrorOfTheVisitorIsSaidAndOneOfTheProgramIsNot() throws Exception {
        Logger.getLogger("attractor.server").setLevel(Level.OFF);
        Job visitor = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            throw new IllegalArgumentException("rows is 0; it must be at least 1");
        }));
        Job program = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            throw new IllegalStateException("/root/secret");
        }));

        assertThat(kinds(visitor)).endsWith("failed");
        assertThat(kinds(program)).endsWith("failed");
        assertThat(visitor.toTree()).containsEntry("reason", "rows is 0; it must be at least 1");
        assertThat(String.valueOf(program.toTree())).doesNotContain("secret");
    }

    @Test
    void whateverEndsAWorkEndsItsJobAndTheNextOneIsComputed() throws Exception {
        Logger.getLogger("attractor.server").setLevel(Level.OFF);
        Job broken = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            throw new AssertionError("/root/secret");
        }));
        Job large = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            throw new OutOfMemoryError("Java heap space");
        }));
        Job next = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> Map.of()));

        assertThat(kinds(broken)).endsWith("failed");
        assertThat(kinds(large)).endsWith("failed");
        assertThat(kinds(next)).endsWith("done");
        assertThat(String.valueOf(broken.toTree())).doesNotContain("secret");
        assertThat(large.toTree()).containsEntry("reason", "this needs more memory than the program has; ask for less");
    }

    @Test
    void jobsOfAnEarlierProcessHaveOtherNames() throws Exception {
        Job here = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> Map.of()));
        Thread.sleep(5);
        try (Jobs later = new Jobs()) {
            Job there = later.start(work(Work.Lane.SHORT, (stop, progress) -> Map.of()));

            assertThat(there.id()).isNotEqualTo(here.id());
            assertThat(later.find(here.id())).isEmpty();
        }
    }

    @Test
    void progressIsToldButNotMoreOftenThanOneCanLook() throws Exception {
        Job job = jobs.start(work(Work.Lane.SHORT, (stop, progress) -> {
            for (int k = 1; k <= 100_000; k++) {
                progress.accept(Map.of("done", k));
            }
            return Map.of();
        }));

        assertThat(kinds(job))
                .startsWith("running", "progress")
                .endsWith("done")
                .hasSizeLessThan(1000);
        assertThat(job.toTree()).containsEntry("progress", Map.of("done", 100_000));
    }

    @Test
    void theLogKeepsOnlyTheLastEvents() throws Exception {
        EventLog log = new EventLog();
        for (int k = 0; k < 10_000; k++) {
            log.add("progress", "j1", Map.of());
        }

        List<Event> events = log.after(0, event -> true, Duration.ZERO);

        assertThat(events).hasSize(512);
        assertThat(events.getLast().id()).isEqualTo(10_000);
        assertThat(log.after(10_000, event -> true, Duration.ZERO)).isEmpty();
    }

    @Test
    void aClosedLogLetsItsListenersGo() throws Exception {
        EventLog log = new EventLog();
        Thread listener = Thread.ofVirtual().start(() -> {
            try {
                log.after(0, event -> true, PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        log.close();

        assertThat(listener.join(PATIENCE)).isTrue();
    }

    private interface Computation {
        Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress);
    }

    private record ToyWork(Lane lane, Computation computation) implements Work {
        @Override
        public Map<String, Object> about() {
            return Map.of("kind", "toy");
        }

        @Override
        public Map<String, Object> compute(StopRequest stop, Consumer<Map<String, Object>> progress) {
            return computation.compute(stop, progress);
        }
    }

    private static Work work(Work.Lane lane, Computation computation) {
        return new ToyWork(lane, computation);
    }

    private static Work endless(CountDownLatch begun) {
        return work(Work.Lane.SHORT, (stop, progress) -> {
            stop.during(() -> {
                begun.countDown();
                while (!Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                throw new CancellationException("interrupted");
            });
            return Map.of();
        });
    }

    /// What was told of a job after it had been put into the queue, up to its end.
    private List<String> kinds(Job job) throws InterruptedException {
        long seen = 0;
        List<String> kinds = new ArrayList<>();
        while (!kinds.stream().anyMatch(List.of("done", "stopped", "failed")::contains)) {
            List<Event> events = jobs.events().after(seen, event -> event.job().equals(job.id()), PATIENCE);
            assertThat(events).as("events of " + job.toTree()).isNotEmpty();
            for (Event event : events) {
                seen = event.id();
                if (!event.kind().equals("waiting")) {
                    kinds.add(event.kind());
                }
            }
        }
        return kinds;
    }
}
