// What stays in this browser. One that keeps nothing, or not for this page, is no reason to fail.

/** What could not be kept holds until the page is left. */
const here = new Map();

/**
 * @param {string} name
 * @returns {string | null}
 */
export function kept(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return here.get(name) ?? null;
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
export function keep(name, text) {
  try {
    localStorage.setItem(name, text);
  } catch {
    here.set(name, text);
  }
}
