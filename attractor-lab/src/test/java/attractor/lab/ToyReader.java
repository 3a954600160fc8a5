package attractor.lab;

import attractor.experiment.Card;
import attractor.experiment.CellRows;
import attractor.experiment.Cost;
import attractor.experiment.Inputs;
import attractor.experiment.Profile;
import attractor.experiment.Protocol;
import attractor.experiment.Result;
import attractor.experiment.Rows;
import attractor.experiment.Table;
import attractor.pattern.Seed;
import java.util.List;

/// A protocol for tests that shows which run of [ToyProtocol] lies beside it; its id comes before the other's.
public final class ToyReader implements Protocol<ToyProtocol.Cell> {

    private static final ToyProtocol READ = new ToyProtocol();

    @Override
    public Card card() {
        return new Card("toy.above", "What was read", "Names the run of toy.mean beside it.", List.of());
    }

    @Override
    public List<String> reads() {
        return List.of(READ.card().id());
    }

    @Override
    public List<ToyProtocol.Cell> cells(Profile profile) {
        return READ.cells(profile);
    }

    @Override
    public Cost cost(ToyProtocol.Cell cell) {
        return READ.cost(cell);
    }

    @Override
    public Rows run(ToyProtocol.Cell cell, Inputs data, Seed seed) {
        return READ.run(cell, data, seed);
    }

    @Override
    public Result conclude(Profile profile, List<CellRows<ToyProtocol.Cell>> cells, Inputs data) {
        String run = data.concluded(READ.card().id(), profile)
                .conclusion()
                .map(conclusion -> conclusion.run())
                .orElse("none");
        Result result = READ.conclude(profile, cells, data);
        Table table = new Table("read", "The run", List.of("run"), List.of(List.of(new Table.Text(run))));
        return new Result(List.of(table), result.illustrations(), result.claims());
    }
}
