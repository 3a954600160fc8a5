package attractor.lab.lucibellomezard;

import attractor.experiment.Measured;
import attractor.experiment.Table;
import attractor.lab.lucibellomezard.SharpnessSweep.Threshold;
import attractor.theory.rem.AllPatterns;
import java.util.List;
import java.util.Locale;

/// Thresholds of several ensembles as one table.
final class ThresholdTable {

    private ThresholdTable() {}

    /// {@return the heading and no more than about thirty rows of each ensemble}
    static Table of(String title, List<Block> blocks) {
        return new Table(
                "thresholds",
                title,
                List.of("patterns", "λ", "typical α_1", "all α_c", "all, distinct", "limited by", "condensation α_*"),
                blocks.stream()
                        .flatMap(block -> thinned(block.thresholds()).stream().map(at -> row(block.law(), at)))
                        .toList());
    }

    /// The thresholds of one ensemble.
    record Block(Law law, List<Threshold> thresholds) {}

    private static List<Threshold> thinned(List<Threshold> all) {
        int stride = Math.max(1, all.size() / 30);
        return java.util.stream.IntStream.range(0, all.size())
                .filter(k -> k % stride == 0 || k == all.size() - 1)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Table.Entry> row(Law law, Threshold at) {
        return List.of(
                new Table.Text(law.title()),
                real(at.lambda()),
                real(at.typical()),
                real(at.all()),
                real(at.distinct()),
                new Table.Text(words(at.channel())),
                real(at.condensation()));
    }

    static String words(AllPatterns.Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Table.Real real(double value) {
        return new Table.Real(Measured.exactly(value));
    }
}
