// The picture of a pane's state: a unit of it can be looked at, with the pointer or the arrow keys.

import { LitElement, html } from 'lit';
import { unitField } from './api.js';
import { document as boardDocument, original } from './board.js';
import { draw } from './picture.js';
import { number, words } from './words.js';

const COLOURS = ['--one', '--two'];

class PanePicture extends LitElement {
  static properties = {
    board: { attribute: false },
    pane: { attribute: false },
    cells: { attribute: false },
    label: { attribute: false },
    shade: { attribute: false },
    unit: { state: true },
    field: { state: true },
  };

  constructor() {
    super();
    this.unit = undefined;
    this.field = undefined;
  }

  createRenderRoot() {
    return this;
  }

  updated(changed) {
    const { rows, cols } = this.board;
    const canvas = this.querySelector('canvas');
    draw(canvas, { rows, cols, cells: this.cells, original: original(this.board), frame: COLOURS[this.pane] });
    if (this.unit !== undefined && (changed.has('unit') || changed.has('cells') || changed.has('board'))) {
      clearTimeout(this.asking);
      this.asking = setTimeout(() => this.ask(), 120);
    }
  }

  async ask() {
    const unit = this.unit;
    if (unit === undefined || unit >= this.cells.length) {
      return;
    }
    const { origin, ...board } = boardDocument(this.board, this.pane);
    const state = Array.from(this.cells, (cell) => (cell > 0 ? 1 : -1));
    const field = await unitField({ ...board, cells: state }, unit).catch(() => undefined);
    if (unit === this.unit) {
      this.field = field;
      if (this.chosen) {
        this.chosen = false;
        this.dispatchEvent(new CustomEvent('say', { detail: this.unitWords() }));
      }
    }
  }

  key(event) {
    const { rows, cols } = this.board;
    const by = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    if (by && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.chosen = true;
      const at = this.unit ?? 0;
      const row = Math.min(rows - 1, Math.max(0, Math.floor(at / cols) + by[0]));
      const col = Math.min(cols - 1, Math.max(0, (at % cols) + by[1]));
      this.unit = this.unit === undefined ? 0 : row * cols + col;
    }
  }

  point(event) {
    const { rows, cols } = this.board;
    const box = event.currentTarget.getBoundingClientRect();
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const col = Math.floor(((event.clientX - box.left) / box.width) * cols);
    if (row >= 0 && row < rows && col >= 0 && col < cols) {
      this.unit = row * cols + col;
    }
  }

  render() {
    return html`<div class="state" tabindex="0" role="application" aria-label=${words.units(this.pane + 1)} aria-describedby="unit-${this.pane}"
        @keydown=${(event) => this.key(event)}>
        <canvas data-pane=${this.pane} role="img" aria-label=${this.label} @pointermove=${(event) => this.point(event)} @pointerdown=${(event) => this.point(event)}></canvas>
      </div>
      <p id="unit-${this.pane}" class="small faint unit">${this.unitWords()}</p>`;
  }

  unitWords() {
    if (this.unit === undefined || this.unit >= this.cells.length) {
      return words.noUnit;
    }
    const { cols } = this.board;
    const value = this.cells[this.unit];
    const place = words.unit(Math.floor(this.unit / cols), this.unit % cols, value);
    const change = this.field?.unit === this.unit ? this.field.energyChange : undefined;
    return change === undefined ? place : place + words.field(number(this.field.field), number(Math.abs(change)), change >= 0);
  }
}

customElements.define('pane-picture', PanePicture);
