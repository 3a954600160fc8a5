package attractor.lab.talk;

import attractor.experiment.Measured;
import attractor.statistics.Proportion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A row of the reference table of retrieval rates at D = 100.
///
/// @param at what was stored and asked
/// @param sets pattern sets of an own run
/// @param cues of each set in an own run
/// @param exact rate of exact recalls
/// @param overlap mean overlap with the stored pattern
/// @param outcome failures and cues behind the rate
record PublishedRate(RatePoint at, int sets, int cues, Measured exact, Measured overlap, Proportion outcome) {

    private static final String FILE = "retrieval-d100.csv";

    static List<PublishedRate> all() {
        try (InputStream in = PublishedRate.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the table " + FILE + " is missing from the program");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("function"))
                    .map(PublishedRate::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + FILE, e);
        }
    }

    private static PublishedRate parse(String line) {
        List<String> f = List.of(line.split(",", -1));
        Separation function =
                switch (f.get(0)) {
                    case "polynomial" -> new Separation.Polynomial(Integer.parseInt(f.get(1)));
                    case "rectified" -> new Separation.Rectified(Integer.parseInt(f.get(1)));
                    default -> new Separation.Exponential(Double.parseDouble(f.get(2)));
                };
        return new PublishedRate(
                new RatePoint(function, Integer.parseInt(f.get(3)), Double.parseDouble(f.get(4))),
                Integer.parseInt(f.get(5)),
                Integer.parseInt(f.get(6)),
                new Measured(Double.parseDouble(f.get(7)), Double.parseDouble(f.get(8))),
                new Measured(Double.parseDouble(f.get(9)), Double.parseDouble(f.get(10))),
                new Proportion(Long.parseLong(f.get(12)), Long.parseLong(f.get(11))));
    }
}
