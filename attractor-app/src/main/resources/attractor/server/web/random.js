// Small seeded randomness for drawing noise; the dynamics draws its own on the server.

/**
 * The generator mulberry32.
 * @param {number} seed an integer
 * @returns {() => number} numbers in [0, 1)
 */
export function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Flips exactly a share of the cells, chosen at random.
 * @param {number[]} cells of -1 and 1
 * @param {number} percent from 0 to 100
 * @param {number} seed
 */
export function flip(cells, percent, seed) {
  const random = generator(seed);
  const order = cells.map((_, i) => i);
  const count = Math.round((percent / 100) * cells.length);
  const flipped = cells.slice();
  for (let k = 0; k < count; k++) {
    const pick = k + Math.floor(random() * (order.length - k));
    [order[k], order[pick]] = [order[pick], order[k]];
    flipped[order[k]] = -flipped[order[k]];
  }
  return flipped;
}
