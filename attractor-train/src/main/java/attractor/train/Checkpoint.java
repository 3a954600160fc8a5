package attractor.train;

import attractor.data.BadInputException;
import attractor.match.Readout;
import attractor.models.diffusion.ProbabilityFlow;
import attractor.models.diffusion.Sampler;
import attractor.parameter.Recipe;
import attractor.pattern.Alphabet;
import attractor.pattern.Precision;
import attractor.pattern.Seed;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A training on the disk: weights, moments of Adam, losses, and what they belong to.
///
/// The weights of layer l are the arrays `layer.l.weight` (out × (in + 1), the last column is that of θ) and
/// `layer.l.bias`, so other programs can use them.
final class Checkpoint {

    private static final String FORMAT = "attractor trained diffusion 1";
    private static final String FIRST = "adam.first";
    private static final String SECOND = "adam.second";
    private static final String LOSS = "loss";
    private static final Recipe<TrainedDiffusion> RECIPE = Recipe.of(TrainedDiffusion.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Safetensors content;
    private final TrainedDiffusion model;
    private final Stored stored;

    private Checkpoint(Path file, Safetensors content, TrainedDiffusion model, Stored stored) {
        this.file = file;
        this.content = content;
        this.model = model;
        this.stored = stored;
    }

    /// What there is to keep of a training.
    static Safetensors of(TrainedDiffusion model, Stored stored, Seed seed, PerceptronTrainer trainer, double[] loss) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("format", FORMAT);
        texts.put("model", JSON.writeValueAsString(RECIPE.toTree(model)));
        texts.put("dimension", Integer.toString(stored.dimension()));
        texts.put("alphabet", stored.alphabet().name());
        texts.put("precision", stored.precision().name());
        texts.put("patterns", Long.toHexString(stored.checksum()));
        texts.put("seed", Long.toString(seed.value()));
        texts.put("libtorch", Libtorch.version());
        texts.put("threads", Integer.toString(Libtorch.threads()));
        Layout layout = model.perceptron().layout(stored.dimension());
        Map<String, Safetensors.Numbers> tensors = new LinkedHashMap<>();
        double[] weights = trainer.weights();
        for (int l = 0; l < layout.layers(); l++) {
            tensors.put(
                    weight(l),
                    numbers(
                            List.of(layout.outputs(l), layout.inputs(l) + 1),
                            weights,
                            layout.weights(l),
                            layout.biases(l)));
            tensors.put(bias(l), numbers(List.of(layout.outputs(l)), weights, layout.biases(l), layout.weights(l + 1)));
        }
        int size = layout.parameters();
        tensors.put(FIRST, numbers(List.of(size), trainer.firstMoment(), 0, size));
        tensors.put(SECOND, numbers(List.of(size), trainer.secondMoment(), 0, size));
        tensors.put(LOSS, new Safetensors.Numbers(Precision.FLOAT64, List.of(loss.length), loss));
        return new Safetensors(texts, tensors);
    }

    private static String weight(int layer) {
        return "layer." + layer + ".weight";
    }

    private static String bias(int layer) {
        return "layer." + layer + ".bias";
    }

    private static Safetensors.Numbers numbers(List<Integer> shape, double[] all, int from, int to) {
        return new Safetensors.Numbers(Precision.FLOAT32, shape, Arrays.copyOfRange(all, from, to));
    }

    /// Reads a checkpoint.
    ///
    /// @throws BadInputException if the file is damaged or of another kind
    static Checkpoint read(Path file) {
        Safetensors content = Safetensors.read(file);
        String format = content.requireText(file, "format");
        if (!format.equals(FORMAT)) {
            throw Safetensors.bad(file, "has the format \"" + format + "\" where \"" + FORMAT + "\" is read");
        }
        try {
            TrainedDiffusion model = RECIPE.fromTree(
                    JSON.readValue(content.requireText(file, "model"), new TypeReference<Map<String, Object>>() {}));
            Stored stored = new Stored(
                    Integer.parseInt(content.requireText(file, "dimension")),
                    Alphabet.valueOf(content.requireText(file, "alphabet")),
                    Precision.valueOf(content.requireText(file, "precision")),
                    Long.parseUnsignedLong(content.requireText(file, "patterns"), 16));
            Checkpoint checkpoint = new Checkpoint(file, content, model, stored);
            checkpoint.requireShapes();
            return checkpoint;
        } catch (BadInputException e) {
            throw e;
        } catch (IllegalArgumentException | JacksonException e) {
            throw new BadInputException(
                    file + " is damaged: " + e.getMessage() + "; give a checkpoint that `attractor train` wrote", e);
        }
    }

