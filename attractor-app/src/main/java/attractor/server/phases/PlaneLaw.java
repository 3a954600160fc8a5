package attractor.server.phases;

import attractor.experiment.rem.PatternBlocks;
import attractor.experiment.rem.RowBlocks;
import attractor.experiment.rem.TileBlocks;
import attractor.pattern.RandomSpins;
import attractor.pattern.RegeneratedPatterns;
import attractor.pattern.Seed;
import attractor.server.document.Tree;
import attractor.theory.rem.Binary;
import attractor.theory.rem.Gaussian;
import attractor.theory.rem.GaussianDistance;
import attractor.theory.rem.PatternLaw;
import attractor.theory.rem.Spherical;
import java.util.Arrays;
import java.util.stream.Collectors;

/// A law of random patterns whose phases can be looked at.
///
///     id                 | patterns                          | softmax of
///     spherical          | uniform on the sphere |ξ|² = D    | λ ξ·x
///     gaussian           | independent N(0, 1)               | λ ξ·x
///     gaussian-distance  | independent N(0, 1)               | −λ|ξ − x|²/2
///     binary             | independent ±1                    | λ ξ·x
public enum PlaneLaw {
    /// Uniform on the sphere.
    SPHERICAL("spherical", "on the sphere", 5),
    /// Normal components, compared by inner products.
    GAUSSIAN("gaussian", "Gaussian", 2),
    /// Normal components, compared by distances.
    GAUSSIAN_DISTANCE("gaussian-distance", "Gaussian, by distance", 5),
    /// Signs.
    BINARY("binary", "±1", 4);

    private final String id;
    private final String words;
    private final double widest;

    PlaneLaw(String id, String words, double widest) {
        this.id = id;
        this.words = words;
        this.widest = widest;
    }

    /// {@return the law of this id}
    ///
    /// @param id one of those above
    /// @throws IllegalArgumentException if there is none
    public static PlaneLaw of(String id) {
        return Arrays.stream(values())
                .filter(law -> law.id.equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("ensemble is " + Tree.quoted(id) + "; it must be one of "
                                + Arrays.stream(values()).map(PlaneLaw::id).collect(Collectors.joining(", "))));
    }

    /// {@return its name in addresses}
    public String id() {
        return id;
    }

    String words() {
        return words;
    }

    /// The largest λ that is shown.
    double widest() {
        return widest;
    }

    PatternLaw law() {
        return switch (this) {
            case SPHERICAL -> new Spherical();
            case GAUSSIAN -> new Gaussian();
            case GAUSSIAN_DISTANCE -> new GaussianDistance();
            case BINARY -> new Binary();
        };
    }

    /// Whether all patterns have the same norm √D.
    boolean hasEqualNorms() {
        return this == SPHERICAL || this == BINARY;
    }

    /// K patterns of dimension D, drawn block by block; an interrupt ends the drawing at the next one.
    PatternBlocks draw(int count, int dimension, Seed seed) {
        return switch (this) {
            case SPHERICAL -> TileBlocks.sphere(count, dimension, seed).in(PatternBlocks.Storage.KEPT);
            case GAUSSIAN -> TileBlocks.normal(count, dimension, seed).in(PatternBlocks.Storage.KEPT);
            case GAUSSIAN_DISTANCE ->
                new RowBlocks(
                                new RegeneratedPatterns(new attractor.pattern.Gaussian(), count, dimension, seed),
                                RowBlocks.Score.DISTANCE)
                        .in(PatternBlocks.Storage.KEPT);
            case BINARY ->
                new RowBlocks(
                                new RegeneratedPatterns(new RandomSpins(), count, dimension, seed),
                                RowBlocks.Score.INNER_PRODUCT)
                        .in(PatternBlocks.Storage.KEPT);
        };
    }
}
