// Pictures of states on a canvas: ink, background, greys between them for real states, frames around differences.

/**
 * Draws a state.
 * @param {HTMLCanvasElement} canvas
 * @param {{rows: number, cols: number, cells: ArrayLike<number>, original?: ArrayLike<number>, frame?: string}} picture
 *   frame: the CSS variable of the colour of frames
 */
export function draw(canvas, { rows, cols, cells, original, frame = '--accent' }) {
  const context = canvas.getContext('2d');
  const css = getComputedStyle(canvas);
  const ink = css.getPropertyValue('--ink-cell').trim();
  const paper = css.getPropertyValue('--paper-cell').trim();
  // Twice the pixels of the page, so that lines stay even when the browser scales the picture.
  const size = Math.max(1, Math.floor((canvas.dataset.small ? 96 : 720) / Math.max(rows, cols)));
  const gap = size >= 8 ? Math.max(1, Math.round(size / 24)) : 0;
  canvas.width = cols * size;
  canvas.height = rows * size;
  context.fillStyle = css.getPropertyValue('--line').trim();
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < cells.length; i++) {
    const x = (i % cols) * size;
    const y = Math.floor(i / cols) * size;
    context.fillStyle = cells[i] >= 1 ? ink : cells[i] <= -1 ? paper : mix(paper, ink, (cells[i] + 1) / 2);
    context.fillRect(x + gap, y + gap, size - gap, size - gap);
    if (original && Math.sign(cells[i]) !== original[i]) {
      const width = Math.max(1, Math.round(size / 9));
      context.strokeStyle = css.getPropertyValue(frame).trim();
      context.lineWidth = width;
      context.strokeRect(x + gap + width / 2, y + gap + width / 2, size - gap - width, size - gap - width);
    }
  }
}

/**
 * @param {string} from a colour #rrggbb
 * @param {string} to a colour #rrggbb
 * @param {number} share from 0 to 1
 */
function mix(from, to, share) {
  const channel = (colour, k) => parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16);
  const part = (k) => Math.round(channel(from, k) + share * (channel(to, k) - channel(from, k)));
  return `rgb(${part(0)}, ${part(1)}, ${part(2)})`;
}
