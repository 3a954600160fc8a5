package attractor.lab;

/// What a resumed run does with cells that another program version or configuration computed.
public enum Mixing {
    /// It does not start.
    REFUSE,
    /// It keeps them, and says so in run.json and in the report.
    ALLOW
}
