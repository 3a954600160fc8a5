package attractor.cli;

import attractor.experiment.Inputs;
import attractor.experiment.Protocol;
import attractor.experiment.Protocols;
import attractor.lab.Laboratory;
import attractor.memory.Catalogue;
import attractor.memory.TrainableModel;
import attractor.server.Catalogues;
import attractor.server.PlaygroundServer;
import attractor.server.gallery.Gallery;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

        @Option(names = "--out", paramLabel = "DIR", description = "the folder of all runs (default runs)")
        Path out = Path.of("runs");
    }

    ServeCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        usePlugins();
        Gallery gallery = new Gallery(
                () -> Inputs.of(DataFolder.store(session())), session().path(server.out));
        Catalogues catalogues = new Catalogues(ServeCommand::models, this::experiments, gallery);
        try (PlaygroundServer running = PlaygroundServer.start(server.port, catalogues)) {
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

    /// The models that recall at once; a page does not wait for minutes of training.
    private static List<Map<String, Object>> models() {
        return Catalogue.all().stream()
                .filter(entry -> !TrainableModel.class.isAssignableFrom(entry.type()))
                .map(entry -> new ModelPage(entry).tree())
                .toList();
    }

    /// Every protocol as `attractor lab show` prints it, with the data sets that are not on this machine.
    private List<Map<String, Object>> experiments() {
        Laboratory laboratory = new LabPage(this).laboratory();
        Inputs inputs = Inputs.of(DataFolder.store(session()));
        List<Map<String, Object>> trees = new ArrayList<>();
        for (Protocol<?> protocol : Protocols.all()) {
            Map<String, Object> tree =
                    new LinkedHashMap<>(laboratory.show(protocol.card().id()).toTree());
            tree.put(
                    "missing",
                    protocol.card().data().stream()
                            .filter(name -> !inputs.has(name))
                            .toList());
            trees.add(tree);
        }
        return trees;
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

    /// Until the process is told to end: requests that are being answered are then finished, and to have been told
    /// is no failure, as the exit code says.
    private void waitForTheEnd(PlaygroundServer running) {
        Thread stop = new Thread(
                () -> {
                    running.close();
                    Runtime.getRuntime().halt(ExitCode.OK.number());
                },
                "attractor-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // This is how it is told to stop; an interrupted thread could not wait for the last requests.
            hint("stopping");
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
