package attractor.cli;

import attractor.cli.terminal.Paint;
import attractor.cli.terminal.TextTable;
import attractor.data.DType;
import attractor.data.DataCorruption;
import attractor.data.NdArray;
import attractor.data.PatternArrays;
import attractor.memory.Energetic;
import attractor.memory.FixedLength;
import attractor.memory.Outcome;
import attractor.memory.Provenance;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.memory.Reconstructing;
import attractor.memory.Workers;
import attractor.parameter.Names;
import attractor.pattern.BitPatterns;
import attractor.pattern.Bits;
import attractor.pattern.Pattern;
import attractor.pattern.Precision;
import attractor.pattern.RealPatterns;
import attractor.pattern.Reals;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// What came back from a batch of cues: as an array, as JSON, and as a table.
final class RecallReport {

    private static final int SHOWN = 12;

    private final ModelChoice choice;
    private final StoredMemory stored;
    private final Recalls recalls;
    private final Seed seed;
    private final double seconds;
    private final List<Row> rows;
    private final List<Provenance> provenances = new ArrayList<>();

    /// One answer.
    ///
    /// @param recall the answer
    /// @param nearest the stored pattern it resembles most, if patterns are known
    /// @param energy of the final state, if the memory has one
    private record Row(Recall recall, Optional<Nearest.Found> nearest, Optional<Double> energy) {

        /// How far the answer comes from what was stored.
        static double fromMemory(Provenance provenance) {
            return 1 - provenance.responsibilities()[provenance.responsibilities().length - 1];
        }

        /// The stored pattern that the answer comes from, if it comes from one.
        static int source(Provenance provenance) {
            double[] shares = provenance.responsibilities();
            return IntStream.range(0, shares.length - 1).reduce(0, (n, m) -> shares[m] > shares[n] ? m : n);
        }

        /// The mean share of a component that was made up.
        static double madeUp(Provenance provenance) {
            return Arrays.stream(provenance.madeUp()).average().orElse(0);
        }
    }

    private RecallReport(ModelChoice choice, StoredMemory stored, Recalls recalls, Seed seed, double seconds) {
        this.choice = choice;
        this.stored = stored;
        this.recalls = recalls;
        this.seed = seed;
        this.seconds = seconds;
        List<Pattern> states = recalls.answers().stream().map(Recall::pattern).toList();
        List<Optional<Nearest.Found>> nearest = nearest(stored, states);
        List<Optional<Double>> energies = energies(stored, states);
        this.rows = IntStream.range(0, recalls.count())
                .mapToObj(i -> new Row(recalls.get(i), nearest.get(i), energies.get(i)))
                .toList();
    }

    private static List<Optional<Double>> energies(StoredMemory stored, List<Pattern> states) {
        return stored.memory() instanceof Energetic energetic
                ? Arrays.stream(energetic.energies(states))
                        .mapToObj(Optional::of)
                        .toList()
                : Collections.nCopies(states.size(), Optional.empty());
    }

    /// What the first answers are made of, if the memory says so: found out when it is asked for, and once.
    private List<Provenance> provenances(int count) {
        boolean empty =
                stored.answers().filter(patterns -> patterns.count() == 0).isPresent();
        if (!(stored.memory() instanceof Reconstructing reconstructing) || empty) {
            return List.of();
        }
        int from = provenances.size();
        if (from < count) {
            Provenance[] more = new Provenance[count - from];
            Workers.shared()
                    .forEach(
                            more.length,
                            i -> more[i] =
                                    reconstructing.provenance(stored.queries().get(from + i)));
            provenances.addAll(Arrays.asList(more));
        }
        return List.copyOf(provenances.subList(0, count));
    }

    private static List<Optional<Nearest.Found>> nearest(StoredMemory stored, List<Pattern> states) {
        if (stored.answers().isEmpty()) {
            return Collections.nCopies(states.size(), Optional.empty());
        }
        return Arrays.stream(new Nearest(stored.answers().orElseThrow()).to(states))
                .map(Optional::of)
                .toList();
    }

    static RecallReport of(ModelChoice choice, StoredMemory stored, Recalls recalls, Seed seed, double seconds) {
        return new RecallReport(choice, stored, recalls, seed, seconds);
    }

