package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The example plug-in, compiled and packed apart from the build, as a stranger would.
final class PluginJar {

    static final Path EXAMPLE =
            Path.of(System.getProperty("attractor.home", "..")).resolve("examples/plugin-one-energy");
    static final Path SOURCE = EXAMPLE.resolve("src/example/HyperbolicCosine.java");
    static final String SERVICE = "META-INF/services/attractor.memory.Model";

    private PluginJar() {}

    /// Builds the jar in a folder.
    static Path build(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of("--release", "25", "-cp", System.getProperty("java.class.path"), "-d", classes.toString());
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(SOURCE))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        Path jar = Files.createDirectories(folder.resolve("plugins")).resolve("plugin-one-energy.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            try (Stream<Path> all = Files.walk(classes)) {
                for (Path path : all.filter(Files::isRegularFile).sorted().toList()) {
                    add(out, classes.relativize(path).toString(), Files.readAllBytes(path));
                }
            }
            add(out, SERVICE, Files.readAllBytes(EXAMPLE.resolve("src").resolve(SERVICE)));
        }
        return jar;
    }

    private static void add(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name.replace('\\', '/')));
        out.write(bytes);
        out.closeEntry();
    }
}
