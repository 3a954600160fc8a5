// The grid that is drawn on: real cells, so that keyboard and screen reader have the same picture as the pointer.

import { line } from './tools.js';
import { words } from './words.js';

/**
 * `<pixel-grid>`: give it a picture with `show`; it fires `draw` with {cells, gesture}. With the tool `line` a press
 * and a release, or two presses of the space bar, are the ends of a line; with `draw` every touched cell is painted.
 */
class PixelGrid extends HTMLElement {
  constructor() {
    super();
    this.values = [];
    this.columns = 0;
    this.focused = 0;
    this.stroke = 0;
    this.paint = 0;
    this.tool = 'draw';
    this.anchor = -1;
    this.before = [];
  }

  connectedCallback() {
    this.setAttribute('role', 'grid');
    this.addEventListener('pointerdown', (event) => this.press(event));
    this.addEventListener('pointermove', (event) => this.drag(event));
    this.addEventListener('pointerup', () => this.lift());
    this.addEventListener('pointercancel', () => this.lift());
    this.addEventListener('keydown', (event) => this.key(event));
  }

  /**
   * @param {{rows: number, cols: number}} shape
   * @param {number[]} cells
   */
  show(shape, cells) {
    if (this.columns !== shape.cols || this.values.length !== cells.length) {
      this.build(shape);
    }
    this.columns = shape.cols;
    this.values = cells;
    this.querySelectorAll('[role=gridcell]').forEach((cell, i) => {
      const on = cells[i] === 1;
      if (cell.classList.contains('on') !== on || !cell.hasAttribute('aria-label')) {
        cell.classList.toggle('on', on);
        cell.setAttribute('aria-label', words.cell(Math.floor(i / shape.cols), i % shape.cols, on));
      }
    });
  }

  /** @param {{rows: number, cols: number}} shape */
  build(shape) {
    this.focused = 0;
    this.style.setProperty('--cols', String(shape.cols));
    this.setAttribute('aria-rowcount', String(shape.rows));
    this.setAttribute('aria-colcount', String(shape.cols));
    const rows = [];
    for (let r = 0; r < shape.rows; r++) {
      const row = document.createElement('div');
      row.setAttribute('role', 'row');
      for (let c = 0; c < shape.cols; c++) {
        const cell = document.createElement('div');
        cell.setAttribute('role', 'gridcell');
        cell.tabIndex = r + c === 0 ? 0 : -1;
        row.append(cell);
      }
      rows.push(row);
    }
    this.replaceChildren(...rows);
  }

  /** @param {PointerEvent} event */
  press(event) {
    const i = this.under(event);
    if (i >= 0) {
      event.preventDefault();
      this.stroke++;
      this.paint = -this.values[i];
      this.focusCell(i);
      this.anchor = i;
      this.before = this.values;
      this.set(i, this.paint);
    }
  }

  lift() {
    this.paint = 0;
    this.anchor = -1;
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (this.paint !== 0 && event.buttons !== 0) {
      const i = this.under(event);
      if (i >= 0 && this.tool === 'line') {
        this.drawLine(i);
      } else if (i >= 0) {
        this.set(i, this.paint);
      }
    }
  }

  /** @param {number} to the end of the line that begins at the anchor */
  drawLine(to) {
    const cells = this.before.slice();
    line(this.columns, this.anchor, to).forEach((i) => (cells[i] = this.paint));
    this.fire(cells);
  }

  /** The cell under the pointer: also during a touch, whose target stays where it began. */
  under(event) {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[role=gridcell]');
    return cell && this.contains(cell) ? [...this.querySelectorAll('[role=gridcell]')].indexOf(cell) : -1;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const rows = this.values.length / this.columns;
    const row = Math.floor(this.focused / this.columns);
    const col = this.focused % this.columns;
    const to = {
      ArrowLeft: [row, col - 1],
      ArrowRight: [row, col + 1],
      ArrowUp: [row - 1, col],
      ArrowDown: [row + 1, col],
      Home: [row, 0],
      End: [row, this.columns - 1],
      PageUp: [Math.max(0, row - 5), col],
      PageDown: [Math.min(rows - 1, row + 5), col],
    }[event.key];
    if (to) {
      event.preventDefault();
      if (to[0] >= 0 && to[0] < rows && to[1] >= 0 && to[1] < this.columns) {
        this.focusCell(to[0] * this.columns + to[1]);
        if (event.shiftKey) {
          this.set(this.focused, 1);
        }
      }
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (this.tool === 'line' && this.anchor >= 0) {
        this.drawLine(this.focused);
        this.lift();
        return;
      }
      this.stroke++;
      const paint = -this.values[this.focused];
      if (this.tool === 'line') {
        this.paint = paint;
        this.anchor = this.focused;
        this.before = this.values;
      }
      this.set(this.focused, paint);
    }
  }

  /** @param {number} i */
  focusCell(i) {
    const cells = this.querySelectorAll('[role=gridcell]');
    cells[this.focused].tabIndex = -1;
    this.focused = i;
    cells[i].tabIndex = 0;
    cells[i].focus();
  }

  /**
   * @param {number} i
   * @param {number} value
   */
  set(i, value) {
    if (this.values[i] !== value) {
      const cells = this.values.slice();
      cells[i] = value;
      this.fire(cells);
    }
  }

  /** @param {number[]} cells */
  fire(cells) {
    this.dispatchEvent(new CustomEvent('draw', { detail: { cells, gesture: `stroke ${this.stroke}` } }));
  }
}

customElements.define('pixel-grid', PixelGrid);
