// The choice of a set of pictures, and the shelf of the user's own sets.

import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { get } from './api.js';
import { checkName, deleteSet, emptySet, freeName, keepSet, setFromFile, stored } from './own-sets.js';
import { save, setFile } from './files.js';
import { words } from './words.js';

/** How many sets that were deleted or replaced can be brought back. */
const MOST_GONE = 10;

/**
 * `<set-shelf>`: fires `set` with a set that was chosen, `memories` with a change of the board's memories, `say` with
 * a sentence for screen readers.
 */
class SetShelf extends LitElement {
  static properties = {
    board: { attribute: false },
    shipped: { attribute: false },
    refusal: { state: true },
    store: { state: true },
    gone: { state: true },
    asked: { state: true },
  };

  constructor() {
    super();
    this.refusal = '';
    this.store = stored();
    this.gone = [];
    this.count = 0;
    this.asked = undefined;
    this.attention = '';
    this.heard = (event) => (event.key === null || event.key === 'own-sets') && (this.store = stored());
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
    this.store = stored();
    await this.updateComplete;
    // A row that came in the place of another takes the focus over.
    const row = [...this.querySelectorAll('.sets li')].find(({ dataset }) => dataset.key === this.attention);
    this.attention = '';
    row?.querySelector('button').focus();
  }

  fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  keep(name) {
    const { rows, cols, memories } = this.board;
    if (this.shipped.some((set) => set.name === name.trim())) {
      throw new Error(words.setTaken(name.trim()));
    }
    const before = keepSet({ name: name.trim(), rows, cols, patterns: memories });
    if (before) {
      this.depart(before, words.setReplaced(before.name));
    }
    this.fire('memories', { set: name.trim() });
    this.fire('say', words.setKept(name.trim()));
  }

  /** Pictures of data sets are loaded when they are asked for; of two that are, the later one counts. */
  async choose(set) {
    this.asked = set;
    try {
      const loaded = set.patterns ? set : await get(`/api/v1/patterns/${set.id}`);
      if (this.asked === set) {
        this.load(loaded);
      }
    } catch (error) {
      if (this.asked === set) {
        this.asked = undefined;
        throw error;
      }
    }
  }

  load(set) {
    this.asked = undefined;
    this.fire('set', set);
  }

  begin(name, rows, cols) {
    const set = emptySet(name.trim(), rows, cols);
    if (freeName(set.name, this.shipped) !== set.name) {
      throw new Error(words.setTaken(set.name));
    }
    keepSet(set);
    this.load(set);
  }

  /** Remembers a set that is no longer kept. */
  depart(set, sentence) {
    const key = `gone ${++this.count}`;
    this.gone = [...this.gone, { key, set, sentence }].slice(-MOST_GONE);
    return key;
  }

  delete(set) {
    deleteSet(set.name);
    this.attention = this.depart(set, words.setDeleted(set.name));
    this.fire('say', words.setDeleted(set.name));
  }

  bringBack(one) {
    const name = this.keepBeside(one.set);
    this.gone = this.gone.filter((other) => other !== one);
    this.attention = `kept ${name}`;
  }

  /** Keeps a set and every other one: where the name is taken, under the next that is free. */
  keepBeside(set) {
    const name = freeName(set.name, this.shipped);
    keepSet({ ...set, name });
    this.fire('say', name === set.name ? words.setKept(name) : words.setRenamed(set.name, name));
    return name;
  }

