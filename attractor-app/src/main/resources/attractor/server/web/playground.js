// The playground: memories, a cue, and two models that recall from it side by side.

import { LitElement, html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { live } from 'lit/directives/live.js';
import { get } from './api.js';
import { bars } from './bars.js';
import { History, fromAddress, meanOverlap, original, toAddress } from './board.js';
import { pictureFile, readState, save, stateFile, traceFile } from './files.js';
import { typeset } from './formula.js';
import { doneLessons, lessons, remember } from './lessons.js';
import { form } from './model-form.js';
import { draw } from './picture.js';
import './pixel-grid.js';
import './pane-picture.js';
import { Player } from './player.js';
import { flip } from './random.js';
import { MIDDLE, blackened, darkness, hidden, mixed, shifted } from './tools.js';
import { isSingleKey } from './shortcuts.js';
import { momentFacts, timeSlider } from './time.js';
import { traces } from './trace.js';
import { fullness, why } from './why.js';
import { number, words } from './words.js';
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
    picture: { state: true },
    refusal: { state: true },
    lesson: { state: true },
    solved: { state: true },
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
    this.picture = undefined;
    this.refusal = '';
    this.lesson = undefined;
    this.solved = false;
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
    this.picture = undefined;
    this.refusal = '';
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
    if (this.picture && !this.fits(this.picture)) {
      this.picture = undefined;
    }
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
    this.check();
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
      const said = [...(this.solved ? [words.lessonDone(this.lesson.title)] : []), ...(ended ? endings : [])];
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
    this.picture = undefined;
    this.refusal = '';
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

  teach(lesson) {
    this.lesson = lesson;
    this.solved = false;
    if (lesson) {
      this.picture = undefined;
      const letters = this.first(this.sets[0]);
      this.change({ ...letters, ...lesson.setup(letters) });
    }
  }

  /** Whether the task of the lesson is done, once both panes have answered to the board as it is. */
  check() {
    if (this.lesson && !this.solved && this.players.every((player) => player.ready && !player.pending)) {
      this.solved = this.lesson.done({
        board: this.board,
        endings: this.players.map((player) => player.document.ending),
        overlaps: this.players.map((player) => player.document.frames.at(-1).overlaps),
        shown: this.players.map((player) => player.frame.overlaps),
      });
      if (this.solved) {
        remember(this.lesson.id);
      }
    }
  }

  mix(form) {
    const [first, second] = ['first', 'second'].map((name) => this.board.memories[Number(form.elements[name].value)]);
    const noiseSeed = this.board.noiseSeed + 1;
    this.change({ cue: mixed(first.cells, second.cells, 0.6, noiseSeed), origin: first.name, noiseSeed });
  }

  /** A picture becomes the cue, a state the whole board; what is neither is refused in words. */
  async take(input) {
    const [file] = input.files;
    // The same file can be chosen again, after it was mended.
    input.value = '';
    this.refusal = '';
    this.picture = undefined;
    if (!file) {
      return;
    }
    const turn = (this.taking = {});
    try {
      const action = await this.read(file);
      if (turn === this.taking) {
        action();
        this.message = words.imported(file.name);
      }
    } catch (error) {
      if (turn === this.taking) {
        this.refusal = words.refused(file.name, error.message);
      }
    }
  }

  /**
   * @param {File} file
   * @returns {Promise<() => void>} what the file does to the board
   */
  async read(file) {
    if (file.type === 'application/json' || file.name.endsWith('.json')) {
      const { model, ...board } = readState(await file.text(), this.models);
      return () => this.change({ ...board, set: '', panes: this.board.panes.with(0, model) });
    }
    const { rows, cols } = this.board;
    const dark = await darkness(file, { rows, cols }).catch(() => {
      throw new Error(words.noPicture);
    });
    return () => {
      const picture = { name: file.name, rows, cols, dark, threshold: MIDDLE, way: 'threshold' };
      if (!this.fits(picture)) {
        throw new Error(words.otherSize);
      }
      this.picture = picture;
      this.change({ cue: this.blackPicture(), origin: '' });
    };
  }

  /** Whether what was made for a grid of this size is for the board as it is. */
  fits({ rows, cols }) {
    return rows === this.board.rows && cols === this.board.cols;
  }

  blackPicture() {
    const { dark, threshold, way } = this.picture;
    return blackened(this.board, dark, threshold, way);
  }

  /** @param {{threshold?: number, way?: string}} change of how the picture becomes black and white */
  setPicture(change) {
    this.picture = { ...this.picture, ...change };
    this.change({ cue: this.blackPicture(), origin: '' }, 'picture');
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
    return html`${this.lessonCard()} ${this.memories()}
      <div class="table">${this.cue()} ${this.pane(0)} ${this.pane(1)}</div>
      ${this.controls()}
      <attractor-maps .board=${this.board} .players=${this.players} .shown=${this.players.map((player) => player.document)}
        @say=${(event) => this.tell(event.detail)} @cue=${(event) => this.change({ cue: event.detail, origin: '' })}></attractor-maps>
      <p class="card say" role="status">${this.message}</p>`;
  }

  lessonCard() {
    const done = doneLessons();
    const at = lessons.indexOf(this.lesson);
    return html`<section class="card" aria-labelledby="lessons-title">
      <div class="bar">
        <h2 id="lessons-title">${words.lessons}</h2>
        ${lessons.map(
          (lesson, k) => html`<button
            type="button"
            class="slim"
            aria-pressed=${lesson === this.lesson ? 'true' : 'false'}
            @click=${() => this.teach(lesson)}
          >${words.lesson(k + 1, lesson.title, done.has(lesson.id))}</button>`,
        )}
      </div>
      ${
        this.lesson
          ? html`<p>${this.lesson.text}</p>
              <p><strong>${words.task}</strong>${this.lesson.task}</p>
              <p class="bar">
                ${this.solved ? html`<span class="chip good">✓ ${words.lessonDone(this.lesson.title)}</span>` : nothing}
                ${
                  this.solved && at + 1 < lessons.length
                    ? html`<button type="button" class="main" @click=${() => this.teach(lessons[at + 1])}>${words.nextLesson}</button>`
                    : nothing
                }
                <button type="button" class="slim" @click=${() => this.teach(this.lesson)}>${words.again}</button>
                <button type="button" class="slim" @click=${() => this.teach(undefined)}>${words.leaveLesson}</button>
              </p>`
          : nothing
      }
    </section>`;
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

  cue() {
    const { noise, noiseSeed, cue } = this.board;
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
        <button type="button" @click=${() => this.change({ cue: hidden(this.board, cue, 'lower') })}>
          ${words.hideHalfOf('lower')}
        </button>
        <button type="button" @click=${() => this.change({ cue: cue.map(() => -1), origin: '' })}>${words.clear}</button>
        <button type="button" ?disabled=${this.history.past.length === 0} @click=${() => this.undo('undo')}>${words.undo}</button>
        <button type="button" ?disabled=${this.history.future.length === 0} @click=${() => this.undo('redo')}>${words.redo}</button>
      </div>
      <details>
        <summary>${words.moreTools}</summary>
        ${this.moreTools()}
      </details>
      ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
    </section>`;
  }

  moreTools() {
    const { memories, cue } = this.board;
    const choice = (name, label, chosen) => html`<label>${label}
      <select name=${name}>
        ${memories.map((memory, mu) => html`<option value=${mu} ?selected=${mu === chosen}>${memory.name}</option>`)}
      </select>
    </label>`;
    return html`<p class="bar">
        <label>${words.tool}
          <select id="tool" @change=${(event) => (this.tool = event.target.value)}>
            ${Object.entries(words.tools).map(([tool, title]) => html`<option value=${tool} .selected=${live(tool === this.tool)}>${title}</option>`)}
          </select>
        </label>
      </p>
      <p class="bar">${words.hide}
        ${words.halves.map(
          ([half, sign]) => html`<button type="button" aria-label=${words.hideHalfOf(half)}
            @click=${() => this.change({ cue: hidden(this.board, cue, half) })}>${sign}</button>`,
        )}
      </p>
      <p class="bar">${words.shift}
        ${words.shifts.map(
          ([way, arrow, down, right]) => html`<button
            type="button"
            aria-label=${words.shiftTo(way)}
            @click=${() => this.change({ cue: shifted(this.board, cue, down, right) })}
          >${arrow}</button>`,
        )}
      </p>
      ${
        memories.length > 1
          ? html`<form
              class="bar"
              @submit=${(event) => {
                event.preventDefault();
                this.mix(event.target);
              }}
            >
              ${choice('first', words.mixFirst, 0)} ${choice('second', words.mixSecond, 1)}
              <button>${words.mix}</button>
            </form>`
          : nothing
      }
      <p>
        <label>${words.openFile}<br />
          <input type="file" accept="image/*,.json,application/json" @change=${(event) => this.take(event.target)} />
        </label>
      </p>
      ${
        this.picture
          ? html`<div class="field">
              <label for="threshold">${words.threshold}</label>
              <input id="threshold" type="range" min="0" max="254" .value=${String(this.picture.threshold)}
                @input=${(event) => this.setPicture({ threshold: Number(event.target.value) })} />
              <span aria-hidden="true">${this.picture.threshold}</span>
            </div>
            <label>${words.way}
              <select @change=${(event) => this.setPicture({ way: event.target.value })}>
                ${Object.entries(words.ways).map(([way, title]) => html`<option value=${way} .selected=${live(way === this.picture.way)}>${title}</option>`)}
              </select>
            </label>`
          : nothing
      }`;
  }

  pane(pane) {
    const { id, parameters } = this.board.panes[pane];
    const model = this.models.find((other) => other.id === id);
    const player = this.players[pane];
    return html`<section class="card pane pane-${pane}" aria-labelledby="pane-title-${pane}">
      <h2 id="pane-title-${pane}">
        <label>
          <span aria-hidden="true">${pane + 1} · ${this.title(pane)} ▾</span><span class="unseen">${words.modelOf(pane + 1)}</span>
          <select class="title" @change=${(event) => this.setModel(pane, event.target.value)}>
            ${this.models.map((other) => html`<option value=${other.id} .selected=${live(other.id === id)}>${other.name}</option>`)}
          </select>
        </label>
      </h2>
      <p class="formula" title=${model?.summary ?? ''}>${typeset(this.formulas[id] ?? model?.summary ?? '', this.symbols[pane])}</p>
      <div class="split">
        <div>
          <pane-picture @say=${(event) => this.tell(event.detail)} .board=${this.board} .pane=${pane} .cells=${player.states[player.at] ?? this.board.cue}
            .shade=${document.documentElement.dataset.theme} .label="${words.picture(this.title(pane))} ${this.difference(player)}"></pane-picture>
          ${timeSlider(player, pane, (at) => this.goTo(player, at))}
        </div>
        <div class="facts">${player.error ? html`<p class="chip bad" role="alert">${player.error}</p>` : this.facts(player)}</div>
      </div>
      ${this.whyNot(player, pane)}
      ${player.ready ? traces(player.document.frames, player.at, player.names) : nothing}
      ${
        model && model.parameters.length > 0
          ? html`<details>
              <summary>${words.settings}</summary>
              <div class="fields">${form(model, parameters, `pane-${pane}`, (settings) => this.setParameters(pane, settings), (symbol) => (this.symbols = this.symbols.with(pane, symbol)))}</div>
            </details>`
          : nothing
      }
      ${
        player.ready
          ? html`<p class="faint small" title=${player.document.capacity?.law ?? ''}>
              ${this.loadWords(player)}
            </p>
            <p class="bar small">${words.save}
              ${['PNG', 'SVG', 'CSV', 'JSON'].map(
                (what) => html`<button type="button" class="slim" aria-label=${words.saveAs(what, `${pane + 1}, ${this.title(pane)}`)}
                  @click=${() => this.saveAs(what, pane)}>${what}</button>`,
              )}
            </p>`
          : nothing
      }
    </section>`;
  }

  whyNot(player, pane) {
    return player.ready && player.atEnd && player.document.ending.kind !== 'recalled'
      ? html`<details class="why">
          <summary>${words.why}</summary>
          <p>${why(player.document, this.board, meanOverlap(this.board), this.board.panes[pane].id)}</p>
        </details>`
      : nothing;
  }

  loadWords(player) {
    const { load, capacity } = player.document;
    return words.load(load, capacity?.count, fullness(player.names.length, capacity));
  }

  goTo(player, at) {
    this.running = false;
    player.go(at);
    this.check();
    this.announce();
    this.requestUpdate();
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
    const sign = ending.kind === 'recalled' ? '✓ ' : ending.kind === 'still-moving' ? '… ' : '✗ ';
    return html`<p class="chip ${player.atEnd ? (ending.kind === 'recalled' ? 'good' : 'bad') : ''}">
        ${player.atEnd ? sign + ending.words : frame.time === undefined ? words.state(player.at, player.last, frame.step) : words.momentState(frame)}
      </p>
      <dl>
        <dt>${words.energy}</dt>
        <dd>${frame.energy === undefined ? words.noEnergy : number(frame.energy)}</dd>
        <dt>steps</dt>
        <dd>${frame.step}</dd>
        ${momentFacts(frame)}
      </dl>
      ${bars(player.names, player.document.frames, player.at)}`;
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
