// Formulas as HTML.

import { html } from 'lit';

/**
 * A formula of the documentation with its one-letter indices and exponents set as such.
 * @param {string} formula
 * @param {string} [symbol] what of it to mark wherever it stands alone
 */
export function typeset(formula, symbol = '') {
  const marked = (text) => (text === symbol ? html`<mark>${text}</mark>` : text);
  return formula.split(/([_^].)/u).map((part) => {
    if (part.startsWith('_')) {
      return html`<sub>${marked(part.slice(1))}</sub>`;
    }
    return part.startsWith('^') ? html`<sup>${marked(part.slice(1))}</sup>` : withMarks(part, symbol);
  });
}

/** Raised letters that formulas have as characters of their own. */
const RAISED = { n: 'ⁿ' };

function withMarks(text, symbol) {
  if (symbol === '') {
    return text;
  }
  const literal = symbol.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const alone = `(?<!\\p{L})${literal}(?![\\p{Ll}\\p{Lu}])`;
  const raised = RAISED[symbol] ? `|${RAISED[symbol]}` : '';
  const pattern = new RegExp(`(${alone}${raised})`, 'gu');
  return text.split(pattern).map((piece, k) => (k % 2 === 1 ? html`<mark>${piece}</mark>` : piece));
}
