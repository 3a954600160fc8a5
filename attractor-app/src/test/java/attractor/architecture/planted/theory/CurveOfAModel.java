package attractor.architecture.planted.theory;

import attractor.architecture.planted.models.ConcreteModel;

/// Theory that knows a model.
final class CurveOfAModel {
    private CurveOfAModel() {}

    static double capacity() {
        return new ConcreteModel().couplings();
    }
}
