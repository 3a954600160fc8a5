// What stays in this browser. One that keeps nothing, or not for this page, is no reason to fail.

/** What could not be kept holds until the page is left. */
const here = new Map();

/**
 * @param {string} name
 * @returns {string | null}
 */
export function kept(name) {
  // What is here is newer: it could not be written over what the browser has.
  if (here.has(name)) {
    return here.get(name);
  }
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
export function keep(name, text) {
  try {
    localStorage.setItem(name, text);
    here.delete(name);
  } catch {
    here.set(name, text);
  }
}
