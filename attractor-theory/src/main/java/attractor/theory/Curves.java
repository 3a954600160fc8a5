package attractor.theory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/// All curves, by id.
///
/// Ids are unique: two families that use the same one are refused by name. Immutable.
public final class Curves {

    private final Map<String, Curve> byId = new LinkedHashMap<>();

    private Curves(Iterable<CurveFamily> families) {
        for (CurveFamily family : families) {
            for (Curve curve : family.curves()) {
                if (byId.putIfAbsent(curve.id(), curve) != null) {
                    throw new IllegalArgumentException("two curves have the id " + curve.id() + ", the second from "
                            + family.getClass().getName() + "; rename one");
                }
            }
        }
    }

    /// The curves of every family that is registered as a service.
    ///
    /// @return the registry
    public static Curves load() {
        return new Curves(ServiceLoader.load(CurveFamily.class, Curves.class.getClassLoader()));
    }

    /// The curves of the families given.
    ///
    /// @param families in reading order
    /// @return the registry
    public static Curves of(Collection<? extends CurveFamily> families) {
        return new Curves(new ArrayList<>(families));
    }

    /// Every curve, families in order of registration.
    ///
    /// @return the list, unmodifiable
    public List<Curve> all() {
        return List.copyOf(byId.values());
    }

    /// The curve with an id.
    ///
    /// @param id for example `ags.critical-load`
    /// @return the curve
    /// @throws IllegalArgumentException when there is none, with the nearest id
    public Curve byId(String id) {
        Curve curve = byId.get(id);
        if (curve == null) {
            String hint = Nearest.to(id, byId.keySet())
                    .map(name -> "did you mean " + name + "?")
                    .orElse("known are " + String.join(", ", byId.keySet()));
            throw new IllegalArgumentException("unknown curve " + id + "; " + hint);
        }
        return curve;
    }
}
