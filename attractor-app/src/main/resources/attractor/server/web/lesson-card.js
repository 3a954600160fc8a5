// The lessons: their list, the one that is learnt, and whether its task is done.

import { html, nothing } from 'lit';
import { doneLessons, lessons, remember } from './lessons.js';
import { words } from './words.js';

/** The part of the playground that teaches. */
export class LessonCard {
  /** @param {object} playground whose board a lesson sets and whose recalls it looks at */
  constructor(playground) {
    this.playground = playground;
    this.lesson = undefined;
    this.solved = false;
  }

  /** What a screen reader is told of the lesson. */
  get said() {
    return this.solved ? [words.lessonDone(this.lesson.title)] : [];
  }

  /** @param {object | undefined} lesson that begins, or none */
  teach(lesson) {
    this.lesson = lesson;
    this.solved = false;
    this.playground.requestUpdate();
    if (lesson) {
      this.playground.fileImport.forgetPicture();
      const letters = this.playground.first(this.playground.sets[0]);
      this.playground.change({ ...letters, ...lesson.setup(letters) });
    }
  }

  /** Whether the task of the lesson is done, once both panes have answered to the board as it is. */
  check() {
    const { board, players } = this.playground;
    if (this.lesson && !this.solved && players.every((player) => player.ready && !player.pending)) {
      this.solved = this.lesson.done({
        board,
        endings: players.map((player) => player.document.ending),
        overlaps: players.map((player) => player.document.frames.at(-1).overlaps),
        shown: players.map((player) => player.frame.overlaps),
      });
      if (this.solved) {
        remember(this.lesson.id);
      }
    }
  }

  card() {
    const done = doneLessons();
    return html`<section class="card" aria-labelledby="lessons-title">
      <div class="bar">
        <h2 id="lessons-title">${words.lessons}</h2>
        ${lessons.map(
          (lesson, k) => html`<button
            type="button"
            class="slim"
            aria-pressed=${lesson === this.lesson ? 'true' : 'false'}
            @click=${() => this.teach(lesson)}
          >${words.lesson(k + 1, lesson.title, done.has(lesson.id))}</button>`,
        )}
      </div>
      ${this.lesson ? this.task() : nothing}
    </section>`;
  }

  task() {
    const next = lessons[lessons.indexOf(this.lesson) + 1];
    return html`<p>${this.lesson.text}</p>
      <p><strong>${words.task}</strong>${this.lesson.task}</p>
      <p class="bar">
        ${this.solved ? html`<span class="chip good">✓ ${words.lessonDone(this.lesson.title)}</span>` : nothing}
        ${
          this.solved && next
            ? html`<button type="button" class="main slim" @click=${() => this.teach(next)}>${words.nextLesson}</button>`
            : nothing
        }
        <button type="button" class="slim" @click=${() => this.teach(this.lesson)}>${words.again}</button>
        <button type="button" class="slim" @click=${() => this.teach(undefined)}>${words.leaveLesson}</button>
      </p>`;
  }
}
