package attractor.train;

import attractor.memory.Memory;
import attractor.memory.Progress;
import attractor.memory.TrainableModel;
import attractor.memory.Training;
import attractor.memory.Workers;
import attractor.pattern.Alphabet;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/// A diffusion model that learns its lesson: from what is stored, and from a corpus where it has one.
///
/// @param model what is trained
/// @param corpus patterns that are known in general; without them the stored ones stand in
record Pupil(TrainedDiffusion model, Optional<Patterns> corpus) implements TrainableModel {

    @Override
    public Memory store(Patterns xi, Seed seed, Progress progress) {
        if (xi.count() == 0) {
            return new TrainedDiffusionMemory(model, stored(xi), Optional.empty());
        }
        try (Training training = begin(xi, seed)) {
            while (training.done() < training.total()) {
                Workers.checkInterrupt();
                training.advance();
                progress.report(training.done(), training.total());
            }
            return training.memory();
        }
    }

    @Override
    public DiffusionTraining begin(Patterns xi, Seed seed) {
        return DiffusionTraining.begin(model, stored(xi), examples(xi), seed);
    }

    @Override
    public DiffusionTraining resume(Path checkpoint, Patterns xi, Seed seed) {
        Examples examples = examples(xi);
        return DiffusionTraining.resume(model, Checkpoint.read(checkpoint), stored(xi), examples, seed);
    }

    private Stored stored(Patterns xi) {
        return Stored.of(xi, corpus);
    }

    private Examples examples(Patterns xi) {
        int batch = model.adam().batch();
        return switch (model.lesson()) {
            case StoredPatterns _ -> new Examples.Episodic(xi, batch);
            case StoredAndCorpus both -> both.examples(xi, corpus, batch);
        };
    }

    @Override
    public TrainableModel trial() {
        return new Pupil(model.trial(), corpus);
    }

    @Override
    public Memory load(Path checkpoint) {
        return model.load(checkpoint);
    }

    @Override
    public Set<Alphabet> alphabets() {
        return model.alphabets();
    }
}
