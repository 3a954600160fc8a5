package attractor.server.play;

import attractor.memory.Energetic;
import attractor.memory.Memory;
import attractor.pattern.Pattern;
import attractor.pattern.Patterns;
import attractor.pattern.Seed;
import attractor.pattern.SpinPatterns;
import attractor.pattern.Spins;
import attractor.server.document.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What turning one unit of a state would cost.
///
///     ΔE_i = E(x with unit i turned) − E(x),   h_i = x_i ΔE_i/2
///
/// For the quadratic energy h_i is the local field Σ_j W_ij x_j; for any other it is the field that would change
/// the energy as much. A unit agrees with its field where turning it costs energy: h_i x_i > 0.
///
/// @param board memories, model, seed, and as its cue the state
/// @param unit index i
public record UnitField(Board board, int unit) {

    /// Reads a question.
    ///
    /// @param document `board` as [Board] describes it, whose cells are the state, and `unit`
    /// @return the question
    /// @throws IllegalArgumentException naming the place, the value and what is allowed
    public static UnitField of(Map<String, ?> document) {
        Tree tree = Tree.of("", document);
        tree.requireOnly(List.of("board", "unit"));
        Map<String, Object> members = new LinkedHashMap<>();
        tree.object("board").members().forEach((name, value) -> members.put(String.valueOf(name), value));
        Board board = Board.of(members);
        return new UnitField(board, (int) tree.integer("unit", 0, board.shape().cells() - 1));
    }

    /// {@return `unit`, `energyChange` and `field`; without the two where the model has no energy}
    public Map<String, Object> answer() {
        Patterns memories = PlayAlphabet.of(board.model(), board.memories());
        Memory memory = board.model().store(memories, new Seed(board.seed()).child("store", 0));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("unit", unit);
        if (memory instanceof Energetic energetic) {
            double change = energetic.energy(state(-1)) - energetic.energy(state(1));
            if (Double.isFinite(change)) {
                tree.put("energyChange", change);
                tree.put("field", (board.cue().at(unit) > 0 ? change : -change) / 2);
            }
        }
        return tree;
    }

    /// The state with the unit multiplied by ±1, in the alphabet of the model.
    private Pattern state(int factor) {
        int[] signs = new int[board.shape().cells()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = board.cue().at(i) > 0 ? 1 : -1;
        }
        signs[unit] *= factor;
        return PlayAlphabet.of(board.model(), SpinPatterns.of(Spins.of(signs))).get(0);
    }
}
