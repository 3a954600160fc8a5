// What every screen has: the theme switch and the list of keys.

import { keep, kept } from './kept.js';
import { isSingleKey, setSingleKeys, singleKeys } from './shortcuts.js';
import { words } from './words.js';

const root = document.documentElement;
const remembered = kept('theme');
if (remembered) {
  root.dataset.theme = remembered;
}

document.getElementById('theme-button').addEventListener('click', () => {
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  keep('theme', root.dataset.theme);
  document.dispatchEvent(new Event('themechange'));
});

document.getElementById('keys-button').addEventListener('click', () => showKeys());
window.addEventListener('keydown', (event) => {
  if (event.key === '?' && isSingleKey(event) && !event.target.closest('input[type=text], textarea')) {
    showKeys();
  }
});

/** The switch for keys of one character. */
function toggle() {
  const label = document.createElement('label');
  label.className = 'field';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = singleKeys();
  box.addEventListener('change', () => setSingleKeys(box.checked));
  label.append(box, words.singleKeys);
  return label;
}

function showKeys() {
  let dialog = document.querySelector('dialog.keys');
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'keys';
    dialog.setAttribute('aria-label', 'Keys');
    const list = document.createElement('dl');
    for (const [key, does] of words.keys) {
      const term = document.createElement('dt');
      term.textContent = key;
      const description = document.createElement('dd');
      description.textContent = does;
      list.append(term, description);
    }
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'close';
    close.addEventListener('click', () => dialog.close());
    dialog.append(list, toggle(), close);
    document.body.append(dialog);
  }
  dialog.showModal();
}
