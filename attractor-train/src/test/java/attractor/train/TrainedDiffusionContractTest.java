package attractor.train;

import attractor.contract.ModelContract;
import attractor.flow.Euler;
import attractor.match.Readout;
import attractor.memory.Catalogue;
import attractor.memory.Model;
import attractor.models.diffusion.ProbabilityFlow;
import java.util.Map;
import java.util.stream.Stream;

final class TrainedDiffusionContractTest extends ModelContract {

    @Override
    protected Stream<Catalogue.Entry> models() {
        return Stream.of(Catalogue.byId("trained-diffusion"));
    }

    /// A small network and short recalls: the contract says nothing about how good they are.
    @Override
    protected Map<String, Model> settings() {
        return Map.of(
                "trained-diffusion",
                new TrainedDiffusion(
                        new Perceptron(2, 96, Activation.RELU),
                        new Denoising(),
                        new Adam(250, 3e-3, 0),
                        0.68,
                        new ProbabilityFlow(new Euler(1.0 / 20), 0),
                        Readout.STORED));
    }
}
