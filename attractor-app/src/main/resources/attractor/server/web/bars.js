// Overlaps and weights of the memories as tables with bars.

import { html, nothing, svg } from 'lit';
import { signed, words } from './words.js';

/** Of more memories than these the tables show those that come nearest, and say of the others between what they lie. */
const MOST_ROWS = 14;

/** @type {WeakMap<object[], number[]>} of frames that do not change */
const chosen = new WeakMap();

/**
 * Which memories have a row: all, or those whose overlap is greatest at the cue or at the end.
 * @param {{overlaps: number[]}[]} frames
 */
function rowsOf(frames) {
  if (!chosen.has(frames)) {
    const [first, last] = [frames[0].overlaps, frames.at(-1).overlaps];
    const size = (mu) => Math.max(Math.abs(first[mu]), Math.abs(last[mu]));
    const all = last.map((_, mu) => mu);
    const near = all.length > MOST_ROWS ? all.toSorted((a, b) => size(b) - size(a)).slice(0, MOST_ROWS) : all;
    chosen.set(frames, near.toSorted((a, b) => a - b));
  }
  return chosen.get(frames);
}

/**
 * The state whose weights are shown with another. Without noise a corpus takes all the weight from memories that are
 * not met exactly, which says nothing of the recall; the moment before is the last that does.
 * @param {{corpus?: number, noise?: number}[]} frames
 * @param {number} at
 */
function weighed(frames, at) {
  return frames[at].corpus === undefined ? at : Math.max(0, frames.findLastIndex(({ noise }, k) => k <= at && noise > 0));
}

/**
 * Bars of the overlaps, to both sides of 0, and of the weights where the model weighs its memories.
 * @param {string[]} names
 * @param {{overlaps: number[], weights?: number[], corpus?: number, time?: number}[]} frames
 * @param {number} at the state that is shown
 */
export function bars(names, frames, at) {
  const { overlaps } = frames[at];
  const rows = rowsOf(frames);
  const top = overlaps.reduce((best, overlap, mu) => (Math.abs(overlap) > Math.abs(overlaps[best]) ? mu : best), 0);
  return html`${table(words.overlaps, names, rows, overlaps, top, '-1 0 2 1', (overlap) => [Math.min(0, overlap), Math.abs(overlap)])}
    ${weightBars(names, frames, at, rows)}`;
}

function weightBars(names, frames, at, rows) {
  const then = weighed(frames, at);
  const { weights, corpus, time } = frames[then];
  if (weights === undefined) {
    return nothing;
  }
  const most = weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 1);
  const caption = time === undefined ? words.weights : words.weightsThen(corpus !== undefined, then === at ? undefined : time);
  const bar = (weight) => [0, Math.abs(weight) / most];
  return table(caption, names, rows, weights, -1, '0 0 1 1', bar, corpus === undefined ? nothing : row('', words.corpus, corpus, '0 0 1 1', bar));
}

/** @param {unknown} [last] a row below the others */
function table(caption, names, rows, values, top, box, bar, last = nothing) {
  return html`<table class="bars">
      <caption>${caption}</caption>
      <tbody>
        ${rows.map((mu) => row(mu === top ? 'top' : '', names[mu], values[mu], box, bar))} ${last}
      </tbody>
    </table>
    ${rows.length < names.length ? html`<p class="small faint">${others(rows, values)}</p>` : nothing}`;
}

function row(kind, name, value, box, bar) {
  const [x, width] = bar(value);
  return html`<tr class=${kind}>
    <th scope="row">${name}</th>
    <td>
      <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect x=${x} y="0.15" width=${width} height="0.7"></rect><line x1="0" x2="0" y1="0" y2="1"></line>`}
      </svg>
    </td>
    <td class="figure">${signed(value, 2)}</td>
  </tr>`;
}

/** Between what the values without a row lie. */
function others(rows, values) {
  const rest = values.filter((_, mu) => !rows.includes(mu));
  const bound = (better) => signed(rest.reduce((found, value) => better(found, value)), 2);
  return words.others(rest.length, bound(Math.min), bound(Math.max));
}
