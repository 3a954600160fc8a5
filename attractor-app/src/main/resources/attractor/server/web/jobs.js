// What the server computes for longer than an answer may take: started, followed, ended.

import { answer, get } from './api.js';

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

/** All jobs of the server, kept up to date by one stream of events. */
export class Jobs {
  /** @param {(job: object) => void} changed called with a job that is new or has moved on */
  constructor(changed) {
    this.changed = changed;
    this.all = new Map();
  }

  /** Begins to listen, and says what is there. */
  open() {
    this.source = new EventSource('/api/v1/events');
    for (const kind of ['waiting', 'running', 'progress', ...OVER]) {
      this.source.addEventListener(kind, (event) => this.tell(JSON.parse(event.data)));
    }
    // Also after a pause of the connection: what happened meanwhile is in the list. What was over before is no news.
    this.source.addEventListener('open', async () =>
      (await get('/api/v1/jobs')).filter((job) => !isOver(job) || this.all.has(job.id)).forEach((job) => this.tell(job)),
    );
  }

  close() {
    this.source?.close();
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
    return job;
  }

  /** @param {(job: object) => boolean} wanted */
  find(wanted) {
    return [...this.all.values()].findLast(wanted);
  }
}
