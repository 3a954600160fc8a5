package attractor.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/// The publications that the code implements: `docs/references.bib`, bundled with the program.
///
/// Reads plain BibTeX: `@type{key, name = {value}, name = "value", name = 1982}` with balanced braces, and anything
/// between entries as comment. String macros and `#` are not part of it. Keys are unique.
public final class Bibliography {
    private final Map<String, Reference> references;

    private Bibliography(Map<String, Reference> references) {
        this.references = Collections.unmodifiableMap(references);
    }

    /// The bibliography of this program.
    ///
    /// @return every entry of `docs/references.bib`
    public static Bibliography bundled() {
        return Bundled.BIBLIOGRAPHY;
    }

    /// Reads a bibliography.
    ///
    /// @param bibtex the text of a BibTeX file
    /// @return its entries, in order
    public static Bibliography parse(String bibtex) {
        var references = new LinkedHashMap<String, Reference>();
        for (Reference reference : new BibtexReader(bibtex).entries()) {
            if (references.put(reference.key(), reference) != null) {
                throw new IllegalArgumentException("the bibliography has two entries '" + reference.key()
                        + "'; a key names one publication, append a letter to the second");
            }
        }
        return new Bibliography(references);
    }

    /// The keys, in the order of the file.
    ///
    /// @return an unmodifiable set
    public SequencedSet<String> keys() {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(references.keySet()));
    }

    /// One publication.
    ///
    /// @param key as in [Source#key()]
    /// @return its entry
    public Reference entry(String key) {
        Reference reference = references.get(key);
        if (reference == null) {
            throw new IllegalArgumentException("the bibliography has no entry '" + key
                    + "'; add it to docs/references.bib, or use one of " + keys());
        }
        return reference;
    }

    /// One publication as BibTeX.
    ///
    /// @param key as in [Source#key()]
    /// @return the entry as it stands in the file, without a line break at its end
    public String bibtex(String key) {
        return entry(key).bibtex();
    }

    private static final class Bundled {
        static final Bibliography BIBLIOGRAPHY = read();

        private static Bibliography read() {
            try (var in = Bibliography.class.getResourceAsStream("references.bib")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "references.bib is missing beside the class Bibliography; build the module attractor-reference again");
                }
                return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
