// Keys of one character, which can be switched off: they get in the way of those who speak to their machine.

const NAME = 'single-keys';

/** Whether they act. */
export function singleKeys() {
  return localStorage.getItem(NAME) !== 'off';
}

/** @param {boolean} on */
export function setSingleKeys(on) {
  localStorage.setItem(NAME, on ? 'on' : 'off');
}

/**
 * Whether an event is a key of one character, alone, that is to act.
 * @param {KeyboardEvent} event
 */
export function isSingleKey(event) {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey && singleKeys();
}
