package attractor.data;

/// A file of a data set as it is kept on this machine: unpacked, and known by its hash.
///
/// @param name the file name within the data set's folder
/// @param bytes its length
/// @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
public record DataFile(String name, long bytes, String sha256) {}
