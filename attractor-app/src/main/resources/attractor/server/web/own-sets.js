// Named sets of a user's own drawings, which stay in this browser.

import { pack, unpack } from './board.js';
import { LARGEST_SIDE, LONGEST_NAME, isName, readPictures } from './files.js';
import { kept } from './kept.js';
import { words } from './words.js';

/**
 * @typedef {{name: string, rows: number, cols: number, patterns: {name: string, cells: number[]}[]}} PatternSet
 */

const KEY = 'own-sets';
const FORMAT = 'own-sets/1';

/**
 * What this browser keeps: the sets that can be read, sorted by name, and how many cannot. Those stay where they are
 * and are put aside before anything is written.
 * @returns {{sets: PatternSet[], damaged: number, later: string}} later: the form, where a later version wrote them
 */
export function stored() {
  const { entries, later } = unfold(kept(KEY));
  const sets = new Map();
  let damaged = entries === undefined && later === '' ? 1 : 0;
  for (const entry of entries ?? []) {
    const set = readSet(entry);
    if (set && !sets.has(set.name)) {
      sets.set(set.name, set);
    } else {
      damaged++;
    }
  }
  return { sets: [...sets.values()].toSorted((a, b) => a.name.localeCompare(b.name)), damaged, later };
}

/** The sets of this browser that can be read. */
export function ownSets() {
  return stored().sets;
}

/**
 * @param {string | null} text
 * @returns {{entries?: unknown[], later: string}} without entries where the text is none of ours
 */
function unfold(text) {
  if (text === null) {
    return { entries: [], later: '' };
  }
  try {
    const document = JSON.parse(text);
    // The first sets were kept as a list without the name of its form.
    const [format, entries] = Array.isArray(document) ? [FORMAT, document] : [document.format, document.sets];
    if (format === FORMAT) {
      return { entries: Array.isArray(entries) ? entries : undefined, later: '' };
    }
    return { later: String(format).startsWith(`${KEY}/`) ? format : '' };
  } catch {
    return { later: '' };
  }
}

/**
 * @param {any} entry
 * @returns {PatternSet | undefined} nothing where a part is missing or damaged
 */
function readSet(entry) {
  try {
    const { name, rows, cols, patterns } = entry;
    checkName(name);
    checkSides(rows, cols);
    return {
      name,
      rows,
      cols,
      patterns: patterns.map(([title, packed]) => {
        if (typeof title !== 'string' || title === '') {
          throw new TypeError('a picture has no name');
        }
        return { name: title, cells: unpack(packed, rows * cols) };
      }),
    };
  } catch {
    return undefined;
  }
}

/**
 * Keeps a set in the place of one of the same name.
 * @param {PatternSet} set
 * @returns {PatternSet | undefined} the one that it replaced
 * @throws {Error} in words, where the name is none or the browser takes no more
 */
export function keepSet(set) {
  checkName(set.name);
  const sets = ownSets();
  write([...sets.filter(({ name }) => name !== set.name), set]);
  return sets.find(({ name }) => name === set.name);
}

/** @param {string} name */
export function deleteSet(name) {
  write(ownSets().filter((set) => set.name !== name));
}

/**
 * A name for a set or a picture, without spaces around it.
 * @param {string} text
 * @throws {Error} in words
 */
export function checkName(text) {
  if (!isName(text)) {
    throw new Error(words.badName(text, LONGEST_NAME));
  }
}

/**
 * The name, or where a set has it already the name with the first number from 2 that none has.
 * @param {string} name
 * @param {{name: string}[]} shipped sets that are always there
 */
export function freeName(name, shipped) {
  const taken = new Set([...shipped, ...ownSets()].map((set) => set.name));
  let free = name;
  for (let k = 2; taken.has(free); k++) {
    free = `${name.slice(0, LONGEST_NAME - ` ${k}`.length)} ${k}`;
  }
  return free;
}

/** @param {PatternSet[]} sets */
function write(sets) {
  const { damaged, later } = stored();
  if (later !== '') {
    throw new Error(words.storeLater(later));
  }
  const small = sets.map(({ name, rows, cols, patterns }) => ({
    name,
    rows,
    cols,
    patterns: patterns.map((pattern) => [pattern.name, pack(pattern.cells)]),
  }));
  const text = JSON.stringify({ format: FORMAT, sets: small });
  try {
    if (damaged > 0) {
      putAside(localStorage.getItem(KEY));
    }
    localStorage.setItem(KEY, text);
  } catch (error) {
    const full = error.name === 'QuotaExceededError';
    throw new Error(full ? words.storeFull(ownSets().length, Math.ceil(text.length / 512)) : words.storeClosed(error.message));
  }
}

/**
 * Keeps a text that holds what cannot be read, beside those that were put aside before.
 * @param {string} text
 */
function putAside(text) {
  let place = `${KEY}.damaged`;
  for (let k = 2; ![null, text].includes(localStorage.getItem(place)); k++) {
    place = `${KEY}.damaged ${k}`;
  }
  localStorage.setItem(place, text);
}

/**
 * A set from a file of the form `am-state/1`, with the name in it, or else the file's; what else the file says plays
 * no part.
 * @param {string} text
 * @param {string} fileName
 * @throws {Error} naming the place, the value and what is allowed
 */
export function setFromFile(text, fileName) {
  return { name: fileName.replace(/\.json$/i, '').slice(0, LONGEST_NAME).trim(), ...readPictures(text) };
}

/** A set with nothing in it. */
export function emptySet(name, rows, cols) {
  checkSides(rows, cols);
  return { name, rows, cols, patterns: [] };
}

/**
 * @param {number[]} sides rows and columns
 * @throws {Error} in words
 */
function checkSides(...sides) {
  for (const side of sides) {
    if (!Number.isInteger(side) || side < 1 || side > LARGEST_SIDE) {
      throw new Error(words.badSide(side, LARGEST_SIDE));
    }
  }
}
