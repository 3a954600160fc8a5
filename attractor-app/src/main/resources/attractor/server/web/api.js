// Asks the server; an answer that is an error becomes an Error with the server's sentence.

const MOST_TRIES = 5;

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
  for (let tries = 1; ; tries++) {
    const response = await fetch('/api/v1/play', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(board),
      signal,
    });
    if (response.status !== 503 || tries === MOST_TRIES) {
      return answer(response);
    }
    // The server has more to do than it takes on: it says when to come back.
    await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get('Retry-After') ?? 1)));
    signal.throwIfAborted();
  }
}

/**
 * What turning one unit of a state would cost.
 * @param {object} board an `am-state/1` document whose cells are the state
 * @param {number} unit
 */
export async function unitField(board, unit) {
  return answer(
    await fetch('/api/v1/play/unit', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ board, unit }),
    }),
  );
}

/** @param {Response} response */
export async function answer(response) {
  const document = await response.json();
  if (!response.ok) {
    throw new Error(document.detail ?? response.statusText);
  }
  return document;
}
