"""The data of the reference workloads: output k of SplitMix64(seed), row by row, as in attractor.bench.reference.

    uniform: (output >> 40) * 2^-23 - 1, float32        sign: +1 if the top bit is set, else -1

Patterns have seed 1, the noise on cues seed 2.
"""
import gzip
import os

import numpy as np

PATTERNS, CUES = 1, 2
IMAGES = "train-images-idx3-ubyte"


def outputs(seed, start, count):
    """Outputs start .. start+count-1 as uint64; the state advances by a constant, so any range can be made alone."""
    gamma = np.uint64(0x9E3779B97F4A7C15)
    with np.errstate(over="ignore"):
        z = np.arange(start + 1, start + count + 1, dtype=np.uint64)
        z *= gamma
        z += np.uint64(seed)
        for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
            z ^= z >> np.uint64(shift)
            z *= np.uint64(factor)
        z ^= z >> np.uint64(31)
    return z


def by_blocks(shape, dtype, make, block=1 << 21):
    flat = np.empty(int(np.prod(shape)), dtype)
    for start in range(0, flat.size, block):
        stop = min(start + block, flat.size)
        flat[start:stop] = make(start, stop - start)
    return flat.reshape(shape)


def uniform(seed, *shape):
    def make(start, count):
        top = (outputs(seed, start, count) >> np.uint64(40)).astype(np.float32)
        return top * np.float32(2.0**-23) - np.float32(1)

    return by_blocks(shape, np.float32, make)


def signs(seed, *shape):
    return by_blocks(shape, np.float32, lambda start, count: np.where(outputs(seed, start, count) >> np.uint64(63), 1, -1))


def targets(cues, stride, count):
    return (np.arange(cues) * stride) % count


def uniform_case(count, dimension):
    """(patterns, 256 cues, the rows they were made of, beta)"""
    patterns = uniform(PATTERNS, count, dimension)
    rows = targets(256, 3907, count)
    return patterns, patterns[rows] + np.float32(0.5) * uniform(CUES, 256, dimension), rows, 1.0


def fashion_case(count):
    """Grey levels over 255, less the mean image, unit norm; cues have their lower half set to 0."""
    levels = images()[:count].astype(np.float32) / np.float32(255)
    patterns = levels - levels.mean(axis=0, dtype=np.float64).astype(np.float32)
    patterns /= np.sqrt((patterns.astype(np.float64) ** 2).sum(axis=1)).astype(np.float32)[:, None]
    rows = targets(256, 233, count)
    cues = patterns[rows].copy()
    cues[:, cues.shape[1] // 2 :] = 0
    return np.ascontiguousarray(patterns), cues, rows, 50.0


def images():
    """Fashion-MNIST from Attractor's data folder, or from Debian's package."""
    home = os.path.expanduser("~")
    own = os.environ.get("ATTRACTOR_DATA") or os.path.join(
        os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local/share"), "attractor"
    )
    places = [os.path.join(own, "fashion-mnist", IMAGES), "/usr/share/datasets/fashion-mnist/" + IMAGES + ".gz"]
    for place in places:
        if os.path.exists(place):
            with (gzip.open if place.endswith(".gz") else open)(place, "rb") as file:
                return np.frombuffer(file.read(), np.uint8, offset=16).reshape(-1, 784)
    raise SystemExit("Fashion-MNIST is in none of " + ", ".join(places) + "; run: ./attractor data fetch fashion-mnist")


def packed_case(count, dimension, cues, flipped=-0.5):
    """Rows of random bytes (little-endian bits of the outputs), and cues with each bit flipped where uniform < flipped."""
    words = -(-dimension // 64)
    bits = outputs(PATTERNS, 0, count * words).view(np.uint8).reshape(count, words * 8)
    if dimension % 64:
        used = np.zeros(words * 64, np.uint8)
        used[:dimension] = 1
        bits = bits & np.packbits(used, bitorder="little")
    rows = targets(cues, 15013, count)
    flips = np.zeros((cues, words * 64), np.uint8)
    flips[:, :dimension] = uniform(CUES, cues, dimension) < flipped
    return bits, bits[rows] ^ np.packbits(flips, axis=1, bitorder="little"), rows


def sign_case(count, dimension, cues, stride, flipped):
    """Patterns of signs, and cues with each sign negated where uniform < flipped."""
    patterns = signs(PATTERNS, count, dimension)
    rows = targets(cues, stride, count)
    flips = np.where(uniform(CUES, cues, dimension) < flipped, np.float32(-1), np.float32(1))
    return patterns, patterns[rows] * flips, rows


def sphere(seed, count, dimension):
    """Rows uniform on the sphere of radius sqrt(D), as attractor.kernel.TileKernels defines them, up to rounding.

    Sixteen rows side by side: eight outputs hold their sixteen words of 32 bits for the radius of a pair of normal
    numbers, the next eight those for its angle.
    """
    tiles, pairs = -(-count // 16), (dimension + 1) // 2
    rows = np.empty((tiles * 16, 2 * pairs), np.float32)
    for start in range(0, tiles, 1024):
        some = min(1024, tiles - start)
        words = outputs(seed, start * pairs * 16, some * pairs * 16).view(np.uint32).reshape(some, pairs, 2, 16)
        radius = np.sqrt(-2 * np.log(((words[:, :, 0] >> np.uint32(1)) + 0.5) * 2.0**-31))
        angle = words[:, :, 1]
        t = (angle << np.uint32(2)).view(np.int32) * (np.pi / 4 * 2.0**-31)
        cosine = np.where(angle >> np.uint32(31), -np.cos(t), np.cos(t))
        swapped, sine = (angle >> np.uint32(30)) & np.uint32(1), np.sin(t)
        both = np.stack([np.where(swapped, sine, cosine), np.where(swapped, cosine, sine)], axis=2) * radius[:, :, None]
        rows[start * 16 : (start + some) * 16] = both.reshape(some, 2 * pairs, 16).transpose(0, 2, 1).reshape(some * 16, -1)
    rows = rows[:count, :dimension]
    return np.ascontiguousarray(rows * np.sqrt(dimension / (rows.astype(np.float64) ** 2).sum(axis=1)).astype(np.float32)[:, None])


def capacity_cell(dimension, count, samples=140):
    """(patterns, one cue of the first pattern of each memory); normal noise as the sum of twelve uniform numbers"""
    patterns = np.empty((samples, count, dimension), np.float32)
    cues = np.empty((samples, dimension), np.float32)
    for sample in range(samples):
        seed = 1 + 2 * (sample + samples * (count + 1000 * dimension))
        patterns[sample] = signs(seed, count, dimension)
        noise = uniform(seed + 1, dimension, 12).astype(np.float64).sum(axis=1) / 2
        cues[sample] = 0.68 * patterns[sample, 0] + np.sqrt(1 - 0.68 * 0.68) * noise
    return patterns, cues
