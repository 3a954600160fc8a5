import attractor.theory.CurveFamily;
import attractor.theory.capacity.ClassicalCurves;
import attractor.theory.capacity.DenseCurves;
import attractor.theory.capacity.HebbianCurves;
import attractor.theory.rem.FiniteSizeCurves;
import attractor.theory.rem.RemCurves;
import org.jspecify.annotations.NullMarked;

/// Capacity theory as callable curves, and the statistics that measurements need.
@NullMarked
module attractor.theory {
    requires static org.jspecify;
    requires transitive attractor.reference;
    requires hipparchus.core;
    requires hipparchus.ode;
    requires hipparchus.stat;
    requires hipparchus.fft;

    exports attractor.statistics;
    exports attractor.theory;
    exports attractor.theory.advice;
    exports attractor.theory.capacity;
    exports attractor.theory.quantity;
    exports attractor.theory.rem;
    exports attractor.theory.special;

    uses CurveFamily;

    provides CurveFamily with
            ClassicalCurves,
            DenseCurves,
            HebbianCurves,
            RemCurves,
            FiniteSizeCurves;
}
