import { describe, expect, it, vi } from 'vitest';
import type { Entry, RecentEntries } from '../../api/types';
import { anEntry, entriesDown } from './some-entries';
import { TickerFeed } from './ticker-feed';

/** A server that has so many entries, and a link by which a test speaks for it. */
class Server {
  head = 0;
  epoch = 1;
  asked: string[] = [];
  #follower: Record<string, (body: never) => void> = {};

  link = {
    follow: (destination: string, onBody: (body: never) => void) => {
      this.#follower[destination.slice(0, 4)] = onBody;
      return () => {};
    },
    behind: () => {},
  };

  snapshot() {
    this.#follower['/app']?.(this.recent(entriesDown(this.head, Math.max(1, this.head - 49))));
  }

  says(frame: object) {
    this.#follower['/top']?.({ epoch: this.epoch, ...frame } as never);
  }

  recent(entries: Entry[]): never {
    return {
      epoch: this.epoch,
      headSeq: this.head,
      entries,
      asOf: '2026-11-01T10:00:00Z',
    } as never;
  }

  fetch = async (query: string): Promise<RecentEntries> => {
    this.asked.push(query);
    const asked = new URLSearchParams(query);
    const limit = Number(asked.get('limit'));
    const after = asked.get('after');
    if (after === null) {
      return this.recent(entriesDown(this.head, Math.max(1, this.head - limit + 1)));
    }
    const last = Number(after);
    return this.recent(entriesDown(Math.min(this.head, last + limit), last + 1));
  };
}

function following(head: number) {
  const server = new Server();
  server.head = head;
  const seen: number[] = [];
  const resets: number[] = [];
  const feed = new TickerFeed(
    'acme',
    {
      reset: ({ headSeq }) => {
        seen.length = 0;
        resets.push(headSeq);
      },
      add: (entries) => seen.push(...entries.map(({ seq }) => seq)),
    },
    server.fetch,
  );
  feed.follow(server.link);
  server.snapshot();
  return { server, seen, resets, feed };
}

describe('The ticker feed', () => {
  it('applies what follows, and what was there before only once', async () => {
    const { server, seen } = following(3);
    server.says({ type: 'entries', entries: [anEntry(3), anEntry(4)] });
    server.says({ type: 'entries', entries: [anEntry(4), anEntry(5)] });
    await vi.waitFor(() => expect(seen).toEqual([4, 5]));
    expect(server.asked).toEqual([]);
  });

  it('fetches what is missing between, page by page, each once', async () => {
    const { server, seen } = following(3);
    server.head = 450;
    server.says({ type: 'entries', entries: [anEntry(450)] });
    await vi.waitFor(() => expect(seen.length).toBe(447));
    expect(seen).toEqual(Array.from({ length: 447 }, (_, i) => i + 4));
  });

  it('notices a lost tail by the head', async () => {
    const { server, seen } = following(3);
    server.head = 5;
    server.says({ type: 'head', seq: 5 });
    await vi.waitFor(() => expect(seen).toEqual([4, 5]));
  });

  it('starts over where a rebuild changed what was served', async () => {
    const { server, resets } = following(3);
    server.epoch = 2;
    server.says({ type: 'head', seq: 3 });
    await vi.waitFor(() => expect(resets).toEqual([3, 3]));
  });

  it('starts over where it is far behind', async () => {
    const { server, resets } = following(3);
    server.head = 5_000;
    server.says({ type: 'head', seq: 5_000 });
    await vi.waitFor(() => expect(resets).toEqual([3, 5_000]));
  });

  it('keeps frames that come before the snapshot', async () => {
    const server = new Server();
    server.head = 3;
    const seen: number[] = [];
    const feed = new TickerFeed(
      'acme',
      { reset: () => {}, add: (entries) => seen.push(...entries.map(({ seq }) => seq)) },
      server.fetch,
    );
    feed.follow(server.link);
    server.says({ type: 'entries', entries: [anEntry(3)] });
    server.says({ type: 'entries', entries: [anEntry(4)] });
    server.snapshot();
    await vi.waitFor(() => expect(seen).toEqual([4]));
  });
});