    /// The recalled patterns: int8 for spins, else the type of the patterns where it holds them.
    NdArray array() {
        List<Pattern> states = recalls.answers().stream().map(Recall::pattern).toList();
        DType type = stored.type();
        return switch (states.getFirst()) {
            case Spins first -> PatternArrays.array(SpinPatterns.of(all(states, Spins.class)), DType.INT8);
            case Bits first ->
                PatternArrays.array(
                        BitPatterns.of(all(states, Bits.class)),
                        type.bytes() == 1 || type == DType.FLOAT32 || type == DType.FLOAT64 ? type : DType.UINT8);
            case Reals first -> {
                RealPatterns reals = RealPatterns.of(all(states, Reals.class));
                yield switch (type) {
                    case FLOAT32 -> PatternArrays.array(rounded(reals, Precision.FLOAT32));
                    case FLOAT64 -> PatternArrays.array(rounded(reals, Precision.FLOAT64));
                    default -> PatternArrays.array(reals);
                };
            }
        };
    }

    private static RealPatterns rounded(RealPatterns reals, Precision precision) {
        return reals.precision() == precision
                ? reals
                : (RealPatterns) DataCorruption.set(
                        reals.count(), mu -> Reals.of(precision, reals.get(mu).toArray()));
    }

    private static <P extends Pattern> List<P> all(List<Pattern> states, Class<P> type) {
        return states.stream().map(type::cast).toList();
    }

    /// Type and shape of the array, in words.
    static String text(NdArray array) {
        return array.type() + ", " + array.size(0) + " x " + array.size(1);
    }

    /// What each component of each answer is made of, as comma-separated values.
    String provenance() {
        StringBuilder csv = new StringBuilder("cue,component,recalled,expected,deviation,madeUp\n");
        List<Provenance> all = provenances(rows.size());
        for (int c = 0; c < all.size(); c++) {
            Pattern recalled = rows.get(c).recall().pattern();
            Provenance provenance = all.get(c);
            for (int i = 0; i < recalled.dimension(); i++) {
                csv.append(c).append(',').append(i);
                csv.append(',').append(recalled.at(i));
                csv.append(',').append(provenance.answer()[i]);
                csv.append(',').append(Math.sqrt(provenance.variance()[i]));
                csv.append(',').append(provenance.madeUp()[i]).append('\n');
            }
        }
        return csv.toString();
    }

