/// How a recall ended, in words that a student can check.
///
///     Ending          one of six: recalled, wrong memory, inverse, mixture, cycle, still moving
///     SignedMixture   the memories, each with a sign, whose sum a spurious state is nearest to
///     MixtureSearch   finds it
@NullMarked
package attractor.experiment.ending;

import org.jspecify.annotations.NullMarked;
