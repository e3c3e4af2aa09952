import type { Entry, RecentEntries } from '../../api/types';
import { heardAt } from '../../live/clock';
import type { Link } from '../../live/link';

const PAGE = 200;
const FAR_BEHIND = 1_000;
const GATHER = 80;

type Frame =
  | { type: 'entries'; epoch: number; entries: Entry[] }
  | { type: 'head'; epoch: number; seq: number };

/** Where a feed puts what it hears. */
export interface Shown {
  reset(snapshot: RecentEntries): void;
  add(oldestFirst: Entry[]): void;
}

/**
 * Keeps a store's ticker complete. The rule: an entry numbered last + 1 is applied, one up to last
 * was there before, a greater one tells that something is missing, which is then fetched.
 */
export class TickerFeed {
  #storeId: string;
  #shown: Shown;
  #fetchRecent: (query: string) => Promise<RecentEntries>;
  #epoch = 0;
  #last: number | null = null;
  #early: Frame[] = [];
  #gathered: Entry[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #fetching = false;
  #closed = false;
  #onBehind: (behind: boolean) => void = () => {};

  constructor(
    storeId: string,
    shown: Shown,
    fetchRecent: (query: string) => Promise<RecentEntries>,
  ) {
    this.#storeId = storeId;
    this.#shown = shown;
    this.#fetchRecent = fetchRecent;
  }

  /** Follows over a connection that has just come up; answers how to stop. */
  follow(link: Pick<Link, 'follow' | 'behind'>): () => void {
    this.#onBehind = (behind) => link.behind(this, behind);
    const stops = [
      link.follow<Frame>(`/topic/store.${this.#storeId}.sales`, (frame) => this.#heard(frame)),
    ];
    if (this.#last === null) {
      stops.push(
        link.follow<RecentEntries>(`/app/store.${this.#storeId}.sales`, (snapshot) =>
          this.#reset(snapshot),
        ),
      );
    }
    return () => {
      for (const stop of stops) {
        stop();
      }
    };
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#onBehind(false);
  }

  #heard(frame: Frame): void {
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

  #apply(oldestFirst: Entry[]): void {
    for (const entry of oldestFirst) {
      if (this.#last !== null && entry.seq === this.#last + 1) {
        this.#last = entry.seq;
        this.#gathered.push(entry);
      } else if (this.#last !== null && entry.seq > this.#last) {
        this.#catchUp();
        break;
      }
    }
    if (this.#gathered.length > 0 && this.#timer === undefined) {
      // Many a second are drawn together, so that the page stays at ease.
      this.#timer = setTimeout(() => this.#show(), GATHER);
    }
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#gathered.length > 0 && !this.#closed) {
      this.#shown.add(this.#gathered.splice(0));
    }
  }

  #reset(snapshot: RecentEntries): void {
    if (this.#closed) {
      return;
    }
    heardAt(snapshot.asOf);
    this.#gathered = [];
    this.#epoch = snapshot.epoch;
    this.#last = snapshot.headSeq;
    this.#shown.reset(snapshot);
    for (const frame of this.#early.splice(0)) {
      this.#heard(frame);
    }
  }

  async #catchUp(): Promise<void> {
    if (this.#fetching || this.#closed) {
      return;
    }
    this.#fetching = true;
    this.#onBehind(true);
    for (let pause = 500; !this.#closed; pause = Math.min(2 * pause, 15_000)) {
      try {
        await this.#fetchMissing();
        break;
      } catch {
        const wait = pause * (0.5 + Math.random());
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
    this.#fetching = false;
    this.#onBehind(false);
  }

  async #fetchMissing(): Promise<void> {
    for (;;) {
      const last = this.#last ?? 0;
      const page = await this.#fetchRecent(`after=${last}&limit=${PAGE}`);
      if (page.epoch !== this.#epoch || page.headSeq - last > FAR_BEHIND) {
        this.#reset(await this.#fetchRecent(`limit=${PAGE}`));
        return;
      }
      this.#apply(page.entries.toReversed());
      if (page.entries.length < PAGE) {
        return;
      }
    }
  }
}
