package attractor.cli;

import attractor.memory.Catalogue;
import attractor.memory.Model;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The models of strangers: jars in the folder `plugins` of the program, and those that `ATTRACTOR_PLUGINS` names.
///
/// Each jar sees the program and the jars before it (sorted by name). A jar that cannot be used is left out with a
/// sentence that says why; the others are used.
///
/// @param jars what is used
/// @param complaints one sentence for each jar that is not
record Plugins(List<Path> jars, List<String> complaints) {

    private static final String SERVICE = "META-INF/services/" + Model.class.getName();

    /// Copies the lists.
    Plugins {
        jars = List.copyOf(jars);
        complaints = List.copyOf(complaints);
    }

    /// Adds the models of all plug-ins to the catalogue.
    static Plugins load(Session session) {
        List<Path> used = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        ClassLoader loader = Catalogue.class.getClassLoader();
        for (Path jar : candidates(session, complaints)) {
            try {
                requireJar(jar);
                ClassLoader wider = new URLClassLoader(new URL[] {url(jar)}, loader);
                Catalogue.use(wider);
                loader = wider;
                used.add(jar);
            } catch (IOException | RuntimeException | LinkageError e) {
                complaints.add("plug-in " + jar + " is left out: " + reason(e));
            }
        }
        return new Plugins(used, complaints);
    }

    private static List<Path> candidates(Session session, List<String> complaints) {
        List<Path> jars = new ArrayList<>();
        session.home().ifPresent(home -> jars.addAll(in(home.resolve("plugins"), complaints)));
        String named = session.environment().getOrDefault("ATTRACTOR_PLUGINS", "");
        Stream.of(named.split(File.pathSeparator, -1))
                .filter(text -> !text.isBlank())
                .forEach(text -> {
                    Path path = session.path(Path.of(text.strip()));
                    if (Files.isDirectory(path)) {
                        jars.addAll(in(path, complaints));
                    } else {
                        jars.add(path);
                    }
                });
        return jars.stream().distinct().toList();
    }

    private static List<Path> in(Path folder, List<String> complaints) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            complaints.add("the plug-ins in " + folder + " are left out: the folder cannot be read");
            return List.of();
        }
    }

    private static void requireJar(Path jar) throws IOException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalArgumentException("there is no such file; correct ATTRACTOR_PLUGINS");
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry(SERVICE) == null) {
                throw new IllegalArgumentException("it registers no model; list its models in " + SERVICE);
            }
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    private static String reason(Throwable e) {
        return switch (e) {
            case IllegalArgumentException unfit -> String.valueOf(unfit.getMessage());
            case IllegalStateException refused -> String.valueOf(refused.getMessage());
            case IOException damaged -> "it is no jar, or a damaged one; build or copy it again";
            case LinkageError missing ->
                "it does not fit this version of Attractor (" + missing + "); build it against this version";
            default -> e.toString();
        };
    }
}
