package attractor.reference;

import java.util.Map;
import java.util.Optional;

/// One publication of the bibliography.
///
/// @param key the name by which [Source] points here, such as `hopfield-1982`
/// @param type the kind of BibTeX entry, such as `article`
/// @param fields the BibTeX fields in the order of the file, names in lower case, values without their outer braces
/// @param bibtex the entry as it stands in the file
public record Reference(String key, String type, Map<String, String> fields, String bibtex) {
    /// Keeps the fields as they are: the map must not change any more.
    public Reference {
        if (key.isBlank()) {
            throw new IllegalArgumentException(
                    "a reference needs a key, got '" + key + "'; write @article{author-year, ...}");
        }
    }

    /// A field such as `doi`, where the entry has it.
    ///
    /// @param name the field's name in lower case
    /// @return its value without outer braces
    public Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /// The reference as one line of text: authors (year), title, where it appeared, and its DOI.
    ///
    /// @return a line without TeX braces
    public String text() {
        var line = new StringBuilder();
        field("author").ifPresent(authors -> line.append(authors.replace(" and ", "; ")));
        field("year").ifPresent(year -> line.append(" (").append(year).append(")"));
        field("title")
                .ifPresent(title ->
                        line.append(line.isEmpty() ? "" : ": ").append(title).append('.'));
        for (String container : new String[] {"journal", "booktitle", "institution", "publisher"}) {
            field(container).ifPresent(name -> line.append(' ').append(name));
        }
        field("volume").ifPresent(volume -> line.append(' ').append(volume));
        field("pages").ifPresent(pages -> line.append(", ").append(pages.replace("--", "–")));
        field("eprint").ifPresent(number -> line.append(", arXiv:").append(number));
        field("note").ifPresent(note -> line.append(' ').append(note));
        field("doi").ifPresent(doi -> line.append(", https://doi.org/").append(doi));
        return line.toString().replaceAll("[{}]", "").strip();
    }
}
