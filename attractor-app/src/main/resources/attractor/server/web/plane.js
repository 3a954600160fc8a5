// The plane of sharpness and load as a picture: lines, tried points, the cursor.

import { html, nothing, svg } from 'lit';
import { phaseWords as words } from './words.js';

const LEFT = 52;
const BOTTOM = 44;
const TOP = 10;
const RIGHT = 12;

/** The width of a share with its interval. */
const SHARE = 110;

/** The lines that can be shown: name and dashes; the name is the class of the line, too. */
export const layers = [
  ['alpha1', ''],
  ['alphaC', '9 4'],
  ['alphaStar', '2 4'],
  ['ramsauer', '10 3 2 3'],
];

/** Width and height in the units of its letters: a narrow window has fewer, so that they stay legible. */
export function sizeNow() {
  return matchMedia('(max-width: 640px)').matches ? { width: 330, height: 300 } : { width: 640, height: 420 };
}

/** Where the plane ends. */
export function ends(lines) {
  const high = Math.max(...lines.alpha1);
  return { lambda: lines.lambda.at(-1), alpha: Math.ceil(high * 11) / 10 };
}

/** From a place in the picture to a point of the plane. */
export function pointAt(most, { width, height }, x, y) {
  const inside = (share) => Math.min(1, Math.max(0.002, share));
  return {
    lambda: most.lambda * inside((x * width - LEFT) / (width - LEFT - RIGHT)),
    alpha: most.alpha * inside((height - BOTTOM - y * height) / (height - BOTTOM - TOP)),
  };
}

/**
 * @param {object} lines as the server tells them
 * @param {{shown: Set<string>, cursor: {lambda: number, alpha: number}, trials: object[],
 *   size: {width: number, height: number}}} view
 */
export function plane(lines, { shown, cursor, trials, size: { width, height } }) {
  const most = ends(lines);
  const x = (lambda) => LEFT + (lambda / most.lambda) * (width - LEFT - RIGHT);
  const y = (alpha) => height - BOTTOM - (alpha / most.alpha) * (height - BOTTOM - TOP);
  const path = (values) =>
    values.map((alpha, k) => (alpha <= most.alpha ? `${x(lines.lambda[k]).toFixed(1)},${y(alpha).toFixed(1)}` : '')).join(' ');
  const area = [`${x(0)},${y(0)}`, path(lines.alphaC), `${x(most.lambda)},${y(0)}`].join(' ');
  const [cx, cy] = [x(cursor.lambda), y(cursor.alpha)];
  return html`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label=${words.picture(lines, most)}>
    ${svg`<polygon class="region" points=${area}></polygon>
      ${ticks(most.lambda).map(
        (tick) => svg`<line class="rule" x1=${x(tick)} x2=${x(tick)} y1=${TOP} y2=${height - BOTTOM}></line>
          <text x=${x(tick)} y=${height - BOTTOM + 18} text-anchor="middle">${tick}</text>`,
      )}
      ${ticks(most.alpha).map(
        (tick) => svg`<line class="rule" x1=${LEFT} x2=${width - RIGHT} y1=${y(tick)} y2=${y(tick)}></line>
          <text x=${LEFT - 6} y=${y(tick) + 4} text-anchor="end">${tick}</text>`,
      )}
      <text x=${(LEFT + width - RIGHT) / 2} y=${height - 8} text-anchor="middle">${words.lambdaAxis}</text>
      <text transform="translate(14 ${(TOP + height - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${words.alphaAxis}</text>
      <text class="name" x=${x(0.25 * most.lambda)} y=${y(0.92 * most.alpha)} text-anchor="middle">${words.lost}</text>
      <text class="name" x=${x(0.72 * most.lambda)} y=${y(0.45 * at(lines, lines.alphaC, 0.72))} text-anchor="middle">${words.recalled}</text>
      ${layers
        .filter(([name]) => shown.has(name) && lines[name])
        .map(
          ([name, dashes]) =>
            svg`<polyline class="line ${name}" points=${path(lines[name])} stroke-dasharray=${dashes || nothing}></polyline>`,
        )}
      ${trials.map((trial) => mark(trial, x(trial.lambda), y(trial.alpha), width))}
      <g class="cursor">
        <line x1=${cx - 12} x2=${cx + 12} y1=${cy} y2=${cy}></line>
        <line x1=${cx} x2=${cx} y1=${cy - 12} y2=${cy + 12}></line>
        <circle cx=${cx} cy=${cy} r="6"></circle>
      </g>`}
  </svg>`;
}

/** A tried point: full where most trials recall, empty where few do, half between, with the share and its interval beside it. */
function mark({ recalled, trials, low, high }, x, y, width) {
  const room = width - RIGHT - x;
  const [right, up, anchor] = room >= 10 + SHARE ? [10, 8, 'start'] : room >= SHARE / 2 ? [0, 16, 'middle'] : [-10, 8, 'end'];
  const kind = low > 0.5 ? 'full' : high < 0.5 ? 'empty' : 'half';
  return svg`<circle class="trial ${kind}" cx=${x} cy=${y} r="6"></circle>
    ${kind === 'half' ? svg`<path class="trial full" d="M ${x} ${y - 6} A 6 6 0 0 1 ${x} ${y + 6} Z"></path>` : nothing}
    <text class="tried" x=${x + right} y=${y - up} text-anchor=${anchor}>${words.share(recalled / trials, low, high)}</text>`;
}

/** The value of a line at a share of the axis. */
function at(lines, values, share) {
  return values[Math.round(share * (values.length - 1))];
}

/** Round numbers from 0 to the end of an axis. */
function ticks(most) {
  const step = [0.05, 0.1, 0.2, 0.5, 1, 2, 5].find((size) => most / size <= 8) ?? 10;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, k) => Number((k * step).toFixed(2)));
}