  async take(input) {
    const [file] = input.files;
    // The same file can be chosen again, after it was mended.
    input.value = '';
    if (file) {
      this.asked = undefined;
      const set = await file.text().then((text) => setFromFile(text, file.name)).catch((error) => {
        throw new Error(words.refused(file.name, error.message));
      });
      this.load({ ...set, name: this.keepBeside(set) });
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

  removePicture(mu) {
    const { memories, origin } = this.board;
    this.fire('memories', {
      memories: memories.toSpliced(mu, 1),
      origin: origin === memories[mu].name ? '' : origin,
    });
  }

  render() {
    const own = this.store.sets;
    const all = [...this.shipped, ...own];
    const { set, rows, cols, memories } = this.board;
    // A file may name a set and hold some of its pictures. Pictures of data sets are not loaded yet.
    const whole = ({ patterns }) => patterns === undefined || patterns.length === memories.length;
    const chosen =
      this.asked ??
      all.find((other) => other.name === set && other.rows === rows && other.cols === cols && whole(other));
    const value = (other) => other.id ?? `own ${other.name}`;
    const option = (other) => html`<option value=${value(other)} .selected=${live(other === chosen)}>${other.name}</option>`;
    return html`<label>${words.patternSet}
        <select @change=${(event) => this.attempt(() => this.choose(all.find((other) => value(other) === event.target.value)))}>
          ${chosen ? nothing : html`<option value="" disabled .selected=${live(true)}>${set || words.theseMemories}</option>`}
          ${
            own.length === 0
              ? this.shipped.map(option)
              : html`<optgroup label=${words.shippedSets}>${this.shipped.map(option)}</optgroup>
                  <optgroup label=${words.ownSets}>${own.map(option)}</optgroup>`
          }
        </select>
      </label>
      ${this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing}
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
      ${this.store.later ? html`<p class="chip bad">${words.storeLater(this.store.later)}</p>` : nothing}
      ${this.store.damaged > 0 ? html`<p class="chip bad">${words.setsDamaged(this.store.damaged)}</p>` : nothing}
      <form class="bar" aria-label=${words.keepSet} @submit=${submitted(({ name }) => this.keep(name.value))}>
        <label>${words.setName} <input type="text" name="name" size="26" autocomplete="off" /></label>
        <button>${words.keepSet}</button>
      </form>
      <ul
        class="sets"
        @keydown=${(event) => event.repeat && event.key === 'Enter' && event.preventDefault()}
        @mousedown=${(event) => event.detail > 1 && event.preventDefault()}
      >
        ${this.rows()}
        ${this.store.sets.length === 0 ? html`<li class="faint">${words.noSets}</li>` : nothing}
      </ul>
      <p>
        <label>${words.importSet}<br />
          <input type="file" accept=".json,application/json" @change=${(event) => this.attempt(() => this.take(event.target))} />
        </label>
      </p>
      <form
        class="bar"
        aria-label=${words.emptySet}
        @submit=${submitted((fields) => this.begin(fields.name.value, Number(fields.rows.value), Number(fields.cols.value)))}
      >
        <label>${words.setName} <input type="text" name="name" size="26" autocomplete="off" /></label>
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
              <label>${words.newName} <input type="text" name="name" size="16" autocomplete="off" /></label>
              <button>${words.rename}</button>
              <button type="button" @click=${(event) => this.removePicture(Number(event.target.form.elements.picture.value))}>${words.removePicture}</button>
            </form>`
          : nothing
      }`;
  }

  /** A set that is gone has its row where it was, so that the rest of a double click meets no other set. */
  rows() {
    const all = [
      ...this.store.sets.map((set) => ({ key: `kept ${set.name}`, name: set.name, row: (key) => this.row(key, set) })),
      ...this.gone.map((one) => ({ key: one.key, name: one.set.name, row: () => this.goneRow(one) })),
    ].toSorted((a, b) => a.name.localeCompare(b.name));
    return repeat(all, ({ key }) => key, ({ key, row }) => row(key));
  }

  goneRow(one) {
    return html`<li data-key=${one.key}>
      <button type="button" class="slim" aria-label=${words.bringBackOf(one.set.name)}
        @click=${(event) => event.detail < 2 && this.attempt(() => this.bringBack(one))}>${words.bringBack}</button>
      ${one.sentence}
    </li>`;
  }

  row(key, set) {
    const { name } = set;
    return html`<li data-key=${key}>
      <strong>${name}</strong> <span class="faint">${words.setSize(set)}</span>
      <button type="button" class="slim" aria-label=${words.loadSetOf(name)} @click=${() => this.load(set)}>${words.loadSet}</button>
      <button type="button" class="slim" aria-label=${words.exportSetOf(name)}
        @click=${() => save(setFile(set), `${name}.json`)}>${words.exportSet}</button>
      <button type="button" class="slim" aria-label=${words.deleteSetOf(name)}
        @click=${(event) => event.detail < 2 && this.attempt(() => this.delete(set))}>${words.deleteSet}</button>
    </li>`;
  }
}

customElements.define('set-shelf', SetShelf);
