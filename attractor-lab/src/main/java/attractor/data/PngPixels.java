package attractor.data;

/// The pixels of a PNG image while it is decoded: stored samples in, channels out.
///
/// Palettes are looked up; a transparency chunk becomes an alpha channel; grey of 1, 2 and 4 bits is scaled to
/// 0..255.
final class PngPixels {

    private final String name;
    private final PngHeader header;
    private final byte[] palette;
    private final byte[] transparency;
    private final int channels;
    private final Object elements;

    PngPixels(String name, PngHeader header, byte[] palette, byte[] transparency) {
        this.name = name;
        this.header = header;
        this.palette = palette;
        this.transparency = transparency;
        boolean palettes = header.colour() == PngHeader.PALETTE;
        boolean alpha = transparency.length > 0;
        boolean keyed = header.colour() == PngHeader.GREY || header.colour() == PngHeader.RGB;
        if (alpha && !palettes && (!keyed || transparency.length != 2 * header.samples())) {
            throw new BadInputException("image " + name + " has a transparency chunk of " + transparency.length
                    + " bytes, which does not fit its colour type; save it again");
        }
        this.channels = (palettes ? 3 : header.samples()) + (alpha ? 1 : 0);
        int length = Math.multiplyExact(Math.multiplyExact(header.width(), header.height()), channels);
        this.elements = Elements.allocate(type(), length);
    }

    /// Stores pixel x of a decoded row at its place in the image.
    void set(int column, int line, byte[] row, int x) {
        int to = (line * header.width() + column) * channels;
        if (header.colour() == PngHeader.PALETTE) {
            lookUp(sample(row, x), to);
            return;
        }
        boolean transparent = transparency.length > 0;
        for (int c = 0; c < header.samples(); c++) {
            int value = sample(row, x * header.samples() + c);
            transparent &= transparency.length > 0 && value == key(c);
            put(to + c, header.depth() < 8 ? value * 255 / ((1 << header.depth()) - 1) : value);
        }
        if (transparency.length > 0) {
            put(to + header.samples(), transparent ? 0 : header.depth() == 16 ? 0xFFFF : 0xFF);
        }
    }

    NdArray array() {
        return channels == 1
                ? NdArray.of(type(), elements, header.height(), header.width())
                : NdArray.of(type(), elements, header.height(), header.width(), channels);
    }

    private DType type() {
        return header.depth() == 16 ? DType.UINT16 : DType.UINT8;
    }

    private void lookUp(int index, int to) {
        if (3 * index + 2 >= palette.length) {
            throw new BadInputException("image " + name + " uses colour " + index + " but its palette has "
                    + palette.length / 3 + "; save it again");
        }
        for (int c = 0; c < 3; c++) {
            put(to + c, palette[3 * index + c]);
        }
        if (transparency.length > 0) {
            put(to + 3, index < transparency.length ? transparency[index] : 0xFF);
        }
    }

    private int key(int c) {
        return (transparency[2 * c] & 0xFF) << 8 | (transparency[2 * c + 1] & 0xFF);
    }

    private int sample(byte[] row, int i) {
        return switch (header.depth()) {
            case 16 -> (row[2 * i] & 0xFF) << 8 | (row[2 * i + 1] & 0xFF);
            case 8 -> row[i] & 0xFF;
            default -> {
                int bit = i * header.depth();
                yield (row[bit >> 3] & 0xFF) >> (8 - header.depth() - (bit & 7)) & ((1 << header.depth()) - 1);
            }
        };
    }

    private void put(int to, int value) {
        if (elements instanceof short[] wide) {
            wide[to] = (short) value;
        } else if (elements instanceof byte[] narrow) {
            narrow[to] = (byte) value;
        }
    }
}
