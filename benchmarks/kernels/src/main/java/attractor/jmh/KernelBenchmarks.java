package attractor.jmh;

import attractor.bench.Surroundings;
import org.openjdk.jmh.Main;

/// Runs JMH, after printing program, kernels, JDK and processor.
public final class KernelBenchmarks {

    private KernelBenchmarks() {}

    /// Passes the command line to JMH.
    ///
    /// @param args options of JMH
    /// @throws java.io.IOException if JMH cannot write its results
    public static void main(String[] args) throws java.io.IOException {
        Surroundings here = Surroundings.current();
        System.out.println("# Program: " + here.program());
        System.out.println("# Kernels: " + here.kernels());
        System.out.println("# Java: " + here.java() + " " + String.join(" ", here.flags()));
        System.out.println("# Processor: " + here.processor());
        Main.main(args);
    }
}
