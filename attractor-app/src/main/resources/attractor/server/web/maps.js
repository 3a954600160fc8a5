// Maps of the memories: where cues on the plane of three of them end, the energy there, and the way of a recall.

import { LitElement, html, nothing, svg } from 'lit';
import { document as boardDocument } from './board.js';
import { begin, end, isOver, Jobs, result } from './jobs.js';
import { onPlane, principal } from './projection.js';
import { mapWords as words, number } from './words.js';

const SIZE = 128;
const FROM = -0.25;
const TO = 1.25;
const MOST_STATES = 40;
const MOST_NUMBERS = 2 ** 24;
// Okabe and Ito's colours, lightened so that dark labels can be read on all of them; rare ends are grey.
const COLOURS = ['#f2b56b', '#8cc8ee', '#7fcfb2', '#f5ec9a', '#7fb0dd', '#eea27a', '#dfb0cc', '#c9d48a', '#b9a5dd', '#d8b08c'];
const RARE = '#c4c8d0';

class AttractorMaps extends LitElement {
  static properties = {
    board: { attribute: false },
    players: { attribute: false },
    shown: { attribute: false },
    pane: { state: true },
    corners: { state: true },
    layer: { state: true },
    job: { state: true },
    map: { state: true },
    cursor: { state: true },
    refusal: { state: true },
    open: { state: true },
  };

  constructor() {
    super();
    this.pane = 0;
    this.corners = undefined;
    this.layer = 'ends';
    this.job = undefined;
    this.map = undefined;
    this.cursor = [64, 64];
    this.refusal = '';
    this.open = false;
    this.jobs = new Jobs((job) => this.moved(job));
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.jobs.close();
  }

  get stored() {
    return this.board.memories.filter((memory) => memory.stored);
  }

  /** Three stored memories: those that were chosen, as far as they are still there. */
  get names() {
    const there = this.stored.map(({ name }) => name);
    const kept = (this.corners ?? []).map((name) => (there.includes(name) ? name : undefined));
    const free = there.filter((name) => !kept.includes(name));
    return [0, 1, 2].map((k) => kept[k] ?? free.shift());
  }

  /** What the map is of; another question needs another map. */
  get question() {
    const corners = this.names;
    const key = [this.board, this.pane, corners.join('\n')];
    if (key.some((part, k) => part !== this.phrased?.key[k])) {
      const { cells, origin, ...board } = boardDocument(this.board, this.pane);
      this.phrased = { key, text: JSON.stringify({ board, corners }) };
    }
    return this.phrased.text;
  }

  toggle(event) {
    this.open = event.target.open;
  }

  async draw() {
    this.refusal = '';
    const { origin, ...board } = boardDocument(this.board, this.pane);
    this.asked = this.question;
    try {
      this.job = this.jobs.follow(await begin('/api/v1/maps', { board, corners: this.names, size: sizeFor(board) }));
      await this.moved(this.job);
    } catch (error) {
      this.refusal = error.message;
    }
  }

  async moved(job) {
    if (job.id !== this.job?.id) {
      return;
    }
    this.job = job;
    if (job.state === 'done') {
      const question = this.asked;
      try {
        this.map = { ...(await result(job.id)), question, corners: JSON.parse(question).corners };
      } catch (error) {
        this.refusal = error.message;
      }
    } else if (job.state === 'failed') {
      this.refusal = job.reason;
    }
  }

  /** The pictures at the corners of the map that is shown. */
  get triangle() {
    return this.map.corners.map((name) => this.board.memories.find((memory) => memory.name === name)?.cells);
  }

  /** Whether memories or model have changed since the map was drawn. */
  get stale() {
    return this.map.question !== this.question;
  }

  /** Column and row of the map's cell under the cursor. */
  get cell() {
    return this.cursor.map((value) => Math.floor((value * this.map.size) / SIZE));
  }

