// The cue: the grid that it is drawn in, its noise, and what else can be done to it.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import './pixel-grid.js';
import { hidden, mixed, shifted } from './tools.js';
import { words } from './words.js';

/** @param {object} playground whose board the cue is on */
export function cueCard(playground) {
  const { noise, noiseSeed, cue } = playground.board;
  const origin = playground.origin;
  return html`<section class="card" aria-labelledby="cue-title">
    <h2 id="cue-title">${words.cue}</h2>
    <pixel-grid
      aria-labelledby="cue-title"
      @draw=${(event) => playground.change({ cue: event.detail.cells }, event.detail.gesture)}
    ></pixel-grid>
    <div class="field">
      <label for="noise">${words.noise}</label>
      <input
        id="noise"
        type="range"
        min="0"
        max="50"
        .value=${String(noise)}
        aria-valuetext="${noise} %"
        @input=${(event) => playground.noisy(origin, Number(event.target.value), noiseSeed, 'noise')}
      />
      <span aria-hidden="true">${noise} %</span>
    </div>
    <div class="bar">
      <button type="button" @click=${() => playground.noisy(origin, noise, noiseSeed + 1)}>${words.newNoise}</button>
      <button type="button" @click=${() => playground.change({ cue: cue.map((cell) => -cell) })}>${words.invert}</button>
      <button type="button" @click=${() => playground.change({ cue: hidden(playground.board, cue, 'lower') })}>
        ${words.hideHalfOf('lower')}
      </button>
      <button type="button" @click=${() => playground.change({ cue: cue.map(() => -1), origin: '' })}>${words.clear}</button>
      <button type="button" ?disabled=${playground.history.past.length === 0} @click=${() => playground.undo('undo')}>${words.undo}</button>
      <button type="button" ?disabled=${playground.history.future.length === 0} @click=${() => playground.undo('redo')}>${words.redo}</button>
    </div>
    <details>
      <summary>${words.moreTools}</summary>
      ${moreTools(playground)}
    </details>
    ${playground.fileImport.alert()}
  </section>`;
}

function moreTools(playground) {
  const { memories, cue } = playground.board;
  const choice = (name, label, chosen) => html`<label>${label}
    <select name=${name}>
      ${memories.map((memory, mu) => html`<option value=${mu} ?selected=${mu === chosen}>${memory.name}</option>`)}
    </select>
  </label>`;
  return html`<p class="bar">
      <label>${words.tool}
        <select id="tool" @change=${(event) => (playground.tool = event.target.value)}>
          ${Object.entries(words.tools).map(([tool, title]) => html`<option value=${tool} .selected=${live(tool === playground.tool)}>${title}</option>`)}
        </select>
      </label>
    </p>
    <p class="bar">${words.hide}
      ${words.halves.map(
        ([half, sign]) => html`<button type="button" aria-label=${words.hideHalfOf(half)}
          @click=${() => playground.change({ cue: hidden(playground.board, cue, half) })}>${sign}</button>`,
      )}
    </p>
    <p class="bar">${words.shift}
      ${words.shifts.map(
        ([way, arrow, down, right]) => html`<button
          type="button"
          aria-label=${words.shiftTo(way)}
          @click=${() => playground.change({ cue: shifted(playground.board, cue, down, right) })}
        >${arrow}</button>`,
      )}
    </p>
    ${
      memories.length > 1
        ? html`<form
            class="bar"
            @submit=${(event) => {
              event.preventDefault();
              mix(playground, event.target);
            }}
          >
            ${choice('first', words.mixFirst, 0)} ${choice('second', words.mixSecond, 1)}
            <button>${words.mix}</button>
          </form>`
        : nothing
    }
    ${playground.fileImport.form()}`;
}

function mix(playground, form) {
  const [first, second] = ['first', 'second'].map((name) => playground.board.memories[Number(form.elements[name].value)]);
  const noiseSeed = playground.board.noiseSeed + 1;
  playground.change({ cue: mixed(first.cells, second.cells, 0.6, noiseSeed), origin: first.name, noiseSeed });
}
