// Pictures of states on a canvas: ink, background, greys between them for real states, frames around differences.

/** Shades of grey that are told apart. */
const SHADES = 64;

/** @type {WeakMap<HTMLCanvasElement, {look: string, cells: Uint8Array, wrong: Uint8Array}>} what is on a canvas */
const drawn = new WeakMap();

/**
 * Draws a state. What is there already is not drawn again, so that a step in which few units turn costs little.
 * @param {HTMLCanvasElement} canvas
 * @param {{rows: number, cols: number, cells: ArrayLike<number>, original?: ArrayLike<number>, frame?: string}} picture
 *   frame: the CSS variable of the colour of frames
 */
export function draw(canvas, { rows, cols, cells, original, frame = '--accent' }) {
  const context = canvas.getContext('2d');
  const css = getComputedStyle(canvas);
  const [ink, paper, line, mark] = ['--ink-cell', '--paper-cell', '--line', frame].map((name) => css.getPropertyValue(name).trim());
  // Twice the pixels of the page, so that lines stay even when the browser scales the picture.
  const size = Math.max(1, Math.floor((canvas.dataset.small ? 96 : 720) / Math.max(rows, cols)));
  // Lines between smaller cells would come and go with the browser's scaling.
  const gap = size >= (canvas.dataset.small ? 8 : 32) ? Math.max(1, Math.round(size / 24)) : 0;
  const look = [rows, cols, size, ink, paper, line, mark].join(' ');
  const before = drawn.get(canvas);
  const anew = before?.look !== look;
  if (anew) {
    canvas.width = cols * size;
    canvas.height = rows * size;
    context.fillStyle = line;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  const shades = palette(paper, ink);
  const wide = Math.max(1, Math.round(size / 9));
  context.lineWidth = wide;
  context.strokeStyle = mark;
  const now = { look, cells: new Uint8Array(cells.length), wrong: new Uint8Array(cells.length) };
  for (let i = 0; i < cells.length; i++) {
    const shade = Math.round((SHADES * (Math.max(-1, Math.min(1, cells[i])) + 1)) / 2);
    const wrong = original !== undefined && Math.sign(cells[i]) !== original[i] ? 1 : 0;
    now.cells[i] = shade;
    now.wrong[i] = wrong;
    if (anew || shade !== before.cells[i] || wrong !== before.wrong[i]) {
      const [x, y] = [(i % cols) * size, Math.floor(i / cols) * size];
      context.fillStyle = shades[shade];
      context.fillRect(x + gap, y + gap, size - gap, size - gap);
      if (wrong) {
        context.strokeRect(x + gap + wide / 2, y + gap + wide / 2, size - gap - wide, size - gap - wide);
      }
    }
  }
  drawn.set(canvas, now);
}

/** @type {Map<string, string[]>} */
const palettes = new Map();

/**
 * The colours between two, the ends among them.
 * @param {string} from a colour #rrggbb
 * @param {string} to a colour #rrggbb
 */
function palette(from, to) {
  const key = from + to;
  if (!palettes.has(key)) {
    const channel = (colour, k) => parseInt(colour.slice(1 + 2 * k, 3 + 2 * k), 16);
    const part = (share, k) => Math.round(channel(from, k) + share * (channel(to, k) - channel(from, k)));
    const shade = (share) => `rgb(${part(share, 0)}, ${part(share, 1)}, ${part(share, 2)})`;
    palettes.set(key, Array.from({ length: SHADES + 1 }, (_, k) => shade(k / SHADES)));
  }
  return palettes.get(key);
}
