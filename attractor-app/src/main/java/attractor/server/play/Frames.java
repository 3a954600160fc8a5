package attractor.server.play;

import attractor.experiment.ending.Centred;
import attractor.experiment.ending.Overlaps;
import attractor.match.Weighing;
import attractor.memory.Energetic;
import attractor.memory.FixedLength;
import attractor.memory.Memory;
import attractor.memory.Moment;
import attractor.memory.Observer;
import attractor.memory.Reconstructing;
import attractor.memory.Timed;
import attractor.memory.Workers;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Reals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/// Keeps what a recall visits: the first [#MOST] states, then the last of every step, so that a long run stays
/// small. Of a process in time it keeps the moments too.
final class Frames implements Observer, Timed.Watch {

    /// How many states are kept one by one.
    static final int MOST = 1200;

    /// With more memories than these nobody looks at each one's weight.
    private static final int MOST_WEIGHTS = 100;

    private final Patterns memories;
    private final Memory memory;
    private final Overlaps overlaps;
    private final List<Map<String, Object>> kept = new ArrayList<>();
    private Pattern last;
    private Optional<Moment> moment = Optional.empty();
    private int lastStep = -1;
    private long visited;

    /// Watches one recall.
    ///
    /// @param memories in the alphabet of the model
    /// @param memory asked for energies, if it has them
    /// @param cue the state before the first
    Frames(Patterns memories, Memory memory, Pattern cue) {
        this.memories = memories;
        this.memory = memory;
        this.overlaps = new Overlaps(memories);
        this.last = cue;
    }

    @Override
    public void visit(int step, Supplier<Pattern> state) {
        Workers.checkInterrupt();
        visited++;
        if (kept.size() < MOST || (step != lastStep && kept.size() < 2 * MOST)) {
            add(step, state.get());
        }
    }

    @Override
    public void visit(int step, Moment reached, Supplier<Pattern> state) {
        moment = Optional.of(reached);
        visit(step, state);
    }

    /// Adds the state at the end, if it is not the last one kept.
    void close(int step, Pattern end) {
        if (kept.isEmpty() || !end.equals(last)) {
            add(step, end);
        }
    }

    List<Map<String, Object>> kept() {
        return List.copyOf(kept);
    }

    /// Whether states between the kept ones were left out.
    boolean thinned() {
        return visited > kept.size();
    }

    private void add(int step, Pattern state) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("step", step);
        if (state instanceof Reals || last instanceof Reals || kept.isEmpty()) {
            frame.put("cells", cells(state));
        } else {
            frame.put("changed", changed(state));
        }
        energy(state).ifPresent(energy -> frame.put("energy", energy));
        frame.put("overlaps", overlaps(state));
        moment.ifPresent(at -> {
            frame.put("time", at.time());
            frame.put("noise", at.noise());
            if (Double.isFinite(at.sharpness())) {
                frame.put("sharpness", at.sharpness());
            }
        });
        weights(state).ifPresent(weights -> {
            frame.put("weights", weights);
            if (memory instanceof Reconstructing && !weights.isEmpty()) {
                frame.put("corpus", rest(weights));
            }
        });
        kept.add(frame);
        last = state;
        lastStep = step;
    }

    private List<Number> cells(Pattern state) {
        List<Number> cells = new ArrayList<>(state.dimension());
        for (int i = 0; i < state.dimension(); i++) {
            double value = Centred.component(state, i);
            if (state instanceof Reals) {
                cells.add((float) value);
            } else {
                cells.add((int) value);
            }
        }
        return cells;
    }

    private List<Integer> changed(Pattern state) {
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < state.dimension(); i++) {
            if (state.at(i) != last.at(i)) {
                changed.add(i);
            }
        }
        return changed;
    }

    private OptionalDouble energy(Pattern state) {
        if (!(memory instanceof Energetic energetic)) {
            return OptionalDouble.empty();
        }
        double energy = energetic.energy(state);
        return Double.isFinite(energy) ? OptionalDouble.of(energy) : OptionalDouble.empty();
    }

    /// The share of each memory in the next state, where the memory weighs its patterns by the state alone, or by
    /// the state and its moment.
    private Optional<List<Double>> weights(Pattern state) {
        if (memories.count() > MOST_WEIGHTS) {
            return Optional.empty();
        }
        if (memory instanceof Timed timed) {
            return moment.flatMap(at -> finite(timed.weights(at, state)));
        }
        return memory instanceof Weighing weighing && !(memory instanceof FixedLength)
                ? finite(weighing.weights(state))
                : Optional.empty();
    }

    /// What lacks to 1, which no rounding makes negative.
    private static double rest(List<Double> weights) {
        return Math.max(0, 1 - weights.stream().mapToDouble(Double::doubleValue).sum());
    }

    private static Optional<List<Double>> finite(double... weights) {
        return Arrays.stream(weights).allMatch(Double::isFinite)
                ? Optional.of(Arrays.stream(weights).boxed().toList())
                : Optional.empty();
    }

    /// m_μ = ξ^μ·x/D, with 0/1 units read as ∓1.
    private List<Double> overlaps(Pattern state) {
        return Arrays.stream(overlaps.products(state))
                .mapToObj(product -> product / state.dimension())
                .toList();
    }
}
