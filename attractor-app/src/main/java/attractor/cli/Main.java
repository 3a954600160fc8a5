package attractor.cli;

/// The program `attractor`.
public final class Main {
    private Main() {}

    /// Runs one command and ends the JVM with its exit code.
    ///
    /// @param args the command line, without the program's name
    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println("attractor 0.1.0-SNAPSHOT, Java " + Runtime.version());
            return;
        }
        System.err.println("unknown command '" + String.join(" ", args) + "'; the only one yet is --version");
        System.exit(2);
    }
}
