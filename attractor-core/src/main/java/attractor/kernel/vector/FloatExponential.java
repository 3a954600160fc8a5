package attractor.kernel.vector;

import attractor.kernel.Exponential;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// [Exponential] on a register of float32, bit for bit.
final class FloatExponential {

    private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;
    private static final float LOG2_E = (float) Exponential.LOG2_E;
    private static final float C7 = Exponential.floatTerm(7);
    private static final float C6 = Exponential.floatTerm(6);
    private static final float C5 = Exponential.floatTerm(5);
    private static final float C4 = Exponential.floatTerm(4);
    private static final float C3 = Exponential.floatTerm(3);
    private static final float C2 = Exponential.floatTerm(2);

    private FloatExponential() {}

    static FloatVector of(FloatVector d) {
        FloatVector one = FloatVector.broadcast(S, 1);
        FloatVector t = d.fma(FloatVector.broadcast(S, LOG2_E), FloatVector.broadcast(S, Exponential.FLOAT_ROUND));
        FloatVector n = t.sub(Exponential.FLOAT_ROUND);
        FloatVector r = n.fma(FloatVector.broadcast(S, -Exponential.FLOAT_LN2), d);
        r = n.fma(FloatVector.broadcast(S, -Exponential.FLOAT_LN2_REST), r);
        FloatVector e = FloatVector.broadcast(S, C7).fma(r, FloatVector.broadcast(S, C6));
        e = e.fma(r, FloatVector.broadcast(S, C5));
        e = e.fma(r, FloatVector.broadcast(S, C4));
        e = e.fma(r, FloatVector.broadcast(S, C3));
        e = e.fma(r, FloatVector.broadcast(S, C2));
        e = e.fma(r, one).fma(r, one);
        FloatVector scaled = e.reinterpretAsInts()
                .add(t.reinterpretAsInts().lanewise(VectorOperators.LSHL, 23))
                .reinterpretAsFloats();
        return FloatVector.zero(S).blend(scaled, d.compare(VectorOperators.GE, Exponential.FLOAT_CUT));
    }
}
