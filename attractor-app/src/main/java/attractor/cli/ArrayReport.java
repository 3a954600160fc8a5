package attractor.cli;

import attractor.data.NdArray;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line about an array that was written.
final class ArrayReport {

    private final Command command;
    private final boolean json;

    ArrayReport(Command command, boolean json) {
        this.command = command;
        this.json = json;
    }

    /// Says where the array is and what it looks like; nothing if it went to standard output itself.
    void show(Path out, NdArray array, Map<String, ?> more) {
        if (ArrayPort.isDash(out)) {
            return;
        }
        if (json) {
            Map<String, Object> tree = new LinkedHashMap<>(more);
            tree.put("output", out.toString());
            tree.put("type", array.type().toString());
            tree.put("count", array.size(0));
            tree.put("dimension", array.size(1));
            command.printJson(tree);
        } else {
            command.print("written to " + out + ": " + array.size(0) + " patterns of dimension " + array.size(1) + ", "
                    + array.type() + "\n");
        }
    }
}
