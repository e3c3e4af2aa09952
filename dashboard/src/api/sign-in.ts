/**
 * Signs a person in by authorization code with a proof key, and keeps the token: in memory only,
 * never in an address and never in a storage.
 */
import { texts } from '../text/texts';
import { makeProof, type Proof } from './proof';

interface Settings {
  isHere: boolean;
  publicUrl: string | null;
  issuer: string | null;
  authorizeUrl: string | null;
  tokenUrl: string | null;
  signOutUrl: string | null;
  clientId: string;
  scope: string;
}

interface Grant {
  access_token: string;
  expires_in: number;
  /** Absent where it is what was asked for (RFC 6749, 5.1). */
  scope?: string;
}

const KEPT_WHILE_AWAY = 'paceline.sign-in';
const COME_BACK_TO = 'paceline.come-back-to';
const CALLBACK = '/signed-in';
const RENEW_AT = 0.8;
const RETRY = 15_000;

let settings: Settings;
let token: { value: string; renewAt: number; endsAt: number } | null = null;
let asking: Promise<void> | null = null;
let scopes: ReadonlySet<string> = new Set();

/** Comes back with a token in hand, or leaves the page for the login. */
export async function begin(): Promise<void> {
  settings = await (await fetch('/sign-in.json')).json();
  if (settings.publicUrl && new URL(settings.publicUrl).origin !== location.origin) {
    return leave(new URL(location.pathname + location.search, settings.publicUrl));
  }
  if (!crypto.subtle) {
    throw new Error(texts.signIn.insecure);
  }
  await discover();
  take(await (location.pathname === CALLBACK ? comeBack() : ask()));
  const wanted = sessionStorage.getItem(COME_BACK_TO);
  sessionStorage.removeItem(COME_BACK_TO);
  if (wanted && location.pathname === '/') {
    history.replaceState(null, '', wanted);
  }
}

/** A token that is valid now. */
export async function bearer(): Promise<string> {
  if (token && Date.now() < token.renewAt) {
    return token.value;
  }
  try {
    await renew();
  } catch (failure) {
    if (!token || Date.now() >= token.endsAt) {
      throw failure;
    }
    token.renewAt = Date.now() + RETRY;
  }
  if (!token) {
    throw new Error(texts.signIn.none);
  }
  return token.value;
}

/** Whether the person may do what a scope names. The server judges; this only hides what it would refuse. */
export function may(scope: string): boolean {
  return scopes.has(scope);
}

/** The token was refused: the next one will be another. */
export function forget(): void {
  token = null;
}

/** Ends the session and leaves. */
export async function signOut(): Promise<void> {
  token = null;
  if (!settings.isHere || !settings.signOutUrl) {
    return leave(settings.signOutUrl ?? '/');
  }
  const page = await (await fetch(settings.signOutUrl)).text();
  const form = new DOMParser().parseFromString(page, 'text/html').querySelector('form');
  const fields = [...new FormData(form ?? undefined)].map(([name, value]) => [name, `${value}`]);
  const answer = await fetch(settings.signOutUrl, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return leave(answer.url);
}

/** However many wait for a token, one is asked for. */
function renew(): Promise<void> {
  asking ??= ask()
    .then(take)
    .finally(() => {
      asking = null;
    });
  return asking;
}

function take({ access_token: value, expires_in: seconds, scope }: Grant): void {
  scopes = new Set((scope ?? settings.scope).split(' '));
  const now = Date.now();
  token = { value, renewAt: now + seconds * RENEW_AT * 1_000, endsAt: now + seconds * 1_000 };
}

async function discover(): Promise<void> {
  if (settings.authorizeUrl && settings.tokenUrl) {
    return;
  }
  if (!settings.issuer) {
    throw new Error(texts.signIn.unconfigured);
  }
  const document = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const known = await (await fetch(document)).json();
  settings.authorizeUrl ??= known.authorization_endpoint;
  settings.tokenUrl ??= known.token_endpoint;
  settings.signOutUrl ??= known.end_session_endpoint;
}

/** Asks for a code. Our own server answers within a fetch; another one gets the whole page. */
async function ask(): Promise<Grant> {
  const proof = await makeProof();
  const address = new URL(settings.authorizeUrl ?? '', location.origin);
  const query = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: location.origin + CALLBACK,
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
    ...(settings.scope ? { scope: settings.scope } : {}),
  };
  for (const [name, value] of Object.entries(query)) {
    address.searchParams.set(name, value);
  }
  const back = location.pathname + location.search;
  if (!settings.isHere) {
    sessionStorage.setItem(KEPT_WHILE_AWAY, JSON.stringify({ ...proof, back }));
    return leave(address);
  }
  const end = new URL((await fetch(address, { headers: { Accept: 'text/html' } })).url);
  if (end.pathname === CALLBACK) {
    return exchange(end.searchParams, proof);
  }
  if (location.pathname !== CALLBACK) {
    sessionStorage.setItem(COME_BACK_TO, back);
  }
  return leave(end.pathname);
}

/** The other server has sent the browser back here. */
async function comeBack(): Promise<Grant> {
  const kept: (Proof & { back: string }) | null = JSON.parse(
    sessionStorage.getItem(KEPT_WHILE_AWAY) ?? 'null',
  );
  sessionStorage.removeItem(KEPT_WHILE_AWAY);
  const answer = new URL(location.href).searchParams;
  history.replaceState(null, '', kept?.back ?? '/');
  return kept ? exchange(answer, kept) : ask();
}

async function exchange(answer: URLSearchParams, { state, verifier }: Proof): Promise<Grant> {
  if (answer.has('error')) {
    throw new Error(texts.signIn.refused(`${answer.get('error')}`));
  }
  if (answer.get('state') !== state) {
    throw new Error(texts.signIn.foreign);
  }
  const given = await fetch(settings.tokenUrl ?? '', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      redirect_uri: location.origin + CALLBACK,
      code: answer.get('code') ?? '',
      code_verifier: verifier,
    }),
  });
  if (!given.ok) {
    throw new Error(texts.signIn.noToken(given.status));
  }
  return given.json();
}

/** Goes elsewhere; nothing after it is to happen here any more. */
function leave(address: string | URL): Promise<never> {
  location.assign(address);
  return new Promise(() => {});
}
