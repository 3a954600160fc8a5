// The gallery: every protocol of the laboratory, its runs with figures and verdicts, and what starts and stops them.

import { LitElement, html, nothing } from 'lit';
import { get } from './api.js';
import { begin, end, isOver, Jobs } from './jobs.js';
import { details, fileOf } from './run-details.js';
import { isSingleKey } from './shortcuts.js';
import { galleryWords as words, words as common } from './words.js';
import './page.js';

class AttractorExperiments extends LitElement {
  static properties = {
    protocols: { state: true },
    runs: { state: true },
    text: { state: true },
    source: { state: true },
    verdict: { state: true },
    ready: { state: true },
    opened: { state: true },
    message: { state: true },
    failure: { state: true },
    refusal: { state: true },
  };

  constructor() {
    super();
    this.protocols = undefined;
    this.runs = new Map();
    this.text = '';
    this.source = '';
    this.verdict = '';
    this.ready = false;
    this.opened = new Set();
    this.profiles = new Map();
    this.message = '';
    this.failure = '';
    this.refusal = '';
    this.jobs = new Jobs((job) => this.moved(job));
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', (event) => this.key(event));
    try {
      const [protocols, latest] = await Promise.all(['/api/v1/experiments', '/api/v1/runs'].map(get));
      latest.forEach((run) => this.runs.set(run.protocol, [run]));
      this.protocols = protocols;
      this.jobs.open();
    } catch (error) {
      this.failure = error.message;
    }
  }

  key(event) {
    if (event.target.closest('input, select, dialog')) {
      return;
    }
    if (event.key === '/' && isSingleKey(event)) {
      event.preventDefault();
      this.querySelector('#search').focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !event.ctrlKey && !event.altKey && !event.metaKey && event.target.matches('.opener')) {
      event.preventDefault();
      const all = [...this.querySelectorAll('.opener')];
      all[all.indexOf(event.target) + step]?.focus();
    }
  }

  /** A job has moved on; when it is over, its run is looked at again. */
  async moved(job) {
    if (job.about.kind === 'run') {
      if (isOver(job)) {
        await this.look(job.about.protocol).catch((error) => (this.refusal = error.message));
        this.message = words.ended[job.state](this.title(job.about.protocol), job.reason, job.about.run !== '');
      }
      this.requestUpdate();
    }
  }

  async look(protocol) {
    this.runs = new Map(this.runs).set(protocol, await get(`/api/v1/experiments/${protocol}/runs`));
  }

  title(id) {
    return this.protocols.find((protocol) => protocol.id === id)?.title ?? id;
  }

  get shown() {
    const text = this.text.trim().toLowerCase();
    return this.protocols.filter(
      (protocol) =>
        (this.source === '' || keys(protocol).includes(this.source)) &&
        (this.verdict === '' || this.verdict === standing(this.latest(protocol.id))) &&
        (!this.ready || protocol.missing.length === 0) &&
        `${protocol.id} ${protocol.title} ${protocol.summary}`.toLowerCase().includes(text),
    );
  }

  latest(id) {
    return this.runs.get(id)?.[0];
  }

  /** The last run whose results are there. */
  finished(id) {
    return this.runs.get(id)?.find((run) => run.state === 'finished');
  }

  active(id) {
    return this.jobs.find((job) => job.about.protocol === id && !isOver(job));
  }

  async order(order) {
    this.refusal = '';
    try {
      this.jobs.follow(await begin('/api/v1/runs', order));
      this.message = words.begun(this.title(order.protocol));
    } catch (error) {
      this.refusal = error.message;
    }
  }

  async pause(job) {
    this.refusal = '';
    try {
      await end(job.id);
    } catch (error) {
      this.refusal = error.message;
    }
  }

  async runShown() {
    for (const protocol of this.shown.filter(({ id, missing }) => missing.length === 0 && !this.active(id))) {
      await this.order({ protocol: protocol.id, profile: 'smoke' });
      if (this.refusal) {
        return;
      }
    }
  }

  async open(id) {
    const opened = new Set(this.opened);
    if (opened.delete(id)) {
      this.opened = opened;
      return;
    }
    await this.look(id).catch((error) => (this.refusal = error.message));
    this.opened = opened.add(id);
  }

