package attractor.lab;

import attractor.experiment.Claim;
import attractor.experiment.Illustration;
import attractor.experiment.Protocols;
import attractor.experiment.Table;
import attractor.experiment.Verdict;
import attractor.figure.Figure;
import attractor.figure.Film;
import attractor.figure.report.Badge;
import attractor.figure.report.Block;
import attractor.figure.report.HtmlPage;
import attractor.figure.report.Report;
import attractor.figure.report.Section;
import attractor.figure.report.VerdictRow;
import attractor.memory.Workers;
import attractor.reference.Bibliography;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a reader sees of a run: report.html, and the figures as files.
final class RunReport {

    private RunReport() {}

    /// Writes figures and report into the folder, on all worker threads: each file is a piece of its own.
    static void write(FinishedRun run, RunStatus status) throws IOException {
        RunFolder folder = run.folder();
        Files.createDirectories(folder.figures());
        List<Runnable> pieces = new ArrayList<>();
        Map<String, Film.Reel> reels = new HashMap<>();
        for (Illustration illustration : run.result().illustrations()) {
            Figure figure = illustration.figure();
            Path file = folder.figures().resolve(illustration.id());
            // The image takes longest, so it is handed out first.
            pieces.add(() -> RunFolder.write(Path.of(file + ".png"), figure.png()));
            pieces.add(() -> RunFolder.write(Path.of(file + ".svg"), figure.svg(illustration.id())));
            pieces.add(() -> RunFolder.write(Path.of(file + ".json"), Json.pretty(figure.data())));
            if (figure instanceof Film film) {
                Film.Reel reel = film.reel();
                reels.put(illustration.id(), reel);
                pieces.add(() -> RunFolder.write(Path.of(file + "-film.png"), reel.animation()));
                List<Path> shots = shots(folder, illustration.id(), film);
                for (int k = 0; k < shots.size(); k++) {
                    int shot = k;
                    pieces.add(() -> RunFolder.write(shots.get(shot), reel.still(shot)));
                }
            }
        }
        Page page = new Page(folder.path(), reels);
        pieces.add(() -> RunFolder.write(folder.report(), HtmlPage.of(of(run, status, page))));
        Workers.shared().forEach(pieces.size(), piece -> pieces.get(piece).run());
    }

    /// The files of the shots of a film.
    private static List<Path> shots(RunFolder folder, String id, Film film) {
        List<Path> files = new ArrayList<>();
        for (int shot = 1; shot <= film.shots().size(); shot++) {
            files.add(folder.figures().resolve(String.format(Locale.ROOT, "%s-%02d.png", id, shot)));
        }
        return files;
    }

    /// The page that a report becomes part of.
    ///
    /// @param folder in which it lies
    /// @param reels the films that were drawn already, by the ids of their illustrations
    record Page(Path folder, Map<String, Film.Reel> reels) {}

    private static Block block(Illustration illustration, RunFolder folder, Page page) {
        if (illustration.figure() instanceof Film film) {
            Path from = page.folder().toAbsolutePath().normalize();
            List<String> addresses = shots(folder, illustration.id(), film).stream()
                    .map(file -> from.relativize(file.toAbsolutePath().normalize())
                            .toString()
                            .replace('\\', '/'))
                    .toList();
            Film.Reel drawn = page.reels().get(illustration.id());
            Film.Reel reel = drawn == null ? film.reel() : drawn;
            return new Block.Motion(reel, illustration.note(), addresses);
        }
        return new Block.Chart(illustration.figure(), illustration.note());
    }

