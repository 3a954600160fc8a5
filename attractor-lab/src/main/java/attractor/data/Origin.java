package attractor.data;

/// Where a data set comes from.
public sealed interface Origin {

    /// The origin in words, for `attractor data info`.
    ///
    /// @return one line
    String text();

    /// Part of the program: shipped in the jar, or computed.
    ///
    /// @param text what it is
    record Own(String text) implements Origin {}

    /// A package of Debian and its relatives.
    ///
    /// @param name the package
    /// @param version the version whose files are known
    /// @param folder where the package puts the files when it is installed
    record DebianPackage(String name, String version, String folder) implements Origin {
        @Override
        public String text() {
            return "Debian package " + name + " " + version;
        }
    }

    /// A package of the npm registry.
    ///
    /// @param name the package
    /// @param version the version whose files are known
    record NpmPackage(String name, String version) implements Origin {
        @Override
        public String text() {
            return "npm package " + name + "@" + version;
        }
    }
}
