// Every sentence and label of the playground, in one place.

export const words = {
  memories: 'Memories',
  cue: 'Cue',
  noise: 'noise',
  newNoise: 'new noise',
  invert: 'invert',
  clear: 'clear',
  undo: 'undo',
  redo: 'redo',
  run: '▶ run',
  pause: '❚❚ pause',
  step: 'step',
  stepBy: 'step by',
  stepByHint: 'A row of the grid is updated at once to the eye when the order of the updates is sequential',
  strides: { state: 'change', row: 'row', sweep: 'sweep' },
  reset: 'to the cue',
  toEnd: 'to the result',
  speed: 'speed',
  lessons: 'Lessons',
  lesson: (number, title, done) => `${done ? '✓ ' : ''}${number} ${title}`,
  task: 'Your task: ',
  lessonDone: (title) => `Lesson “${title}” done.`,
  nextLesson: 'next lesson',
  leaveLesson: 'leave the lesson',
  again: 'start again',
  moreTools: 'more tools',
  tool: 'tool',
  tools: {
    draw: 'draw (a press flips)',
    erase: 'erase',
    line: 'line',
    fill: 'fill an area',
    hide: 'hide a rectangle',
  },
  hide: 'hide half',
  halves: [
    ['left', '◧'],
    ['right', '◨'],
    ['upper', '⬒'],
    ['lower', '⬓'],
  ],
  hideHalfOf: (half) => `hide the ${half} half`,
  shift: 'shift',
  shifts: [
    ['left', '←', 0, -1],
    ['right', '→', 0, 1],
    ['up', '↑', -1, 0],
    ['down', '↓', 1, 0],
  ],
  shiftTo: (way) => `shift ${way}`,
  mixFirst: 'mix of',
  mixSecond: 'and',
  mix: 'mix 60 : 40',
  openFile: 'picture or state from a file',
  threshold: 'black above',
  way: 'grey becomes',
  ways: {
    threshold: 'black or white',
    'floyd-steinberg': 'dots (Floyd–Steinberg)',
    ordered: 'dots in a grid (ordered)',
  },
  imported: (name) => `${name} is the cue now`,
  refused: (name, reason) => `${name} was not taken: ${reason}`,
  otherSize: 'the grid has another size now; choose the file again',
  noPicture: 'it is no picture that this browser can read, and its name does not end in .json',
  save: 'save',
  saveAs: (what, model) => `save ${what} of ${model}`,
  why: 'why?',
  copyLink: 'copy link',
  copied: 'link copied',
  patternSet: 'pattern set',
  theseMemories: 'these memories',
  shippedSets: 'shipped',
  ownSets: 'own',
  mySets: 'own pattern sets',
  mySetsText: 'Sets stay in this browser. A file has the form that save writes, so either can be read as the other.',
  setName: 'name of the set',
  keepSet: 'keep these memories as a set',
  emptySet: 'begin an empty set',
  sides: ['rows', 'columns'],
  loadSet: 'load',
  loadSetOf: (name) => `load the set ${name}`,
  exportSet: 'to a file',
  exportSetOf: (name) => `save the set ${name} to a file`,
  deleteSet: 'delete',
  deleteSetOf: (name) => `delete the set ${name}`,
  importSet: 'set from a file',
  noSets: 'None yet.',
  setSize: ({ rows, cols, patterns }) => `${patterns.length} ${patterns.length === 1 ? 'picture' : 'pictures'}, ${rows} x ${cols}`,
  setKept: (name) => `The set ${name} is kept.`,
  setReplaced: (name) => `A newer set took the place of the set ${name}.`,
  setDeleted: (name) => `The set ${name} is deleted.`,
  setTaken: (name) => `There is a set ${name} already; choose another name.`,
  setRenamed: (name, other) => `The set is kept as ${other}, as there is a set ${name} already.`,
  setsDamaged: (count) =>
    `${count} of the sets here cannot be read. Their text stays; at the next change it moves to own-sets.damaged in this browser's store.`,
  bringBack: 'bring it back',
  bringBackOf: (name) => `bring it back: the set ${name}`,
  picture1: 'picture',
  rename: 'rename',
  newName: 'new name',
  removePicture: 'remove',
  nameTaken: (name) => `There is a memory ${name} already; choose another name.`,
  badName: (name, longest) => `The name has ${name.trim().length} characters; it must have from 1 to ${longest}.`,
  badSide: (side, most) => `A side is ${side}; it must be an integer from 1 to ${most}.`,
  storeFull: (count, size) =>
    `The set was not kept: with it the sets would take ${size} kB, more than this browser keeps for this page. Delete one of the ${count} sets there, after saving it to a file if you need it.`,
  storeLater: (format) =>
    `The sets in this browser were kept by another version of the program (form ${format}); this one neither reads nor changes them.`,
  storeClosed: (reason) => `The set was not kept: this browser keeps nothing for this page (${reason}). Save it to a file instead.`,
  keepCue: '+ keep the cue as a memory',
  energy: 'energy',
  noEnergy: 'no energy',
  overlaps: 'overlap with each memory',
  weights: 'weight of each memory in the next state',
  weightsThen: (withCorpus, time) =>
    `weight of each memory${withCorpus ? ' and of the corpus' : ''} at ${time === undefined ? 'this time' : `t ${time.toFixed(3)}, the last time with noise`}`,
  corpus: 'the corpus',
  others: (count, low, high) => `${count} others between ${low} and ${high}`,
  trace: 'energy at each state',
  overlapTrace: (name, inTime) => `overlap at each ${inTime ? 'time' : 'state'}: ${name} in colour, 0 dotted, 1 on top`,
  ownTime: 'time t',
  noiseLeft: 'noise σ',
  sharpnessNow: 'β = 1/σ²',
  momentState: ({ time, step }) => `t ${time.toFixed(3)}, step ${step}`,
  moment: ({ time, noise, sharpness }) =>
    `time t ${time.toFixed(3)}, noise σ ${noise.toFixed(3)}` + (sharpness === undefined ? '' : `, sharpness β ${sharpness.toPrecision(3)}`),
  time: 'time',
  timeOf: (pane) => `time of pane ${pane}`,
  units: (pane) => `Units of the state of pane ${pane}: the arrow keys choose one`,
  noUnit: 'Point at a unit to see its field.',
  unit: (row, col, value) =>
    `Row ${row + 1} column ${col + 1}: ${value >= 1 ? 'on' : value <= -1 ? 'off' : signed(value, 2)}`,
  field: (field, change, stable) => `, field ${field}; turning it ${stable ? 'costs' : 'frees'} ${change}.`,
  modelOf: (pane) => `model of pane ${pane}`,
  settings: 'settings',
  waiting: 'computing',
  stored: (count, cells, overlap) =>
    `${count} stored · ${cells} units` + (overlap === undefined ? '' : ` · mean overlap ${overlap.toFixed(2)}`),
  cell: (row, col, on) => `row ${row + 1} column ${col + 1} ${on ? 'on' : 'off'}`,
  state: (at, last, step) => (at === last ? `after ${step} ${step === 1 ? 'step' : 'steps'}` : `step ${step}, state ${at} of ${last}`),
  differs: (count) =>
    count === 0 ? 'equal to the memory the cue was made from' : `differs from the memory the cue was made from in ${count} units`,
  load: (load, count, fullness) =>
    (fullness ? `${fullness}: ` : '') +
    `load ${load.toFixed(3)} (memories per unit)` +
    (count === undefined ? '' : `; for random memories this model holds about ${format(count)} (one step, 1 % failures)`),
  picture: (model) => `state of ${model}`,
  store: (name, stored) => (stored ? `forget ${name}` : `store ${name}`),
  load1: (name) => `make a cue from ${name}`,
  singleKeys: 'keys of one character',
  keys: [
    ['arrows', 'move in the grid of the cue'],
    ['space', 'flip the cell; with lines, begin and end one'],
    ['shift + arrows', 'paint while moving'],
    ['R', 'run or pause'],
    ['S', 'one step'],
    ['0', 'back to the cue'],
    ['N', 'new noise'],
    ['1 … 9', 'cue from a memory'],
    ['M, shift + M', 'next model in pane 1, pane 2'],
    ['ctrl + Z, ctrl + Y', 'undo, redo'],
    ['arrows', 'move the cursor of the phase diagram, with shift ten times as far'],
    ['/', 'search, among the experiments'],
    ['up, down', 'from one experiment to the next, on its title'],
    ['?', 'this list'],
  ],
};

