package attractor.server.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The jobs of this process: one at work in each lane, a few that wait, and the last ones that are over.
public final class Jobs implements AutoCloseable {

    private static final int WAITING = 16;
    private static final int KEPT = 64;
    private static final Duration SHORT = Duration.ofSeconds(60);

    /// How long jobs have to end in order when the program stops.
    private static final Duration ENDING = Duration.ofSeconds(3);

    private final EventLog events = new EventLog();
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final Map<Work.Lane, ThreadPoolExecutor> lanes = new EnumMap<>(Work.Lane.class);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("attractor-job-clock").unstarted(work));

    /// Keeps the jobs of this process apart from those of an earlier one, which pages that are still open remember.
    private final String prefix = "j" + Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX) + "-";

    private long count;

    /// A job in the queue of a lane.
    private record Turn(Job job, ScheduledExecutorService clock) implements Runnable {
        @Override
        public void run() {
            if (job.work().lane() == Work.Lane.LONG) {
                job.run();
                return;
            }
            Future<?> deadline = clock.schedule(() -> job.stopLate(SHORT), SHORT.toMillis(), TimeUnit.MILLISECONDS);
            try {
                job.run();
            } finally {
                deadline.cancel(false);
            }
        }
    }

    /// No job yet.
    public Jobs() {
        for (Work.Lane lane : Work.Lane.values()) {
            ThreadPoolExecutor thread = new ThreadPoolExecutor(
                    1,
                    1,
                    30,
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(WAITING),
                    work -> Thread.ofPlatform().daemon().name("attractor-job").unstarted(work));
            thread.allowCoreThreadTimeOut(true);
            lanes.put(lane, thread);
        }
    }

    /// {@return what happens to the jobs}
    public EventLog events() {
        return events;
    }

    /// Puts a work into the queue of its lane.
    ///
    /// @param work what to compute
    /// @return its job
    /// @throws RejectedExecutionException if the queue is full, or the program is stopping
    public synchronized Job start(Work work) {
        Job job = new Job(prefix + (count + 1), work, events);
        ThreadPoolExecutor lane = lanes.get(work.lane());
        if (lane == null) {
            throw new IllegalStateException("there is no lane " + work.lane());
        }
        lane.execute(new Turn(job, clock));
        count++;
        jobs.put(job.id(), job);
        forget();
        events.add("waiting", job.id(), job.toTree());
        return job;
    }

    private void forget() {
        List<String> over = new ArrayList<>();
        jobs.forEach((id, job) -> {
            if (job.state().isOver()) {
                over.add(id);
            }
        });
        over.stream().limit(Math.max(0, jobs.size() - KEPT)).forEach(jobs::remove);
    }

    /// {@return the jobs, oldest first}
    public synchronized List<Job> all() {
        return List.copyOf(jobs.values());
    }

    /// {@return the job of this name, as long as it is kept}
    ///
    /// @param id its name
    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /// Wishes a job to end, whether it waits or works.
    ///
    /// @param job one of these
    public void stop(Job job) {
        job.stop();
        lanes.values()
                .forEach(lane -> lane.getQueue()
                        .removeIf(turn -> turn instanceof Turn waiting
                                && waiting.job().state().isOver()));
    }

    /// Ends all jobs in order, and then the listeners.
    @Override
    public void close() {
        lanes.values().forEach(ThreadPoolExecutor::shutdown);
        all().forEach(Job::stop);
        try {
            for (ThreadPoolExecutor lane : lanes.values()) {
                lane.awaitTermination(ENDING.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        clock.shutdownNow();
        events.close();
    }
}
