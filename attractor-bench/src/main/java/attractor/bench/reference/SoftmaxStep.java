package attractor.bench.reference;

import attractor.bench.Case;
import attractor.bench.Setting;
import attractor.bench.Trial;
import attractor.bench.Workload;
import attractor.match.Readout;
import attractor.memory.Memory;
import attractor.memory.Recall;
import attractor.memory.Recalls;
import attractor.models.modern.ModernHopfield;
import attractor.pattern.Pattern;
import attractor.pattern.Seed;
import java.util.List;

/// W1: one cue, one step of the modern Hopfield network.
///
///     y = Ξᵀ softmax(β Ξ x)        Ξ: K×D, x: D
///
/// The patterns are read once, so the limit is the read bandwidth. Source: `ramsauer-2021`, Eq. 3.
public final class SoftmaxStep implements Workload {

    private static final Seed SEED = new Seed(1);

    /// The workload, as a service.
    public SoftmaxStep() {}

    @Override
    public String id() {
        return "W1";
    }

    @Override
    public String title() {
        return "one cue, one step of the modern Hopfield network";
    }

    @Override
    public List<Case> cases() {
        return SoftmaxCase.CASES;
    }

    @Override
    public Trial<Recall> prepare(String name, Setting setting) {
        SoftmaxCase data = SoftmaxCase.of(name, setting);
        Memory memory = new ModernHopfield(data.beta(), ModernHopfield.Kernel.DOT, 0, 1, Readout.STORED)
                .store(data.patterns(), SEED);
        Pattern cue = data.cues().get(0);
        return new Trial<>(
                () -> memory.recall(cue, SEED.generator()),
                recall -> data.found(new Recalls(List.of(recall)))
                        .doing("GBs_one_pass", data.gigabytes())
                        .doing("gflops", 4e-9 * data.components()),
                data.sizes());
    }
}