    /// The report of a run.
    ///
    /// @param page what it becomes part of
    static Report of(FinishedRun run, RunStatus status, Page page) {
        List<Section> sections = new ArrayList<>();
        List<Claim> tested = Claims.tested(run.result().claims());
        if (!tested.isEmpty()) {
            List<Block> verdicts = new ArrayList<>();
            if (tested.size() < run.result().claims().size()) {
                verdicts.add(new Block.Paragraph(tested.size() + " of "
                        + run.result().claims().size() + " claims were put to the test in this run."));
            }
            verdicts.add(new Block.Verdicts(tested.stream().map(RunReport::row).toList()));
            sections.add(new Section("Published and found", verdicts));
        } else if (!run.result().claims().isEmpty()) {
            sections.add(new Section(
                    "Published and found", List.of(new Block.Paragraph("No claim was put to the test in this run."))));
        }
        if (!run.result().illustrations().isEmpty()) {
            sections.add(new Section(
                    "Figures",
                    run.result().illustrations().stream()
                            .map(illustration -> block(illustration, run.folder(), page))
                            .toList()));
        }
        if (!run.result().tables().isEmpty()) {
            sections.add(new Section(
                    "Measured",
                    run.result().tables().stream()
                            .<Block>map(table -> new Block.Data(shown(table)))
                            .toList()));
        }
        sections.add(provenance(run, status));
        sections.add(new Section("Sources", sources(run)));
        List<String> lead = new ArrayList<>(List.of(run.protocol().card().summary()));
        if (run.isIncomplete()) {
            lead.add("Incomplete: " + run.cells().words() + " are there, so no number and no verdict is final; "
                    + "attractor lab resume computes the others.");
        }
        return new Report(run.protocol().card().title(), lead, sections);
    }

    private static Section provenance(FinishedRun run, RunStatus status) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Facts(List.of(
                new Block.Fact("protocol", status.protocol()),
                new Block.Fact("profile", status.profile()),
                new Block.Fact("seed", Long.toString(status.seed())),
                new Block.Fact("version", status.version()),
                new Block.Fact("commit", status.commit()),
                new Block.Fact("configuration", status.config()),
                new Block.Fact("begun", status.start()))));
        if (!status.mixed().isEmpty()) {
            blocks.add(new Block.Paragraph("This run mixes cells of different programs or configurations: "
                    + String.join("; ", status.mixed()) + "."));
        }
        blocks.add(new Block.Listing("./attractor lab run " + status.protocol() + " --profile " + status.profile()
                + " --seed " + status.seed() + overrides(run)));
        return new Section("How it was made", blocks);
    }

    private static String overrides(FinishedRun run) {
        try {
            String typed = Files.readString(run.folder().overrides()).strip();
            return typed.isEmpty() ? "" : " " + typed.replace("\n", " ");
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Block> sources(FinishedRun run) {
        Bibliography bibliography = Bibliography.bundled();
        return Protocols.sources(run.protocol()).stream()
                .<Block>map(source -> new Block.Paragraph((bibliography.keys().contains(source.key())
                                ? bibliography.entry(source.key()).text()
                                : source.key())
                        + (source.equation().isEmpty() ? "" : " Here: " + source.equation() + ".")))
                .toList();
    }

    private static attractor.figure.Table shown(Table table) {
        List<attractor.figure.Table.Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            boolean text = !table.rows().isEmpty() && table.rows().getFirst().get(c) instanceof Table.Text;
            String name = table.columns().get(c);
            columns.add(text ? attractor.figure.Table.Column.text(name) : attractor.figure.Table.Column.number(name));
        }
        return new attractor.figure.Table(
                table.title(),
                columns,
                table.rows().stream()
                        .map(row -> row.stream().map(Object::toString).toList())
                        .toList());
    }

    private static VerdictRow row(Claim claim) {
        String reason = claim.comparison().reason().isEmpty()
                ? claim.because()
                : claim.comparison().reason();
        return new VerdictRow(
                claim.item(),
                claim.comparison().published(),
                claim.comparison().here(),
                claim.comparison().tolerance(),
                badge(claim.verdict()),
                badge(claim.expected()),
                reason);
    }

    private static Badge badge(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED -> Badge.REPRODUCED;
            case CLOSE -> Badge.CLOSE;
            case DIFFERS -> Badge.DIFFERS;
            case NOT_COMPARABLE, NOT_RUN -> Badge.NOT_COMPARABLE;
        };
    }
}
