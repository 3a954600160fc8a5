// Energy and overlaps at every visited state, as small charts, each with a sentence.

import { html, nothing, svg } from 'lit';
import { number, signed, words } from './words.js';

const WIDTH = 260;
const HEIGHT = 70;

/** With more states than these not every one is a corner of its line. */
const MOST_CORNERS = 300;

/** So many memories have a line of their own: those that come nearest. */
const MOST_LINES = 8;

/** @type {WeakMap<object[], {energy?: object, overlaps?: object}>} what was drawn of frames that do not change */
const drawn = new WeakMap();

/**
 * @param {{step: number, energy?: number, overlaps: number[], time?: number}[]} frames
 * @param {number} at the state that is shown
 * @param {string[]} names of the memories
 */
export function traces(frames, at, names) {
  if (frames.length < 2) {
    return nothing;
  }
  if (!drawn.has(frames)) {
    drawn.set(frames, { energy: energyChart(frames), overlaps: overlapChart(frames, names) });
  }
  const { energy, overlaps } = drawn.get(frames);
  return html`<div class="traces">${chart(energy, at)}${chart(overlaps, at)}</div>`;
}

/** The place of each state along the chart: its time where it has one, else its number. */
function places(frames) {
  const begin = frames[0].time;
  return frames.map((frame, k) => {
    const share = begin > 0 ? 1 - frame.time / begin : k / (frames.length - 1);
    return 4 + share * (WIDTH - 8);
  });
}

function lines(places, values, low, high) {
  const y = (value) => (high === low ? HEIGHT / 2 : 4 + ((high - value) / (high - low)) * (HEIGHT - 8));
  const stride = Math.ceil(values.length / MOST_CORNERS);
  const corners = values.map((value, k) => `${places[k].toFixed(1)},${y(value).toFixed(1)}`);
  return { y, points: corners.filter((_, k) => k % stride === 0 || k === corners.length - 1).join(' ') };
}

function energyChart(frames) {
  const energies = frames.map((frame) => frame.energy);
  if (energies.some((energy) => energy === undefined)) {
    return undefined;
  }
  const low = energies.reduce((least, energy) => Math.min(least, energy));
  const high = energies.reduce((most, energy) => Math.max(most, energy));
  const x = places(frames);
  const { y, points } = lines(x, energies, low, high);
  return {
    paths: svg`<polyline class="line" points=${points}></polyline>`,
    dot: (k) => [x[k], y(energies[k])],
    sentence: `Energy from ${number(energies[0])} to ${number(energies.at(-1))} over ${energies.length} states; lowest ${number(low)}.`,
    caption: `${words.trace}: ${number(high)} … ${number(low)}`,
  };
}

function overlapChart(frames, names) {
  if (names.length === 0) {
    return undefined;
  }
  const last = frames.at(-1).overlaps;
  const shown = names
    .map((_, mu) => mu)
    .sort((a, b) => Math.abs(last[b]) - Math.abs(last[a]))
    .slice(0, MOST_LINES);
  const [top] = shown;
  const least = (from, frame) => shown.reduce((low, mu) => Math.min(low, frame.overlaps[mu]), from);
  const low = Math.max(-1, frames.reduce(least, 0));
  const x = places(frames);
  const line = (mu) => lines(x, frames.map((frame) => Math.max(low, Math.min(1, frame.overlaps[mu]))), low, 1);
  const best = line(top);
  const zero = best.y(0);
  return {
    paths: svg`<line class="zero" x1="4" x2=${WIDTH - 4} y1=${zero} y2=${zero}></line>
      ${shown.slice(1).map((mu) => svg`<polyline class="other" points=${line(mu).points}></polyline>`)}
      <polyline class="line best" points=${best.points}></polyline>`,
    dot: (k) => [x[k], best.y(Math.max(low, Math.min(1, frames[k].overlaps[top])))],
    sentence: `Overlap with ${names[top]} from ${signed(frames[0].overlaps[top], 2)} to ${signed(last[top], 2)} over ${frames.length} states.`,
    caption: words.overlapTrace(names[top], frames[0].time !== undefined),
  };
}

function chart(parts, at) {
  if (parts === undefined) {
    return nothing;
  }
  const [x, y] = parts.dot(at);
  return html`<figure class="trace">
    <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${parts.sentence}>
      ${parts.paths}${svg`<circle class="dot" cx=${x} cy=${y} r="4"></circle>`}
    </svg>
    <figcaption>${parts.caption}</figcaption>
  </figure>`;
}