    /// The JSON form.
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("model", choice.id());
        tree.put("parameters", choice.tree());
        stored.answers().ifPresent(patterns -> tree.put("patterns", patterns.count()));
        tree.put("dimension", stored.memory().dimension());
        tree.put("seed", seed.value());
        List<Provenance> made = provenances(rows.size());
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> answer = tree(rows.get(i));
            if (i < made.size()) {
                put(answer, made.get(i));
            }
            answers.add(answer);
        }
        tree.put("recalls", answers);
        tree.put("seconds", seconds);
        return tree;
    }

    private static Map<String, Object> tree(Row row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("steps", row.recall().steps());
        tree.put("outcome", row.recall().outcome().name());
        row.nearest().ifPresent(found -> {
            tree.put("nearest", found.index());
            tree.put("overlap", found.overlap());
        });
        row.energy().ifPresent(energy -> tree.put("energy", energy));
        return tree;
    }

    private static void put(Map<String, Object> tree, Provenance provenance) {
        int source = Row.source(provenance);
        tree.put("fromMemory", Row.fromMemory(provenance));
        tree.put("source", source);
        tree.put("fromSource", provenance.responsibilities()[source]);
        tree.put("madeUp", Row.madeUp(provenance));
    }

    /// The table for people: the first answers, and what became of all.
    String text(String label, Paint paint, int width) {
        String held = stored.answers()
                .map(patterns -> patterns.count() + (patterns.count() == 1 ? " pattern" : " patterns"))
                .orElse("couplings");
        StringBuilder text = new StringBuilder();
        text.append(paint.strong(label))
                .append(String.format(
                        Locale.ROOT,
                        ": %s of dimension %d, %s, seed %d%n%n",
                        held,
                        stored.memory().dimension(),
                        rows.size() == 1 ? "1 cue" : rows.size() + " cues",
                        seed.value()));
        text.append(table().text(paint, width));
        if (rows.size() > SHOWN) {
            text.append("… and ").append(rows.size() - SHOWN).append(" more; --json lists all\n");
        }
        return text.append('\n').append(summary()).append('\n').toString();
    }

    private TextTable table() {
        boolean compared = stored.answers().isPresent();
        boolean energetic = stored.memory() instanceof Energetic;
        List<String> header = new ArrayList<>(List.of("cue", "steps", "outcome"));
        if (compared) {
            header.addAll(1, List.of("nearest", "overlap"));
        }
        if (energetic) {
            header.add("energy");
        }
        List<Provenance> made = provenances(Math.min(SHOWN, rows.size()));
        if (!made.isEmpty()) {
            header.addAll(List.of("from memory", "made up"));
        }
        TextTable table = new TextTable(header.toArray(String[]::new));
        for (int i = 0; i < Math.min(SHOWN, rows.size()); i++) {
            Row row = rows.get(i);
            List<String> cells = new ArrayList<>();
            cells.add(String.valueOf(i));
            row.nearest().ifPresent(found -> {
                cells.add(String.valueOf(found.index()));
                cells.add(String.format(Locale.ROOT, "%.3f", found.overlap()));
            });
            cells.add(String.valueOf(row.recall().steps()));
            cells.add(word(row.recall().outcome()));
            row.energy().ifPresent(energy -> cells.add(String.format(Locale.ROOT, "%.6g", energy)));
            if (i < made.size()) {
                cells.add(String.format(Locale.ROOT, "%.3f", Row.fromMemory(made.get(i))));
                cells.add(String.format(Locale.ROOT, "%.3f", Row.madeUp(made.get(i))));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private String summary() {
        List<String> parts = new ArrayList<>();
        counts().forEach((outcome, count) -> parts.add(count + " of " + rows.size() + " " + ended(outcome)));
        stored.answers()
                .ifPresent(patterns -> parts.add(String.format(
                        Locale.ROOT,
                        "mean overlap %.3f",
                        rows.stream()
                                .mapToDouble(row -> row.nearest().orElseThrow().overlap())
                                .average()
                                .orElse(0))));
        parts.add(String.format(Locale.ROOT, "%.3g s", seconds));
        return String.join("; ", parts);
    }

    private Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        rows.forEach(row -> counts.merge(row.recall().outcome(), 1, Integer::sum));
        return counts;
    }

    private static String word(Outcome outcome) {
        return Names.kebab(outcome.name());
    }

    private String ended(Outcome outcome) {
        return switch (outcome) {
            case FIXED_POINT -> "reached a fixed point";
            case CYCLE -> "ended in a cycle of two states";
            case STEP_LIMIT ->
                stored.memory() instanceof FixedLength
                        ? "ran for their set length"
                        : "were stopped at the limit of steps";
            case DIVERGED -> "diverged";
        };
    }

    /// What to do about recalls that did not end well.
    List<String> hints() {
        Map<Outcome, Integer> counts = counts();
        List<String> hints = new ArrayList<>();
        // A process of a set length has no fixed point to miss.
        if (counts.containsKey(Outcome.STEP_LIMIT) && !(stored.memory() instanceof FixedLength)) {
            int longest = rows.stream()
                    .filter(row -> row.recall().outcome() == Outcome.STEP_LIMIT)
                    .mapToInt(row -> row.recall().steps())
                    .max()
                    .orElse(0);
            String limit = choice.limit();
            hints.add("no fixed point after " + longest + " steps"
                    + (limit.isEmpty() ? "" : "; raise " + limit + ", unless the dynamics is meant to run that long"));
        }
        if (counts.containsKey(Outcome.CYCLE)) {
            hints.add("synchronous updates may alternate between two states"
                    + (choice.offers("update", "asynchronous") ? "; use update=asynchronous" : ""));
        }
        if (counts.containsKey(Outcome.DIVERGED)) {
            hints.add("a component left the range of numbers; scale the patterns down, or lower the sharpness");
        }
        return hints;
    }
}
