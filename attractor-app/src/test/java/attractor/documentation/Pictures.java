package attractor.documentation;

import attractor.data.DataStore;
import attractor.figure.Axis;
import attractor.figure.Figure;
import attractor.figure.Gallery;
import attractor.figure.Grid;
import attractor.figure.Look;
import attractor.figure.Panels;
import attractor.figure.Plot;
import attractor.figure.Sample;
import attractor.figure.Series;
import attractor.figure.sheet.Size;
import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.memory.Model;
import attractor.models.classic.Hopfield;
import attractor.models.dense.DenseExponential;
import attractor.pattern.ExactFlips;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import java.util.ArrayList;
import java.util.List;

/// The pictures of the README and of docs, drawn from recalls that really happen.
final class Pictures {

    private static final int SIDE = 8;
    private static final double NOISE = 0.18;
    private static final Seed SEED = new Seed(1);

    private Pictures() {}

    /// The stored letters, a cue, its recall by two memories, and their energies on the way.
    static Figure recall() {
        SpinPatterns letters =
                DataStore.standard().load("letters", SIDE + "x" + SIDE).spins(127);
        Pattern cue =
                new ExactFlips(NOISE).apply(letters.get(0), SEED.child("cue", 0).generator());
        Trace hopfield = Trace.of(new Hopfield(), letters, cue);
        Trace dense = Trace.of(new DenseExponential(0.2), letters, cue);
        Gallery gallery = new Gallery(
                "A to G are stored; the cue is A with 12 of its 64 bits flipped",
                List.of("stored A", "cue", "6 flips later", "12 flips later", "recall"),
                List.of(row("Hopfield", letters, hopfield), row("dense exponential, β = 0.2", letters, dense)),
                Gallery.Shades.SPINS);
        Plot energy = Plot.of(
                        "Energy after each flip",
                        Axis.linear("flips of single units").from(0),
                        Axis.linear("energy (cue 0, recall −1)"),
                        List.of(hopfield.series("Hopfield"), dense.series("dense exponential")))
                .sized(new Size(330, 230));
        return new Panels("A cue, its recall and its energy", 2, List.of(gallery, energy));
    }

    private static Gallery.Row row(String title, SpinPatterns letters, Trace trace) {
        Spins target = letters.get(0);
        List<Gallery.Picture> pictures = new ArrayList<>();
        pictures.add(new Gallery.Picture(grid(target), ""));
        for (int flips : new int[] {0, 6, 12, trace.flips()}) {
            Spins state = trace.states().get(flips);
            pictures.add(new Gallery.Picture(grid(state), state.hamming(target) + " wrong"));
        }
        return new Gallery.Row(title, pictures);
    }

    private static Grid grid(Spins letter) {
        return Grid.of(SIDE, SIDE, (column, row) -> letter.sign(row * SIDE + column));
    }

    /// The states and energies that a recall visits, one unit flipped between neighbours.
    private record Trace(List<Spins> states, List<Double> energies) {

        static Trace of(Model model, SpinPatterns patterns, Pattern cue) {
            Memory memory = model.store(patterns, SEED);
            List<Spins> states = new ArrayList<>();
            List<Double> energies = new ArrayList<>();
            memory.recall(cue, SEED.child("recall", 0).generator(), (step, state) -> {
                Spins now = (Spins) state.get();
                states.add(now);
                energies.add(((Energetic) memory).energy(now));
            });
            return new Trace(states, energies);
        }

        int flips() {
            return states.size() - 1;
        }

        Series series(String name) {
            double first = energies.getFirst();
            double fall = first - energies.getLast();
            List<Sample> samples = new ArrayList<>();
            for (int flip = 0; flip <= flips(); flip++) {
                samples.add(Sample.of(flip, (energies.get(flip) - first) / fall));
            }
            return Series.of(name, Look.JOINED, samples);
        }
    }
}
