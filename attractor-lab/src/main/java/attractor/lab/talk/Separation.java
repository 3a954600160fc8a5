package attractor.lab.talk;

import attractor.memory.Model;
import attractor.models.dense.DenseExponential;
import attractor.models.dense.DensePolynomial;
import attractor.models.dense.DenseRectified;
import attractor.parameter.Param;
import attractor.spin.FieldForm;
import attractor.spin.SpinDynamics;
import attractor.spin.TieRule;

/// The function F of a dense memory's energy E(x) = −Σ_μ F(ξ^μ·x).
public sealed interface Separation {

    /// The dense memory with this function and these dynamics, driven by exact energy differences; a tie keeps the
    /// state.
    Model model(SpinDynamics update);

    /// F as a formula, such as `x^3`.
    String formula();

    /// F(x) = x^n/n.
    ///
    /// @param power n ≥ 2
    record Polynomial(
            @Param(symbol = "n", doc = "power", min = 2) int power) implements Separation {

        /// n = 2: the Hopfield network.
        public Polynomial() {
            this(2);
        }

        @Override
        public Model model(SpinDynamics update) {
            DensePolynomial plain = new DensePolynomial(power);
            return new DensePolynomial(
                    power, FieldForm.DIFFERENCE, plain.overlap(), plain.energyScale(), update, TieRule.KEEP);
        }

        @Override
        public String formula() {
            return "x^" + power;
        }
    }

    /// F(x) = max(x, 0)^n/n.
    ///
    /// @param power n > 1
    record Rectified(
            @Param(symbol = "n", doc = "power", min = 1, ends = Param.Ends.OPEN)
            double power) implements Separation {

        /// n = 2.
        public Rectified() {
            this(2);
        }

        @Override
        public Model model(SpinDynamics update) {
            DenseRectified plain = new DenseRectified(power);
            return new DenseRectified(
                    power, FieldForm.DIFFERENCE, plain.overlap(), plain.energyScale(), update, TieRule.KEEP);
        }

        @Override
        public String formula() {
            return "max(x,0)^" + (power == Math.rint(power) ? Long.toString((long) power) : Double.toString(power));
        }
    }

    /// F(x) = exp(βx).
    ///
    /// @param beta β > 0, a sharpness; updates stay deterministic
    record Exponential(
            @Param(symbol = "β", doc = "sharpness", min = 0, ends = Param.Ends.OPEN)
            double beta) implements Separation {

        /// β = 1.
        public Exponential() {
            this(1);
        }

        @Override
        public Model model(SpinDynamics update) {
            DenseExponential plain = new DenseExponential(beta);
            return new DenseExponential(
                    beta, FieldForm.DIFFERENCE, plain.energy(), plain.energyScale(), update, TieRule.KEEP);
        }

        @Override
        public String formula() {
            return "exp(" + (beta == 1 ? "" : Double.toString(beta)) + "x)";
        }
    }
}
