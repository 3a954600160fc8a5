package attractor.data;

/// How far the sender of a compressed file is trusted.
public enum Trust {
    /// At most 4 GiB unpacked, and at most 200 bytes unpacked for each packed byte once 1 MiB is unpacked.
    LIMITED,
    /// No limit on what is unpacked: `--trust`.
    UNLIMITED
}
