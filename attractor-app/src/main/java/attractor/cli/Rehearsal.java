package attractor.cli;

import attractor.cli.terminal.Paint;
import attractor.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A program that goes through what most calls of `attractor` do first, for the cache of loaded classes.
///
/// The launcher runs it once after a build with the JVM recording (JEP 483, 514); commands that start with the
/// cache find their classes loaded and linked. Which commands it goes through decides how much faster they start,
/// and nothing else.
public final class Rehearsal {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// All of it; who builds waits for it.
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final List<String> COMMANDS = List.of(
            "--help",
            "--version",
            "recall --help",
            "models",
            "models hopfield",
            "models --json",
            "theory",
            "theory rem.alpha1 lambda=1",
            "lab list",
            "data list",
            "data export letters --split 8x8 --count 7 --binarise 127 -o P.npy",
            "recall hopfield --patterns P.npy --cues P.npy -o R.npy",
            "recall dense-exponential beta=0.2 --patterns P.npy --cues P.npy --json");

    private static final String BOARD = """
            {"format": "am-state/1", "rows": 2, "cols": 2, "encoding": "pm1", "seed": 1,
             "cells": [1, 1, -1, 1], "patterns": [{"name": "top", "cells": [1, 1, -1, -1]}, {"name": "left", "cells": [1, -1, 1, -1]},
                          {"name": "first", "cells": [1, -1, -1, -1]}],
             "model": {"id": "MODEL"}, "origin": "top"}
            """;

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /// Goes through the commands in a folder of its own and ends the JVM, whatever threads a failure leaves behind:
    /// with 0, with 1 where something failed, which is said on standard error, or where it took too long.
    ///
    /// @param args none
    public static void main(String[] args) {
        Thread.ofPlatform().daemon().name("attractor-deadline").start(Rehearsal::haltLate);
        try {
            rehearse();
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            halt("the rehearsal failed: " + e);
        }
        System.exit(ExitCode.OK.number());
    }

    private static void rehearse() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("attractor-rehearsal");
        try {
            Rehearsal rehearsal = new Rehearsal(folder);
            for (String command : COMMANDS) {
                if (rehearsal.run(new ByteArrayOutputStream(), command.split(" ")) != ExitCode.OK) {
                    throw new IllegalStateException("`" + command + "` failed");
                }
            }
            rehearsal.serve();
        } finally {
            remove(folder);
        }
    }

    /// An exit would wait for a server that is still there, and end with that one's number.
    private static void halt(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(ExitCode.FAILURE.number());
    }

    private static void haltLate() {
        try {
            Thread.sleep(DEADLINE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        halt("the rehearsal took longer than " + DEADLINE.toSeconds() + " s");
    }

    private ExitCode run(ByteArrayOutputStream said, String... words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, err, false, false, Paint.of(false), Paint.of(false));
        return new Program(new Session(terminal, InputStream.nullInputStream(), folder, Optional.empty(), Map.of()))
                .run(words);
    }

    /// Starts a server, asks it what a page asks first, and stops it.
    private void serve() throws IOException, InterruptedException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Thread server = Thread.ofPlatform().daemon().start(() -> run(said, "serve", "--port", "0"));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said.toString(StandardCharsets.UTF_8).endsWith("\n") && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        if (!said.toString(StandardCharsets.UTF_8).endsWith("\n")) {
            throw new IllegalStateException("`serve` said nothing for " + PATIENCE.toSeconds() + " s");
        }
        URI address = URI.create(said.toString(StandardCharsets.UTF_8)
                .replace("the playground is at ", "")
                .strip());
        for (String path : List.of("/healthz", "/", "/style.css", "/api/v1/patterns", "/api/v1/models", "/none")) {
            ask(address.resolve(path), "");
        }
        for (String model : List.of("hopfield", "dense-exponential")) {
            String board = BOARD.replace("MODEL", model);
            ask(address.resolve("/api/v1/play"), board);
            ask(
                    address.resolve("/api/v1/maps"),
                    "{\"corners\": [\"top\", \"left\", \"first\"], \"size\": 32, \"board\": " + board + "}");
        }
        server.interrupt();
        if (!server.join(PATIENCE)) {
            throw new IllegalStateException("`serve` did not stop within " + PATIENCE.toSeconds() + " s");
        }
    }

    /// What is answered does not matter.
    private static void ask(URI address, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        connection.getResponseCode();
        connection.disconnect();
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
