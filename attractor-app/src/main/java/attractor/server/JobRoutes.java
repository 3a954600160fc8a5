package attractor.server;

import attractor.server.gallery.Gallery;
import attractor.server.gallery.RunOrder;
import attractor.server.job.Job;
import attractor.server.job.Jobs;
import attractor.server.job.Work;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/// The addresses of what takes longer than an answer may: jobs, their events, runs of the laboratory.
///
///     POST   /api/v1/runs                                             a run, new or resumed; the answer is its job
///     GET    /api/v1/runs                                             the newest run of every protocol
///     GET    /api/v1/jobs, /api/v1/jobs/{job}                         what is computed; a finished job has its result
///     DELETE /api/v1/jobs/{job}                                       ends it; a run is paused thereby
///     GET    /api/v1/events, /api/v1/jobs/{job}/events                Server-Sent Events of all jobs, or of one
///     GET    /api/v1/experiments/{protocol}/runs                      the runs of a protocol that are on disk
///     GET    /api/v1/experiments/{protocol}/runs/{run}/files/<file>   a file of a run
final class JobRoutes {

    private static final Map<String, String> TYPES = Map.of(
            "csv", "text/csv; charset=utf-8",
            "json", "application/json",
            "jsonl", "application/x-ndjson",
            "txt", "text/plain; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "html", "text/html; charset=utf-8");

    /// A report is one page with its own styles and pictures and without scripts.
    private static final String REPORT_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; sandbox";

    private final Jobs jobs;
    private final Gallery gallery;
    private final Bodies bodies;
    private final EventStreams streams;

    JobRoutes(Jobs jobs, Gallery gallery, Bodies bodies, EventStreams streams) {
        this.jobs = jobs;
        this.gallery = gallery;
        this.bodies = bodies;
        this.streams = streams;
    }

    void add(JavalinConfig config) {
        config.routes.post("/api/v1/runs", this::run);
        config.routes.get("/api/v1/runs", answer -> PlaygroundServer.json(answer, gallery.latest(jobs)));
        config.routes.get("/api/v1/jobs", this::list);
        config.routes.get("/api/v1/events", answer -> streams.all(answer));
        config.routes.get(
                "/api/v1/jobs/{job}",
                answer -> PlaygroundServer.json(answer, job(answer).withResult()));
        config.routes.delete("/api/v1/jobs/{job}", this::stop);
        config.routes.get("/api/v1/jobs/{job}/events", answer -> streams.of(answer, job(answer)));
        config.routes.get("/api/v1/experiments/{protocol}/runs", this::runs);
        config.routes.get("/api/v1/experiments/{protocol}/runs/{run}/files/<file>", this::file);
    }

    /// Answers with the job of a work that was put into the queue.
    void begin(Context answer, Supplier<Job> start) {
        Job job;
        try {
            job = start.get();
        } catch (RejectedExecutionException e) {
            throw new Problem(503, "too many jobs wait already; try again when some are done", e);
        }
        answer.status(202).header("Location", "/api/v1/jobs/" + job.id());
        PlaygroundServer.json(answer, job.toTree());
    }

    /// The same for any work.
    void begin(Context answer, Work work) {
        begin(answer, () -> jobs.start(work));
    }

    private void run(Context answer) {
        RunOrder order = RunOrder.of(bodies.object(answer));
        begin(answer, () -> gallery.start(order, jobs));
    }

    private void list(Context answer) {
        List<Map<String, Object>> trees = jobs.all().stream().map(Job::toTree).toList();
        PlaygroundServer.json(answer, trees);
    }

    private void stop(Context answer) {
        Job job = job(answer);
        jobs.stop(job);
        PlaygroundServer.json(answer, job.toTree());
    }

    private Job job(Context answer) {
        return jobs.find(answer.pathParam("job")).orElseThrow(() -> new Problem(404, "there is no such job any more"));
    }

    private void runs(Context answer) {
        PlaygroundServer.json(answer, gallery.runs(answer.pathParam("protocol"), jobs));
    }

    private void file(Context answer) throws IOException {
        String name = answer.pathParam("file");
        Optional<Path> found = gallery.file(answer.pathParam("protocol"), answer.pathParam("run"), name);
        Path path = found.orElseThrow(() -> new Problem(404, "there is no such file"));
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        if (name.endsWith(".html")) {
            answer.header("Content-Security-Policy", REPORT_POLICY);
        }
        answer.contentType(type).header("Cache-Control", "no-cache").result(Files.newInputStream(path));
    }
}
