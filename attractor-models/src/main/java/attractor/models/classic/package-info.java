/// Which memories came before dense ones?
///
/// In reading order: [Hopfield] with any learning rule and [Units]. Depends on the spin kit and the learning rules.
///
///     Memory memory = new Hopfield(new Storkey()).store(patterns, new Seed(1));
package attractor.models.classic;
