// What the server computes for longer than an answer may take: started, followed, ended.

import { answer, get } from './api.js';

/** Milliseconds until a stream that the browser gave up is tried again. */
const PAUSE = 5000;

const OVER = ['done', 'stopped', 'failed'];

/** @param {{state: string}} job */
export function isOver(job) {
  return OVER.includes(job.state);
}

/**
 * Puts something into the queue.
 * @param {string} path
 * @param {object} order
 */
export async function begin(path, order) {
  return answer(
    await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(order) }),
  );
}

/** @param {string} id of a job */
export async function end(id) {
  return answer(await fetch(`/api/v1/jobs/${id}`, { method: 'DELETE' }));
}

/** @param {string} id of a job */
export async function result(id) {
  return (await get(`/api/v1/jobs/${id}`)).result;
}

/**
 * The jobs of the server. While one of them is on its way and the page is looked at, a stream of events keeps them up
 * to date: a browser opens only six connections to a server, for all its pages together.
 */
export class Jobs {
  /** @param {(job: object) => void} changed called with a job that is new or has moved on */
  constructor(changed) {
    this.changed = changed;
    this.all = new Map();
    this.source = undefined;
    this.seen = () => (document.hidden ? this.rest() : this.look());
  }

  /** Says what is there, now and whenever the page is looked at again. */
  open() {
    document.addEventListener('visibilitychange', this.seen);
    return this.look();
  }

  close() {
    document.removeEventListener('visibilitychange', this.seen);
    this.rest();
  }

  /** Reads the list: what happened while nobody listened is in it. What was over before is no news. */
  async look() {
    const going = [...this.all.values()].filter((job) => !isOver(job));
    let there;
    try {
      there = await get('/api/v1/jobs');
    } catch {
      // The server is away or busy; as long as a job is awaited, somebody asks again.
      this.keep();
      return;
    }
    const names = new Set(there.map(({ id }) => id));
    there.filter((job) => !isOver(job) || this.all.has(job.id)).forEach((job) => this.tell(job));
    // A server that was started anew knows nothing of the jobs of the former one.
    going.filter(({ id }) => !names.has(id)).forEach((job) => this.tell({ ...job, state: 'stopped' }));
    this.keep();
  }

  /** Listens as long as there is something to hear. */
  keep() {
    if (document.hidden || [...this.all.values()].every(isOver)) {
      this.rest();
    } else if (!this.source) {
      this.listen();
    }
  }

  listen() {
    const source = new EventSource('/api/v1/events');
    this.source = source;
    for (const kind of ['waiting', 'running', 'progress', ...OVER]) {
      source.addEventListener(kind, (event) => {
        this.tell(JSON.parse(event.data));
        this.keep();
      });
    }
    // Also after a pause of the connection.
    source.addEventListener('open', () => this.look());
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED && source === this.source) {
        // The browser has given up, for instance because too many listen.
        this.rest();
        this.again = setTimeout(() => this.look(), PAUSE);
      }
    });
  }

  rest() {
    clearTimeout(this.again);
    this.source?.close();
    this.source = undefined;
  }

  tell(job) {
    const known = this.all.get(job.id);
    if (known && isOver(known)) {
      return;
    }
    this.all.set(job.id, job);
    this.changed(job);
  }

  /**
   * Looks at a job that was just put into the queue. It may have moved on before the answer that named it was here.
   * @param {{id: string}} begun
   */
  follow(begun) {
    const job = this.all.get(begun.id) ?? begun;
    this.all.set(job.id, job);
    document.addEventListener('visibilitychange', this.seen);
    this.keep();
    return job;
  }

  /** @param {(job: object) => boolean} wanted */
  find(wanted) {
    return [...this.all.values()].findLast(wanted);
  }
}
