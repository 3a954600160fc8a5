package attractor.architecture.planted;

import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Every way to random numbers that nobody can repeat, one a method.
final class HiddenRandomness {
    private HiddenRandomness() {}

    static double mathRandom() {
        return Math.random();
    }

    static double strictMathRandom() {
        return StrictMath.random();
    }

    static double newRandom() {
        return new Random().nextDouble();
    }

    static double seededRandom() {
        return new Random(1).nextDouble();
    }

    static double secureRandom() {
        return new SecureRandom().nextDouble();
    }

    static double splittableRandom() {
        return new SplittableRandom().nextDouble();
    }

    static double threadLocalRandom() {
        return ThreadLocalRandom.current().nextDouble();
    }

    static double defaultGenerator() {
        return RandomGenerator.getDefault().nextDouble();
    }

    static double generatorByName() {
        return RandomGenerator.of("L64X128MixRandom").nextDouble();
    }

    static double unseededFactory() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create().nextDouble();
    }

    static void shuffled(List<String> list) {
        Collections.shuffle(list);
    }
}
