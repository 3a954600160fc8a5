// Why a recall ended where it did, in a sentence or two made from the numbers of the board.

/** The load at which Hebb's rule breaks down for random patterns. */
const CLASSICAL_LIMIT = 0.138;

/**
 * @param {{ending: {kind: string, parts?: {name: string, sign: number}[]}, load: number}} played
 * @param {import('./board.js').Board} board
 * @param {number} overlap mean overlap between memories
 * @param {string} model id
 */
export function why(played, board, overlap, model) {
  const reason = reasons[played.ending.kind];
  return [reason ? reason(played) : '', cause(played, board, overlap), cure(model)].filter((sentence) => sentence).join(' ');
}

const reasons = {
  mixture: ({ ending }) =>
    ending.parts
      ? `Several memories pull at once: ${list(ending.parts)} agree in most units, and where they balance there is a minimum of its own.`
      : 'The state is a minimum of its own that no small mixture of memories explains.',
  'wrong-memory': () => 'The cue lay on the slope that leads to another memory.',
  inverse: () => 'The energy is even: with every memory it stores the negative, and the cue was nearer to that.',
  cycle: () => 'All units move at once, each to where the others were; one unit at a time cannot cycle.',
  'still-moving': () => 'Noise or the limit of steps kept it from settling.',
};

function cause({ load }, board, overlap) {
  const random = Math.sqrt(2 / (Math.PI * board.rows * board.cols));
  const alike = overlap !== undefined && overlap > 1.5 * random;
  const crowded =
    load > CLASSICAL_LIMIT
      ? `${load.toFixed(2)} memories per unit are too many for Hebb’s rule even if they are random (limit ${CLASSICAL_LIMIT})`
      : '';
  const similar = alike
    ? `these memories overlap by ${overlap.toFixed(2)} on the average, random ones of this size by ${random.toFixed(2)}`
    : '';
  const both = [crowded, similar].filter((part) => part).join(', and ');
  return both ? `${both[0].toUpperCase()}${both.slice(1)}.` : '';
}

function cure(model) {
  return model === 'hopfield'
    ? 'A dense memory, whose energy grows faster with the overlap, lets the nearest memory win; the pseudo-inverse rule removes the overlaps.'
    : '';
}

/** @param {{name: string, sign: number}[]} parts */
function list(parts) {
  const names = parts.map(({ name, sign }) => (sign < 0 ? `minus ${name}` : name));
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/**
 * How full a model is, in words.
 * @param {number} count of memories
 * @param {{count: number} | undefined} capacity by the model's own law
 */
export function fullness(count, capacity) {
  if (capacity === undefined) {
    return '';
  }
  const share = count / capacity.count;
  return share <= 0.5 ? 'lightly loaded' : share <= 1 ? 'near its capacity' : 'overloaded';
}
