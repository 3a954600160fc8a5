// The choice of a set of pictures, and the shelf of the user's own sets.

import { LitElement, html, nothing } from 'lit';
import { get } from './api.js';
import { checkName, dropSet, emptySet, keepSet, ownSets, setFromFile } from './own-sets.js';
import { save, setFile } from './files.js';
import { words } from './words.js';

/**
 * `<set-shelf>`: fires `set` with a set that was chosen, `memories` with a change of the board's memories, `say` with
 * a sentence for screen readers.
 */
class SetShelf extends LitElement {
  static properties = {
    board: { attribute: false },
    shipped: { attribute: false },
    refusal: { state: true },
    own: { state: true },
    dropped: { state: true },
  };

  constructor() {
    super();
    this.refusal = '';
    this.own = ownSets();
    this.dropped = undefined;
    this.heard = (event) => (event.key === null || event.key === 'own-sets') && (this.own = ownSets());
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Another tab keeps sets too.
    window.addEventListener('storage', this.heard);
  }

  disconnectedCallback() {
    window.removeEventListener('storage', this.heard);
    super.disconnectedCallback();
  }

  /** Does something that may be refused, in words. */
  async attempt(action) {
    this.refusal = '';
    try {
      await action();
    } catch (error) {
      this.refusal = error.message;
    }
    this.own = ownSets();
  }

  fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  keep(name) {
    const { rows, cols, memories } = this.board;
    keepSet({ name: name.trim(), rows, cols, patterns: memories });
    this.fire('memories', { set: name.trim() });
    this.fire('say', words.setSaved(name.trim()));
  }

  /** Pictures of data sets are loaded when they are asked for. */
  async choose(set) {
    this.fire('set', set.patterns ? set : await get(`/api/v1/patterns/${set.id}`));
  }

  begin(name, rows, cols) {
    const set = emptySet(name.trim(), rows, cols);
    keepSet(set);
    this.fire('set', set);
  }

  drop(set) {
    dropSet(set.name);
    this.dropped = set;
    this.fire('say', words.setDeleted(set.name));
  }

  bringBack() {
    keepSet(this.dropped);
    this.fire('say', words.setSaved(this.dropped.name));
    this.dropped = undefined;
  }

  async take(input) {
    const [file] = input.files;
    if (file) {
      const set = await file.text().then((text) => setFromFile(text, file.name)).catch((error) => {
        throw new Error(words.refused(file.name, error.message));
      });
      input.value = '';
      keepSet(set);
      this.fire('set', set);
    }
  }

  rename(mu, text) {
    const { memories, origin } = this.board;
    const name = text.trim();
    checkName(name);
    if (memories.some((memory, other) => other !== mu && memory.name === name)) {
      throw new Error(words.nameTaken(name));
    }
    const old = memories[mu];
    this.fire('memories', {
      memories: memories.with(mu, { ...old, name }),
      origin: origin === old.name ? name : origin,
    });
  }

  remove(mu) {
    const { memories, origin } = this.board;
    this.fire('memories', {
      memories: memories.toSpliced(mu, 1),
      origin: origin === memories[mu].name ? '' : origin,
    });
  }

  render() {
    const all = [...this.shipped, ...this.own];
    const { set, rows, cols } = this.board;
    const chosen = all.find(({ name }) => name === set) ?? all.find((other) => other.rows === rows && other.cols === cols);
    const option = (other) => html`<option value=${all.indexOf(other)} ?selected=${other === chosen}>${other.name}</option>`;
    return html`<label>${words.patternSet}
        <select @change=${(event) => this.attempt(() => this.choose(all[Number(event.target.value)]))}>
          ${
            this.own.length === 0
              ? this.shipped.map(option)
              : html`<optgroup label=${words.shippedSets}>${this.shipped.map(option)}</optgroup>
                  <optgroup label=${words.ownSets}>${this.own.map(option)}</optgroup>`
          }
        </select>
      </label>
      <details>
        <summary>${words.mySets}</summary>
        ${this.shelf()}
      </details>`;
  }

  shelf() {
    const { memories, rows, cols } = this.board;
    const submitted = (action) => (event) => {
      event.preventDefault();
      this.attempt(() => action(event.target.elements));
    };
    return html`<p class="small faint">${words.mySetsText}</p>
      ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
      <form class="bar" @submit=${submitted(({ name }) => this.keep(name.value))}>
        <label>${words.setName} <input type="text" name="name" size="12" autocomplete="off" /></label>
        <button>${words.saveSet}</button>
      </form>
      <ul class="sets">
        ${this.own.map((set) => this.row(set))}
        ${this.own.length === 0 ? html`<li class="faint">${words.noSets}</li>` : nothing}
        ${
          this.dropped
            ? html`<li>${words.setDeleted(this.dropped.name)}
                <button type="button" class="slim" @click=${() => this.attempt(() => this.bringBack())}>${words.bringBack}</button></li>`
            : nothing
        }
      </ul>
      <p>
        <label>${words.importSet}<br />
          <input type="file" accept=".json,application/json" @change=${(event) => this.attempt(() => this.take(event.target))} />
        </label>
      </p>
      <form
        class="bar"
        @submit=${submitted((fields) => this.begin(fields.name.value, Number(fields.rows.value), Number(fields.cols.value)))}
      >
        <label>${words.setName} <input type="text" name="name" size="12" autocomplete="off" /></label>
        <label>${words.sides[0]} <input type="number" name="rows" min="1" max="64" .value=${String(rows)} /></label>
        <label>${words.sides[1]} <input type="number" name="cols" min="1" max="64" .value=${String(cols)} /></label>
        <button>${words.emptySet}</button>
      </form>
      ${
        memories.length > 0
          ? html`<form class="bar" @submit=${submitted(({ picture, name }) => this.rename(Number(picture.value), name.value))}>
              <label>${words.picture1}
                <select name="picture">${memories.map(({ name }, mu) => html`<option value=${mu}>${name}</option>`)}</select>
              </label>
              <label>${words.newName} <input type="text" name="name" size="8" autocomplete="off" /></label>
              <button>${words.rename}</button>
              <button type="button" @click=${(event) => this.remove(Number(event.target.form.elements.picture.value))}>${words.removePicture}</button>
            </form>`
          : nothing
      }`;
  }

  row(set) {
    const { name } = set;
    return html`<li>
      <strong>${name}</strong> <span class="faint">${words.setSize(set)}</span>
      <button type="button" class="slim" aria-label=${words.loadSetOf(name)} @click=${() => this.fire('set', set)}>${words.loadSet}</button>
      <button type="button" class="slim" aria-label=${words.exportSetOf(name)}
        @click=${() => save(setFile(set), `${name}.json`)}>${words.exportSet}</button>
      <button type="button" class="slim" aria-label=${words.deleteSetOf(name)}
        @click=${() => this.attempt(() => this.drop(set))}>${words.deleteSet}</button>
    </li>`;
  }
}

customElements.define('set-shelf', SetShelf);