/** Those of the gallery. */
export const galleryWords = {
  title: 'What the laboratory can reproduce',
  search: 'search',
  source: 'source',
  anySource: 'all sources',
  onlyReady: 'only what needs no missing data',
  shown: (count, all) => (count === all ? `${all} protocols` : `${count} of ${all} protocols`),
  cells: ({ smoke, paper }) => `${smoke} cells as smoke test, ${paper} as in the paper`,
  data: (names, missing) =>
    names.length === 0
      ? 'no data set'
      : `data: ${names.map((name) => (missing.includes(name) ? `${name} (missing: attractor data fetch ${name})` : name)).join(', ')}`,
  claims: (count) => (count === 0 ? 'no claim' : count === 1 ? '1 claim' : `${count} claims`),
  published: 'published: ',
  expected: 'expected here: ',
  nothing: 'Nothing fits this search.',
  verdict: 'last run',
  anyVerdict: 'any',
  standings: {
    expected: 'verdicts as expected',
    worse: 'a verdict is worse than expected',
    stopped: 'stopped, can go on',
    failed: 'failed',
    none: 'not run yet',
  },
  run: 'run',
  pause: 'pause',
  cancel: 'cancel',
  resume: 'resume',
  runShown: 'run all shown (smoke)',
  begun: (title) => `“${title}” is in the queue.`,
  ended: {
    done: (title) => `“${title}” is done.`,
    stopped: (title, _, begun) => (begun ? `“${title}” is paused; its finished cells are kept.` : `“${title}” was taken out of the queue.`),
    failed: (title, reason) => `“${title}” failed: ${reason}.`,
  },
  waits: 'waits for the run before it',
  progressOf: (title) => `progress of ${title}`,
  profileOf: (title) => `size of a new run of ${title}`,
  progress: ({ share, cellsPerSecond, secondsToGo }, done, total) =>
    `${done} of ${total} cells · ${Math.floor(100 * share)} %` +
    (cellsPerSecond > 0 ? ` · ${cellsPerSecond.toFixed(cellsPerSecond < 10 ? 1 : 0)} cells/s` : '') +
    (secondsToGo > 0 ? ` · about ${clock(secondsToGo)} to go` : ''),
  lastRun: ({ profile, end, state, cells, missing }) =>
    profile === undefined
      ? ''
      : `${profile}, ${when(end)}` + (state === 'finished' ? '' : `, ${cells - missing} of ${cells} cells`),
  noRun: 'No run has finished yet: press run, and figure and verdicts appear here.',
  noVerdict: 'No claim was put to the test in this run.',
  verdicts: (count) => `${count} published against found`,
  verdictColumns: ['item', 'published', 'here', 'tolerance', 'verdict'],
  expectedIs: (verdict) => `expected: ${verdict}`,
  dataTable: 'data table',
  noData: (reason) => `The data cannot be read: ${reason}.`,
  rows: (shown, all) => (shown === all ? `${all} rows` : `the first ${shown} of ${all} rows; the file has all`),
  downloads: 'downloads: ',
  openReport: 'open the report',
  runs: (count) => (count === 1 ? '1 run on disk' : `${count} runs on disk`),
  runState: ({ state, profile, seed, cells, missing }) =>
    profile === undefined ? state : `${state}, ${profile}, seed ${seed}, ${cells - missing} of ${cells} cells`,
  parameters: (count) => (count === 1 ? '1 parameter of a cell' : `${count} parameters of a cell`),
  copy: 'copy command',
  copyOf: (title) => `copy the command that runs ${title}`,
  copied: (command) => `copied: ${command}`,
};

