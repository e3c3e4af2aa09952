import { Client, ReconnectionTimeMode } from '../webjars/stomp__stompjs/esm6/index.js';
import { bearer, forget } from './sign-in.js';

const FIRST_RETRY = 500;
const LAST_RETRY = 20_000;
const SILENCE = 16_000;

/** One STOMP connection that comes back by itself, later each time and never all at once. */
export class Link {
  #client;
  #heard = Date.now();

  constructor(onState, onUp) {
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
        await new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_RETRY));
        client.connectHeaders = { Authorization: `Bearer ${await bearerAtLast()}` };
      },
      onConnect: () => {
        this.#heard = Date.now();
        onState('live');
        onUp();
      },
      onStompError: (frame) => {
        console.warn('refused:', frame.headers.message);
        forget(); // Whatever it was, the next attempt brings a fresh token.
      },
      onWebSocketClose: () => onState('reconnecting'),
    });
    // Heads come every 5 s; where even they stay away, the connection is of no use.
    setInterval(() => {
      if (this.#client.connected && Date.now() - this.#heard > SILENCE) {
        this.#heard = Date.now();
        this.#client.forceDisconnect();
      }
    }, 2_000);
  }

  open() {
    this.#client.activate();
  }

  get up() {
    return this.#client.connected;
  }

  /** Follows a destination; answers how to stop. */
  follow(destination, onBody) {
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
}

/** A token, however long it takes: the client never tries again where this once fails. */
async function bearerAtLast() {
  for (let pause = FIRST_RETRY; ; pause = Math.min(2 * pause, LAST_RETRY)) {
    try {
      return await bearer();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  }
}
