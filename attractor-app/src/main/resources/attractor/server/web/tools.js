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
 * Black where a picture is darker than the threshold.
 * @param {number[]} dark
 * @param {number} threshold from 0 to 255
 */
export function binarised(dark, threshold) {
  return dark.map((value) => (value > threshold ? 1 : -1));
}