/** Those of the maps. */
export const mapWords = {
  title: 'Maps',
  text: 'Every point of the map is a cue between three memories, which lie at the corners of the dashed triangle; its colour says where the recall from it ends, darker after more steps. Choose a point to make it the cue.',
  pane: 'model of pane',
  corner: (k) => ['left', 'right', 'top'][k],
  draw: 'draw the map',
  stop: 'stop',
  tooFew: 'store three memories first',
  none: 'No map is drawn yet.',
  layers: { ends: 'where it ends', energy: 'energy of the cue' },
  map: 'Map of cues: the arrow keys move, with shift ten cells; enter makes the point the cue',
  picture: ({ ends, recalls }) =>
    `${recalls} different cues end in ${ends.map(({ label, share }) => `${label}: ${(100 * share).toFixed(0)} %`).join(', ')}.`,
  stale: 'Memories or model have changed since: draw the map anew to choose a cue from it.',
  rare: 'other ends, each of them rare',
  energies: (low, high) => `energy from ${low} (violet) to ${high} (yellow)`,
  under: (end, steps, energy) => `Here: ${end}, after ${steps} ${steps === 1 ? 'step' : 'steps'}${energy ? `, energy of the cue ${energy}` : ''}.`,
  waysOf: (explained, count) =>
    `${count} memories and both recalls, projected on their first two principal components, which hold ${(100 * explained).toFixed(0)} % of the variance`,
  ways: (explained) =>
    `Both recalls (1 solid, 2 dashed; squares are their ends) among the memories: first two principal components, ${(100 * explained).toFixed(0)} % of the variance.`,
};

