package attractor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Settings typed as `name=value`, in their order.
final class Settings {

    private Settings() {}

    /// Reads settings.
    ///
    /// @param typed such as `beta=0.2`
    /// @return values by name
    /// @throws IllegalArgumentException if one is no setting, or two have the same name
    static Map<String, String> parse(List<String> typed) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : typed) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(
                        "\"" + setting + "\" is no setting; write name=value, such as beta=0.2");
            }
            String name = setting.substring(0, equals);
            if (values.put(name, setting.substring(equals + 1)) != null) {
                throw new IllegalArgumentException(name + " is set twice; keep one of the two");
            }
        }
        return values;
    }
}
