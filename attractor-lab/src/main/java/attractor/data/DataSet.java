package attractor.data;

import java.nio.file.Path;
import java.util.List;

/// A set of images with a name, its provenance, and how to read it.
///
/// The data themselves are loaded by a [DataStore]. Sets of the program's own are always there; others are fetched
/// once.
public final class DataSet {

    private final String name;
    private final String title;
    private final String licence;
    private final Origin origin;
    private final List<DataFile> files;
    private final List<Split> splits;
    private final Reader reader;

    DataSet(About about, List<DataFile> files, List<Split> splits, Reader reader) {
        this.name = about.name();
        this.title = about.title();
        this.licence = about.licence();
        this.origin = about.origin();
        this.files = List.copyOf(files);
        this.splits = List.copyOf(splits);
        this.reader = reader;
    }

    /// A part of a data set: `train` and `test`, or the sizes in which letters are drawn.
    ///
    /// @param name the identifier within the data set
    /// @param count the number of images
    /// @param height rows of an image
    /// @param width columns of an image
    public record Split(String name, int count, int height, int width) {
        /// The number of pixels of an image, D.
        ///
        /// @return height × width
        public int dimension() {
            return height * width;
        }
    }

    /// What a data set says about itself.
    record About(String name, String title, String licence, Origin origin) {}

    /// Reads a split from the folder of the data set; sets of the program's own ignore the folder.
    interface Reader {
        ImageSet read(Path folder, Split split);
    }

    /// The identifier, such as `fashion-mnist`.
    ///
    /// @return lower-case letters, digits and hyphens
    public String name() {
        return name;
    }

    /// What the set is, in one line.
    ///
    /// @return a short description
    public String title() {
        return title;
    }

    /// The licence of the data.
    ///
    /// @return its name, with remarks
    public String licence() {
        return licence;
    }

    /// Where the data come from.
    ///
    /// @return a package, or the program itself
    public Origin origin() {
        return origin;
    }

    /// The files that make up the set.
    ///
    /// @return their names, lengths and hashes; empty for sets of the program's own
    public List<DataFile> files() {
        return files;
    }

    /// The parts of the set; the first is the default.
    ///
    /// @return at least one
    public List<Split> splits() {
        return splits;
    }

    /// The part with a given name.
    ///
    /// @param split the identifier, such as `train`
    /// @return that part
    /// @throws BadInputException if there is none; the message lists those there are
    public Split split(String split) {
        return splits.stream()
                .filter(candidate -> candidate.name().equals(split))
                .findFirst()
                .orElseThrow(() -> new BadInputException("data set " + name + " has no split '" + split + "'; it has "
                        + String.join(", ", splits.stream().map(Split::name).toList())));
    }

    ImageSet read(Path folder, Split split) {
        ImageSet set = reader.read(folder, split);
        if (set.count() != split.count() || set.height() != split.height() || set.width() != split.width()) {
            throw new BadInputException("split " + split.name() + " of " + name + " holds " + set.images()
                    + " instead of " + split.count() + " images of " + split.height() + " x " + split.width()
                    + "; get it again with: attractor data fetch " + name);
        }
        return set;
    }
}