  render() {
    if (this.failure) {
      return html`<p class="card" role="alert">${this.failure}</p>`;
    }
    if (!this.protocols) {
      return html`<p class="card">${common.waiting}</p>`;
    }
    const shown = this.shown;
    const sources = [...new Set(this.protocols.flatMap(keys))].sort();
    return html`<section class="card" aria-labelledby="gallery-title">
        <h2 id="gallery-title">${words.title}</h2>
        <div class="bar">
          <label>${words.search}
            <input id="search" type="text" aria-keyshortcuts="/" .value=${this.text} @input=${(event) => (this.text = event.target.value)} />
          </label>
          <label>${words.source}
            <select @change=${(event) => (this.source = event.target.value)}>
              <option value="">${words.anySource}</option>
              ${sources.map((source) => html`<option value=${source}>${source}</option>`)}
            </select>
          </label>
          <label>${words.verdict}
            <select @change=${(event) => (this.verdict = event.target.value)}>
              <option value="">${words.anyVerdict}</option>
              ${Object.entries(words.standings).map(([key, name]) => html`<option value=${key}>${name}</option>`)}
            </select>
          </label>
          <label>
            <input type="checkbox" .checked=${this.ready} @change=${(event) => (this.ready = event.target.checked)} />${words.onlyReady}
          </label>
          <button type="button" @click=${() => this.runShown()}>${words.runShown}</button>
          <span class="faint" role="status">${this.message || words.shown(shown.length, this.protocols.length)}</span>
        </div>
        ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
      </section>
      ${shown.length === 0 ? html`<p class="card">${words.nothing}</p>` : nothing}
      ${shown.map((protocol) => this.protocol(protocol))}`;
  }

  protocol(protocol) {
    const { id } = protocol;
    const open = this.opened.has(id);
    const run = this.finished(id);
    const figure = run?.figures[0];
    return html`<article class="card protocol" aria-labelledby="title-${id}">
      <div class="entry">
        <div class="thumb">
          ${figure ? html`<img src=${fileOf(run, `figures/${figure}.png`)} alt="" loading="lazy" />` : html`<span aria-hidden="true">?</span>`}
        </div>
        <div>
          <h3 id="title-${id}">
            <button type="button" class="bare opener" aria-expanded=${open ? 'true' : 'false'} @click=${() => this.open(id)}>
              ${open ? '▾' : '▸'} ${protocol.title}
            </button>
          </h3>
          <p class="faint small">${id} · ${words.cells(protocol.cells)} · ${words.data(protocol.data, protocol.missing)}</p>
          ${this.standing(id)} ${this.progress(id)}
        </div>
        <div class="bar">${this.controls(protocol)}</div>
      </div>
      ${open ? details(this, protocol) : nothing}
    </article>`;
  }

  standing(id) {
    const run = this.latest(id);
    const now = standing(run);
    const sign = { expected: '✓ ', worse: '✗ ', stopped: '❚❚ ', failed: '✗ ' }[now] ?? '';
    return this.active(id)
      ? nothing
      : html`<p class="small"><span class="chip ${now === 'expected' ? 'good' : now === 'worse' || now === 'failed' ? 'bad' : ''}">${sign}${words.standings[now]}</span>
          ${run ? words.lastRun(run) : nothing}</p>`;
  }

  progress(id) {
    const job = this.active(id);
    if (!job) {
      return nothing;
    }
    const { done, total, share } = job.progress;
    return html`<p class="small going">
      <progress max="1" .value=${share ?? 0} aria-label=${words.progressOf(this.title(id))}></progress>
      <span>${job.state === 'waiting' ? words.waits : total === undefined ? common.waiting : words.progress(job.progress, done, total)}</span>
    </p>`;
  }

  controls(protocol) {
    const { id, title } = protocol;
    const job = this.active(id);
    if (job) {
      return html`<button type="button" aria-label="${words.pause}: ${title}" @click=${() => this.pause(job)}>
        ${job.state === 'waiting' ? words.cancel : words.pause}
      </button>`;
    }
    const run = this.latest(id);
    const stopped = run && ['interrupted', 'failed'].includes(run.state);
    return html`${
        stopped
          ? html`<button type="button" class="main" aria-label="${words.resume}: ${title}" @click=${() => this.order({ protocol: id, run: run.name })}>
              ${words.resume}
            </button>`
          : nothing
      }
      <select aria-label=${words.profileOf(title)} @change=${(event) => this.profiles.set(id, event.target.value)}>
        ${['smoke', 'paper', 'full'].map(
          (profile) => html`<option value=${profile} ?selected=${profile === (this.profiles.get(id) ?? 'smoke')}>${profile}</option>`,
        )}
      </select>
      <button type="button" class=${stopped ? '' : 'main'} aria-label="${words.run}: ${title}"
        @click=${() => this.order({ protocol: id, profile: this.profiles.get(id) ?? 'smoke' })}>${words.run}</button>`;
  }

  async copy(command) {
    await navigator.clipboard?.writeText(command);
    this.message = words.copied(command);
  }
}

/** The keys of the sources, such as `hanley-2025`. */
function keys(protocol) {
  return protocol.sources.map((source) => source.split(',')[0]);
}

/** How the last run of a protocol stands, in one word. */
function standing(run) {
  if (!run) {
    return 'none';
  }
  if (run.state !== 'finished') {
    return run.state === 'failed' || run.state === 'damaged' ? 'failed' : 'stopped';
  }
  const order = ['reproduced', 'close', 'differs'];
  const worse = run.claims.some(
    ({ verdict, expected }) => order.includes(verdict) && order.includes(expected) && order.indexOf(verdict) > order.indexOf(expected),
  );
  return worse ? 'worse' : 'expected';
}

customElements.define('attractor-experiments', AttractorExperiments);
