import { bearer, forget } from './sign-in';

/** What the server says of a request that it did not fulfil (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly errors: { pointer: string; detail: string }[];

  constructor(status: number, detail: string, errors: Problem['errors'] = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

/** Asks; `after` makes the answer wait until the read model has seen that position. */
export async function get<T>(
  path: string,
  after?: string | null,
  signal?: AbortSignal,
): Promise<T> {
  const answer = await authorized(path, {
    ...(after ? { headers: { 'Paceline-Position': after } } : {}),
    ...(signal && { signal }),
  });
  return answer.json() as Promise<T>;
}

/** Commands; answers the position in the log at which it is. */
export async function send(
  method: 'PUT' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<string | null> {
  const answer = await authorized(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return answer.headers.get('Paceline-Position');
}

/** Fetches with a token, and once more with a fresh one where that was refused. */
export async function authorized(path: string, options: RequestInit): Promise<Response> {
  const ask = async () =>
    fetch(path, {
      ...options,
      headers: { ...options.headers, Authorization: `Bearer ${await bearer()}` },
    });
  let answer = await ask();
  if (answer.status === 401) {
    forget();
    answer = await ask();
  }
  if (!answer.ok) {
    const said = await answer.json().catch(() => null);
    throw new Problem(answer.status, said?.detail ?? `status ${answer.status}`, said?.errors);
  }
  return answer;
}
