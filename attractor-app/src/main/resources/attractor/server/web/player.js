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
    this.columns = 1;
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
      this.columns = question.cols;
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

  /**
   * Moves on by one state, to the end of a row of the grid (units of one row that turn one after the other, as they do
   * in sequential order), or to the end of a sweep.
   * @param {'state' | 'row' | 'sweep'} by
   */
  next(by) {
    const frames = this.document?.frames ?? [];
    const row = (k) => frames[k].changed?.map((i) => Math.floor(i / this.columns)).join() ?? k;
    const together = { state: () => false, row: (k) => row(k) === row(k - 1), sweep: () => true }[by];
    let to = this.at + 1;
    while (to < this.last && frames[to + 1].step === frames[to].step && together(to + 1)) {
      to++;
    }
    this.go(to);
  }

  /**
   * Moves on so that a recall of any length is shown in about the same time, at least as `next` does.
   * @param {'state' | 'row' | 'sweep'} by
   */
  tick(by) {
    const stride = this.at + Math.round(this.last / 60);
    this.next(by);
    this.go(Math.max(this.at, stride));
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
