package attractor.lab.atlas;

import attractor.experiment.Profile;
import attractor.experiment.capacity.Dynamics;
import attractor.lab.atlas.CapacityAtlas.Cell;
import attractor.learning.ActivityProduct;
import attractor.learning.Bcpnn;
import attractor.learning.Covariance;
import attractor.learning.Gated;
import attractor.learning.LearningRule;
import attractor.learning.PresynapticCovariance;
import attractor.learning.PseudoInverse;
import attractor.learning.Storkey;
import attractor.learning.Taylor;
import attractor.learning.Willshaw;
import attractor.memory.Model;
import attractor.models.classic.Hopfield;
import attractor.models.classic.Readout;
import attractor.models.classic.SparseNetwork;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// What is on the map: which memories, at which dimensions, noise, coding levels and dynamics.
///
/// Parameters of a memory do not change with D, so that a line through its capacities is that of one memory.
final class Territory {

    /// A quarter of the active units moved: a whole number of them at every coding level and dimension.
    static final double MOVED = 0.25;

    private static final Map<String, Model> DENSE = new LinkedHashMap<>();
    private static final Map<String, Model> SPARSE = new LinkedHashMap<>();

    private static final Set<String> FEW = Set.of("activity product", "dense, n = 3", "Willshaw");

    static {
        DENSE.put("activity product", new Hopfield());
        DENSE.put("presynaptic gate, θ = 0.3", new Hopfield(new Gated(Gated.Gate.PRESYNAPTIC, 0.3)));
        DENSE.put("constant term, a = 1", new Hopfield(new Taylor("1", "0", "0", "0", "0", "1")));
        DENSE.put("Storkey", new Hopfield(new Storkey()));
        DENSE.put("pseudo-inverse", new Hopfield(new PseudoInverse()));
        DENSE.put("dense, n = 3", new DensePolynomial(3));
        DENSE.put("dense rectified, n = 3", new DenseRectified(3));
        DENSE.put("dense, n = 4", new DensePolynomial(4));
        DENSE.put("dense, exp(x/2)", new DenseExponential(0.5));
        SPARSE.put("Hebb", sparse(new ActivityProduct(ActivityProduct.Scale.PER_PATTERN)));
        SPARSE.put("Willshaw", sparse(new Willshaw()));
        SPARSE.put("covariance", sparse(new Covariance()));
        SPARSE.put("presynaptic covariance", sparse(new PresynapticCovariance()));
        SPARSE.put("BCPNN", sparse(new Bcpnn()));
    }

    private Territory() {}

    private static Model sparse(LearningRule rule) {
        return new SparseNetwork(rule, new Readout.Winners());
    }

    /// A memory of the map in words; of another one, its class.
    static String words(Model model) {
        for (Map<String, Model> part : List.of(DENSE, SPARSE)) {
            for (Map.Entry<String, Model> entry : part.entrySet()) {
                if (entry.getValue().equals(model)) {
                    return entry.getKey();
                }
            }
        }
        return model.toString();
    }

    /// Places of memories on the map, after which others come; colours go by it.
    static int slot(Model model) {
        Map<String, Model> part = SPARSE.containsValue(model) ? SPARSE : DENSE;
        int at = List.copyOf(part.values()).indexOf(model);
        return at < 0 ? part.size() : at;
    }

    /// A memory of fair signs.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    static Model dense(String words) {
        return named(DENSE, words);
    }

    /// A memory of sparse patterns.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    static Model sparse(String words) {
        return named(SPARSE, words);
    }

    private static Model named(Map<String, Model> part, String words) {
        return Optional.ofNullable(part.get(words))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no memory of the map is called \"" + words + "\"; there are " + part.keySet()));
    }

    static List<Cell> cells(Profile profile) {
        int cues =
                switch (profile) {
                    case SMOKE -> 40;
                    case PAPER -> 400;
                    case FULL -> 4000;
                };
        List<Cell> cells = new ArrayList<>();
        for (Dynamics dynamics : profile == Profile.SMOKE ? new Dynamics[] {Dynamics.ONE_STEP} : Dynamics.values()) {
            part(DENSE, profile).forEach((words, model) -> {
                for (int dimension : dimensions(model, profile)) {
                    for (double delta : deltas(profile)) {
                        cells.add(new Cell(model, dimension, delta, CapacityAtlas.FAIR, dynamics, cues));
                    }
                }
            });
            part(SPARSE, profile).forEach((words, model) -> {
                for (int dimension : sparseDimensions(profile)) {
                    for (double coding : codings(profile)) {
                        cells.add(new Cell(model, dimension, MOVED, coding, dynamics, cues));
                    }
                }
            });
        }
        return cells;
    }

    /// A smoke run takes a few of each kind.
    private static Map<String, Model> part(Map<String, Model> all, Profile profile) {
        Map<String, Model> part = new LinkedHashMap<>(all);
        if (profile == Profile.SMOKE) {
            part.keySet().retainAll(FEW);
        }
        return part;
    }

    /// Clean cues are no test: a projection on more patterns than units keeps every state.
    private static double[] deltas(Profile profile) {
        return switch (profile) {
            case SMOKE -> new double[] {0.1, 0.2};
            case PAPER -> new double[] {0.1, 0.2, 0.3};
            case FULL -> IntStream.rangeClosed(1, 8).mapToDouble(k -> k / 20.0).toArray();
        };
    }

    private static double[] codings(Profile profile) {
        return profile == Profile.SMOKE
                ? new double[] {1 / 16.0, 1 / 8.0}
                : new double[] {1 / 32.0, 1 / 16.0, 1 / 8.0, 1 / 4.0};
    }

    private static int[] sparseDimensions(Profile profile) {
        return switch (profile) {
            case SMOKE -> new int[] {64, 128};
            case PAPER -> new int[] {128, 256, 512};
            case FULL -> new int[] {128, 256, 512, 1024, 2048};
        };
    }

    /// Powers of two; for the exponential memory steps in which its capacity grows as much.
    private static int[] dimensions(Model model, Profile profile) {
        boolean full = profile == Profile.FULL;
        return switch (model) {
            case DenseExponential dense when full -> new int[] {24, 28, 32, 36, 40, 44, 48};
            case DenseExponential dense -> new int[] {24, 28, 32, 36};
            case DensePolynomial dense
            when dense.n() > 3 -> full ? new int[] {32, 64, 96, 128} : new int[] {32, 48, 64};
            case DensePolynomial dense -> full ? new int[] {32, 64, 128, 256} : new int[] {32, 64, 128};
            case DenseRectified dense -> full ? new int[] {32, 64, 128, 256} : new int[] {32, 64, 128};
            // Below 64 units one matrix holds one to three patterns.
            default -> full ? new int[] {64, 128, 256, 512, 1024} : new int[] {64, 128, 256};
        };
    }
}
