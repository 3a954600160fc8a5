package attractor.data;

import java.util.Locale;
import java.util.Optional;

/// The format of the elements of an array, named as in NumPy.
///
/// float16 and the unsigned types are kept bit by bit in the Java type of the same width; [NdArray#at(int)] reads
/// them as the numbers they stand for.
public enum DType {
    /// Truth values, one byte 0 or 1 each.
    BOOL("b1", 1),
    /// Signed bytes.
    INT8("i1", 1),
    /// Unsigned bytes: grey levels.
    UINT8("u1", 1),
    /// Signed 16-bit integers.
    INT16("i2", 2),
    /// Unsigned 16-bit integers.
    UINT16("u2", 2),
    /// Signed 32-bit integers.
    INT32("i4", 4),
    /// Unsigned 32-bit integers.
    UINT32("u4", 4),
    /// Signed 64-bit integers.
    INT64("i8", 8),
    /// Unsigned 64-bit integers.
    UINT64("u8", 8),
    /// IEEE 754 binary16.
    FLOAT16("f2", 2),
    /// IEEE 754 binary32.
    FLOAT32("f4", 4),
    /// IEEE 754 binary64.
    FLOAT64("f8", 8);

    private final String code;
    private final int bytes;

    DType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /// The number of bytes an element takes.
    ///
    /// @return 1, 2, 4 or 8
    public int bytes() {
        return bytes;
    }

    /// Whether the elements are IEEE 754 numbers, which may be NaN or infinite.
    ///
    /// @return true for the three floating-point types
    public boolean isFloating() {
        return code.charAt(0) == 'f';
    }

    /// The little-endian type string of NumPy.
    ///
    /// @return such as `<f4` or `|i1`
    public String descr() {
        return (bytes == 1 ? "|" : "<") + code;
    }

    /// The name that NumPy and the messages of this package use.
    ///
    /// @return such as `float32`
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The type with this kind and width, such as `f4`.
    static Optional<DType> ofCode(String code) {
        for (DType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