    private void requireShapes() {
        Layout layout = model.perceptron().layout(stored.dimension());
        for (int l = 0; l < layout.layers(); l++) {
            requireShape(weight(l), layout.outputs(l), layout.inputs(l) + 1);
            requireShape(bias(l), layout.outputs(l));
        }
        requireShape(FIRST, layout.parameters());
        requireShape(SECOND, layout.parameters());
        List<Integer> loss = content.require(file, LOSS).shape();
        if (loss.size() != 1) {
            throw Safetensors.bad(file, "is damaged: array loss has the shape " + loss);
        }
    }

    private void requireShape(String name, Integer... shape) {
        List<Integer> found = content.require(file, name).shape();
        if (!found.equals(List.of(shape))) {
            throw Safetensors.bad(
                    file, "is damaged: array " + name + " has the shape " + found + " instead of " + List.of(shape));
        }
    }

    /// {@return the losses of the steps that were made}
    double[] losses() {
        return content.require(file, LOSS).values();
    }

    /// Refuses to go on with something else than what was begun.
    void requireSame(TrainedDiffusion asked, Stored patterns, Seed seed) {
        TrainedDiffusion begun = new TrainedDiffusion(
                model.network(),
                model.objective(),
                new Adam(asked.adam().steps(), model.adam().rate(), model.adam().batch()),
                model.theta(),
                asked.sampler(),
                asked.readout(),
                model.lesson());
        if (!begun.equals(asked)) {
            throw new BadInputException(file + " was trained with other settings (" + flags(model)
                    + "); resume with these, or begin anew without --resume");
        }
        if (asked.adam().steps() < losses().length) {
            throw new BadInputException(file + " has made " + losses().length
                    + " steps already, but optimiser.steps is " + asked.adam().steps() + "; ask for at least as many");
        }
        if (!stored.equals(patterns)) {
            throw new BadInputException(
                    file
                            + " was trained on other patterns, or beside another corpus; resume with the same files, or begin anew");
        }
        String begunWith = content.requireText(file, "seed");
        if (!begunWith.equals(Long.toString(seed.value()))) {
            throw new BadInputException(
                    file + " was begun with another seed; resume with the same --seed, or begin anew without --resume");
        }
    }

    private static String flags(TrainedDiffusion model) {
        Map<String, String> flags = RECIPE.toFlags(model);
        return flags.isEmpty() ? "all defaults" : flags.toString().replaceAll("[{}]", "");
    }

    /// Puts weights and moments into a trainer.
    void restore(PerceptronTrainer trainer) {
        trainer.resume(
                weights(),
                content.require(file, FIRST).values(),
                content.require(file, SECOND).values(),
                losses().length);
    }

    private double[] weights() {
        Layout layout = model.perceptron().layout(stored.dimension());
        double[] weights = new double[layout.parameters()];
        for (int l = 0; l < layout.layers(); l++) {
            put(content.require(file, weight(l)), weights, layout.weights(l));
            put(content.require(file, bias(l)), weights, layout.biases(l));
        }
        return weights;
    }

    private static void put(Safetensors.Numbers numbers, double[] weights, int at) {
        System.arraycopy(numbers.values(), 0, weights, at, numbers.values().length);
    }

    /// The memory, with settings of recall that differ from the defaults.
    TrainedDiffusionMemory memory(TrainedDiffusion asked) {
        TrainedDiffusion standard = new TrainedDiffusion();
        Sampler sampler = asked.sampler().equals(new ProbabilityFlow()) ? model.sampler() : asked.sampler();
        Readout readout = asked.readout() == standard.readout() ? model.readout() : asked.readout();
        // The levels that were trained stay as they were, whatever cues come now.
        Denoising levels = new Denoising(model.denoising().target(), model.leastTheta());
        TrainedDiffusion recalled = new TrainedDiffusion(
                model.network(),
                levels,
                model.optimiser(),
                asked.theta() == standard.theta() ? model.theta() : asked.theta(),
                sampler,
                readout,
                model.lesson());
        NeuralNetwork network = new NeuralNetwork(
                model.perceptron().layout(stored.dimension()),
                model.perceptron().activation(),
                weights());
        return new TrainedDiffusionMemory(recalled, stored, Optional.of(network));
    }
}
