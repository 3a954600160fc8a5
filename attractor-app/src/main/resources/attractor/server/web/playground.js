// The playground: memories, a cue, and two models that recall from it side by side.

import { LitElement, html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { get } from './api.js';
import { History, fromAddress, meanOverlap, toAddress } from './board.js';
import { cueCard } from './cue-card.js';
import { FileImport } from './file-import.js';
import { isName, pictureFile, save, stateFile, traceFile } from './files.js';
import { LessonCard } from './lesson-card.js';
import { paneCard } from './pane-card.js';
import { draw } from './picture.js';
import { Player } from './player.js';
import { flip } from './random.js';
import { isSingleKey } from './shortcuts.js';
import { words } from './words.js';
import './maps.js';
import './set-shelf.js';
import './page.js';

const FIRST_NOISE = 18;

/** Milliseconds from state to state at speed 1; the greatest speed shows one in each frame of a screen of 60 Hz. */
const SLOWEST_PACE = 400;
const GREATEST_SPEED = 24;

/** Frames come a little early or late; so many milliseconds before its time a state may be shown. */
const EARLY = 4;

class AttractorPlayground extends LitElement {
  static properties = {
    models: { state: true },
    sets: { state: true },
    running: { state: true },
    speed: { state: true },
    stepBy: { state: true },
    symbols: { state: true },
    message: { state: true },
    failure: { state: true },
    tool: { state: true },
  };

  constructor() {
    super();
    this.models = [];
    this.sets = [];
    this.running = false;
    this.speed = 5;
    this.stepBy = 'state';
    this.symbols = ['', ''];
    this.message = '';
    this.failure = '';
    this.formulas = {};
    this.tool = 'draw';
    this.fileImport = new FileImport(this);
    this.lessons = new LessonCard(this);
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
      [this.models, this.sets, this.formulas] = await Promise.all(
        ['/api/v1/models', '/api/v1/patterns', '/formulas.json'].map(get),
      );
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
      cue: flip(memories[0]?.cells ?? Array(set.rows * set.cols).fill(-1), memories.length > 0 ? FIRST_NOISE : 0, 1),
      origin: memories[0]?.name ?? '',
      set: set.name,
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
    this.fileImport.clear();
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
    this.start({ ...board, set: isName(board.set) ? board.set : '' });
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
    this.fileImport.boardChanged();
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
    this.lessons.check();
    this.announce();
    this.requestUpdate();
  }

  /** Shows one state after the other, each with a frame of the browser's. */
  beat() {
    cancelAnimationFrame(this.clock);
    let due = performance.now() + SLOWEST_PACE / this.speed;
    const frame = (now) => {
      if (!this.running) {
        return;
      }
      if (now >= due - EARLY) {
        due = Math.max(now, due + SLOWEST_PACE / this.speed);
        this.players.forEach((player) => player.tick(this.stepBy));
        if (this.players.every((player) => player.error || player.atEnd)) {
          this.running = false;
          this.announce();
        }
        this.requestUpdate();
      }
      this.clock = requestAnimationFrame(frame);
    };
    this.clock = requestAnimationFrame(frame);
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
      this.players.forEach((player) => player.next(this.stepBy));
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

  /** At most one message a second for screen readers: that a lesson is done, and how both panes ended. */
  announce() {
    clearTimeout(this.saying);
    this.saying = setTimeout(() => {
      const ended = this.players.every((player) => player.ready && player.atEnd);
      const endings = this.players.map((player, pane) => `${this.title(pane)}: ${player.document?.ending.words}.`);
      const said = [...this.lessons.said, ...(ended ? endings : [])];
      if (said.length > 0) {
        this.message = said.join(' ');
      }
    }, 1000);
  }

  /** A sentence about where the arrow keys have led, when they rest. */
  tell(sentence) {
    clearTimeout(this.telling);
    this.telling = setTimeout(() => (this.message = sentence), 500);
  }

  title(pane) {
    return this.models.find((model) => model.id === this.board.panes[pane].id)?.name ?? this.board.panes[pane].id;
  }

  /** A cue made from a memory; where there is none, noise falls on the cue as it is. */
  noisy(memory, noise, noiseSeed, gesture = '') {
    const { name, cells } = memory ?? { name: '', cells: this.board.cue };
    this.change({ cue: flip(cells, noise, noiseSeed), origin: name, noise, noiseSeed }, gesture);
  }

  get origin() {
    return this.board.memories.find((memory) => memory.name === this.board.origin) ?? this.board.memories[0];
  }

  takeSet(set) {
    this.fileImport.clear();
    this.change(this.first(set));
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
    if (event.target.closest('input[type=text], input[type=number], select, textarea, dialog') || event.altKey || !this.history) {
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
    if (!isSingleKey(event)) {
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

  saveAs(what, pane) {
    const player = this.players[pane];
    const name = `${this.board.panes[pane].id}-state-${player.at}`;
    if (what === 'PNG') {
      this.querySelector(`canvas[data-pane="${pane}"]`).toBlob((blob) => save(blob, `${name}.png`));
    } else if (what === 'SVG') {
      const { rows, cols } = this.board;
      save(pictureFile({ rows, cols, cells: player.states[player.at] ?? this.board.cue }), `${name}.svg`);
    } else if (what === 'CSV') {
      save(traceFile(player.document.frames, player.names), `${this.board.panes[pane].id}-trace.csv`);
    } else {
      save(stateFile(this.board, pane), `${this.board.panes[pane].id}-state.json`);
    }
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
    const grid = this.querySelector('pixel-grid');
    grid.tool = this.tool;
    grid.show({ rows, cols }, cue);
  }

  render() {
    if (this.failure) {
      return html`<p class="card" role="alert">${this.failure}</p>`;
    }
    if (!this.history) {
      return html`<p class="card">${words.waiting}</p>`;
    }
    return html`${this.lessons.card()} ${this.memories()}
      <div class="table">${cueCard(this)} ${paneCard(this, 0)} ${paneCard(this, 1)}</div>
      ${this.controls()}
      <attractor-maps .board=${this.board} .players=${this.players} .shown=${this.players.map((player) => player.document)}
        @say=${(event) => this.tell(event.detail)} @cue=${(event) => this.change({ cue: event.detail, origin: '' })}></attractor-maps>
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
      </div>
      <ul class="strip">
        ${guard([memories], () => memories.map(
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
        ))}
        <li><button type="button" @click=${() => this.keepCue()}>${words.keepCue}</button></li>
      </ul>
      <set-shelf class="shelf" .board=${this.board} .shipped=${this.sets} @say=${(event) => (this.message = event.detail)}
        @set=${(event) => this.takeSet(event.detail)} @memories=${(event) => this.change(event.detail)}></set-shelf>
    </section>`;
  }

  goTo(player, at) {
    this.running = false;
    player.go(at);
    this.lessons.check();
    this.announce();
    this.requestUpdate();
  }

  controls() {
    return html`<section class="card bar controls" aria-label="Recall">
      <button type="button" class="main" aria-keyshortcuts="R" @click=${() => this.run()}>${this.running ? words.pause : words.run}</button>
      <button type="button" aria-keyshortcuts="S" @click=${() => this.step()}>${words.step}</button>
      <button type="button" aria-keyshortcuts="0" @click=${() => this.go('cue')}>${words.reset}</button>
      <button type="button" @click=${() => this.go('end')}>${words.toEnd}</button>
      <label>${words.speed}
        <input type="range" min="1" max=${GREATEST_SPEED} .value=${String(this.speed)} @input=${(event) => (this.speed = Number(event.target.value))} />
      </label>
      <label title=${words.stepByHint}>${words.stepBy}
        <select id="step-by" @change=${(event) => (this.stepBy = event.target.value)}>
          ${Object.entries(words.strides).map(([by, title]) => html`<option value=${by} .selected=${live(by === this.stepBy)}>${title}</option>`)}
        </select>
      </label>
      <button type="button" class="right" @click=${() => this.copyLink()}>${words.copyLink}</button>
    </section>`;
  }
}

customElements.define('attractor-playground', AttractorPlayground);
