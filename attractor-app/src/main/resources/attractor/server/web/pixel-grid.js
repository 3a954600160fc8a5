// The grid that is drawn on: real cells, so that keyboard and screen reader have the same picture as the pointer.

import { area, line, rectangle } from './tools.js';
import { words } from './words.js';

/** Tools with two ends: which cells lie between them, and what they become. */
const spans = {
  line: { cells: ({ columns }, from, to) => line(columns, from, to), paint: (value) => -value },
  hide: { cells: ({ columns }, from, to) => rectangle(columns, from, to), paint: () => -1 },
};

/** What a touched cell becomes, by tool. */
const paints = { draw: (value) => -value, erase: () => -1, fill: (value) => -value };

/**
 * `<pixel-grid>`: give it a picture with `show`; it fires `draw` with {cells, gesture}. With the tools `line` and
 * `hide` a press and a release, or two presses of the space bar, are the ends of a line or the corners of a
 * rectangle; with `draw` and `erase` every touched cell is painted, with `fill` the area around it.
 */
class PixelGrid extends HTMLElement {
  constructor() {
    super();
    this.values = [];
    this.cells = [];
    this.columns = 0;
    this.focused = 0;
    this.stroke = 0;
    this.paint = 0;
    this.held = 'draw';
    this.anchor = -1;
    this.before = [];
    this.fired = [];
  }

  get tool() {
    return this.held;
  }

  set tool(tool) {
    if (tool !== this.held) {
      this.held = tool;
      this.lift();
    }
  }

  connectedCallback() {
    this.setAttribute('role', 'grid');
    this.addEventListener('pointerdown', (event) => this.press(event));
    this.addEventListener('pointermove', (event) => this.drag(event));
    this.addEventListener('pointerup', () => this.lift());
    this.addEventListener('pointercancel', () => this.lift());
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusin', (event) => this.rove(this.places.get(event.target) ?? this.focused));
  }

  /**
   * @param {{rows: number, cols: number}} shape
   * @param {number[]} cells
   */
  show(shape, cells) {
    if (this.columns !== shape.cols || this.values.length !== cells.length) {
      this.build(shape);
      this.values = [];
    }
    this.columns = shape.cols;
    if (this.values === cells) {
      return;
    }
    // A picture from elsewhere: what was begun in the old one has no end in this one.
    if (cells !== this.fired) {
      this.lift();
    }
    this.cells.forEach((cell, i) => {
      if (this.values[i] !== cells[i]) {
        const on = cells[i] === 1;
        cell.classList.toggle('on', on);
        cell.setAttribute('aria-label', words.cell(Math.floor(i / shape.cols), i % shape.cols, on));
      }
    });
    this.values = cells;
  }

  /** @param {{rows: number, cols: number}} shape */
  build(shape) {
    this.lift();
    this.focused = 0;
    this.style.setProperty('--cols', String(shape.cols));
    this.style.setProperty('--rows', String(shape.rows));
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
    this.cells = [...this.querySelectorAll('[role=gridcell]')];
    this.places = new Map(this.cells.map((cell, i) => [cell, i]));
  }

  /** @param {PointerEvent} event */
  press(event) {
    const i = this.under(event);
    if (i >= 0) {
      event.preventDefault();
      this.focusCell(i);
      this.touch(i);
    }
  }

  /** Begins what the tool does at a cell. */
  touch(i) {
    this.stroke++;
    const { tool } = this;
    this.before = this.values;
    this.anchor = i;
    this.paint = (spans[tool]?.paint ?? paints[tool])(this.values[i]);
    if (spans[tool]) {
      this.drawSpan(i);
    } else if (tool === 'fill') {
      this.paintAll(area({ rows: this.values.length / this.columns, cols: this.columns }, this.values, i));
    } else {
      this.set(i, this.paint);
    }
  }

  lift() {
    this.paint = 0;
    this.anchor = -1;
  }

  /** @param {PointerEvent} event */
  drag(event) {
    if (this.paint !== 0 && event.buttons !== 0 && this.tool !== 'fill') {
      const i = this.under(event);
      if (i >= 0 && spans[this.tool]) {
        this.drawSpan(i);
      } else if (i >= 0) {
        // A quick hand skips cells between two events.
        const cells = this.values.slice();
        line(this.columns, this.anchor, i).forEach((k) => (cells[k] = this.paint));
        this.anchor = i;
        if (cells.some((cell, k) => cell !== this.values[k])) {
          this.fire(cells);
        }
      }
    }
  }

  /** @param {number} to the end of what begins at the anchor */
  drawSpan(to) {
    this.paintAll(spans[this.tool].cells(this, this.anchor, to));
  }

  /** @param {number[]} places of the picture as it was before the stroke */
  paintAll(places) {
    const cells = this.before.slice();
    places.forEach((i) => (cells[i] = this.paint));
    this.fire(cells);
  }

  /** The cell under the pointer: also during a touch, whose target stays where it began. */
  under(event) {
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('[role=gridcell]');
    return this.places?.get(cell) ?? -1;
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
          this.set(this.focused, this.tool === 'erase' ? -1 : 1);
        }
      }
    } else if (event.key === 'Escape') {
      this.lift();
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      if (spans[this.tool] && this.anchor >= 0) {
        this.drawSpan(this.focused);
        this.lift();
        return;
      }
      this.touch(this.focused);
      if (!spans[this.tool]) {
        this.lift();
      }
    }
  }

  /** Makes a cell the one that the tabulator reaches. */
  rove(i) {
    this.cells[this.focused].tabIndex = -1;
    this.focused = i;
    this.cells[i].tabIndex = 0;
  }

  /** @param {number} i */
  focusCell(i) {
    this.rove(i);
    this.cells[i].focus();
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
    this.fired = cells;
    this.dispatchEvent(new CustomEvent('draw', { detail: { cells, gesture: `stroke ${this.stroke}` } }));
  }
}

customElements.define('pixel-grid', PixelGrid);
