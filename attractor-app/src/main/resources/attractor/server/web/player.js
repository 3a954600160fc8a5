// One pane's recall: asks the server, keeps the states, knows which one is shown.

import { play } from './api.js';
import { document as boardDocument } from './board.js';

export class Player {
  /**
   * @param {number} pane
   * @param {() => void} changed called when something new can be shown
   */
  constructor(pane, changed) {
    this.pane = pane;
    this.changed = changed;
    this.asked = '';
    this.pending = false;
    this.clear();
  }

  clear() {
    this.document = undefined;
    this.states = [];
    this.names = [];
    this.at = 0;
    this.error = '';
  }

  /** Whether the answer to the present question is here. */
  get ready() {
    return this.states.length > 0;
  }

  get last() {
    return this.states.length - 1;
  }

  get frame() {
    return this.document?.frames[this.at];
  }

  get atEnd() {
    return this.at === this.last;
  }

  /**
   * Asks for the recall of a board, unless it is the one that is here.
   * @param {import('./board.js').Board} board
   * @param {'cue' | 'end'} from which state to show first
   */
  async ask(board, from) {
    const question = boardDocument(board, this.pane);
    const text = JSON.stringify(question);
    if (text === this.asked) {
      return;
    }
    this.asked = text;
    this.pending = true;
    this.request?.abort();
    this.request = new AbortController();
    try {
      const answer = await play(question, this.request.signal);
      this.document = answer;
      this.names = question.patterns.map((pattern) => pattern.name);
      this.states = unfold(answer.frames);
      this.at = from === 'end' ? this.last : 0;
      this.error = '';
    } catch (error) {
      if (error.name === 'AbortError') {
        return;
      }
      this.clear();
      this.error = error.message;
    }
    this.pending = false;
    this.changed();
  }

  /** @param {number} at */
  go(at) {
    this.at = Math.max(0, Math.min(this.last, at));
  }

  /** Moves on so that a recall of any length is shown in about the same time. */
  tick() {
    this.go(this.at + Math.max(1, Math.round(this.last / 60)));
  }
}

/**
 * All states of a recall from what changed.
 * @param {{cells?: number[], changed?: number[]}[]} frames
 */
function unfold(frames) {
  const states = [];
  for (const frame of frames) {
    if (frame.cells) {
      states.push(frame.cells);
    } else {
      const cells = states.at(-1).slice();
      for (const i of frame.changed) {
        cells[i] = -cells[i];
      }
      states.push(cells);
    }
  }
  return states;
}