  /** Makes the cell under the cursor the cue; those of a map of other memories are no cue of these. */
  take() {
    if (this.stale) {
      return;
    }
    const [a, b, c] = this.triangle;
    const [x, y] = this.cell;
    const last = this.map.size - 1;
    const [u, v] = [FROM + ((TO - FROM) * x) / last, TO - ((TO - FROM) * y) / last];
    const cells = a.map((value, i) => (value + u * (b[i] - value) + v * (c[i] - value) > this.map.thresholds[i] ? 1 : -1));
    this.dispatchEvent(new CustomEvent('cue', { detail: cells }));
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = event.shiftKey ? 10 : 1;
    const by = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key];
    if (by) {
      event.preventDefault();
      this.cursor = this.cursor.map((value, k) => Math.min(SIZE - 1, Math.max(0, value + by[k])));
      this.dispatchEvent(new CustomEvent('say', { detail: this.under() }));
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.take();
    }
  }

  press(event) {
    const box = event.currentTarget.getBoundingClientRect();
    const cell = (share) => Math.min(SIZE - 1, Math.max(0, Math.floor(share * SIZE)));
    this.cursor = [cell((event.clientX - box.left) / box.width), cell((event.clientY - box.top) / box.height)];
    this.take();
  }

  updated() {
    const canvas = this.querySelector('.map canvas');
    if (canvas && (this.painted !== this.map || this.paintedLayer !== this.layer)) {
      this.painted = this.map;
      this.paintedLayer = this.layer;
      this.paint(canvas.getContext('2d'));
    }
  }

  paint(context) {
    const { cells, steps, energies } = this.map;
    const image = context.createImageData(this.map.size, this.map.size);
    const slowest = Math.max(1, ...steps);
    const low = energies ? Math.min(...energies) : 0;
    const high = energies ? Math.max(...energies) : 1;
    for (let k = 0; k < cells.length; k++) {
      const [red, green, blue] =
        this.layer === 'energy'
          ? viridis(high === low ? 0 : (energies[k] - low) / (high - low))
          : shade(COLOURS[cells[k]] ?? RARE, 1 - (0.35 * Math.max(0, steps[k] - 1)) / slowest);
      image.data.set([red, green, blue, 255], 4 * k);
    }
    context.putImageData(image, 0, 0);
  }

  render() {
    return html`<details class="card" @toggle=${(event) => this.toggle(event)}>
      <summary><h2 class="inline">${words.title}</h2></summary>
      ${this.open ? this.content() : nothing}
    </details>`;
  }

  content() {
    const names = this.names;
    const working = this.job && !isOver(this.job);
    const select = (label, value, options, changed) => html`<label>${label}
      <select @change=${(event) => changed(event.target.value)}>
        ${options.map(([key, name]) => html`<option value=${key} ?selected=${key === value}>${name}</option>`)}
      </select>
    </label>`;
    return html`<p class="small faint">${words.text}</p>
      <div class="bar">
        ${select(words.pane, String(this.pane), [['0', '1'], ['1', '2']], (value) => (this.pane = Number(value)))}
        ${names.map((name, k) =>
          select(
            words.corner(k),
            name,
            this.stored.filter((memory) => memory.name === name || !names.includes(memory.name)).map((memory) => [memory.name, memory.name]),
            (value) => (this.corners = names.with(k, value)),
          ),
        )}
        ${
          working
            ? html`<button type="button" @click=${() => end(this.job.id)}>${words.stop}</button>
                <progress max="1" aria-label=${words.title} .value=${(this.job.progress.done ?? 0) / (this.job.progress.total ?? 1)}></progress>`
            : html`<button type="button" class="main" ?disabled=${names.includes(undefined)} @click=${() => this.draw()}>${words.draw}</button>`
        }
        ${names.includes(undefined) ? html`<span class="faint">${words.tooFew}</span>` : nothing}
      </div>
      ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
      <div class="two even">
        ${this.map ? this.basins() : html`<p class="faint">${words.none}</p>`} ${this.ways()}
      </div>`;
  }

  basins() {
    const [x, y] = this.cursor;
    return html`<div>
      ${
        this.map.energies
          ? html`<p class="bar">
              ${['ends', 'energy'].map(
                (layer) => html`<label>
                  <input type="radio" name="layer" .checked=${this.layer === layer} @change=${() => (this.layer = layer)} />${words.layers[layer]}
                </label>`,
              )}
            </p>`
          : nothing
      }
      <div class="map" tabindex="0" role="application" aria-label=${words.map} aria-describedby="map-text"
        @keydown=${(event) => this.key(event)} @pointerdown=${(event) => this.press(event)}>
        <canvas width=${this.map.size} height=${this.map.size} role="img" aria-label=${words.picture(this.map)}></canvas>
        <svg viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true">
          ${this.frame()} ${this.way()} ${svg`<path class="cross" d="M ${x - 4} ${y + 0.5} h 9 M ${x + 0.5} ${y - 4} v 9"></path>`}
          ${this.layer === 'ends' ? this.labels() : nothing}
        </svg>
      </div>
      <p id="map-text" class="small">${this.under()}${this.stale ? html` <strong>${words.stale}</strong>` : nothing}</p>
      ${
        this.layer === 'ends'
          ? html`<ul class="legend">
              ${this.map.ends.map(
                (found, k) => html`<li>
                  <svg viewBox="0 0 10 10" aria-hidden="true">${svg`<rect width="10" height="10" fill=${COLOURS[k]}></rect>`}</svg>
                  <strong>${found.label}</strong> ${found.words} · ${(100 * found.share).toFixed(1)} %
                </li>`,
              )}
              ${this.map.cells.includes(-1) ? html`<li><svg viewBox="0 0 10 10" aria-hidden="true">${svg`<rect width="10" height="10" fill=${RARE}></rect>`}</svg> ${words.rare}</li>` : nothing}
            </ul>`
          : html`<p class="small">${words.energies(number(Math.min(...this.map.energies)), number(Math.max(...this.map.energies)))}</p>`
      }
    </div>`;
  }

  /** What is known of the cell under the cursor. */
  under() {
    const [x, y] = this.cell;
    const k = y * this.map.size + x;
    const found = this.map.ends[this.map.cells[k]];
    return words.under(found?.words ?? words.rare, this.map.steps[k], this.map.energies ? number(this.map.energies[k]) : '');
  }

  /** The three memories themselves, and the lines between them. */
  frame() {
    const [low, high] = [place(0), place(1)];
    const [a, b, c] = this.map.corners;
    return svg`<path class="frame" d="M ${low} ${SIZE - low} L ${high} ${SIZE - low} L ${low} ${SIZE - high} Z"></path>
      <text class="corner" x=${low - 2} y=${SIZE - low + 6} text-anchor="end">${a}</text>
      <text class="corner" x=${high + 2} y=${SIZE - low + 6}>${b}</text>
      <text class="corner" x=${low - 2} y=${SIZE - high - 2} text-anchor="end">${c}</text>`;
  }

  /** The label of each end in the middle of its largest stretch along a row. */
  labels() {
    const { size } = this.map;
    const scale = SIZE / size;
    return this.map.ends.map((found, index) => {
      let best = { length: 0, x: 0, y: 0 };
      for (let row = 4; row < size - 4; row++) {
        let length = 0;
        for (let col = 0; col <= size; col++) {
          if (col < size && this.map.cells[row * size + col] === index) {
            length++;
          } else {
            best = length > best.length ? { length, x: col - length / 2, y: row } : best;
            length = 0;
          }
        }
      }
      const [x, y] = [best.x * scale, best.y * scale + 2.5];
      // Above the cursor where it would lie over it.
      const covered = Math.abs(x - this.cursor[0]) < 9 && Math.abs(y - 2.5 - this.cursor[1]) < 7;
      return best.length * scale < 6 ? nothing : svg`<text x=${x} y=${covered ? this.cursor[1] - 6 : y} text-anchor="middle">${found.label}</text>`;
    });
  }

  /** The recall of the pane, projected on the plane. */
  way() {
    const corners = this.triangle;
    const states = sampled(this.players[this.pane].states);
    if (corners.includes(undefined) || states.length === 0 || states[0].length !== corners[0].length) {
      return nothing;
    }
    const points = states.map((state) => onPlane(corners, state)).map(([u, v]) => [place(u), SIZE - place(v)]);
    return svg`<polyline class="way halo" points=${points.join(' ')}></polyline>
      <polyline class="way" points=${points.join(' ')}></polyline>
      <circle class="way" cx=${points[0][0]} cy=${points[0][1]} r="2.2"></circle>
      <rect class="way end" x=${points.at(-1)[0] - 2} y=${points.at(-1)[1] - 2} width="4" height="4"></rect>`;
  }

  /** Both recalls and the memories in the plane of their first two principal components. */
  ways() {
    const memories = this.stored.slice(0, 20);
    const panes = this.players.map((player) => player.states);
    const lengths = [...memories.map(({ cells }) => cells), ...panes.flat()].map((state) => state.length);
    if (memories.length + panes[0].length + panes[1].length < 3 || new Set(lengths).size > 1) {
      return nothing;
    }
    const seen = [this.board.memories, ...panes];
    if (seen.some((part, k) => part !== this.projected?.seen[k])) {
      this.projected = { seen, drawing: drawWays(memories, panes.map(sampled)) };
    }
    return this.projected.drawing;
  }
}

