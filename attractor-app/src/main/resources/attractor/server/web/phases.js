// The explorer of phase diagrams: a plane, a cursor whose phase is said in words, and trials at finite dimension.

import { LitElement, html, nothing, svg } from 'lit';
import { get } from './api.js';
import { save } from './files.js';
import { typeset } from './formula.js';
import { begin, end, isOver, Jobs, result } from './jobs.js';
import { ends, layers, plane, pointAt, sizeNow } from './plane.js';
import { phaseWords as words, words as common } from './words.js';
import './page.js';

const ENSEMBLES = ['spherical', 'gaussian', 'gaussian-distance', 'binary'];
const MOST_PATTERNS = 100_000;
const MOST_NUMBERS = 20_000_000;
const STEPS = 100;

class AttractorPhases extends LitElement {
  static properties = {
    lines: { state: true },
    point: { state: true },
    cursor: { state: true },
    shown: { state: true },
    trials: { state: true },
    job: { state: true },
    message: { state: true },
    failure: { state: true },
    refusal: { state: true },
  };

  constructor() {
    super();
    this.ensemble = 'spherical';
    this.lines = undefined;
    this.point = undefined;
    this.cursor = { lambda: 2.4, alpha: 0.31 };
    this.shown = new Set(layers.map(([name]) => name));
    this.trials = [];
    this.dimension = 30;
    this.count = 200;
    this.job = undefined;
    this.message = '';
    this.failure = '';
    this.refusal = '';
    this.jobs = new Jobs((job) => this.moved(job));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('resize', () => this.requestUpdate());
    window.addEventListener('hashchange', () => this.readAddress());
    this.readAddress();
  }

  readAddress() {
    if (location.hash.slice(1) === this.written && this.lines) {
      return;
    }
    const state = new URLSearchParams(location.hash.slice(1));
    const number = (name, otherwise) => (Number(state.get(name)) > 0 ? Number(state.get(name)) : otherwise);
    this.ensemble = ENSEMBLES.includes(state.get('ensemble')) ? state.get('ensemble') : this.ensemble;
    this.load({ lambda: number('lambda', this.cursor.lambda), alpha: number('alpha', this.cursor.alpha) });
  }

  /** Another law of patterns: its lines, and the cursor as far as it lies inside. */
  async load(cursor) {
    const asked = this.ensemble;
    this.trials = [];
    try {
      const lines = await get(`/api/v1/phases/${asked}`);
      if (asked === this.ensemble) {
        this.lines = lines;
        this.move(cursor);
      }
    } catch (error) {
      if (asked === this.ensemble) {
        this.failure = error.message;
      }
    }
  }

