// Guided lessons: each sets the table, asks for something, and knows from the endings whether it was done.

import { keep, kept } from './kept.js';
import { flip, generator } from './random.js';

/**
 * What a lesson looks at: the board and, for each pane, the ending and the overlaps of the last and the shown state.
 * @typedef {{board: import('./board.js').Board, endings: {kind: string}[], overlaps: number[][], shown: number[][]}} Seen
 * @typedef {{id: string, title: string, text: string, task: string,
 *   setup: (letters: import('./board.js').Board) => Partial<import('./board.js').Board>, done: (seen: Seen) => boolean}} Lesson
 */

const CLASSICAL = { id: 'hopfield', parameters: {} };
const DENSE = { id: 'dense-exponential', parameters: { beta: 0.2 } };
const HEBB = 'activity-product';
const softmax = (beta) => ({ id: 'modern-hopfield', parameters: { beta } });
const heated = (temperature) => ({
  id: 'hopfield',
  parameters: { update: 'heat-bath', 'update.temperature': temperature, 'update.sweeps': 20 },
});

const stored = (board) => board.memories.filter((memory) => memory.stored);
const storing = (letters, names) =>
  letters.memories.map((memory) => ({ ...memory, stored: names.includes(memory.name) }));
const clean = (board) => board.memories.find((memory) => memory.name === board.origin);

/** The share of the cells in which the cue differs from the memory that it was made from. */
function damage(board) {
  const origin = clean(board);
  return origin ? origin.cells.filter((cell, i) => cell !== board.cue[i]).length / board.cue.length : 0;
}

function randomMemories(count, cells) {
  const random = generator(7);
  return Array.from({ length: count }, (_, mu) => ({
    name: `r${mu + 1}`,
    cells: Array.from({ length: cells }, () => (random() < 0.5 ? 1 : -1)),
    stored: mu < 2,
  }));
}

/**
 * A table set with letters: those that are stored, the cue made from A, the two panes. Shared by most lessons.
 * @param {{stored?: string[], noise: number, panes: import('./board.js').Pane[]}} table all letters are stored if none are named
 */
const lettersWithNoise = ({ stored: names, noise, panes }) => (letters) => ({
  memories: storing(letters, names ?? letters.memories.map((memory) => memory.name)),
  cue: flip(letters.memories[0].cells, noise, 1),
  origin: 'A',
  noise,
  noiseSeed: 1,
  panes,
});

/** How the recall of a pane ended. */
const recalls = ({ endings }, pane) => endings[pane].kind === 'recalled';

/** Whether both panes run a model. */
const bothRun = ({ board }, id) => board.panes.every((pane) => pane.id === id);

/** The overlap with A in a list of overlaps with what is stored. */
const withA = ({ board }, overlaps) => overlaps[stored(board).findIndex((memory) => memory.name === 'A')];

