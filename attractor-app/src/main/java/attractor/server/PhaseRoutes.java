package attractor.server;

import attractor.server.phases.PhasePlane;
import attractor.server.phases.PlaneLaw;
import attractor.server.phases.PointTrial;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;

/// The addresses of the phase diagrams.
///
///     GET  /api/v1/phases/{ensemble}                                     the lines of a plane
///     GET  /api/v1/phases/{ensemble}/point?lambda=2&alpha=0.3            what happens at a point
///     GET  /api/v1/phases/{ensemble}/section?along=lambda&at=0.3&to=5    points along an axis
///     POST /api/v1/trials                                                a point tried at finite dimension, as a job
final class PhaseRoutes {

    private final Computations computations;
    private final JobRoutes jobs;
    private final Bodies bodies;

    PhaseRoutes(Computations computations, JobRoutes jobs, Bodies bodies) {
        this.computations = computations;
        this.jobs = jobs;
        this.bodies = bodies;
    }

    void add(JavalinConfig config) {
        config.routes.get("/api/v1/phases/{ensemble}", answer -> {
            PhasePlane plane = plane(answer);
            PlaygroundServer.json(answer, computations.run(plane::toTree));
        });
        config.routes.get("/api/v1/phases/{ensemble}/point", answer -> {
            PhasePlane plane = plane(answer);
            double lambda = number(answer, "lambda");
            double alpha = number(answer, "alpha");
            PlaygroundServer.json(answer, computations.run(() -> plane.point(lambda, alpha)));
        });
        config.routes.get("/api/v1/phases/{ensemble}/section", answer -> {
            PhasePlane plane = plane(answer);
            PhasePlane.Axis along = PhasePlane.Axis.of(String.valueOf(answer.queryParam("along")));
            double at = number(answer, "at");
            double to = number(answer, "to");
            PlaygroundServer.json(answer, computations.run(() -> plane.section(along, at, to)));
        });
        config.routes.post("/api/v1/trials", answer -> jobs.begin(answer, PointTrial.of(bodies.object(answer))));
    }

    private static PhasePlane plane(Context answer) {
        return new PhasePlane(PlaneLaw.of(answer.pathParam("ensemble")));
    }

    private static double number(Context answer, String name) {
        String text = answer.queryParam(name);
        try {
            return Double.parseDouble(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw new Problem(
                    422, name + " is " + (text == null ? "missing" : "no number") + "; it must be a number", e);
        }
    }
}