/**
 * @param {import('./board.js').Memory[]} memories
 * @param {ArrayLike<number>[][]} panes the states of each
 */
function drawWays(memories, panes) {
  const { points, explained } = principal([...memories.map(({ cells }) => cells), ...panes.flat()]);
  const [xs, ys] = [0, 1].map((k) => points.map((point) => point[k]));
  const scale = 200 / Math.max(1e-9, Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const placed = points.map(([x, y]) => [20 + (x - Math.min(...xs)) * scale, 20 + (Math.max(...ys) - y) * scale]);
  const height = 40 + (Math.max(...ys) - Math.min(...ys)) * scale;
  const dots = placed.slice(0, memories.length);
  const tracks = [placed.slice(memories.length, memories.length + panes[0].length), placed.slice(memories.length + panes[0].length)];
  const labels = labelled(dots, tracks);
  return html`<figure class="ways">
    <svg viewBox="0 0 240 ${height}" role="img" aria-label=${words.waysOf(explained, memories.length)}>
      ${dots.map(([x, y]) => svg`<circle class="memory-dot" cx=${x} cy=${y} r="3"></circle>`)}
      ${tracks.map((track, pane) =>
        track.length === 0
          ? nothing
          : svg`<polyline class="track track-${pane}" points=${track.join(' ')} stroke-dasharray=${pane === 1 ? '5 3' : nothing}></polyline>
              <rect class="track-${pane} end" x=${track.at(-1)[0] - 4} y=${track.at(-1)[1] - 4} width="8" height="8"></rect>`,
      )}
      ${labels.map(([x, y], k) => svg`<text x=${x} y=${y + 3} text-anchor="middle">${memories[k].name}</text>`)}
    </svg>
    <figcaption class="small faint">${words.ways(explained)}</figcaption>
  </figure>`;
}

/** The eight places of a label around its dot. */
const AROUND = [[9, -7], [-9, -7], [9, 7], [-9, 7], [11, 0], [-11, 0], [0, -10], [0, 10]];

/**
 * For each dot the place for its label that is farthest from dots, tracks and the labels before it.
 * @param {number[][]} dots
 * @param {number[][][]} tracks
 */
function labelled(dots, tracks) {
  const middles = tracks.flatMap((track) => track.slice(1).map(([x, y], k) => [(x + track[k][0]) / 2, (y + track[k][1]) / 2]));
  const taken = [...dots, ...tracks.flat(), ...middles];
  return dots.map(([x, y]) => {
    const room = ([u, v]) => Math.min(...taken.map(([p, q]) => Math.hypot(u - p, v - q)));
    const best = AROUND.map(([right, down]) => [x + right, y + down]).reduce((found, next) => (room(next) > room(found) + 1 ? next : found));
    taken.push(best);
    return best;
  });
}

/** As many cells along a side as the server takes for pictures of this size. */
function sizeFor({ rows, cols }) {
  return rows * cols * SIZE * SIZE > MOST_NUMBERS ? SIZE / 2 : SIZE;
}

/** At most so many states, the first and the last among them. */
function sampled(states) {
  const step = Math.max(1, (states.length - 1) / (MOST_STATES - 1));
  return states.length <= MOST_STATES ? states : Array.from({ length: MOST_STATES }, (_, k) => states[Math.round(k * step)]);
}

function place(u) {
  return ((u - FROM) / (TO - FROM)) * SIZE;
}

function shade(colour, share) {
  return [1, 3, 5].map((k) => Math.round(parseInt(colour.slice(k, k + 2), 16) * share));
}

/** The colour map viridis, between five of its colours. */
function viridis(share) {
  const stops = [[68, 1, 84], [59, 82, 139], [33, 145, 140], [94, 201, 98], [253, 231, 37]];
  const at = share * (stops.length - 1);
  const k = Math.min(stops.length - 2, Math.floor(at));
  return stops[k].map((value, channel) => Math.round(value + (at - k) * (stops[k + 1][channel] - value)));
}

customElements.define('attractor-maps', AttractorMaps);