/** @type {Lesson[]} */
export const lessons = [
  {
    id: 'store-and-recall',
    title: 'Store and recall',
    text: 'An associative memory is asked with a part or a damaged copy of what it holds, and answers with the whole. Nothing is stored yet.',
    task: 'Store the letter A (its box below the picture), then make a cue from it: choose its picture, or press 1. The Hopfield network must recall A from a cue with at least 10 % of the units wrong.',
    setup: (letters) => ({
      memories: storing(letters, []),
      cue: letters.cue.map(() => -1),
      origin: '',
      panes: [CLASSICAL, DENSE],
    }),
    done: (seen) => seen.board.origin === 'A' && damage(seen.board) >= 0.1 && recalls(seen, 0),
  },
  {
    id: 'too-many',
    title: 'Too many',
    text: 'Hebb’s rule adds up one product for every memory. For random memories the sum drowns them near 0.138 memories per unit: about 9 for these 64 units, fewer if every bit is to be right. Two are stored.',
    task: 'Store more of the random memories until the Hopfield network no longer recalls r1, while at least four are stored.',
    setup: ({ rows, cols }) => {
      const memories = randomMemories(14, rows * cols);
      return { memories, set: '', cue: flip(memories[0].cells, 10, 1), origin: 'r1', noise: 10, noiseSeed: 1, panes: [CLASSICAL, DENSE] };
    },
    done: (seen) =>
      seen.board.origin === 'r1' && stored(seen.board).length >= 4 && clean(seen.board).stored && !recalls(seen, 0),
  },
  {
    id: 'too-similar',
    title: 'Too similar',
    text: 'Few memories can be too many if they are alike: what they share is learnt several times, what tells them apart only once. A, C and F are stored and are far enough apart.',
    task: 'With at most three letters stored, find three that the Hopfield network confuses: its recall must fail although the cue is made from one of them with at most 20 % noise. Mean overlap, beside the title of the memories, helps to choose.',
    setup: lettersWithNoise({ stored: ['A', 'C', 'F'], noise: 10, panes: [CLASSICAL, DENSE] }),
    done: ({ board, endings }) =>
      stored(board).length <= 3 && clean(board)?.stored === true && damage(board) <= 0.2 &&
      ['mixture', 'wrong-memory'].includes(endings[0].kind),
  },
  {
    id: 'the-dense-cure',
    title: 'The dense cure',
    text: 'Let the energy grow faster with the overlap than its square, and the nearest memory drowns the others instead of being drowned. All seven letters are stored, and both panes are Hopfield networks that fail.',
    task: 'Choose another model for pane 2 (its title, or shift + M) that recalls A while pane 1 still fails.',
    setup: lettersWithNoise({ noise: 18, panes: [CLASSICAL, CLASSICAL] }),
    done: (seen) => seen.board.panes[1].id !== 'hopfield' && !recalls(seen, 0) && recalls(seen, 1),
  },
  {
    id: 'temperature',
    title: 'Temperature',
    text: 'In a heat bath a unit sometimes moves against its field, more often the hotter it is. A little heat shakes a recall out of shallow minima; too much melts the memories.',
    task: 'Open the settings of pane 1 and change its temperature until the state ends with an overlap below 0.5 with A, while pane 2, which stays at 0.1, ends near A (overlap above 0.9).',
    setup: lettersWithNoise({ stored: ['A', 'C', 'F'], noise: 10, panes: [heated(0.1), heated(0.1)] }),
    done: (seen) =>
      bothRun(seen, 'hopfield') && seen.board.panes.every((pane) => pane.parameters.update === 'heat-bath') &&
      Math.abs(withA(seen, seen.overlaps[0]) ?? 1) < 0.5 && withA(seen, seen.overlaps[1]) > 0.9,
  },
  {
    id: 'softmax-and-attention',
    title: 'Softmax and attention',
    text: 'The modern Hopfield network answers with a mean of its memories, weighed by softmax(β ξ·x): one such step is the attention of a transformer, with the cue as query and the memories as keys and values. If β is small, all memories weigh nearly alike and the answer is a blur.',
    task: 'Open the settings of pane 1 and raise its sharpness β until it recalls A, while pane 2 keeps its blur. Below the overlaps you see how the weights move to one memory.',
    setup: lettersWithNoise({ noise: 18, panes: [softmax(0.02), softmax(0.02)] }),
    done: (seen) =>
      bothRun(seen, 'modern-hopfield') && seen.board.origin === 'A' && recalls(seen, 0) && seen.endings[1].kind === 'mixture',
  },
  {
    id: 'learning-rules',
    title: 'Learning rules',
    text: 'Hebb’s rule adds the products of each memory as if it were alone, so what memories share grows too strong. Other rules look at the errors or at the overlaps, and store more in the same couplings. All seven letters are stored, and with Hebb’s rule (activity-product) A is lost.',
    task: 'Open the settings of pane 2 and choose another rule with which the same Hopfield network recalls A, while pane 1 still fails.',
    setup: lettersWithNoise({ noise: 10, panes: [CLASSICAL, CLASSICAL] }),
    done: (seen) =>
      bothRun(seen, 'hopfield') && seen.board.origin === 'A' &&
      (seen.board.panes[1].parameters.rule ?? HEBB) !== HEBB && !recalls(seen, 0) && recalls(seen, 1),
  },
  {
    id: 'diffusion-as-recall',
    title: 'Diffusion as recall',
    text: 'A diffusion model makes pictures from noise by running the addition of noise backwards. If it knows its pictures exactly, that is a recall: the damaged cue is taken for a picture with noise on it, and the process ends at a memory. Pane 2 runs it: at time t it weighs the memories as a softmax memory of sharpness β = 1/σ² does, and σ, the noise that is left, falls. Pane 1 is a softmax memory that does it in one step.',
    task: 'Move the time slider of pane 2 to a time on the way at which the overlap with A lies between 0.75 and 0.9: the picture is not finished, but its end is decided.',
    setup: lettersWithNoise({ noise: 18, panes: [softmax(1), { id: 'diffusion', parameters: {} }] }),
    done: (seen) => {
      const overlap = withA(seen, seen.shown[1]);
      return seen.board.panes[1].id === 'diffusion' && recalls(seen, 1) && overlap > 0.75 && overlap < 0.9;
    },
  },
];

const KEY = 'done-lessons';

/** The lessons that were done in this browser. */
export function doneLessons() {
  return new Set((kept(KEY) ?? '').split(' ').filter((id) => id !== ''));
}

/** @param {string} id */
export function remember(id) {
  keep(KEY, [...doneLessons().add(id)].join(' '));
}
