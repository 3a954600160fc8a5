// The slider through the visited states: by the number of the state, or by the time of a process that has its own.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from './words.js';

/** Whether the states of a recall lie in a time of their own. */
function hasTime(player) {
  return player.ready && player.document.frames.at(-1).time !== undefined;
}

/**
 * The state whose time is nearest; a move that is too small to reach another state goes on to the next one.
 * @param {{time: number}[]} frames their times fall
 * @param {number} at the state that is shown
 * @param {number} time
 */
export function seek(frames, at, time) {
  const gap = (k) => Math.abs(frames[k].time - time);
  let nearest = at;
  for (let k = 0; k < frames.length; k++) {
    if (gap(k) < gap(nearest)) {
      nearest = k;
    }
  }
  if (nearest !== at || time === frames[at].time) {
    return nearest;
  }
  return Math.min(frames.length - 1, Math.max(0, at + (time < frames[at].time ? 1 : -1)));
}

/**
 * @param {import('./player.js').Player} player
 * @param {number} pane
 * @param {(at: number) => void} go
 */
export function timeSlider(player, pane, go) {
  if (!player.ready || player.last === 0) {
    return nothing;
  }
  const { frames } = player.document;
  // To the right is later, and t falls; the slider counts what is gone of it.
  const begin = frames[0].time;
  return hasTime(player) && begin > 0
    ? html`<label class="small time">t ${begin.toFixed(2)}
        <input type="range" min="0" max=${begin} step="any" .value=${live(String(begin - player.frame.time))}
          aria-label=${words.timeOf(pane + 1)} aria-valuetext=${words.moment(player.frame)}
          @input=${(event) => go(seek(frames, player.at, begin - Number(event.target.value)))} />
        0
      </label>`
    : html`<label class="small time">${words.time}
        <input type="range" min="0" max=${player.last} .value=${live(String(player.at))}
          aria-label=${words.timeOf(pane + 1)} aria-valuetext=${words.state(player.at, player.last, player.frame.step)}
          @input=${(event) => go(Number(event.target.value))} />
      </label>`;
}

/**
 * Where a process in time is, as rows of a list of facts.
 * @param {{time?: number, noise?: number, sharpness?: number}} frame
 */
export function momentFacts(frame) {
  return frame.time === undefined
    ? nothing
    : html`<dt>${words.ownTime}</dt>
        <dd>${frame.time.toFixed(3)}</dd>
        <dt>${words.noiseLeft}</dt>
        <dd>${frame.noise.toFixed(3)}</dd>
        <dt>${words.sharpnessNow}</dt>
        <dd>${frame.sharpness === undefined ? '∞' : frame.sharpness.toPrecision(3)}</dd>`;
}
