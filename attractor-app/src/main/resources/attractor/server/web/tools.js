// What can be done to a picture besides drawing cell by cell. Nothing here changes what it is given.

import { generator } from './random.js';

/**
 * Moves a picture; what leaves on one side comes back on the other.
 * @param {{rows: number, cols: number}} shape
 * @param {number[]} cells
 * @param {number} down
 * @param {number} right
 */
export function shifted({ rows, cols }, cells, down, right) {
  return cells.map((_, i) => {
    const row = (Math.floor(i / cols) - down + rows) % rows;
    const col = ((i % cols) - right + cols) % cols;
    return cells[row * cols + col];
  });
}

/**
 * Where two pictures differ, each cell is that of the first with this probability.
 * @param {number[]} first
 * @param {number[]} second
 * @param {number} share from 0 to 1
 * @param {number} seed
 */
export function mixed(first, second, share, seed) {
  const random = generator(seed);
  return first.map((cell, i) => (random() < share ? cell : second[i]));
}

/**
 * The cells of a straight line (Bresenham).
 * @param {number} cols
 * @param {number} from a cell
 * @param {number} to a cell
 */
export function line(cols, from, to) {
  let [row, col] = [Math.floor(from / cols), from % cols];
  const [lastRow, lastCol] = [Math.floor(to / cols), to % cols];
  const [down, right] = [Math.abs(lastRow - row), Math.abs(lastCol - col)];
  const [stepDown, stepRight] = [Math.sign(lastRow - row), Math.sign(lastCol - col)];
  const cells = [from];
  let error = right - down;
  while (row !== lastRow || col !== lastCol) {
    const twice = 2 * error;
    if (twice > -down) {
      error -= down;
      col += stepRight;
    }
    if (twice < right) {
      error += right;
      row += stepDown;
    }
    cells.push(row * cols + col);
  }
  return cells;
}

/**
 * How dark a picture is in each cell, from 0 for white to 255 for black; it is made to fit and centred on white.
 * @param {Blob} file
 * @param {{rows: number, cols: number}} shape
 */
export async function darkness(file, { rows, cols }) {
  const picture = await createImageBitmap(file);
  const canvas = document.createElement('canvas');
  canvas.width = cols;
  canvas.height = rows;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.fillStyle = 'white';
  context.fillRect(0, 0, cols, rows);
  context.imageSmoothingQuality = 'high';
  const scale = Math.min(cols / picture.width, rows / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  context.drawImage(picture, (cols - width) / 2, (rows - height) / 2, width, height);
  const { data } = context.getImageData(0, 0, cols, rows);
  return Array.from({ length: rows * cols }, (_, i) => {
    const [red, green, blue] = data.subarray(4 * i, 4 * i + 3);
    return 255 - Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  });
}

/**
 * Makes a grey picture black and white; a higher threshold makes it whiter, whatever the way.
 * @param {{rows: number, cols: number}} shape
 * @param {number[]} dark from 0 to 255
 * @param {number} threshold from 0 to 255
 * @param {keyof typeof ways} way
 */
export function blackened(shape, dark, threshold, way) {
  return ways[way](dark, threshold, shape);
}

/** Where the rounding error of a cell goes, as [down, right, sixteenths] (Floyd and Steinberg 1976). */
const SPREAD = [
  [0, 1, 7],
  [1, -1, 3],
  [1, 0, 5],
  [1, 1, 1],
];

/** The threshold that takes a picture as dark as it is. */
export const MIDDLE = 127;

/** How grey becomes black and white. */
export const ways = {
  /** Black where the picture is darker than the threshold. */
  threshold: (dark, threshold) => dark.map((value) => (value > threshold ? 1 : -1)),

  /**
   * Dots whose density is the darkness, less by what the threshold lies above the middle: what a cell rounds off is
   * handed on to its neighbours.
   */
  'floyd-steinberg': (dark, threshold, { rows, cols }) => {
    // What a threshold rounds off comes back with the neighbours, so it moves the dots and not their number.
    const grey = dark.map((value) => Math.min(255, Math.max(0, value + MIDDLE - threshold)));
    return grey.map((_, i) => {
      const black = grey[i] > MIDDLE;
      const error = grey[i] - (black ? 255 : 0);
      for (const [down, right, share] of SPREAD) {
        const [row, col] = [Math.floor(i / cols) + down, (i % cols) + right];
        if (row < rows && col >= 0 && col < cols) {
          grey[row * cols + col] += (error * share) / 16;
        }
      }
      return black ? 1 : -1;
    });
  },

  /** Dots in a regular grid: each cell has a threshold of its own, from Bayer's square of 8 x 8. */
  ordered: (dark, threshold, { cols }) =>
    dark.map((value, i) => {
      const own = ((bayer(Math.floor(i / cols), i % cols) + 0.5) / 64 - 0.5) * 255;
      return value > threshold + 0.5 + own ? 1 : -1;
    }),
};

/** The number from 0 to 63 of a cell in Bayer's square: the bits of row and column, interleaved from the lowest. */
function bayer(row, col) {
  let number = 0;
  for (let bit = 0; bit < 3; bit++) {
    const [r, c] = [(row >> bit) & 1, (col >> bit) & 1];
    number = 4 * number + 2 * (r ^ c) + r;
  }
  return number;
}

/**
 * The cells of the area of one colour around a cell.
 * @param {{rows: number, cols: number}} shape
 * @param {number[]} cells
 * @param {number} from a cell
 */
export function area({ rows, cols }, cells, from) {
  const found = new Set([from]);
  for (const i of found) {
    const [row, col] = [Math.floor(i / cols), i % cols];
    [row > 0 && i - cols, row < rows - 1 && i + cols, col > 0 && i - 1, col < cols - 1 && i + 1]
      .filter((next) => next !== false && cells[next] === cells[from])
      .forEach((next) => found.add(next));
  }
  return [...found];
}

/**
 * The cells of the rectangle between two corners.
 * @param {number} cols
 * @param {number} from a cell
 * @param {number} to a cell
 */
export function rectangle(cols, from, to) {
  const [top, bottom] = [from, to].map((i) => Math.floor(i / cols)).sort((a, b) => a - b);
  const [left, right] = [from, to].map((i) => i % cols).sort((a, b) => a - b);
  return Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, k) => {
    const width = right - left + 1;
    return (top + Math.floor(k / width)) * cols + left + (k % width);
  });
}

/**
 * A picture with one half of it blank.
 * @param {{rows: number, cols: number}} shape
 * @param {number[]} cells
 * @param {'upper' | 'lower' | 'left' | 'right'} half
 */
export function hidden({ rows, cols }, cells, half) {
  const [row, col] = [(i) => 2 * Math.floor(i / cols), (i) => 2 * (i % cols)];
  const gone = {
    upper: (i) => row(i) < rows - 1,
    lower: (i) => row(i) >= rows,
    left: (i) => col(i) < cols - 1,
    right: (i) => col(i) >= cols,
  }[half];
  return cells.map((cell, i) => (gone(i) ? -1 : cell));
}
