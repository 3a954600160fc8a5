// States of many units as points of a plane.

/** @param {ArrayLike<number>} x @param {ArrayLike<number>} y */
function dot(x, y) {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    sum += x[i] * y[i];
  }
  return sum;
}

const minus = (x, y) => Array.from(x, (value, i) => value - y[i]);

/**
 * The point of the plane a + u (b − a) + v (c − a) that is nearest to a state.
 * @param {number[][]} corners a, b, c
 * @param {ArrayLike<number>} state
 * @returns {[number, number]} u and v
 */
export function onPlane([a, b, c], state) {
  const [first, second, rest] = [minus(b, a), minus(c, a), minus(state, a)];
  const [ff, fs, ss] = [dot(first, first), dot(first, second), dot(second, second)];
  const [fr, sr] = [dot(first, rest), dot(second, rest)];
  const det = ff * ss - fs * fs;
  return det === 0 ? [0, 0] : [(fr * ss - sr * fs) / det, (sr * ff - fr * fs) / det];
}

/**
 * The first two principal components of some states, by power iteration on their inner products.
 * @param {ArrayLike<number>[]} states
 * @returns {{points: [number, number][], explained: number}} a point for each state, and the share of their variance
 */
export function principal(states) {
  const mean = Array.from(states[0], (_, i) => states.reduce((sum, state) => sum + state[i], 0) / states.length);
  const rows = states.map((state) => minus(state, mean));
  const gram = rows.map((x) => rows.map((y) => dot(x, y)));
  const total = gram.reduce((sum, row, i) => sum + row[i], 0);
  const axes = [];
  for (let k = 0; k < 2; k++) {
    let axis = rows.map((_, i) => Math.cos(1 + i * (k + 1)));
    let length = 0;
    for (let step = 0; step < 200; step++) {
      const next = gram.map((row) => dot(row, axis));
      for (const earlier of axes) {
        const along = dot(next, earlier.axis);
        next.forEach((_, i) => (next[i] -= along * earlier.axis[i]));
      }
      length = Math.sqrt(dot(next, next));
      axis = length === 0 ? next : next.map((value) => value / length);
    }
    axes.push({ axis, length });
  }
  return {
    points: rows.map((_, i) => axes.map(({ axis, length }) => axis[i] * Math.sqrt(length))),
    explained: total === 0 ? 1 : (axes[0].length + axes[1].length) / total,
  };
}
