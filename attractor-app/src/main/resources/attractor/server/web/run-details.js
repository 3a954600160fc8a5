// What there is of one protocol: figures and verdicts of its runs, their data, its sources and the command.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { until } from 'lit/directives/until.js';
import { get } from './api.js';
import { galleryWords as words } from './words.js';

const MOST_ROWS = 200;

/**
 * The address of a file of a run.
 * @param {{protocol: string, name: string}} run
 * @param {string} file
 */
export function fileOf(run, file) {
  return `/api/v1/experiments/${run.protocol}/runs/${run.name}/files/${file}`;
}

/**
 * The opened part of a protocol in the gallery.
 * @param {object} gallery the element that shows it
 * @param {object} protocol
 */
export function details(gallery, protocol) {
  const run = gallery.finished(protocol.id);
  const command = `./attractor lab run ${protocol.id} --profile ${gallery.profiles.get(protocol.id) ?? 'smoke'}`;
  return html`<div class="two">
    <div>
      ${run ? run.figures.map((figure) => picture(run, figure)) : html`<p class="faint">${words.noRun}</p>`}
      ${run ? verdicts(run) : nothing}
      ${run ? data(run) : nothing}
    </div>
    <div>
      <p>${protocol.summary}</p>
      <p class="faint small">${protocol.sources.join('; ')}</p>
      <p class="bar">
        <code>${whole(command)}</code>
        <button type="button" class="slim" aria-label=${words.copyOf(protocol.title)} @click=${() => gallery.copy(command)}>${words.copy}</button>
      </p>
      ${run ? downloads(run) : nothing} ${runList(gallery, protocol)} ${parameters(protocol)} ${claims(protocol)}
    </div>
  </div>`;
}

/** A command whose words are broken only where one alone is too wide, so not at a hyphen of an option. */
function whole(command) {
  return command.split(' ').map((word) => html`${word.includes('-') ? html`<span class="word">${word}</span>` : word} `);
}

/** What was asked for already, by address: a promise that is the same at every rendering is neither asked nor shown anew. */
const drawings = new Map();

/** A figure with its title, which stands in the data it was drawn from. */
function picture(run, figure) {
  const address = fileOf(run, `figures/${figure}.json`);
  if (!drawings.has(address)) {
    const title = get(address).then(
      (drawn) => drawn.title ?? figure,
      () => figure,
    );
    drawings.set(
      address,
      title.then((text) => html`<img src=${fileOf(run, `figures/${figure}.svg`)} alt=${text} /><figcaption>${text}</figcaption>`),
    );
  }
  return html`<figure class="drawn">${until(drawings.get(address), nothing)}</figure>`;
}

function verdicts(run) {
  return run.claims.length === 0
    ? html`<p class="faint">${words.noVerdict}</p>`
    : html`<details open>
        <summary>${words.verdicts(run.claims.length)}</summary>
        <div class="scroll" tabindex="0" role="region" aria-label=${words.verdicts(run.claims.length)}>
          <table class="data stacked" role="table">
            <thead role="rowgroup">
              <tr role="row">${words.verdictColumns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}</tr>
            </thead>
            <tbody role="rowgroup">
              ${run.claims.map(
                (claim) => html`<tr role="row">
                  <th role="rowheader" scope="row">${claim.item}</th>
                  ${[
                    claim.published,
                    claim.here,
                    claim.tolerance,
                    `${sign(claim.verdict)} ${claim.verdict}${claim.verdict === claim.expected ? '' : ` (${words.expectedIs(claim.expected)})`}`,
                  ].map((text, k) => html`<td role="cell" data-column=${words.verdictColumns[k + 1]}>${text}</td>`)}
                </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </details>`;
}

function sign(verdict) {
  return { reproduced: '✓', close: '≈', differs: '✗' }[verdict] ?? '–';
}

function data(run) {
  const address = fileOf(run, 'results.csv');
  const fill = async (event) => {
    const host = event.target.querySelector('.scroll');
    if (event.target.open && !host.dataset.filled) {
      try {
        const response = await fetch(address);
        if (!response.ok) {
          throw new Error(response.statusText);
        }
        host.replaceChildren(table(await response.text()));
        host.dataset.filled = 'yes';
      } catch (error) {
        host.replaceChildren(words.noData(error.message));
      }
    }
  };
  // Of this run alone: with another one the table is empty again.
  return keyed(
    address,
    html`<details @toggle=${fill}>
      <summary>${words.dataTable}</summary>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.dataTable}></div>
    </details>`,
  );
}

/** The first rows of a file of comma separated values as a table. */
function table(text) {
  const [head, ...rows] = text.trim().split('\n').map(cells);
  const element = document.createElement('table');
  element.className = 'data';
  const caption = element.createCaption();
  caption.textContent = words.rows(Math.min(rows.length, MOST_ROWS), rows.length);
  row(element.createTHead(), head, 'th');
  const body = element.createTBody();
  rows.slice(0, MOST_ROWS).forEach((entries) => row(body, entries, 'td'));
  return element;
}

function row(section, entries, tag) {
  const line = section.insertRow();
  for (const entry of entries) {
    const cell = document.createElement(tag);
    if (tag === 'th') {
      cell.scope = 'col';
    }
    cell.textContent = entry;
    line.append(cell);
  }
}

/** The fields of one line; quotes protect commas, two quotes are one. */
function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}

function downloads(run) {
  const files = ['report.html', 'results.csv', 'reference.json', 'config.json', 'cells.jsonl', ...run.figures.flatMap((figure) => [`figures/${figure}.svg`, `figures/${figure}.png`])];
  return html`<p class="small">${words.downloads}
    ${files.map((file) => html`<a class="file" href=${fileOf(run, file)} download=${`${run.protocol}-${file.split('/').at(-1)}`}>${file.split('/').at(-1)}</a> `)}
    <a class="file" href=${fileOf(run, 'report.html')} target="_blank" rel="noopener">${words.openReport}</a>
  </p>`;
}

function runList(gallery, protocol) {
  const runs = gallery.runs.get(protocol.id) ?? [];
  return runs.length === 0
    ? nothing
    : html`<details>
        <summary>${words.runs(runs.length)}</summary>
        <ul class="claims">
          ${runs.map(
            (run) => html`<li>
              <code>${run.name}</code> ${words.runState(run)}
              ${
                ['interrupted', 'failed'].includes(run.state) && !gallery.active(protocol.id)
                  ? html`<button type="button" class="slim" aria-label="${words.resume} ${run.name}"
                      @click=${() => gallery.order({ protocol: protocol.id, run: run.name })}>${words.resume}</button>`
                  : nothing
              }
            </li>`,
          )}
        </ul>
      </details>`;
}

function parameters(protocol) {
  return html`<details>
    <summary>${words.parameters(protocol.parameters.length)}</summary>
    <dl>
      ${protocol.parameters.map(
        (parameter) => html`<dt><code>${parameter.name}</code></dt>
          <dd>${parameter.doc} <span class="faint">${parameter.range}</span></dd>`,
      )}
    </dl>
  </details>`;
}

function claims({ claims: list }) {
  return html`<details>
    <summary>${words.claims(list.length)}</summary>
    <ul class="claims">
      ${list.map(
        (claim) => html`<li>
          <strong>${claim.item}</strong><br />
          ${words.published}${claim.published}<span class="faint"> (${claim.where})</span><br />
          ${words.expected}${claim.expected}${claim.because ? html`<span class="faint">: ${claim.because}</span>` : nothing}
        </li>`,
      )}
    </ul>
  </details>`;
}
