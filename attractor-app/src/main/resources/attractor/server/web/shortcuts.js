// Keys of one character, which can be switched off: they get in the way of those who speak to their machine.

import { keep, kept } from './kept.js';

const NAME = 'single-keys';

/** Whether they act. */
export function singleKeys() {
  return kept(NAME) !== 'off';
}

/** @param {boolean} on */
export function setSingleKeys(on) {
  keep(NAME, on ? 'on' : 'off');
}

/**
 * Whether an event is a key of one character, alone, that is to act.
 * @param {KeyboardEvent} event
 */
export function isSingleKey(event) {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && singleKeys();
}
