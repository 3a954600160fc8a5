// Asks the server; an answer that is an error becomes an Error with the server's sentence.

/** @param {string} path */
export async function get(path) {
  return answer(await fetch(path));
}

/**
 * The recall of a board, frame by frame.
 * @param {object} board an `am-state/1` document
 * @param {AbortSignal} signal
 */
export async function play(board, signal) {
  return answer(
    await fetch('/api/v1/play', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(board),
      signal,
    }),
  );
}

/** @param {Response} response */
async function answer(response) {
  const document = await response.json();
  if (!response.ok) {
    throw new Error(document.detail ?? response.statusText);
  }
  return document;
}
