// Formulas as HTML.

import { html } from 'lit';

/** A formula of the documentation with its one-letter indices and exponents set as such. */
export function typeset(formula) {
  return formula
    .split(/([_^].)/u)
    .map((part) =>
      part.startsWith('_') ? html`<sub>${part.slice(1)}</sub>` : part.startsWith('^') ? html`<sup>${part.slice(1)}</sup>` : part,
    );
}
