package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.NdArray;
import attractor.data.Npy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Bad input gives one sentence, the exit code of the specification, no stack trace and no file.
final class BadInputTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Samples.write(folder);
        double[] numbers = new double[2 * Samples.DIMENSION];
        java.util.Arrays.fill(numbers, 1);
        numbers[Samples.DIMENSION + 3] = Double.NaN;
        Npy.write(folder.resolve("nan.npy"), NdArray.float64(numbers, 2, Samples.DIMENSION));
        double[] infinite = numbers.clone();
        infinite[Samples.DIMENSION + 3] = Double.POSITIVE_INFINITY;
        Npy.write(folder.resolve("inf.npy"), NdArray.float64(infinite, 2, Samples.DIMENSION));
        Npy.write(folder.resolve("half.npy"), NdArray.int8(Samples.signs(3 * 30, 4), 3, 30));
        Npy.write(folder.resolve("skew.npy"), NdArray.int8(Samples.signs(60 * 60, 6), 60, 60));
        Npy.write(folder.resolve("none.npy"), NdArray.int8(new byte[0], 0, Samples.DIMENSION));
        Npy.write(folder.resolve("flat.npy"), NdArray.int8(Samples.signs(Samples.DIMENSION, 5), Samples.DIMENSION));
        byte[] whole = Files.readAllBytes(folder.resolve("P.npy"));
        Files.write(folder.resolve("short.npy"), java.util.Arrays.copyOf(whole, whole.length - 10));
        Files.writeString(folder.resolve("ragged.csv"), "1,-1,1\n1,-1\n");
        Files.writeString(folder.resolve("words.csv"), "1,-1,one\n");
        Files.write(folder.resolve("object.npy"), npy("'|O'", "(2, 60)", 8));
        Files.write(folder.resolve("huge.npy"), npy("'<f8'", "(4000000000, 4000000000)", 8));
        Files.createDirectory(folder.resolve("dir"));
    }

    /// 40,000 equal rows, which pack to less than one byte in 200.
    private static void writeBomb(Path file) throws IOException {
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        byte[] ones = new byte[40_000 * Samples.DIMENSION];
        java.util.Arrays.fill(ones, (byte) 1);
        Npy.write(Channels.newChannel(npy), NdArray.int8(ones, 40_000, Samples.DIMENSION));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("a.npy"));
            npy.writeTo(zip);
        }
    }

    @Test
    void aZipBombIsRefusedUnlessItIsTrusted() throws IOException {
        writeBomb(folder.resolve("bomb.npz"));
        Shell shell = new Shell(folder);
        Shell.Answer refused = shell.line("attractor recall nearest-pattern --patterns P.npy --cues bomb.npz -o R.npy");
        assertThat(refused.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(refused.err()).contains("200:1", "--trust").hasLineCount(1);
        assertThat(folder.resolve("R.npy")).doesNotExist();
        Shell.Answer trusted =
                shell.line("attractor recall nearest-pattern --patterns P.npy --cues bomb.npz -o R.npy --trust");
        assertThat(trusted.code()).as(trusted.err()).isEqualTo(ExitCode.OK);
    }

    private static byte[] npy(String type, String shape, int bytes) {
        String header = "{'descr': " + type + ", 'fortran_order': False, 'shape': " + shape + ", }";
        header = header + " ".repeat(117 - header.length()) + "\n";
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[10 + text.length + bytes];
        byte[] head = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0};
        System.arraycopy(head, 0, file, 0, 10);
        System.arraycopy(text, 0, file, 10, text.length);
        return file;
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                // words of the command line
                Arguments.of("recal hopfield", "there is no command recal", "Did you mean recall?"),
                Arguments.of("lab rnu all", "there is no lab command rnu", "Did you mean run?"),
                Arguments.of("lab", "lab needs one of", "run"),
                Arguments.of("--json models", "--json stands before the command", "models --json"),
                Arguments.of("models --jsno", "models has no option --jsno", "did you mean --json?"),
                Arguments.of("models hopfeld", "there is no model hopfeld", "Did you mean hopfield?"),
                Arguments.of("models hopfield dense", "models takes no argument \"dense\"", "--help"),
                Arguments.of("recall", "recall needs MODEL", "--help"),
                Arguments.of("recall hopfield --patterns P.npy", "give --cues C.npy", ""),
                Arguments.of("recall hopfield --cues C.npy", "give --patterns P.npy", ""),
                Arguments.of(
                        "recall hopfield --patterns P.npy --weights P.npy --cues C.npy", "both given", "one of them"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues C.npy --seed x", "--seed is \"x\"", "whole number"),
                Arguments.of("recall hopfield --patterns P.npy --cues C.npy --threads 0", "threads is 0", "at least 1"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues C.npy --seed 1 --seed 2",
                        "--seed S is given twice",
                        ""),
                Arguments.of("models --color sometimes", "--color is \"sometimes\"", "auto, always, never"),
                // parameters
                Arguments.of(
                        "recall dense-exponential betta=1 --patterns P.npy --cues C.npy",
                        "unknown parameter betta",
                        "Did you mean beta?"),
                Arguments.of(
                        "recall dense-exponential beta=-1 --patterns P.npy --cues C.npy",
                        "beta is -1",
                        "it must be in (0, ∞)"),
                Arguments.of(
                        "recall dense-exponential beta=two --patterns P.npy --cues C.npy",
                        "beta is \"two\"",
                        "a number"),
                Arguments.of(
                        "recall dense-exponential beta=1 beta=2 --patterns P.npy --cues C.npy",
                        "beta is set twice",
                        "keep one"),
                Arguments.of(
                        "recall dense-exponential beta --patterns P.npy --cues C.npy",
                        "\"beta\" is no setting",
                        "name=value"),
                // files
                Arguments.of("recall hopfield --patterns nowhere.npy --cues C.npy", "nowhere.npy does not exist", ""),
                Arguments.of("recall hopfield --patterns dir --cues C.npy", "is a directory", "name a file"),
                Arguments.of("recall hopfield --patterns short.npy --cues C.npy", "truncated", "write it again"),
                Arguments.of("recall hopfield --patterns object.npy --cues C.npy", "Python objects", "astype"),
                Arguments.of("recall hopfield --patterns huge.npy --cues C.npy", "huge.npy", ""),
                Arguments.of("recall hopfield --patterns ragged.csv --cues C.npy", "ragged.csv", "line 2"),
                Arguments.of("recall hopfield --patterns words.csv --cues C.npy", "words.csv", "one"),
                // numbers
                Arguments.of(
                        "recall hopfield --patterns nan.npy --cues C.npy", "component 3 of row 1 is NaN", "nan.npy"),
                Arguments.of(
                        "recall modern-hopfield --patterns inf.npy --cues C.npy",
                        "component 3 of row 1 is Infinity",
                        "must be finite"),
                Arguments.of(
                        "recall hopfield --patterns G.npy --cues C.npy",
                        "component 0 of row 0 is 0.",
                        "--binarise THRESHOLD"),
                Arguments.of("recall hopfield --patterns none.npy --cues C.npy", "holds no numbers", "at least one"),
                Arguments.of("recall hopfield --patterns flat.npy --cues C.npy", "has no rows", "reshape"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues half.npy",
                        "the cues have dimension 30",
                        "patterns of dimension 60"),
                Arguments.of("recall hopfield --patterns P.npy --cues C.npy --mask half.npy", "bits are 0 or 1", ""),
                Arguments.of(
                        "recall modern-hopfield --weights P.npy --cues C.npy", "has no couplings", "models that do: "),
                Arguments.of("recall hopfield --weights P.npy --cues C.npy", "shape [4, 60]", "square matrix"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --targets Y.npy --cues C.npy",
                        "does not associate patterns",
                        "models that do: "),
                Arguments.of("energy nearest-pattern --patterns P.npy --states S.npy", "has no energy", "energetic"),
                Arguments.of("energy hopfield --weights skew.npy --states S.npy", "are not symmetric", "(W + Wᵀ)/2"),
                Arguments.of(
                        "energy dense-polynomial n=500 --patterns P.npy --states S.npy",
                        "leaves the range of numbers",
                        "overlap=mean"),
                Arguments.of("learn storkee --patterns P.npy -o W.npy", "no learning rule storkee", "storkey?"),
                Arguments.of("learn storkey --patterns P.npy", "-o W.npy", ""),
                Arguments.of("learn taylor c2corr=0 --patterns P.npy -o W.npy", "c2corr is 0", "above 0"),
                Arguments.of("learn taylor c0=0.1+V --patterns P.npy -o W.npy", "unknown word V", "0.1, -0.2W"),
                Arguments.of("learn willshaw --patterns P.npy -o W.npy", "learns 0/1 patterns", "sparse-network"),
                Arguments.of("learn perceptron --patterns G.npy -o W.npy", "learns ±1 patterns", "give ±1 patterns"),
                Arguments.of("learn oja rate=2.5 --patterns P.npy -o W.npy", "Oja's rule diverges", "lower the rate"),
                Arguments.of("learn storkey --patterns P.npy -o W.npy --bias B.npy", "has no bias", "drop it"),
                Arguments.of("recall sparse-network --patterns P.npy --cues C.npy", "P.npy", "0"),
                Arguments.of(
                        "recall sparse-network readout=hypercolumns readout.size=7 --patterns P.npy --cues C.npy"
                                + " --binarise 0",
                        "M = 7 units do not divide D = 60",
                        "such as 6"),
                Arguments.of(
                        "recall hopfield rule=bcpnn --patterns P.npy --cues C.npy",
                        "learns 0/1 patterns",
                        "sparse-network"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --bias B.npy --cues C.npy", "goes with --weights", "drop"),
                // capacity
                Arguments.of("capacity hopfield dimension=0", "dimension is 0", "it must be"),
                Arguments.of("capacity hopfield delta=0.7", "delta is 0.7", "[0, 0.5"),
                Arguments.of("capacity hopfield epsilon=0", "epsilon is 0", "(0, 0.66)"),
                Arguments.of("capacity hopfield dynamics=onestep", "dynamics is onestep", "Did you mean one-step?"),
                Arguments.of("capacity hopfield success=overlap:2", "success is 2", "(0, 1]"),
                Arguments.of("capacity hopfield rulle=storkey", "unknown parameter rulle", "Did you mean rule?"),
                Arguments.of("capacity modern-hopfield --max-count 0", "number of patterns is 0", "at least 1"),
                // formulas and data
                Arguments.of("theory ags.overlap alpha=7", "alpha", "7"),
                Arguments.of("theory ags.overlp", "unknown curve ags.overlp", "did you mean ags.overlap?"),
                Arguments.of("theory ags.overlap alfa=0.1", "unknown parameter alfa", "alpha"),
                Arguments.of("theory ags.overlap --json --csv", "both given", "choose one"),
                Arguments.of("cite hopfeild", "no model, curve, protocol or publication", "Did you mean hopfield"),
                Arguments.of("data info mnits", "no data set 'mnits'", "mnist"),
                Arguments.of("data export leters --count 1 -o X.npy", "no data set or ensemble leters", "letters?"),
                Arguments.of("data export letters --count 99 -o X.npy", "there are 7", "smaller count"),
                Arguments.of("data export random-spins --count 3 -o X.npy", "give --dimension D", ""),
                Arguments.of("data corrupt P.npy flip=1.5 -o X.npy", "flip is 1.5", "[0, 1]"),
                Arguments.of("data corrupt P.npy flop=0.1 -o X.npy", "unknown corruption flop=", "flip="),
                Arguments.of("data corrupt P.npy mask-row -o X.npy", "no corruption mask-row", "mask-rows?"),
                Arguments.of("data corrupt G.npy flip=0.1 -o X.npy", "real", ""),
                Arguments.of("lab show nothing", "there is no protocol nothing", ""),
                Arguments.of("lab resume nowhere", "there is no run nowhere", "name the folder"),
                Arguments.of("lab run all --profile large", "--profile is \"large\"", "smoke, paper, full"),
                Arguments.of("completion tcsh", "SHELL is \"tcsh\"", "bash, zsh, fish"),
                // places to write
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues C.npy -o missing/R.npy",
                        "cannot write missing/R.npy",
                        "does not exist"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues C.npy -o dir", "cannot write dir", "is a directory"),
                Arguments.of(
                        "recall hopfield --patterns P.npy --cues C.npy -o - --json",
                        "both want standard output",
                        "file"),
                Arguments.of("learn storkey --patterns P.npy -o - --json", "both want standard output", "to a file"),
                Arguments.of("recall hopfield --patterns - --cues -", "standard input", ""));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithOneSentenceAndExitCode2(String line, String what, String wayOut) throws IOException {
        List<Path> before = files();
        Shell.Answer answer = new Shell(folder).line("attractor " + line);
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).startsWith("attractor: ").contains(what).contains(wayOut);
        assertThat(answer.err().strip().lines()).as(answer.err()).hasSize(1);
        assertThat(answer.err()).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(answer.out()).isEmpty();
        assertThat(files()).isEqualTo(before);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void aMissingDataSetHasItsOwnExitCodeAndNamesTheCommandThatGetsIt() throws IOException {
        List<Path> before = files();
        Shell.Answer answer = new Shell(folder).line("attractor data export mnist --count 5 --binarise 127 -o X.npy");
        assertThat(answer.code()).isEqualTo(ExitCode.DATA_MISSING);
        assertThat(answer.err()).contains("attractor data fetch mnist");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFullDiskHasItsOwnExitCode() {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Files.exists(Path.of("/dev/full")), "this system has no /dev/full");
        Shell.Answer answer =
                new Shell(folder).line("attractor recall hopfield --patterns P.npy --cues C.npy -o /dev/full");
        assertThat(answer.code()).as(answer.toString()).isEqualTo(ExitCode.STORAGE);
        assertThat(answer.err()).contains("cannot write /dev/full").contains("no space is left");
    }

    @Test
    void aFolderWithoutPermissionIsRefused() throws IOException {
        Path locked = Files.createDirectory(
                folder.resolve("locked"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere");
        Shell.Answer answer =
                new Shell(folder).line("attractor recall hopfield --patterns P.npy --cues C.npy -o locked/R.npy");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("permission denied");
    }

    @Test
    void theStackTraceIsShownOnRequestOnly() {
        Shell shell = new Shell(folder);
        assertThat(shell.line("attractor models hopfeld --stacktrace").err()).contains("\tat attractor.");
        assertThat(shell.line("attractor models hopfeld").err()).doesNotContain("\tat ");
    }
}
