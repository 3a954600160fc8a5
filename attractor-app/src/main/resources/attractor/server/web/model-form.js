// A form for any model, made from the parameters that the catalogue lists.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/**
 * The fields of a model.
 * @param {{parameters: object[]}} model as the catalogue describes it
 * @param {Record<string, unknown>} settings flat names and values, such as `update.order`
 * @param {string} prefix of the ids
 * @param {(settings: Record<string, unknown>) => void} changed
 * @param {(symbol: string) => void} pointed called with the symbol of the field that is looked at, and with none after
 */
export function form(model, settings, prefix, changed, pointed) {
  const value = (parameter) => settings[parameter.name] ?? parameter.default;
  const shown = model.parameters.filter((parameter) => {
    if (!parameter.onlyWith) {
      return true;
    }
    const [name, choice] = parameter.onlyWith.split('=');
    const above = model.parameters.find((other) => other.name === name && isShown(other, model, settings));
    return above !== undefined && String(value(above)) === choice;
  });
  const set = (parameter, text) => {
    const rest = Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith(`${parameter.name}.`)));
    changed({ ...rest, [parameter.name]: read(parameter, text) });
  };
  return shown.map((parameter) => {
    const id = `${prefix}-${parameter.name}`;
    const here = () => pointed(parameter.symbol);
    const gone = () => pointed('');
    return html`<div class="field" title=${parameter.doc} @pointerenter=${here} @pointerleave=${gone} @focusin=${here} @focusout=${gone}>
      <label for=${id}>${parameter.symbol || parameter.name}<span class="unseen"> ${parameter.doc}</span></label>
      ${field(parameter, id, value(parameter), (text) => set(parameter, text))}
    </div>`;
  });
}

function isShown(parameter, model, settings) {
  if (!parameter.onlyWith) {
    return true;
  }
  const [name, choice] = parameter.onlyWith.split('=');
  const above = model.parameters.find((other) => other.name === name);
  return above !== undefined && String(settings[name] ?? above.default) === choice;
}

function field(parameter, id, value, changed) {
  if (parameter.choices) {
    return html`<select id=${id} @change=${(event) => changed(event.target.value)}>
      ${parameter.choices.map(
        (choice) => html`<option value=${choice} .selected=${live(String(value) === choice)}>${choice}</option>`,
      )}
    </select>`;
  }
  if (parameter.type === 'flag') {
    return html`<input id=${id} type="checkbox" .checked=${value === true} @change=${(event) => changed(event.target.checked)} />`;
  }
  const numeric = parameter.type === 'integer' || parameter.type === 'real';
  return html`<input
    id=${id}
    type="text"
    inputmode=${numeric ? 'decimal' : nothing}
    size="8"
    .value=${String(value)}
    @change=${(event) => changed(event.target.value)}
  />`;
}

/** Numbers become numbers, so that the address stays short; what is no number goes to the server, which says why. */
function read(parameter, text) {
  if (typeof text === 'string' && (parameter.type === 'integer' || parameter.type === 'real')) {
    const number = Number(text);
    return text.trim() !== '' && Number.isFinite(number) ? number : text;
  }
  return text;
}
