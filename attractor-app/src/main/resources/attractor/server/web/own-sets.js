// Named sets of a user's own drawings, which stay in this browser.

import { pack, unpack } from './board.js';
import { LARGEST_SIDE, readPictures } from './files.js';
import { kept } from './kept.js';
import { words } from './words.js';

/**
 * @typedef {{name: string, rows: number, cols: number, patterns: {name: string, cells: number[]}[]}} PatternSet
 */

const KEY = 'own-sets';
const LONGEST_NAME = 40;

/**
 * The sets of this browser, sorted by name. What cannot be read is left where it is and counts as none.
 * @returns {PatternSet[]}
 */
export function ownSets() {
  try {
    return JSON.parse(kept(KEY) ?? '[]').map(({ name, rows, cols, patterns }) => ({
      name,
      rows,
      cols,
      patterns: patterns.map(([title, packed]) => ({ name: title, cells: unpack(packed, rows * cols) })),
    }));
  } catch {
    return [];
  }
}

/**
 * Keeps a set; one of the same name is replaced.
 * @param {PatternSet} set
 * @throws {Error} in words, where the name is none or the browser takes no more
 */
export function keepSet(set) {
  checkName(set.name);
  write([...ownSets().filter(({ name }) => name !== set.name), set]);
}

/** @param {string} name */
export function dropSet(name) {
  write(ownSets().filter((set) => set.name !== name));
}

/**
 * A name for a set or a picture, without spaces around it.
 * @param {string} text
 * @throws {Error} in words
 */
export function checkName(text) {
  if (text.trim() === '' || text.length > LONGEST_NAME) {
    throw new Error(words.badName(text, LONGEST_NAME));
  }
}

/** @param {PatternSet[]} sets */
function write(sets) {
  const sorted = sets.toSorted((a, b) => a.name.localeCompare(b.name));
  const small = sorted.map(({ name, rows, cols, patterns }) => ({
    name,
    rows,
    cols,
    patterns: patterns.map((pattern) => [pattern.name, pack(pattern.cells)]),
  }));
  const text = JSON.stringify(small);
  try {
    localStorage.setItem(KEY, text);
  } catch (error) {
    const full = error.name === 'QuotaExceededError';
    throw new Error(full ? words.storeFull(ownSets().length, Math.ceil(text.length / 512)) : words.storeClosed(error.message));
  }
}

/**
 * A set from a file of the form `am-state/1`; what else the file says plays no part.
 * @param {string} text
 * @param {string} fileName
 * @throws {Error} naming the place, the value and what is allowed
 */
export function setFromFile(text, fileName) {
  return { name: fileName.replace(/\.json$/i, '').slice(0, LONGEST_NAME), ...readPictures(text) };
}

/** A set with nothing in it. */
export function emptySet(name, rows, cols) {
  for (const side of [rows, cols]) {
    if (!Number.isInteger(side) || side < 1 || side > LARGEST_SIDE) {
      throw new Error(words.badSide(side, LARGEST_SIDE));
    }
  }
  return { name, rows, cols, patterns: [] };
}
