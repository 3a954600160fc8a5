package attractor.cli;

import attractor.memory.Catalogue;
import attractor.server.PlaygroundServer;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/// `attractor serve`.
@CommandLine.Command(
        name = "serve",
        customSynopsis = "attractor serve [--port 7420] [--open]",
        footer = {"  attractor serve --open", "  attractor serve --port 8080"})
final class ServeCommand extends Command {

    @ArgGroup(validate = false, heading = "%nServer:%n", order = 1)
    ServerOptions server = new ServerOptions();

    /// Where it listens.
    static final class ServerOptions {

        @Option(
                names = "--port",
                paramLabel = "P",
                description = "the port on this machine (default 7420); 0 takes a free one")
        int port = PlaygroundServer.PORT;

        @Option(names = "--open", description = "open the playground in the browser")
        boolean open;
    }

    ServeCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        try (PlaygroundServer running = PlaygroundServer.start(
                server.port,
                () -> Catalogue.all().stream()
                        .map(entry -> new ModelPage(entry).tree())
                        .toList())) {
            URI address = URI.create("http://localhost:" + running.port() + "/");
            print("the playground is at " + address + "\n");
            out().flush();
            hint("stop it with Ctrl+C");
            if (server.open) {
                open(address);
            }
            waitForTheEnd(running);
        }
        return ExitCode.OK;
    }

    private void open(URI address) {
        try {
            if (!Desktop.isDesktopSupported() || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                warn("no browser can be opened from here; open " + address + " in one");
                return;
            }
            Desktop.getDesktop().browse(address);
        } catch (IOException | RuntimeException e) {
            warn("the browser could not be opened (" + e.getMessage() + "); open " + address + " in one");
        }
    }

    /// Until the process is told to end: requests that are being answered are then finished.
    private void waitForTheEnd(PlaygroundServer running) {
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "attractor-stop"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // This is how it is told to stop; an interrupted thread could not wait for the last requests.
            hint("stopping");
        }
    }
}
