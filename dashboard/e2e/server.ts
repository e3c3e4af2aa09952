import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PASSWORD = 'the-password-of-the-tests';
const STARTS_WITHIN = 200_000;
/** It lives for minutes: what starts soonest is best. */
const SOON = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];

/** The real standalone on data of its own, reached through a line that can be cut. */
export class Standalone {
  readonly password = PASSWORD;
  #data = mkdtempSync(join(tmpdir(), 'paceline-e2e-'));
  #process: ChildProcess | undefined;
  #port = 0;
  #line = new Line();
  #token: { value: string; until: number } | null = null;

  get url(): string {
    return `http://127.0.0.1:${this.#line.port}`;
  }

  static async start(): Promise<Standalone> {
    const server = new Standalone();
    server.#port = await freePort();
    await server.#line.open(server.#port);
    await server.run();
    return server;
  }

  async run(): Promise<void> {
    this.#process = spawn(process.env.PACELINE_JAVA ?? 'java', [...whatToRun()], {
      stdio: ['ignore', log(), 'inherit'],
      env: {
        ...process.env,
        SERVER_PORT: `${this.#port}`,
        PACELINE_DATA: this.#data,
        PACELINE_PASSWORD: PASSWORD,
        PACELINE_DEMO: 'false',
        PACELINE_PUBLIC_URL: this.url,
      },
    });
    const end = Date.now() + STARTS_WITHIN;
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/actuator/health/readiness`).catch(
        () => null,
      );
      if (answer?.ok) {
        return;
      }
      if (Date.now() > end || this.#process.exitCode !== null) {
        throw new Error('the server did not start');
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process?.once('exit', resolve));
    this.#process?.kill();
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    this.#line.close();
    rmSync(this.#data, { recursive: true, force: true });
  }

  cut(): void {
    this.#line.cut();
  }

  mend(): void {
    this.#line.mend();
  }

  async put(path: string, body: unknown): Promise<void> {
    return this.#send('PUT', path, JSON.stringify(body));
  }

  async post(path: string, body: unknown): Promise<void> {
    return this.#send('POST', path, JSON.stringify(body));
  }

  /** Sends many orders at once. */
  async import(storeId: string, orders: object[]): Promise<void> {
    const lines = orders.map((order) => JSON.stringify(order)).join('\n');
    await this.#send('POST', `/api/${storeId}/orders/import`, lines, 'application/x-ndjson');
  }

  async openStore(storeId: string, name: string, timeZone = 'Europe/London'): Promise<void> {
    await this.put(`/api/${storeId}`, {
      name,
      timeZone,
      currency: 'GBP',
      weekStart: 'monday',
    });
  }

  async sell(storeId: string, orderId: string, order: { name?: string; price?: string } = {}) {
    await this.put(`/api/${storeId}/orders/${orderId}`, {
      placedAt: new Date().toISOString(),
      currency: 'GBP',
      lines: [
        { sku: 'S', name: order.name ?? orderId, quantity: 1, unitPrice: order.price ?? '10.00' },
      ],
      shipTo: { city: 'Leeds', country: 'GB' },
    });
  }

  async #send(method: string, path: string, body: string, type = 'application/json') {
    const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await this.#bearer()}`,
        'Content-Type': type,
      },
      body,
    });
    const said = await answer.text();
    if (!answer.ok || said.includes('"status":"failed"')) {
      throw new Error(`${method} ${path}: ${answer.status} ${said.slice(0, 2_000)}`);
    }
  }

  async #bearer(): Promise<string> {
    if (!this.#token || Date.now() > this.#token.until) {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/oauth2/token`, {
        method: 'POST',
        headers: { Authorization: `Basic ${btoa(`owner:${PASSWORD}`)}` },
        body: new URLSearchParams({ grant_type: 'client_credentials' }),
      });
      const { access_token, expires_in } = await answer.json();
      this.#token = { value: access_token, until: Date.now() + expires_in * 500 };
    }
    return this.#token.value;
  }
}

/** What the server says is kept, for whoever looks into a test that failed. */
function log(): number {
  const folder = join(import.meta.dirname, '../target');
  mkdirSync(folder, { recursive: true });
  return openSync(join(folder, 'e2e-server.log'), 'a');
}

/** The packaged standalone, or a class path that somebody at work names. */
function whatToRun(): string[] {
  const fast = process.env.LOAD ? [] : SOON;
  const classPath = process.env.PACELINE_CLASSPATH;
  if (classPath) {
    return [...fast, '-Xmx600m', '-cp', classPath, 'dev.paceline.standalone.StandaloneApplication'];
  }
  const target = join(import.meta.dirname, '../../standalone/target');
  const jar = readdirSync(target).find((name) => name.endsWith('-exec.jar'));
  if (!jar) {
    throw new Error('build the standalone first: mvn package');
  }
  return [...fast, '-jar', join(target, jar)];
}

/** Passes bytes on until it is cut. */
class Line {
  port = 0;
  #server: Server | undefined;
  #sockets = new Set<Socket>();
  #isCut = false;

  async open(to: number): Promise<void> {
    this.#server = createServer((near) => {
      if (this.#isCut) {
        near.destroy();
        return;
      }
      const far = connect(to, '127.0.0.1');
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          this.#sockets.delete(one);
          other.destroy();
        });
        one.pipe(other);
      }
    });
    await new Promise<void>((done) => this.#server?.listen(0, '127.0.0.1', done));
    this.port = portOf(this.#server);
  }

  cut(): void {
    this.#isCut = true;
    for (const socket of this.#sockets) {
      socket.destroy();
    }
  }

  mend(): void {
    this.#isCut = false;
  }

  close(): void {
    this.cut();
    this.#server?.close();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const port = portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (!address || typeof address === 'string') {
    throw new Error('not listening');
  }
  return address.port;
}
