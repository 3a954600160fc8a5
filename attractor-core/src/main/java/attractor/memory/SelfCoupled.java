package attractor.memory;

/// The ability of a model to say that its units act on themselves.
///
/// With clean cues and many more patterns than units a self-coupled memory keeps every state, so that its capacity
/// for δ = 0 means nothing; a capacity search then refuses unless it is forced. Source: `hanley-2025`, Example
/// 2.1.1 keeps the diagonal.
@FunctionalInterface
public interface SelfCoupled {

    /// Whether a unit's own state enters its field under the parameters of this model.
    boolean hasSelfCoupling();
}