  /** Moves the cursor and asks what happens there. */
  move({ lambda, alpha }) {
    const most = ends(this.lines);
    const inside = (value, high) => Number(Math.min(high, Math.max(high / 500, value)).toFixed(3));
    this.cursor = { lambda: inside(lambda, most.lambda), alpha: inside(alpha, most.alpha) };
    this.written = `ensemble=${this.ensemble}&lambda=${this.cursor.lambda}&alpha=${this.cursor.alpha}`;
    history.replaceState(null, '', `#${this.written}`);
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.ask(), this.point ? 40 : 0);
  }

  async ask() {
    const asked = this.written;
    const { lambda, alpha } = this.cursor;
    try {
      const point = await get(`/api/v1/phases/${this.ensemble}/point?lambda=${lambda}&alpha=${alpha}`);
      if (asked === this.written) {
        this.point = point;
        this.refusal = '';
        clearTimeout(this.saying);
        this.saying = setTimeout(() => (this.message = words.at(point)), 800);
      }
    } catch (error) {
      if (asked === this.written) {
        this.refusal = error.message;
      }
    }
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = event.shiftKey ? 10 : 1;
    const most = ends(this.lines);
    const by = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, step],
      ArrowDown: [0, -step],
      Home: [-STEPS, 0],
      End: [STEPS, 0],
      PageUp: [0, 10],
      PageDown: [0, -10],
    }[event.key];
    if (by) {
      event.preventDefault();
      const { lambda, alpha } = this.cursor;
      this.move({ lambda: lambda + (by[0] * most.lambda) / STEPS, alpha: alpha + (by[1] * most.alpha) / STEPS });
    }
  }

  drag(event) {
    if (event.type === 'pointerdown' || event.buttons !== 0) {
      const box = this.querySelector('.plane svg').getBoundingClientRect();
      this.move(pointAt(ends(this.lines), sizeNow(), (event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height));
    }
  }

  get patterns() {
    return Math.max(2, Math.round(Math.exp(this.cursor.alpha * this.dimension)));
  }

  async simulate() {
    this.refusal = '';
    try {
      const order = { ensemble: this.ensemble, ...this.cursor, dimension: this.dimension, trials: this.count };
      this.job = this.jobs.follow(await begin('/api/v1/trials', order));
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
      await this.tried(job);
    } else if (job.state === 'failed') {
      this.refusal = job.reason;
    }
  }

  /** Adds a trial that is done, unless other patterns are shown by now or the server has forgotten it. */
  async tried(job) {
    try {
      const found = await result(job.id);
      if (found && job.about.ensemble === this.ensemble) {
        const trial = { ...job.about, ...found };
        this.trials = [...this.trials, trial];
        this.message = words.tried(trial);
      }
    } catch (error) {
      this.refusal = error.message;
    }
  }

  /** Whether a trial of this dimension at the cursor is larger than the server takes. */
  isTooMany(dimension) {
    const patterns = Math.exp(this.cursor.alpha * dimension);
    return patterns > MOST_PATTERNS || patterns * dimension > MOST_NUMBERS;
  }

  /** The largest dimension that the server takes at the cursor. */
  get largest() {
    let dimension = 1000;
    while (dimension > 5 && this.isTooMany(dimension)) {
      dimension--;
    }
    return dimension;
  }

  async section(along) {
    const most = ends(this.lines);
    const [at, to] = along === 'lambda' ? [this.cursor.alpha, most.lambda] : [this.cursor.lambda, most.alpha];
    try {
      const points = await get(`/api/v1/phases/${this.ensemble}/section?along=${along}&at=${at}&to=${to}`);
      save(new Blob([csv(points)], { type: 'text/csv' }), `${this.ensemble}-along-${along}.csv`);
    } catch (error) {
      this.refusal = error.message;
    }
  }

  render() {
    if (this.failure) {
      return html`<p class="card" role="alert">${this.failure}</p>`;
    }
    if (!this.lines) {
      return html`<p class="card">${common.waiting}</p>`;
    }
    return html`<section class="card" aria-labelledby="phases-title">
        <div class="bar">
          <h2 id="phases-title">${words.title}</h2>
          <label>${words.ensemble}
            <select @change=${(event) => { this.ensemble = event.target.value; this.load(this.cursor); }}>
              ${ENSEMBLES.map((id) => html`<option value=${id} ?selected=${id === this.ensemble}>${words.ensembles[id]}</option>`)}
            </select>
          </label>
        </div>
        <p class="formula">${typeset(words.formula)}</p>
        <fieldset class="bar layers">
          <legend>${words.layers}</legend>
          ${layers.filter(([name]) => this.lines[name]).map((layer) => this.layer(layer))}
        </fieldset>
      </section>
      <div class="two">
        <div class="card">
          <div class="plane" tabindex="0" role="application" aria-label=${words.plane} aria-describedby="at"
            @keydown=${(event) => this.key(event)} @pointerdown=${(event) => this.drag(event)} @pointermove=${(event) => this.drag(event)}>
            ${plane(this.lines, { shown: this.shown, cursor: this.cursor, trials: this.trials, size: sizeNow() })}
          </div>
          ${this.table()}
        </div>
        <div>${this.here()} ${this.trial()}</div>
      </div>
      <p class="unseen" role="status">${this.message}</p>`;
  }

  layer([name, dashes]) {
    const toggle = () => {
      this.shown = new Set(this.shown);
      this.shown.delete(name) || this.shown.add(name);
    };
    return html`<label>
      <input type="checkbox" .checked=${this.shown.has(name)} @change=${toggle} />
      <svg class="sample" viewBox="0 0 30 8" aria-hidden="true">
        ${svg`<line x1="0" x2="30" y1="4" y2="4" class=${name} stroke-dasharray=${dashes || nothing}></line>`}
      </svg>
      ${typeset(words.names[name])}
    </label>`;
  }

  here() {
    const { point, cursor } = this;
    const most = ends(this.lines);
    const field = (name, label) => html`<label>${label}
      <input type="number" id=${name} min="0" max=${most[name]} step="0.01" .value=${String(cursor[name])}
        @change=${(event) => this.move({ ...cursor, [name]: Number(event.target.value) })} />
    </label>`;
    return html`<section class="card" aria-labelledby="here-title">
      <h2 id="here-title">${words.here}</h2>
      <p class="bar">${field('lambda', 'λ')} ${field('alpha', 'α')}</p>
      ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
      ${
        point
          ? html`<p id="at" class="chip ${point.phase === 'none' ? 'bad' : 'good'}">${words.signs[point.phase]} ${point.words}</p>
              <dl>${words.facts(point).map(([name, value]) => html`<dt>${typeset(name)}</dt><dd>${value}</dd>`)}</dl>`
          : html`<p id="at">${common.waiting}</p>`
      }
      <p class="bar small">${words.section}
        <button type="button" class="slim" aria-label=${words.sectionOf('λ')} @click=${() => this.section('lambda')}>${words.along('λ')}</button>
        <button type="button" class="slim" aria-label=${words.sectionOf('α')} @click=${() => this.section('alpha')}>${words.along('α')}</button>
      </p>
    </section>`;
  }

  trial() {
    const working = this.job && !isOver(this.job);
    const tooMany = this.isTooMany(this.dimension);
    const field = (name, label, low, high) => html`<label>${label}
      <input type="number" id=${name} min=${low} max=${high} step="1" .value=${String(this[name])}
        @input=${(event) => { this[name] = Math.round(Number(event.target.value)); this.requestUpdate(); }} />
    </label>`;
    return html`<section class="card" aria-labelledby="trial-title">
      <h2 id="trial-title">${words.trialTitle}</h2>
      <p class="small faint">${words.trialText}</p>
      <p class="bar">${field('dimension', 'D', 5, 1000)} ${field('count', words.trials, 1, 1000)}</p>
      <p class="small">${tooMany ? words.tooMany(this.patterns, this.largest) : words.patterns(this.patterns)}</p>
      <p class="bar">
        ${
          working
            ? html`<button type="button" @click=${() => end(this.job.id)}>${words.stop}</button>
                <progress max="1" aria-label=${words.trialTitle} .value=${(this.job.progress.done ?? 0) / (this.job.progress.total ?? 1)}></progress>`
            : html`<button type="button" class="main" ?disabled=${tooMany} @click=${() => this.simulate()}>${words.simulate}</button>`
        }
      </p>
      <ul class="claims">${this.trials.map((trial) => html`<li>${words.tried(trial)}</li>`)}</ul>
    </section>`;
  }

  table() {
    const { lines } = this;
    const names = layers.map(([name]) => name).filter((name) => lines[name]);
    return html`<details>
      <summary>${words.table}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.table}>
        <table class="data">
          <thead><tr><th scope="col">λ</th>${names.map((name) => html`<th scope="col">${typeset(words.names[name])}</th>`)}</tr></thead>
          <tbody>
            ${lines.lambda
              .map((lambda, k) => [lambda, k])
              .filter(([, k]) => k % 6 === 5)
              .map(([lambda, k]) => html`<tr><td>${lambda.toFixed(2)}</td>${names.map((name) => html`<td>${lines[name][k].toFixed(4)}</td>`)}</tr>`)}
          </tbody>
        </table>
      </div>
    </details>`;
  }
}

/** Points as lines of comma separated values; words hold no commas. */
function csv(points) {
  const names = ['lambda', 'alpha', 'phase', 'condensed', 'alpha1', 'alphaC', 'channel', 'alphaStar', 'phi', 'cosine', 'degrees', 'nearestDegrees'];
  return [names.join(','), ...points.map((point) => names.map((name) => point[name] ?? '').join(','))].join('\n') + '\n';
}

customElements.define('attractor-phases', AttractorPhases);
