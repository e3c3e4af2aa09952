import { Client, ReconnectionTimeMode } from '@stomp/stompjs';
import { bearer, forget } from '../api/sign-in';

const FIRST_RETRY = 500;
/** A page that is watched is not to wait longer than this once its server is back. */
const LAST_RETRY = 5_000;
const JITTER = 1_000;
const SILENCE = 16_000;

/** What a person is told of the connection. `since` is when it was last heard of. */
export type LinkState =
  | { is: 'connecting' }
  | { is: 'live'; catchingUp: boolean }
  | { is: 'offline'; since: number };

/** One STOMP connection that comes back by itself, later each time and never all at once. */
export class Link {
  #client: Client;
  #heard = Date.now();
  #state: LinkState = { is: 'connecting' };
  #listeners = new Set<() => void>();
  #onUp = new Set<() => void>();
  #behind = new Set<object>();

  constructor() {
    const url = new URL('/api/live/sales-events', location.origin);
    url.protocol = url.protocol.replace('http', 'ws');
    this.#client = new Client({
      brokerURL: url.href,
      reconnectDelay: FIRST_RETRY,
      maxReconnectDelay: LAST_RETRY,
      reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
      connectionTimeout: 10_000,
      heartbeatIncoming: 10_000,
      heartbeatOutgoing: 10_000,
      discardWebsocketOnCommFailure: true,
      // The jitter: a restarted server must not meet all of its clients in one moment.
      beforeConnect: async (client) => {
        await pause(Math.random() * JITTER);
        client.connectHeaders = { Authorization: `Bearer ${await bearerAtLast()}` };
      },
      onConnect: () => {
        this.#heard = Date.now();
        this.#say({ is: 'live', catchingUp: this.#behind.size > 0 });
        for (const up of this.#onUp) {
          up();
        }
      },
      onStompError: () => forget(), // Whatever it was, the next attempt brings a fresh token.
      onWebSocketClose: () => {
        if (this.#state.is !== 'offline') {
          this.#say({ is: 'offline', since: this.#heard });
        }
      },
    });
  }

  open(): void {
    this.#client.activate();
    // Heads come every 5 s; where even they stay away, the connection is of no use.
    setInterval(() => this.#breakSilence(), 2_000);
    // A laptop that wakes up, or a network that is back, need not wait for the next attempt.
    const wake = () => {
      this.#breakSilence();
      if (!document.hidden && !this.#client.connected && this.#state.is === 'offline') {
        this.#again();
      }
    };
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
  }

  get up(): boolean {
    return this.#client.connected;
  }

  get heardAt(): number {
    return this.#heard;
  }

  state = (): LinkState => this.#state;

  listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls now if it is up, and each time that it comes up; answers how to stop. */
  whenUp(up: () => void): () => void {
    this.#onUp.add(up);
    if (this.up) {
      up();
    }
    return () => this.#onUp.delete(up);
  }

  /** Whoever fetches what it has missed says so, for a person to know. */
  behind(who: object, isBehind: boolean): void {
    if (isBehind) {
      this.#behind.add(who);
    } else {
      this.#behind.delete(who);
    }
    if (this.#state.is === 'live' && this.#state.catchingUp !== this.#behind.size > 0) {
      this.#say({ is: 'live', catchingUp: this.#behind.size > 0 });
    }
  }

  /** Follows a destination; answers how to stop. */
  follow<T>(destination: string, onBody: (body: T) => void): () => void {
    const subscription = this.#client.subscribe(destination, (message) => {
      this.#heard = Date.now();
      onBody(JSON.parse(message.body));
    });
    return () => {
      if (this.#client.connected) {
        subscription.unsubscribe();
      }
    };
  }

  #breakSilence() {
    if (this.#client.connected && Date.now() - this.#heard > SILENCE) {
      this.#say({ is: 'offline', since: this.#heard });
      this.#heard = Date.now();
      this.#client.forceDisconnect();
    }
  }

  async #again() {
    await this.#client.deactivate({ force: true });
    this.#client.activate();
  }

  #say(state: LinkState) {
    this.#state = state;
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

/** A token, however long it takes: the client never tries again where this once fails. */
async function bearerAtLast(): Promise<string> {
  for (let wait = FIRST_RETRY; ; wait = Math.min(2 * wait, LAST_RETRY)) {
    try {
      return await bearer();
    } catch {
      await pause(wait * (0.5 + Math.random()));
    }
  }
}

function pause(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis));
}
