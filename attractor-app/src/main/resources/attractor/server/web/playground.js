// The playground: memories, a cue, and two models that recall from it side by side.

import { LitElement, html, nothing } from 'lit';
import { get } from './api.js';
import { History, fromAddress, meanOverlap, original, toAddress } from './board.js';
import { form } from './model-form.js';
import { draw } from './picture.js';
import './pixel-grid.js';
import { Player } from './player.js';
import { flip } from './random.js';
import { trace } from './trace.js';
import { number, words } from './words.js';
import './page.js';

const COLOURS = ['--one', '--two'];
const FIRST_NOISE = 18;

class AttractorPlayground extends LitElement {
  static properties = {
    models: { state: true },
    sets: { state: true },
    running: { state: true },
    speed: { state: true },
    message: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    this.models = [];
    this.sets = [];
    this.running = false;
    this.speed = 5;
    this.message = '';
    this.failure = '';
    this.players = [0, 1].map((pane) => new Player(pane, () => this.answered()));
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', (event) => this.key(event));
    window.addEventListener('hashchange', () => this.readAddress());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.requestUpdate());
    document.addEventListener('themechange', () => this.requestUpdate());
    try {
      [this.models, this.sets] = await Promise.all([get('/api/v1/models'), get('/api/v1/patterns')]);
    } catch (error) {
      this.failure = error.message;
      return;
    }
    if (!this.readAddress()) {
      this.start(this.first(this.sets[0]));
    }
  }

  /** A damaged A, and two memories of the letters: what a new visitor sees. */
  first(set) {
    const memories = set.patterns.map((pattern) => ({ ...pattern, stored: true }));
    return {
      rows: set.rows,
      cols: set.cols,
      memories,
      cue: flip(memories[0].cells, FIRST_NOISE, 1),
      origin: memories[0].name,
      noise: FIRST_NOISE,
      noiseSeed: 1,
      seed: 1,
      panes: this.history?.board.panes ?? [
        { id: 'hopfield', parameters: {} },
        { id: 'dense-exponential', parameters: { beta: 0.2 } },
      ],
    };
  }

  start(board) {
    this.history = new History(board);
    this.running = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.ask(this.running ? 'cue' : 'end');
  }

  readAddress() {
    const text = location.hash.slice(1);
    if (text === '' || text === this.written) {
      return false;
    }
    const board = fromAddress(text);
    if (board === undefined) {
      return false;
    }
    this.start(board);
    return true;
  }

  get board() {
    return this.history.board;
  }

  change(change, gesture = '') {
    this.history.change(change, gesture);
    this.ask('end');
  }

  ask(from) {
    clearTimeout(this.writing);
    this.writing = setTimeout(() => {
      this.written = toAddress(this.board);
      history.replaceState(null, '', `#${this.written}`);
    }, 300);
    this.players.forEach((player) => player.ask(this.board, from));
    this.requestUpdate();
  }

  answered() {
    if (this.running && this.players.every((player) => player.ready || player.error)) {
      this.beat();
    }
    this.announce();
    this.requestUpdate();
  }

  beat() {
    clearTimeout(this.clock);
    this.clock = setTimeout(() => {
      if (!this.running) {
        return;
      }
      this.players.forEach((player) => player.tick());
      if (this.players.every((player) => player.error || player.atEnd)) {
        this.running = false;
        this.announce();
      } else {
        this.beat();
      }
      this.requestUpdate();
    }, 400 / this.speed);
  }

  run() {
    if (this.running) {
      this.running = false;
      return;
    }
    if (this.players.every((player) => player.atEnd)) {
      this.players.forEach((player) => player.go(0));
    }
    this.running = true;
    this.beat();
  }

  step() {
    this.running = false;
    if (this.players.every((player) => player.atEnd)) {
      this.players.forEach((player) => player.go(0));
    } else {
      this.players.forEach((player) => player.go(player.at + 1));
    }
    this.announce();
    this.requestUpdate();
  }

  go(where) {
    this.running = false;
    this.players.forEach((player) => player.go(where === 'end' ? player.last : 0));
    this.announce();
    this.requestUpdate();
  }

  /** At most one sentence a second for screen readers, when both panes are at their end. */
  announce() {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      if (this.players.every((player) => player.ready && player.atEnd)) {
        this.message = this.players.map((player, pane) => `${this.title(pane)}: ${player.document.ending.words}.`).join(' ');
      }
    }, 1000);
  }

  title(pane) {
    return this.models.find((model) => model.id === this.board.panes[pane].id)?.name ?? this.board.panes[pane].id;
  }

  noisy(memory, noise, noiseSeed, gesture = '') {
    this.change({ cue: flip(memory.cells, noise, noiseSeed), origin: memory.name, noise, noiseSeed }, gesture);
  }

  get origin() {
    return this.board.memories.find((memory) => memory.name === this.board.origin) ?? this.board.memories[0];
  }

  setModel(pane, id) {
    const panes = this.board.panes.slice();
    panes[pane] = { id, parameters: {} };
    this.change({ panes });
  }

  setParameters(pane, parameters) {
    const panes = this.board.panes.slice();
    panes[pane] = { ...panes[pane], parameters };
    this.change({ panes });
  }

  nextModel(pane) {
    const at = this.models.findIndex((model) => model.id === this.board.panes[pane].id);
    this.setModel(pane, this.models[(at + 1) % this.models.length].id);
  }

  undo(way) {
    way === 'undo' ? this.history.undo() : this.history.redo();
    this.ask('end');
  }

  key(event) {
    if (event.target.closest('input[type=text], select, textarea, dialog') || event.altKey || !this.history) {
      return;
    }
    const letter = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (letter === 'z' || letter === 'y') {
        event.preventDefault();
        this.undo(letter === 'y' || event.shiftKey ? 'redo' : 'undo');
      }
      return;
    }
    const actions = {
      r: () => this.run(),
      s: () => this.step(),
      0: () => this.go('cue'),
      n: () => this.noisy(this.origin, this.board.noise, this.board.noiseSeed + 1),
      m: () => this.nextModel(event.shiftKey ? 1 : 0),
    };
    if (actions[letter]) {
      actions[letter]();
    } else if (/^[1-9]$/.test(letter) && this.board.memories[letter - 1]) {
      this.noisy(this.board.memories[letter - 1], this.board.noise, this.board.noiseSeed);
    }
  }

  async copyLink() {
    this.written = toAddress(this.board);
    history.replaceState(null, '', `#${this.written}`);
    await navigator.clipboard?.writeText(location.href);
    this.message = words.copied;
  }

  keepCue() {
    const names = new Set(this.board.memories.map((memory) => memory.name));
    let k = this.board.memories.length + 1;
    while (names.has(`own ${k}`)) {
      k++;
    }
    const memory = { name: `own ${k}`, cells: this.board.cue, stored: true };
    this.change({ memories: [...this.board.memories, memory], origin: memory.name });
  }

  updated() {
    if (!this.history) {
      return;
    }
    const { rows, cols, memories, cue } = this.board;
    const changed = this.drawn !== memories || this.shade !== document.documentElement.dataset.theme;
    this.querySelectorAll('.memory canvas').forEach((canvas, mu) => {
      if (changed) {
        draw(canvas, { rows, cols, cells: memories[mu].cells });
      }
    });
    this.drawn = memories;
    this.shade = document.documentElement.dataset.theme;
    this.querySelector('pixel-grid').show({ rows, cols }, cue);
    this.querySelectorAll('.pane canvas').forEach((canvas) => {
      const pane = Number(canvas.dataset.pane);
      const player = this.players[pane];
      const cells = player.states[player.at] ?? cue;
      draw(canvas, { rows, cols, cells, original: original(this.board), frame: COLOURS[pane] });
    });
  }

  render() {
    if (this.failure) {
      return html`<p class="card" role="alert">${this.failure}</p>`;
    }
    if (!this.history) {
      return html`<p class="card">${words.waiting}</p>`;
    }
    return html`${this.memories()}
      <div class="table">${this.cue()} ${this.pane(0)} ${this.pane(1)}</div>
      ${this.controls()}
      <p class="card say" role="status">${this.message}</p>`;
  }

  memories() {
    const { memories, rows, cols } = this.board;
    return html`<section class="card" aria-labelledby="memories-title">
      <div class="bar">
        <h2 id="memories-title">${words.memories}</h2>
        <span class="faint">
          ${words.stored(memories.filter((memory) => memory.stored).length, rows * cols, meanOverlap(this.board))}
        </span>
        <label class="right">${words.patternSet}
          <select @change=${(event) => this.start(this.first(this.sets[Number(event.target.value)]))}>
            ${this.sets.map(
              (set, k) => html`<option value=${k} ?selected=${set.rows === rows && set.cols === cols}>${set.name}</option>`,
            )}
          </select>
        </label>
      </div>
      <ul class="strip">
        ${memories.map(
          (memory, mu) => html`<li class="memory ${memory.stored ? '' : 'absent'}">
            <button
              type="button"
              class="bare"
              aria-label=${words.load1(memory.name)}
              @click=${() => this.noisy(memory, this.board.noise, this.board.noiseSeed)}
            >
              <canvas data-small="yes"></canvas>
            </button>
            <label>
              <input
                type="checkbox"
                .checked=${memory.stored}
                aria-label=${words.store(memory.name, memory.stored)}
                @change=${() => this.change({ memories: memories.with(mu, { ...memory, stored: !memory.stored }) })}
              />${memory.name}
            </label>
          </li>`,
        )}
        <li><button type="button" @click=${() => this.keepCue()}>${words.keepCue}</button></li>
      </ul>
    </section>`;
  }

  cue() {
    const { noise, noiseSeed, cue, cols } = this.board;
    const origin = this.origin;
    return html`<section class="card" aria-labelledby="cue-title">
      <h2 id="cue-title">${words.cue}</h2>
      <pixel-grid
        aria-labelledby="cue-title"
        @draw=${(event) => this.change({ cue: event.detail.cells }, event.detail.gesture)}
      ></pixel-grid>
      <div class="field">
        <label for="noise">${words.noise}</label>
        <input
          id="noise"
          type="range"
          min="0"
          max="50"
          .value=${String(noise)}
          aria-valuetext="${noise} %"
          @input=${(event) => this.noisy(origin, Number(event.target.value), noiseSeed, 'noise')}
        />
        <span aria-hidden="true">${noise} %</span>
      </div>
      <div class="bar">
        <button type="button" @click=${() => this.noisy(origin, noise, noiseSeed + 1)}>${words.newNoise}</button>
        <button type="button" @click=${() => this.change({ cue: cue.map((cell) => -cell) })}>${words.invert}</button>
        <button type="button" @click=${() => this.change({ cue: cue.map((cell, i) => (2 * Math.floor(i / cols) >= this.board.rows ? -1 : cell)) })}>
          ${words.hideHalf}
        </button>
        <button type="button" @click=${() => this.change({ cue: cue.map(() => -1), origin: '' })}>${words.clear}</button>
        <button type="button" ?disabled=${this.history.past.length === 0} @click=${() => this.undo('undo')}>${words.undo}</button>
        <button type="button" ?disabled=${this.history.future.length === 0} @click=${() => this.undo('redo')}>${words.redo}</button>
      </div>
    </section>`;
  }

  pane(pane) {
    const { id, parameters } = this.board.panes[pane];
    const model = this.models.find((other) => other.id === id);
    const player = this.players[pane];
    return html`<section class="card pane pane-${pane}" aria-labelledby="pane-title-${pane}">
      <h2 id="pane-title-${pane}">
        <label><span>${pane + 1} ·</span><span class="unseen">${words.model}</span>
          <select class="title" @change=${(event) => this.setModel(pane, event.target.value)}>
            ${this.models.map((other) => html`<option value=${other.id} ?selected=${other.id === id}>${other.name}</option>`)}
          </select>
        </label>
      </h2>
      <div class="split">
        <div>
          <canvas data-pane=${pane} role="img" aria-label="${words.picture(this.title(pane))} ${this.difference(player)}"></canvas>
        </div>
        <div class="facts">${player.error ? html`<p class="chip bad" role="alert">${player.error}</p>` : this.facts(player)}</div>
      </div>
      ${player.ready ? trace(player.document.frames, player.at) : nothing}
      ${
        model && model.parameters.length > 0
          ? html`<details>
              <summary>${words.settings}</summary>
              <div class="fields">${form(model, parameters, `pane-${pane}`, (settings) => this.setParameters(pane, settings))}</div>
            </details>`
          : nothing
      }
      ${
        player.ready
          ? html`<p class="faint small" title=${player.document.capacity?.law ?? ''}>
              ${words.load(player.document.load, player.document.capacity?.count)}
            </p>`
          : nothing
      }
    </section>`;
  }

  difference(player) {
    const clean = original(this.board);
    const cells = player.states[player.at];
    return clean && cells ? words.differs(clean.filter((cell, i) => Math.sign(cells[i]) !== cell).length) : '';
  }

  facts(player) {
    if (!player.ready) {
      return html`<p class="chip">${words.waiting}</p>`;
    }
    const { ending } = player.document;
    const frame = player.frame;
    const stored = this.board.memories.filter((memory) => memory.stored);
    const sign = ending.kind === 'recalled' ? '✓ ' : ending.kind === 'still-moving' ? '… ' : '✗ ';
    return html`<p class="chip ${player.atEnd ? (ending.kind === 'recalled' ? 'good' : 'bad') : ''}">
        ${player.atEnd ? sign + ending.words : words.state(player.at, player.last, frame.step)}
      </p>
      <dl>
        <dt>${words.energy}</dt>
        <dd>${frame.energy === undefined ? words.noEnergy : number(frame.energy)}</dd>
        <dt>steps</dt>
        <dd>${frame.step}</dd>
      </dl>
      <table class="bars">
        <caption>${words.overlaps}</caption>
        <tbody>
          ${stored.map(
            (memory, mu) => html`<tr>
              <th scope="row">${memory.name}</th>
              <td>
                <svg viewBox="-1 0 2 1" preserveAspectRatio="none" aria-hidden="true">
                  <rect class=${frame.overlaps[mu] < 0 ? 'minus' : 'plus'} x=${Math.min(0, frame.overlaps[mu])} y="0.15"
                    width=${Math.abs(frame.overlaps[mu])} height="0.7"></rect>
                  <line x1="0" x2="0" y1="0" y2="1"></line>
                </svg>
              </td>
              <td class="figure">${(frame.overlaps[mu] ?? 0).toFixed(2)}</td>
            </tr>`,
          )}
        </tbody>
      </table>`;
  }

  controls() {
    return html`<section class="card bar" aria-label="Recall">
      <button type="button" class="main" aria-keyshortcuts="R" @click=${() => this.run()}>${this.running ? words.pause : words.run}</button>
      <button type="button" aria-keyshortcuts="S" @click=${() => this.step()}>${words.step}</button>
      <button type="button" aria-keyshortcuts="0" @click=${() => this.go('cue')}>${words.reset}</button>
      <button type="button" @click=${() => this.go('end')}>${words.toEnd}</button>
      <label>${words.speed}
        <input type="range" min="1" max="20" .value=${String(this.speed)} @input=${(event) => (this.speed = Number(event.target.value))} />
      </label>
      <button type="button" class="right" @click=${() => this.copyLink()}>${words.copyLink}</button>
    </section>`;
  }
}

customElements.define('attractor-playground', AttractorPlayground);