/** Those of the phase diagrams. */
export const phaseWords = {
  title: 'Phase diagram',
  formula: 'x ← Σ_μ softmax(λ ξ·x)_μ ξ^μ with K = exp(α D) random patterns, D → ∞',
  ensemble: 'patterns',
  ensembles: {
    spherical: 'on the sphere',
    gaussian: 'Gaussian',
    'gaussian-distance': 'Gaussian, by distance',
    binary: '±1',
  },
  layers: 'lines',
  names: {
    alpha1: 'α_1, a typical pattern',
    alphaC: 'α_c, all patterns (bound)',
    alphaStar: 'α_*, condensation',
    ramsauer: 'first guarantee (Ramsauer)',
  },
  plane: 'Plane of sharpness and load: the arrow keys move the cursor, with shift ten times as far',
  picture: (lines, most) =>
    `Patterns ${lines.words}: up to λ = ${most.lambda}, a typical pattern is recalled below α_1, which reaches ${Math.max(...lines.alpha1).toFixed(2)}; all patterns below α_c, which reaches ${Math.max(...lines.alphaC).toFixed(2)}.`,
  lambdaAxis: 'sharpness λ',
  alphaAxis: 'load α = ln K/D',
  lost: 'patterns are lost',
  recalled: 'recalled',
  here: 'At the cursor',
  signs: { all: '✓', typical: '≈', none: '✗' },
  at: (point) => `λ ${point.lambda}, α ${point.alpha}: ${point.words}`,
  facts: (point) => [
    ['α_1', point.alpha1.toFixed(4)],
    ['α_c', `${point.alphaC.toFixed(4)}, limited by ${channels[point.channel]}`],
    ['α_*', point.alphaStar.toFixed(4)],
    ['φ', point.phi.toFixed(4)],
    ['cos θ_c', point.cosine === undefined ? 'no basin' : point.cosine.toFixed(4)],
    ['θ_c', point.degrees === undefined ? 'no basin' : `${point.degrees.toFixed(1)}°, the widest angle of a cue`],
    ...(point.nearestDegrees === undefined ? [] : [['nearest', `${point.nearestDegrees.toFixed(1)}° to the nearest other pattern`]]),
  ],
  section: 'section as CSV: ',
  along: (axis) => `along ${axis}`,
  sectionOf: (axis) => `save the section along ${axis} through the cursor as CSV`,
  trialTitle: 'Simulate here',
  trialText: 'The lines hold for D → ∞. A trial draws patterns of dimension D, starts at one of them, and sees whether the memory stays there.',
  trials: 'trials',
  patterns: (count) => `${count.toLocaleString('en')} patterns in each trial`,
  tooMany: (count, dimension) => `${powerOfTen(count, 1)} patterns are too many; take D up to ${dimension}`,
  simulate: 'simulate',
  stop: 'stop',
  tried: ({ lambda, alpha, dimension, recalled, trials, low, high }) =>
    `λ ${lambda}, α ${alpha}, D ${dimension}: recalled ${recalled} of ${trials} (95 %: ${low.toFixed(2)} to ${high.toFixed(2)})`,
  share: (share, low, high) => `${share.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
  table: 'the lines as a table',
};

const channels = {
  bulk: 'all others together',
  'weak-pattern': 'unusually weak patterns',
  competitor: 'single aligned competitors',
};

/** @param {number} seconds */
function clock(seconds) {
  const whole = Math.ceil(seconds);
  return whole >= 3600
    ? `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
    : `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** @param {string} instant of ISO 8601 */
function when(instant) {
  const minutes = (Date.now() - Date.parse(instant)) / 60_000;
  return minutes < 1 ? 'just now' : minutes < 60 ? `${Math.floor(minutes)} min ago` : minutes < 2880 ? `${Math.floor(minutes / 60)} h ago` : instant.slice(0, 10);
}

/** @param {number} count */
function format(count) {
  return count < 1e5 ? Math.floor(count).toLocaleString('en') : powerOfTen(count, 1);
}

/**
 * A number as 1.2 · 10³.
 * @param {number} value
 * @param {number} digits after the point
 */
function powerOfTen(value, digits) {
  if (!Number.isFinite(value)) {
    return '∞';
  }
  const [mantissa, exponent] = value.toExponential(digits).split('e');
  const raised = Array.from(exponent.replace('+', ''), (sign) => (sign === '-' ? '⁻' : '⁰¹²³⁴⁵⁶⁷⁸⁹'[sign])).join('');
  return `${mantissa.replace('-', '−')} · 10${raised}`;
}

/**
 * A number with so many digits after the point; what rounds to zero has no sign.
 * @param {number} value
 * @param {number} digits
 */
export function signed(value, digits) {
  const text = value.toFixed(digits);
  return Number(text) < 0 ? text.replace('-', '−') : text.replace('-', '');
}

/**
 * An energy with as many digits as one can compare.
 * @param {number} energy
 */
export function number(energy) {
  const size = Math.abs(energy);
  return size !== 0 && (size >= 1e6 || size < 1e-3) ? powerOfTen(energy, 3) : signed(energy, size >= 1000 ? 1 : 3);
}
