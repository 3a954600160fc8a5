package attractor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import attractor.data.DType;
import attractor.data.NdArray;
import attractor.data.Npy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataTest {

    @TempDir
    Path folder;

    @Test
    void imagesAreExportedAsSpinsOrNumbers() {
        Shell shell = new Shell(folder);
        shell.line("attractor data export letters --count 7 --binarise 127 -o P.npy");
        NdArray spins = Npy.read(folder.resolve("P.npy"));
        assertThat(spins.type()).isEqualTo(DType.INT8);
        assertThat(spins.shape()).containsExactly(7, 64);
        shell.line("attractor data export letters --split 28x28 --count 3 --offset 2 -o R.npy");
        NdArray reals = Npy.read(folder.resolve("R.npy"));
        assertThat(reals.type()).isEqualTo(DType.FLOAT32);
        assertThat(reals.shape()).containsExactly(3, 784);
    }

    @Test
    void exactlyTheFractionThatWasAskedForIsFlipped() {
        Shell shell = new Shell(folder);
        shell.line("attractor data export random-spins --count 5 --dimension 200 --seed 3 -o P.npy");
        shell.line("attractor data corrupt P.npy count=0.2 --seed 4 -o C.npy");
        byte[] clean = Npy.read(folder.resolve("P.npy")).bytes();
        byte[] cues = Npy.read(folder.resolve("C.npy")).bytes();
        for (int mu = 0; mu < 5; mu++) {
            int flips = 0;
            for (int i = 0; i < 200; i++) {
                flips += clean[mu * 200 + i] == cues[mu * 200 + i] ? 0 : 1;
            }
            assertThat(flips).isEqualTo(40);
        }
    }

    @Test
    void theSameSeedGivesTheSameCues() throws IOException {
        Shell shell = new Shell(folder);
        shell.line("attractor data export random-spins --count 5 --dimension 200 -o P.npy");
        shell.line("attractor data corrupt P.npy flip=0.2 --seed 4 -o A.npy");
        shell.line("attractor data corrupt P.npy bit-flips probability=0.2 --seed 4 -o B.npy");
        shell.line("attractor data corrupt P.npy flip=0.2 --seed 5 -o C.npy");
        byte[] a = Files.readAllBytes(folder.resolve("A.npy"));
        assertThat(Files.readAllBytes(folder.resolve("B.npy"))).isEqualTo(a);
        assertThat(Files.readAllBytes(folder.resolve("C.npy"))).isNotEqualTo(a);
    }

    @Test
    void dataSetsSayWhetherTheyAreHere() {
        Shell.Answer answer = new Shell(folder).line("attractor data list --json");
        assertThat(Json.array(answer))
                .anySatisfy(
                        set -> assertThat(set).containsEntry("name", "letters").containsEntry("present", true));
        assertThat(Json.array(answer))
                .anySatisfy(
                        set -> assertThat(set).containsEntry("name", "mnist").containsEntry("present", false));
    }

    @Test
    void whatIsNoDataSetIsNotImported() throws IOException {
        Files.writeString(folder.resolve("x.bin"), "nothing");
        Shell.Answer answer = new Shell(folder).line("attractor data import x.bin");
        assertThat(answer.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err()).contains("holds no file of a known data set");
    }
}
