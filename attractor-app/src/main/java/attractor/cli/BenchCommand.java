package attractor.cli;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Stopwatch;
import attractor.bench.Timing;
import attractor.bench.Workload;
import attractor.bench.Workloads;
import attractor.cli.terminal.JsonText;
import attractor.cli.terminal.TextTable;
import attractor.memory.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `attractor bench`.
@CommandLine.Command(
        name = "bench",
        customSynopsis = "attractor bench [WORKLOAD...|all] [--case C] [--threads N] [--repeats R]",
        footer = {"  attractor bench", "  attractor bench W5 --threads 1 --repeats 3"})
final class BenchCommand extends Command {

    @Parameters(
            arity = "0..*",
            paramLabel = "WORKLOAD",
            description = "what to time, or all; without one the workloads are listed with their cases")
    List<String> words = List.of();

    @ArgGroup(validate = false, heading = "%nMeasurement:%n", order = 1)
    Measurement measurement = new Measurement();

    /// The options that say what is timed, and how.
    static final class Measurement {

        @Option(
                names = "--case",
                paramLabel = "C",
                split = ",",
                description = "cases, separated by commas (default: all that are marked usual)")
        List<String> cases = List.of();

        @Option(
                names = "--threads",
                paramLabel = "N",
                split = ",",
                description = "threads to use; 1,2 times with one and then with two (default: all processors; limits:"
                        + " each number from 1 to all)")
        List<Integer> threads = List.of();

        @Option(names = "--repeats", paramLabel = "R", description = "timed runs of a case (default 5)")
        int repeats = 5;

        @Option(
                names = "--warm-up",
                paramLabel = "SECONDS",
                description = "how long a case runs before it is timed (default 2)")
        double warmUp = 2;

        @Option(names = "--scale", hidden = true, description = "factor on the number of patterns, for trying out")
        double scale = 1;
    }

    BenchCommand(Session session) {
        super(session);
    }

    @Override
    ExitCode run() {
        if (words.isEmpty()) {
            list();
            return ExitCode.OK;
        }
        List<Workload> workloads = words.contains("all")
                ? Workloads.all()
                : words.stream().map(Workloads::find).toList();
        Stopwatch stopwatch = new Stopwatch(measurement.warmUp, measurement.repeats);
        Setting setting = new Setting(measurement.scale, () -> DataFolder.store(session()));
        workloads.forEach(workload -> chosen(workload).forEach(one -> threads(workload)));
        int before = Workers.shared().threads();
        boolean correct = true;
        try {
            for (Workload workload : workloads) {
                for (String name : chosen(workload)) {
                    for (int number : threads(workload)) {
                        Workers.useThreads(number);
                        correct &= time(stopwatch, workload, name, setting);
                    }
                }
            }
        } finally {
            Workers.useThreads(before);
        }
        return correct ? ExitCode.OK : ExitCode.FAILURE;
    }

    private boolean time(Stopwatch stopwatch, Workload workload, String name, Setting setting) {
        hint("timing " + workload.id() + " " + name + " on " + Workers.shared().threads() + " threads");
        Timing timing = stopwatch.time(workload, name, setting);
        print(JsonText.line(timing.tree()) + "\n");
        out().flush();
        Optional<String> fault = timing.finding().fault();
        fault.ifPresent(text -> warn(workload.id() + " " + name + " gave a wrong answer: " + text
                + "; please report it with what `attractor doctor` prints"));
        return fault.isEmpty();
    }

    private List<String> chosen(Workload workload) {
        if (measurement.cases.isEmpty()) {
            return workload.cases().stream()
                    .filter(one -> one.part() == Case.Part.USUAL)
                    .map(Case::name)
                    .toList();
        }
        return measurement.cases.stream()
                .map(name -> Workloads.find(workload, name).name())
                .toList();
    }

    private List<Integer> threads(Workload workload) {
        int all = Runtime.getRuntime().availableProcessors();
        if (measurement.threads.isEmpty()) {
            return workload.id().equals("limits")
                    ? IntStream.rangeClosed(1, all).boxed().toList()
                    : List.of(Workers.shared().threads());
        }
        for (int number : measurement.threads) {
            if (number < 1) {
                throw new IllegalArgumentException(
                        "--threads is " + number + "; it must be at least 1, and this machine has " + all);
            }
        }
        return measurement.threads;
    }

    private void list() {
        TextTable table = new TextTable("workload", "case", "run", "what it times");
        for (Workload workload : Workloads.all()) {
            List<Case> cases = new ArrayList<>(workload.cases());
            table.row(workload.id(), "", "", workload.title());
            cases.forEach(one ->
                    table.row("", one.name(), one.part() == Case.Part.USUAL ? "usual" : "if named", one.about()));
        }
        print(table.text(paint(), session().width()));
        hint("attractor bench WORKLOAD times one and prints a JSON line for each case");
    }
}
