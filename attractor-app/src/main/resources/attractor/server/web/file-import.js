// Files that the playground takes: a picture becomes the cue, a state the whole board.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { readState } from './files.js';
import { MIDDLE, blackened, darkness } from './tools.js';
import { words } from './words.js';

/** The part of the playground that takes files. */
export class FileImport {
  /** @param {object} playground whose board a file changes */
  constructor(playground) {
    this.playground = playground;
    this.picture = undefined;
    this.refusal = '';
  }

  /** What was taken and what was refused is of a board that is no more. */
  clear() {
    this.refusal = '';
    this.forgetPicture();
  }

  /** How the picture becomes black and white is asked no more. */
  forgetPicture() {
    this.picture = undefined;
    this.playground.requestUpdate();
  }

  /** A picture that was made for a grid of another size goes. */
  boardChanged() {
    if (this.picture && !this.fits(this.picture)) {
      this.picture = undefined;
    }
  }

  /** Takes the file of a form; what is neither picture nor state is refused in words. */
  async take(input) {
    const [file] = input.files;
    // The same file can be chosen again, after it was mended.
    input.value = '';
    this.clear();
    if (!file) {
      return;
    }
    const turn = (this.taking = {});
    try {
      const action = await this.read(file);
      if (turn === this.taking) {
        action();
        this.playground.message = words.imported(file.name);
      }
    } catch (error) {
      if (turn === this.taking) {
        this.refusal = words.refused(file.name, error.message);
        this.playground.requestUpdate();
      }
    }
  }

  /**
   * @param {File} file
   * @returns {Promise<() => void>} what the file does to the board
   */
  async read(file) {
    const { board, models } = this.playground;
    if (file.type === 'application/json' || file.name.endsWith('.json')) {
      const { model, ...taken } = readState(await file.text(), models);
      return () => this.playground.change({ ...taken, panes: this.playground.board.panes.with(0, model) });
    }
    const { rows, cols } = board;
    const dark = await darkness(file, { rows, cols }).catch(() => {
      throw new Error(words.noPicture);
    });
    return () => {
      const picture = { name: file.name, rows, cols, dark, threshold: MIDDLE, way: 'threshold' };
      if (!this.fits(picture)) {
        throw new Error(words.otherSize);
      }
      this.picture = picture;
      this.playground.change({ cue: this.black(), origin: '' });
    };
  }

  /** Whether what was made for a grid of this size is for the board as it is. */
  fits({ rows, cols }) {
    return rows === this.playground.board.rows && cols === this.playground.board.cols;
  }

  black() {
    const { dark, threshold, way } = this.picture;
    return blackened(this.playground.board, dark, threshold, way);
  }

  /** @param {{threshold?: number, way?: string}} change of how the picture becomes black and white */
  setPicture(change) {
    this.picture = { ...this.picture, ...change };
    this.playground.change({ cue: this.black(), origin: '' }, 'picture');
  }

  alert() {
    return this.refusal ? html`<p class="chip bad" role="alert">${this.refusal}</p>` : nothing;
  }

  form() {
    return html`<p>
        <label>${words.openFile}<br />
          <input type="file" accept="image/*,.json,application/json" @change=${(event) => this.take(event.target)} />
        </label>
      </p>
      ${this.picture ? this.greys() : nothing}`;
  }

  greys() {
    const { threshold, way } = this.picture;
    return html`<div class="field">
        <label for="threshold">${words.threshold}</label>
        <input id="threshold" type="range" min="0" max="254" .value=${String(threshold)}
          @input=${(event) => this.setPicture({ threshold: Number(event.target.value) })} />
        <span aria-hidden="true">${threshold}</span>
      </div>
      <label>${words.way}
        <select @change=${(event) => this.setPicture({ way: event.target.value })}>
          ${Object.entries(words.ways).map(([other, title]) => html`<option value=${other} .selected=${live(other === way)}>${title}</option>`)}
        </select>
      </label>`;
  }
}
