// The gallery: every protocol of the laboratory, what is published about it, and the command that runs it.

import { LitElement, html, nothing } from 'lit';
import { get } from './api.js';
import { galleryWords as words, words as common } from './words.js';
import './page.js';

class AttractorExperiments extends LitElement {
  static properties = {
    protocols: { state: true },
    text: { state: true },
    source: { state: true },
    ready: { state: true },
    opened: { state: true },
    message: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    this.protocols = undefined;
    this.text = '';
    this.source = '';
    this.ready = false;
    this.opened = new Set();
    this.message = '';
    this.failure = '';
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    window.addEventListener('keydown', (event) => {
      if (event.key === '/' && !event.target.closest('input, select, dialog')) {
        event.preventDefault();
        this.querySelector('#search').focus();
      }
    });
    try {
      this.protocols = await get('/api/v1/experiments');
    } catch (error) {
      this.failure = error.message;
    }
  }

  get shown() {
    const text = this.text.trim().toLowerCase();
    return this.protocols.filter(
      (protocol) =>
        (this.source === '' || keys(protocol).includes(this.source)) &&
        (!this.ready || protocol.missing.length === 0) &&
        `${protocol.id} ${protocol.title} ${protocol.summary}`.toLowerCase().includes(text),
    );
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
          <label>
            <input type="checkbox" .checked=${this.ready} @change=${(event) => (this.ready = event.target.checked)} />${words.onlyReady}
          </label>
          <span class="faint" role="status">${this.message || words.shown(shown.length, this.protocols.length)}</span>
        </div>
      </section>
      ${shown.length === 0 ? html`<p class="card">${words.nothing}</p>` : nothing}
      ${shown.map((protocol) => this.protocol(protocol))}`;
  }

  protocol(protocol) {
    const command = `./attractor lab run ${protocol.id} --profile smoke`;
    return html`<article class="card protocol" aria-labelledby="title-${protocol.id}">
      <h3 id="title-${protocol.id}">${protocol.title}</h3>
      <p class="faint small">${protocol.id} · ${words.cells(protocol.cells)} · ${words.data(protocol.data, protocol.missing)}</p>
      <p>${protocol.summary}</p>
      <p class="faint small">${protocol.sources.join('; ')}</p>
      <p class="bar">
        <code>${command}</code>
        <button type="button" class="slim" aria-label=${words.copyOf(protocol.title)} @click=${() => this.copy(command)}>${words.copy}</button>
      </p>
      ${protocol.claims.length === 0 ? html`<p class="faint">${words.claims(0)}</p>` : this.claims(protocol)}
    </article>`;
  }

  /** Made when it is opened: there are hundreds. */
  claims({ id, claims }) {
    const toggle = (event) => {
      this.opened = new Set(this.opened);
      event.target.open ? this.opened.add(id) : this.opened.delete(id);
    };
    return html`<details @toggle=${toggle}>
      <summary>${words.claims(claims.length)}</summary>
      ${
        this.opened.has(id)
          ? html`<ul class="claims">
              ${claims.map(
                (claim) => html`<li>
                  <strong>${claim.item}</strong><br />
                  ${words.published}${claim.published}<span class="faint"> (${claim.where})</span><br />
                  ${words.expected}${claim.expected}${claim.because ? html`<span class="faint">: ${claim.because}</span>` : nothing}
                </li>`,
              )}
            </ul>`
          : nothing
      }
    </details>`;
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

customElements.define('attractor-experiments', AttractorExperiments);
