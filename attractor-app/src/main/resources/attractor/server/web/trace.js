// The energy at every visited state, as a small chart with its sentence and its table.

import { html, nothing, svg } from 'lit';
import { number, words } from './words.js';

const WIDTH = 260;
const HEIGHT = 70;

/**
 * @param {{step: number, energy?: number}[]} frames
 * @param {number} at the state that is shown
 */
export function trace(frames, at) {
  const energies = frames.map((frame) => frame.energy);
  if (energies.length < 2 || energies.some((energy) => energy === undefined)) {
    return nothing;
  }
  const low = Math.min(...energies);
  const high = Math.max(...energies);
  const x = (k) => (k / (energies.length - 1)) * (WIDTH - 8) + 4;
  const y = (energy) => (high === low ? HEIGHT / 2 : 4 + ((high - energy) / (high - low)) * (HEIGHT - 8));
  const points = energies.map((energy, k) => `${x(k).toFixed(1)},${y(energy).toFixed(1)}`).join(' ');
  const sentence = `Energy from ${number(energies[0])} to ${number(energies.at(-1))} over ${energies.length} states; lowest ${number(low)}.`;
  return html`<figure class="trace">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${sentence}>
      ${svg`<polyline class="line" points=${points}></polyline>
      <circle class="dot" cx=${x(at)} cy=${y(energies[at])} r="4"></circle>`}
    </svg>
    <figcaption>${words.trace}: ${number(high)} … ${number(low)}</figcaption>
  </figure>`;
}
