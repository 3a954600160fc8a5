package attractor.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The glyphs of a Unifont file, one line each: code point, colon, pixels in hexadecimal.
///
///     0041:0000000018242442427E424242420000        8 × 16, 32 digits
///     4E00:00000000…0000                           16 × 16, 64 digits, four a row
///
/// Only the 16 × 16 glyphs are images of the set; the narrow ones are left out. The label is the code point.
///
/// Source: GNU Unifont, "Unifont .hex format".
final class Unifont {

    private static final int SIZE = 16;
    private static final int WIDE = 64;
    private static final int NARROW = 32;

    private Unifont() {}

    static ImageSet read(Path file) {
        List<Integer> labels = new ArrayList<>();
        List<byte[]> glyphs = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                int colon = line.indexOf(':');
                int digits = line.length() - colon - 1;
                if (colon < 4 || colon > 6 || (digits != WIDE && digits != NARROW) || !isHex(line, colon)) {
                    throw new BadInputException(
                            "line " + number + " of " + file + " is no Unifont glyph; fetch the file again");
                }
                if (digits == WIDE) {
                    labels.add(HexFormat.fromHexDigits(line, 0, colon));
                    glyphs.add(HexFormat.of().parseHex(line, colon + 1, line.length()));
                }
            }
        } catch (CharacterCodingException e) {
            throw new BadInputException("file " + file + " is not a Unifont file in ASCII; fetch it again", e);
        } catch (IOException e) {
            throw BadInputException.unreadable(file, e);
        }
        byte[] levels = new byte[glyphs.size() * SIZE * SIZE];
        for (int i = 0; i < levels.length; i++) {
            byte eight = glyphs.get(i / (SIZE * SIZE))[i % (SIZE * SIZE) / 8];
            levels[i] = (byte) ((eight >> (7 - i % 8) & 1) == 1 ? 255 : 0);
        }
        int[] codes = labels.stream().mapToInt(Integer::intValue).toArray();
        return new ImageSet(NdArray.uint8(levels, codes.length, SIZE, SIZE), NdArray.int32(codes, codes.length));
    }

    private static boolean isHex(String line, int colon) {
        for (int i = 0; i < line.length(); i++) {
            if (i != colon && !HexFormat.isHexDigit(line.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
