// States and traces as files. A file that is wrong is refused with the place where it is.

import { document as boardDocument } from './board.js';

/** The most rows and columns of a picture. */
export const LARGEST_SIDE = 64;

/** The most characters in the name of a set. */
export const LONGEST_NAME = 40;
const MOST_PATTERNS = 1000;

/**
 * What a file of the form `am-state/1` changes on a board.
 * @param {string} text
 * @param {{id: string}[]} models the catalogue
 * @returns {Partial<import('./board.js').Board>}
 * @throws {Error} naming the place, the value and what is allowed
 */
export function readState(text, models) {
  const state = parse(text);
  checkShape(state);
  want(Number.isSafeInteger(state.seed), `seed is ${show(state.seed)}; it must be an integer`);
  checkCells('cells', state.cells, state);
  const { rows, cols, patterns } = pictures(state);
  const known = models.some((model) => model.id === state.model?.id);
  want(known, `model.id is ${show(state.model?.id)}; it must be one of ${models.map((model) => model.id).join(', ')}`);
  const origin = state.origin ?? '';
  want(origin === '' || patterns.some(({ name }) => name === origin), `origin is ${show(origin)}, which is no memory`);
  return {
    rows,
    cols,
    cue: state.cells,
    memories: patterns.map((pattern) => ({ ...pattern, stored: true })),
    seed: state.seed,
    origin,
    set: state.set ?? '',
    model: { id: state.model.id, parameters: state.model.parameters ?? {} },
  };
}

/**
 * The memories of a file of the form `am-state/1`, with their size and, where the file has one, the name of their set.
 * @param {string} text
 * @throws {Error} naming the place, the value and what is allowed
 */
export function readPictures(text) {
  const state = parse(text);
  checkShape(state);
  return state.set === undefined ? pictures(state) : { name: state.set, ...pictures(state) };
}

/**
 * Whether a set or a picture may have this name.
 * @param {unknown} name
 */
export function isName(name) {
  return typeof name === 'string' && name.trim() !== '' && name.length <= LONGEST_NAME;
}

/** @param {object} state */
function checkShape(state) {
  want(state.format === 'am-state/1', `format is ${show(state.format)}; it must be "am-state/1"`);
  want(state.encoding === 'pm1', `encoding is ${show(state.encoding)}; it must be "pm1"`);
  for (const side of ['rows', 'cols']) {
    const whole = Number.isInteger(state[side]) && state[side] >= 1 && state[side] <= LARGEST_SIDE;
    want(whole, `${side} is ${show(state[side])}; it must be an integer from 1 to ${LARGEST_SIDE}`);
  }
  const { set } = state;
  want(set === undefined || isName(set), `set is ${show(set)}; it must be a text of 1 to ${LONGEST_NAME} characters, not only spaces, or missing`);
}

/** @param {object} state whose shape is checked */
function pictures(state) {
  want(Array.isArray(state.patterns), `patterns is ${show(state.patterns)}; it must be an array`);
  want(state.patterns.length <= MOST_PATTERNS, `patterns holds ${state.patterns.length}; at most ${MOST_PATTERNS} are allowed`);
  const names = new Set();
  state.patterns.forEach((pattern, mu) => {
    const name = pattern?.name;
    want(typeof name === 'string' && name !== '', `patterns[${mu}].name is ${show(name)}; it must be a text`);
    want(!names.has(name), `patterns[${mu}].name is ${show(name)}, as another one's; names must differ`);
    names.add(name);
    checkCells(`patterns[${mu}].cells`, pattern.cells, state);
  });
  return { rows: state.rows, cols: state.cols, patterns: state.patterns.map(({ name, cells }) => ({ name, cells })) };
}

/** @param {string} text */
function parse(text) {
  try {
    const state = JSON.parse(text);
    want(typeof state === 'object' && state !== null && !Array.isArray(state), 'the file holds no JSON object');
    return state;
  } catch (error) {
    throw error instanceof SyntaxError ? new Error(`the file is no JSON: ${error.message}`) : error;
  }
}

/**
 * @param {string} place
 * @param {unknown} cells
 * @param {{rows: number, cols: number}} shape
 */
function checkCells(place, cells, { rows, cols }) {
  want(Array.isArray(cells), `${place} is ${show(cells)}; it must be an array`);
  want(cells.length === rows * cols, `${place} holds ${cells.length} cells; it must hold ${rows} x ${cols} = ${rows * cols}`);
  cells.forEach((cell, i) => want(cell === 1 || cell === -1, `${place}[${i}] is ${show(cell)}; it must be -1 or 1`));
}

/**
 * @param {boolean} right
 * @param {string} sentence
 */
function want(right, sentence) {
  if (!right) {
    throw new Error(sentence);
  }
}

/** @param {unknown} value */
function show(value) {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/**
 * The state of one pane as a file that can be read again, with the name of the set that its memories are of.
 * @param {import('./board.js').Board} board
 * @param {number} pane
 */
export function stateFile(board, pane) {
  const state = boardDocument(board, pane);
  return new Blob([JSON.stringify(board.set ? { ...state, set: board.set } : state)], { type: 'application/json' });
}

/**
 * A set of pictures as a file of the same form, with the first picture as its cue.
 * @param {{name: string, rows: number, cols: number, patterns: {name: string, cells: number[]}[]}} set
 */
export function setFile({ name: set, rows, cols, patterns }) {
  const memories = patterns.map(({ name, cells }) => ({ name, cells, stored: true }));
  const cue = patterns[0]?.cells ?? Array(rows * cols).fill(-1);
  const board = { rows, cols, memories, cue, origin: patterns[0]?.name ?? '', seed: 1, set, panes: [{ id: 'hopfield', parameters: {} }] };
  return stateFile(board, 0);
}

/**
 * Energy and overlaps at every state, as comma-separated values.
 * @param {{step: number, energy?: number, overlaps: number[]}[]} frames
 * @param {string[]} names of the memories
 */
export function traceFile(frames, names) {
  const quoted = names.map((name) => `"overlap ${name.replaceAll('"', '""')}"`);
  const rows = frames.map((frame, k) => [k, frame.step, frame.energy ?? '', ...frame.overlaps].join(','));
  return new Blob([`${['state', 'step', 'energy', ...quoted].join(',')}\n${rows.join('\n')}\n`], { type: 'text/csv' });
}

/**
 * A state as a drawing of squares, white, black, or grey between for real states.
 * @param {{rows: number, cols: number, cells: ArrayLike<number>}} picture
 */
export function pictureFile({ rows, cols, cells }) {
  const squares = Array.from(cells, (cell, i) => {
    const grey = Math.round(255 * (1 - Math.min(1, Math.max(0, (cell + 1) / 2))));
    return `<rect x="${10 * (i % cols)}" y="${10 * Math.floor(i / cols)}" width="10" height="10" fill="rgb(${grey},${grey},${grey})"/>`;
  });
  const [width, height] = [10 * cols, 10 * rows];
  const text = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">\n<g stroke="#c4c8d0" stroke-width="0.4">\n${squares.join('\n')}\n</g>\n</svg>\n`;
  return new Blob([text], { type: 'image/svg+xml' });
}

/**
 * Hands a file to the browser's downloads.
 * @param {Blob} blob
 * @param {string} name
 */
export function save(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
