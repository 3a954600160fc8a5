// One pane: its model, the state of its recall, and what there is to say of it.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { bars } from './bars.js';
import { meanOverlap, original } from './board.js';
import { typeset } from './formula.js';
import { form } from './model-form.js';
import './pane-picture.js';
import { momentFacts, timeSlider } from './time.js';
import { traces } from './trace.js';
import { fullness, why } from './why.js';
import { number, words } from './words.js';

/**
 * @param {object} playground whose model and recall it shows
 * @param {number} pane
 */
export function paneCard(playground, pane) {
  const { id, parameters } = playground.board.panes[pane];
  const model = playground.models.find((other) => other.id === id);
  const player = playground.players[pane];
  return html`<section class="card pane pane-${pane}" aria-labelledby="pane-title-${pane}">
    <h2 id="pane-title-${pane}">
      <label>
        <span aria-hidden="true">${pane + 1} · ${playground.title(pane)} ▾</span><span class="unseen">${words.modelOf(pane + 1)}</span>
        <select class="title" @change=${(event) => playground.setModel(pane, event.target.value)}>
          ${playground.models.map((other) => html`<option value=${other.id} .selected=${live(other.id === id)}>${other.name}</option>`)}
        </select>
      </label>
    </h2>
    <p class="formula" title=${model?.summary ?? ''}>${typeset(playground.formulas[id] ?? model?.summary ?? '', playground.symbols[pane])}</p>
    <div class="split">
      <div>
        <pane-picture @say=${(event) => playground.tell(event.detail)} .board=${playground.board} .pane=${pane} .cells=${player.states[player.at] ?? playground.board.cue}
          .shade=${document.documentElement.dataset.theme} .label="${words.picture(playground.title(pane))} ${difference(playground.board, player)}"></pane-picture>
        ${timeSlider(player, pane, (at) => playground.goTo(player, at))}
      </div>
      <div class="facts">${player.error ? html`<p class="chip bad" role="alert">${player.error}</p>` : facts(player)}</div>
    </div>
    ${whyNot(playground, player, pane)}
    ${player.ready ? traces(player.document.frames, player.at, player.names) : nothing}
    ${
      model && model.parameters.length > 0
        ? html`<details>
            <summary>${words.settings}</summary>
            <div class="fields">${form(model, parameters, `pane-${pane}`, (settings) => playground.setParameters(pane, settings), (symbol) => (playground.symbols = playground.symbols.with(pane, symbol)))}</div>
          </details>`
        : nothing
    }
    ${
      player.ready
        ? html`<p class="faint small" title=${player.document.capacity?.law ?? ''}>
            ${loadWords(player)}
          </p>
          <p class="bar small">${words.save}
            ${['PNG', 'SVG', 'CSV', 'JSON'].map(
              (what) => html`<button type="button" class="slim" aria-label=${words.saveAs(what, `${pane + 1}, ${playground.title(pane)}`)}
                @click=${() => playground.saveAs(what, pane)}>${what}</button>`,
            )}
          </p>`
        : nothing
    }
  </section>`;
}

function whyNot(playground, player, pane) {
  return player.ready && player.atEnd && player.document.ending.kind !== 'recalled'
    ? html`<details class="why">
        <summary>${words.why}</summary>
        <p>${why(player.document, playground.board, meanOverlap(playground.board), playground.board.panes[pane].id)}</p>
      </details>`
    : nothing;
}

function loadWords(player) {
  const { load, capacity } = player.document;
  return words.load(load, capacity?.count, fullness(player.names.length, capacity));
}

/** How far a state is from the memory that the cue was made from, in words. */
function difference(board, player) {
  const clean = original(board);
  const cells = player.states[player.at];
  return clean && cells ? words.differs(clean.filter((cell, i) => Math.sign(cells[i]) !== cell).length) : '';
}

function facts(player) {
  if (!player.ready) {
    return html`<p class="chip">${words.waiting}</p>`;
  }
  const { ending } = player.document;
  const frame = player.frame;
  const sign = ending.kind === 'recalled' ? '✓ ' : ending.kind === 'still-moving' ? '… ' : '✗ ';
  return html`<p class="chip ${player.atEnd ? (ending.kind === 'recalled' ? 'good' : 'bad') : ''}">
      ${player.atEnd ? sign + ending.words : frame.time === undefined ? words.state(player.at, player.last, frame.step) : words.momentState(frame)}
    </p>
    <dl>
      <dt>${words.energy}</dt>
      <dd>${frame.energy === undefined ? words.noEnergy : number(frame.energy)}</dd>
      <dt>steps</dt>
      <dd>${frame.step}</dd>
      ${momentFacts(frame)}
    </dl>
    ${bars(player.names, player.document.frames, player.at)}`;
}
