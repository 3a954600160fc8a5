package attractor.kernel.vector;

import attractor.kernel.Exponential;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Exponential] on a register of float64, bit for bit.
final class DoubleExponential {

    private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
    private static final double LOG2_E = Exponential.LOG2_E;
    private static final double C13 = Exponential.doubleTerm(13);
    private static final double C12 = Exponential.doubleTerm(12);
    private static final double C11 = Exponential.doubleTerm(11);
    private static final double C10 = Exponential.doubleTerm(10);
    private static final double C9 = Exponential.doubleTerm(9);
    private static final double C8 = Exponential.doubleTerm(8);
    private static final double C7 = Exponential.doubleTerm(7);
    private static final double C6 = Exponential.doubleTerm(6);
    private static final double C5 = Exponential.doubleTerm(5);
    private static final double C4 = Exponential.doubleTerm(4);
    private static final double C3 = Exponential.doubleTerm(3);
    private static final double C2 = Exponential.doubleTerm(2);

    private DoubleExponential() {}

    static DoubleVector of(DoubleVector d) {
        DoubleVector one = DoubleVector.broadcast(S, 1);
        DoubleVector t = d.fma(DoubleVector.broadcast(S, LOG2_E), DoubleVector.broadcast(S, Exponential.DOUBLE_ROUND));
        DoubleVector n = t.sub(Exponential.DOUBLE_ROUND);
        DoubleVector r = n.fma(DoubleVector.broadcast(S, -Exponential.DOUBLE_LN2), d);
        r = n.fma(DoubleVector.broadcast(S, -Exponential.DOUBLE_LN2_REST), r);
        DoubleVector e = DoubleVector.broadcast(S, C13).fma(r, DoubleVector.broadcast(S, C12));
        e = e.fma(r, DoubleVector.broadcast(S, C11));
        e = e.fma(r, DoubleVector.broadcast(S, C10));
        e = e.fma(r, DoubleVector.broadcast(S, C9));
        e = e.fma(r, DoubleVector.broadcast(S, C8));
        e = e.fma(r, DoubleVector.broadcast(S, C7));
        e = e.fma(r, DoubleVector.broadcast(S, C6));
        e = e.fma(r, DoubleVector.broadcast(S, C5));
        e = e.fma(r, DoubleVector.broadcast(S, C4));
        e = e.fma(r, DoubleVector.broadcast(S, C3));
        e = e.fma(r, DoubleVector.broadcast(S, C2));
        e = e.fma(r, one).fma(r, one);
        DoubleVector scaled = e.reinterpretAsLongs()
                .add(t.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                .reinterpretAsDoubles();
        return DoubleVector.zero(S).blend(scaled, d.compare(VectorOperators.GE, Exponential.DOUBLE_CUT));
    }
}
