// The state of the playground: plain data, its history, and its form as an address.

/**
 * @typedef {{name: string, cells: number[], stored: boolean}} Memory
 * @typedef {{id: string, parameters: Record<string, unknown>}} Pane
 * @typedef {{rows: number, cols: number, memories: Memory[], cue: number[], origin: string, noise: number,
 *   noiseSeed: number, seed: number, panes: Pane[], set?: string}} Board
 */

const LONGEST_HISTORY = 300;

/** States with undo and redo. A state is never changed, only replaced. */
export class History {
  /** @param {Board} board */
  constructor(board) {
    this.past = [];
    this.board = board;
    this.future = [];
    this.last = '';
  }

  /**
   * @param {Partial<Board>} change
   * @param {string} gesture changes of one gesture, such as a stroke or a drag of a slider, are undone together
   */
  change(change, gesture = '') {
    if (gesture === '' || gesture !== this.last) {
      this.past.push(this.board);
      this.past.splice(0, this.past.length - LONGEST_HISTORY);
    }
    this.last = gesture;
    this.future = [];
    this.board = { ...this.board, ...change };
  }

  undo() {
    this.move(this.past, this.future);
  }

  redo() {
    this.move(this.future, this.past);
  }

  /**
   * @param {Board[]} from
   * @param {Board[]} to
   */
  move(from, to) {
    const board = from.pop();
    if (board) {
      to.push(this.board);
      this.board = board;
      this.last = '';
    }
  }
}

/**
 * The document that the server plays for one pane.
 * @param {Board} board
 * @param {number} pane
 */
export function document(board, pane) {
  const stored = board.memories.filter((memory) => memory.stored);
  const state = {
    format: 'am-state/1',
    rows: board.rows,
    cols: board.cols,
    encoding: 'pm1',
    cells: board.cue,
    patterns: stored.map(({ name, cells }) => ({ name, cells })),
    model: board.panes[pane],
    seed: board.seed,
  };
  return stored.some((memory) => memory.name === board.origin) ? { ...state, origin: board.origin } : state;
}

/**
 * The cells of the memory that the cue was made from, if there is one.
 * @param {Board} board
 */
export function original(board) {
  return board.memories.find((memory) => memory.name === board.origin)?.cells;
}

/** @type {WeakMap<Memory[], number | undefined>} of lists, which never change */
const overlapsOf = new WeakMap();

/**
 * Mean of |ξ^μ·ξ^ν|/D over the pairs of stored memories, or nothing for fewer than two.
 * @param {Board} board
 */
export function meanOverlap({ memories }) {
  if (!overlapsOf.has(memories)) {
    overlapsOf.set(memories, computeMeanOverlap(memories));
  }
  return overlapsOf.get(memories);
}

/** @param {Memory[]} memories */
function computeMeanOverlap(memories) {
  const stored = memories.filter((memory) => memory.stored).map(({ cells }) => Int8Array.from(cells));
  let sum = 0;
  let pairs = 0;
  for (let a = 0; a < stored.length; a++) {
    for (let b = 0; b < a; b++) {
      const [one, other] = [stored[a], stored[b]];
      let dot = 0;
      for (let i = 0; i < one.length; i++) {
        dot += one[i] * other[i];
      }
      sum += Math.abs(dot) / one.length;
      pairs++;
    }
  }
  return pairs === 0 ? undefined : sum / pairs;
}

/**
 * The part of an address after #: everything that the pictures depend on.
 * @param {Board} board
 */
export function toAddress(board) {
  const small = {
    ...board,
    memories: board.memories.map(({ name, cells, stored }) => [name, pack(cells), stored ? 1 : 0]),
    cue: pack(board.cue),
  };
  return btoa(unescapeBytes(JSON.stringify(small))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/**
 * The board of an address, or nothing if it is none.
 * @param {string} text
 * @returns {Board | undefined}
 */
export function fromAddress(text) {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const small = JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0))));
    const cells = small.rows * small.cols;
    return {
      ...small,
      memories: small.memories.map(([name, packed, stored]) => ({
        name,
        cells: unpack(packed, cells),
        stored: stored === 1,
      })),
      cue: unpack(small.cue, cells),
    };
  } catch {
    return undefined;
  }
}

/**
 * Cells of −1 and 1 as hexadecimal digits, four in each.
 * @param {number[]} cells
 */
export function pack(cells) {
  let text = '';
  for (let i = 0; i < cells.length; i += 4) {
    let digit = 0;
    for (let k = 0; k < 4; k++) {
      digit = digit * 2 + (cells[i + k] === 1 ? 1 : 0);
    }
    text += digit.toString(16);
  }
  return text;
}

/**
 * The cells that `pack` made into a text.
 * @param {string} text
 * @param {number} count
 * @throws {RangeError} where the text is not of so many cells
 */
export function unpack(text, count) {
  if (typeof text !== 'string' || text.length !== Math.ceil(count / 4) || /[^0-9a-f]/.test(text)) {
    throw new RangeError(`${count} cells are ${Math.ceil(count / 4)} hexadecimal digits, not ${text}`);
  }
  return Array.from({ length: count }, (_, i) => ((parseInt(text[i >> 2], 16) >> (3 - (i % 4))) & 1 ? 1 : -1));
}

/** @param {string} text */
function unescapeBytes(text) {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
