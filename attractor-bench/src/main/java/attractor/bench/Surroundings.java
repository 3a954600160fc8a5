package attractor.bench;

import attractor.kernel.Kernels;
import attractor.lab.ProgramVersion;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a time was measured in: program, kernels, Java, processor.
///
/// @param program version and commit
/// @param kernels which kernels recalls use, and why
/// @param java the JVM and its version
/// @param flags the options the JVM was started with, without paths and properties
/// @param processor the model of the processor and how many the JVM sees
public record Surroundings(String program, String kernels, String java, List<String> flags, String processor) {

    /// From the root to the last separator, where a value or a part of it begins.
    private static final Pattern FOLDER = Pattern.compile("(?<=[=:,])/[^:,=]*/");

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /// Copies the list.
    public Surroundings {
        flags = List.copyOf(flags);
    }

    /// {@return those of this process}
    public static Surroundings current() {
        ProgramVersion version = ProgramVersion.current();
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("--add-modules"))
                .map(Surroundings::withoutFolders)
                .toList();
        return new Surroundings(
                version.version() + " " + version.commit(),
                Kernels.reason(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                flags,
                model() + ", " + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
    }

    /// `-XX:Name=/folder/file` as `-XX:Name=file`: where a file lies is nobody's business.
    static String withoutFolders(String flag) {
        return FOLDER.matcher(flag).replaceAll("");
    }

    private static String model() {
        try {
            return Files.isReadable(PROCESSORS)
                    ? Files.readAllLines(PROCESSORS).stream()
                            .filter(line -> line.startsWith("model name"))
                            .map(line -> line.substring(line.indexOf(':') + 1).strip())
                            .findFirst()
                            .orElse("unknown processor")
                    : "unknown processor";
        } catch (IOException e) {
            return "unknown processor";
        }
    }

    /// The surroundings as the last keys of a line.
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kernels", kernels);
        tree.put("program", program);
        tree.put("java", java);
        tree.put("flags", String.join(" ", flags));
        tree.put("processor", processor);
        return tree;
    }
}
