package attractor.pattern;

/// The storage format of real components: IEEE 754 binary32 or binary64.
public enum Precision {
    /// 4 bytes a component; the default for data that were read as float32.
    FLOAT32,
    /// 8 bytes a component.
    FLOAT64
}
