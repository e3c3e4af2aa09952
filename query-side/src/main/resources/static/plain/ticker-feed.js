import { authorized } from './sign-in.js';

const PAGE = 200;
const SHOWN = 50;
const FAR_BEHIND = 1_000;

/**
 * Keeps a store's ticker complete. The rule: an entry numbered last + 1 is applied, one up to last
 * was there before, a greater one tells that something is missing, which is then fetched.
 */
export class TickerFeed {
  #storeId;
  #show;
  #epoch = null;
  #last = null;
  #early = [];
  #fetching = false;
  #closed = false;

  /** show.reset(entries) and show.add(entry); entries newest first. */
  constructor(storeId, show) {
    this.#storeId = storeId;
    this.#show = show;
  }

  /** Follows over a connection that has just come up; answers how to stop. */
  follow(link) {
    const stops = [
      link.follow(`/topic/store.${this.#storeId}.sales`, (frame) => this.#heard(frame)),
    ];
    if (this.#last === null) {
      stops.push(
        link.follow(`/app/store.${this.#storeId}.sales`, (snapshot) => this.#reset(snapshot)),
      );
    }
    return () => stops.forEach((stop) => stop());
  }

  close() {
    this.#closed = true;
  }

  #heard(frame) {
    if (this.#last === null) {
      this.#early.push(frame);
    } else if (frame.epoch !== this.#epoch) {
      this.#catchUp();
    } else if (frame.type === 'head') {
      if (frame.seq > this.#last) {
        this.#catchUp();
      }
    } else {
      this.#apply(frame.entries);
    }
  }

  #apply(oldestFirst) {
    for (const entry of oldestFirst) {
      if (entry.seq === this.#last + 1) {
        this.#last = entry.seq;
        this.#show.add(entry);
      } else if (entry.seq > this.#last) {
        this.#catchUp();
        return;
      }
    }
  }

  #reset(snapshot) {
    if (this.#closed) {
      return;
    }
    this.#epoch = snapshot.epoch;
    this.#last = snapshot.headSeq;
    this.#show.reset(snapshot.entries);
    this.#early.splice(0).forEach((frame) => this.#heard(frame));
  }

  async #catchUp() {
    if (this.#fetching) {
      return;
    }
    this.#fetching = true;
    for (let pause = 500; !this.#closed; pause = Math.min(2 * pause, 15_000)) {
      try {
        await this.#fetchMissing();
        break;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
      }
    }
    this.#fetching = false;
  }

  async #fetchMissing() {
    for (;;) {
      const page = await this.#recent(`after=${this.#last}&limit=${PAGE}`);
      if (page.epoch !== this.#epoch || page.headSeq - this.#last > FAR_BEHIND) {
        this.#reset(await this.#recent(`limit=${SHOWN}`));
        return;
      }
      this.#apply(page.entries.toReversed());
      if (page.entries.length < PAGE) {
        return;
      }
    }
  }

  async #recent(query) {
    const answer = await authorized(`/api/${this.#storeId}/orders/recent?${query}`);
    if (!answer.ok) {
      throw new Error(`status ${answer.status}`);
    }
    return answer.json();
  }
}
