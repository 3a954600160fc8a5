// Overlaps and weights of the memories as tables with bars.

import { html, nothing, svg } from 'lit';
import { words } from './words.js';

/** With more memories than these the tables scroll. */
const MOST_ROWS = 16;

/**
 * Bars to both sides of 0.
 * @param {string[]} names
 * @param {number[]} overlaps
 */
export function overlapBars(names, overlaps) {
  const top = overlaps.reduce((best, overlap, mu) => (Math.abs(overlap) > Math.abs(overlaps[best]) ? mu : best), 0);
  return table(words.overlaps, names, overlaps, top, '-1 0 2 1', (overlap) => [Math.min(0, overlap), Math.abs(overlap)]);
}

/**
 * Bars of positive numbers; nothing where the model weighs no memories.
 * @param {string[]} names
 * @param {number[] | undefined} weights
 */
export function weightBars(names, weights) {
  if (weights === undefined) {
    return nothing;
  }
  const most = Math.max(1, ...weights.map(Math.abs));
  return table(words.weights, names, weights, -1, '0 0 1 1', (weight) => [0, Math.abs(weight) / most]);
}

function table(caption, names, values, top, box, bar) {
  const rows = html`<table class="bars">
    <caption>${caption}</caption>
    <tbody>
      ${names.map((name, mu) => {
        const [x, width] = bar(values[mu]);
        return html`<tr class=${mu === top ? 'top' : ''}>
          <th scope="row">${name}</th>
          <td>
            <svg viewBox=${box} preserveAspectRatio="none" aria-hidden="true">
              ${svg`<rect x=${x} y="0.15" width=${width} height="0.7"></rect><line x1="0" x2="0" y1="0" y2="1"></line>`}
            </svg>
          </td>
          <td class="figure">${values[mu].toFixed(2)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
  return names.length > MOST_ROWS ? html`<div class="scroll rows" tabindex="0" role="region" aria-label=${caption}>${rows}</div>` : rows;
}
