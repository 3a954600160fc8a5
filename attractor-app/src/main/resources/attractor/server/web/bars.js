// Overlaps and weights of the memories as tables with bars.

import { html, nothing, svg } from 'lit';
import { words } from './words.js';

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
 * Bars of the overlaps, to both sides of 0, and of the weights where the model weighs its memories.
 * @param {string[]} names
 * @param {{overlaps: number[], weights?: number[]}[]} frames
 * @param {number} at the state that is shown
 */
export function bars(names, frames, at) {
  const { overlaps, weights, time } = frames[at];
  const rows = rowsOf(frames);
  const top = overlaps.reduce((best, overlap, mu) => (Math.abs(overlap) > Math.abs(overlaps[best]) ? mu : best), 0);
  const most = weights?.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 1);
  return html`${table(words.overlaps, names, rows, overlaps, top, '-1 0 2 1', (overlap) => [Math.min(0, overlap), Math.abs(overlap)])}
    ${weights === undefined ? nothing : table(time === undefined ? words.weights : words.weightsThen, names, rows, weights, -1, '0 0 1 1', (weight) => [0, Math.abs(weight) / most])}`;
}

function table(caption, names, rows, values, top, box, bar) {
  return html`<table class="bars">
      <caption>${caption}</caption>
      <tbody>
        ${rows.map((mu) => {
          const [x, width] = bar(values[mu]);
          return html`<tr class=${mu === top ? 'top' : ''}>
            <th scope="row">${names[mu]}</th>
            <td>
              <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
                ${svg`<rect x=${x} y="0.15" width=${width} height="0.7"></rect><line x1="0" x2="0" y1="0" y2="1"></line>`}
              </svg>
            </td>
            <td class="figure">${values[mu].toFixed(2)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    ${rows.length < names.length ? html`<p class="small faint">${others(rows, values)}</p>` : nothing}`;
}

/** Between what the values without a row lie. */
function others(rows, values) {
  const rest = values.filter((_, mu) => !rows.includes(mu));
  const bound = (better) => rest.reduce((found, value) => better(found, value)).toFixed(2);
  return words.others(rest.length, bound(Math.min), bound(Math.max));
}
