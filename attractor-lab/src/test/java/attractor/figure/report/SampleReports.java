package attractor.figure.report;

import attractor.figure.SampleFigures;
import attractor.figure.Table;
import attractor.figure.Table.Column;
import java.util.List;

/// Reports with invented numbers.
final class SampleReports {
    private SampleReports() {}

    static Report first() {
        var verdicts = List.of(
                new VerdictRow(
                        "retrieval rate, n = 2, N = 20",
                        "0.95",
                        "0.948 ± 0.004",
                        "0.02",
                        Badge.REPRODUCED,
                        Badge.REPRODUCED,
                        ""),
                new VerdictRow(
                        "retrieval rate, n = 3, N = 200",
                        "0.90",
                        "0.871 ± 0.005",
                        "0.02",
                        Badge.CLOSE,
                        Badge.REPRODUCED,
                        ""),
                new VerdictRow(
                        "merging distance",
                        "0.30",
                        "0.41 ± 0.02",
                        "0.05",
                        Badge.DIFFERS,
                        Badge.DIFFERS,
                        "the paper averages over 20 pattern sets only and states no interval"),
                new VerdictRow(
                        "figure 5, right panel",
                        "axis unreadable",
                        "0.77",
                        "–",
                        Badge.NOT_COMPARABLE,
                        Badge.NOT_COMPARABLE,
                        "the scale of the printed axis is missing"));
        var table = new Table(
                "Retrieval rate by load",
                List.of(Column.text("model"), Column.number("load N/D"), Column.number("rate"), Column.number("± se")),
                List.of(
                        List.of("hopfield", "0.05", "1.000", "0.000"),
                        List.of("hopfield", "0.10", "0.982", "0.003"),
                        List.of("dense n=3", "0.10", "1.000", "0.000"),
                        List.of("<script>alert(1)</script>", "−1.5", "0.5", "0.1")));
        return new Report(
                "talk.retrieval-rate",
                List.of(
                        "How often does one synchronous step from a cue with 20 % flipped units return the stored"
                                + " pattern? Measured for three interaction functions on random ±1 patterns.",
                        "Profile paper, seed 1, 2 threads."),
                List.of(
                        new Section("Verdicts", List.of(new Block.Verdicts(verdicts))),
                        new Section(
                                "Figures",
                                List.of(
                                        new Block.Chart(SampleFigures.overlap(), "Bars are 95 % intervals."),
                                        new Block.Chart(SampleFigures.phasesWithOverlay(), ""),
                                        new Block.Chart(SampleFigures.spins(), "Black is +1."))),
                        new Section(
                                "Method",
                                List.of(
                                        new Block.Paragraph("The energy of a dense memory is"),
                                        new Block.Formula("E(x) = −Σ_μ F(ξ^μ·x),   F(z) = zⁿ"),
                                        new Block.Data(table),
                                        new Block.Listing("./attractor lab run talk.retrieval-rate --profile paper"))),
                        new Section(
                                "Provenance",
                                List.of(new Block.Facts(List.of(
                                        new Block.Fact("seed", "1"),
                                        new Block.Fact("threads", "2"),
                                        new Block.Fact("Java", "25.0.3"),
                                        new Block.Fact("config hash", "4f2a9c81b2")))))));
    }

    static Report second() {
        return new Report(
                "hopfield-1982.merging",
                List.of("When do two similar patterns merge?"),
                List.of(new Section("Figures", List.of(new Block.Chart(SampleFigures.panels(), "")))));
    }
}
