import org.jspecify.annotations.NullMarked;

/// The command line and the playground's server.
@NullMarked
module attractor.app {
    requires static org.jspecify;
    requires attractor.core;
    requires attractor.theory;
    requires attractor.models;
    requires attractor.lab;
    requires attractor.bench;
    requires java.logging;
    requires tools.jackson.databind;
    requires info.picocli;
    requires io.javalin;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires jakarta.servlet;
    requires java.desktop;

    // The parser fills the fields of commands.
    opens attractor.cli to
            info.picocli;
}
