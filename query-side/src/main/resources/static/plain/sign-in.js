/**
 * Signs a person in by authorization code with a proof key, and keeps the token: in memory only,
 * never in an address and never in a storage.
 */
const KEPT_WHILE_AWAY = 'paceline.sign-in';
const CALLBACK = '/signed-in';
const RENEW_AT = 0.8;
const RETRY = 15_000;

let settings = null;
let token = null; // { value, renewAt, endsAt }
let asking = null;

/** Comes back with a token in hand, or leaves the page for the login. */
export async function begin() {
  settings = await (await fetch('/sign-in.json')).json();
  if (settings.publicUrl && new URL(settings.publicUrl).origin !== location.origin) {
    return leave(new URL(location.pathname + location.search, settings.publicUrl));
  }
  if (!crypto.subtle) {
    throw new Error('this address is not secure enough to sign in: use https or 127.0.0.1');
  }
  await discover();
  take(await (location.pathname === CALLBACK ? comeBack() : ask()));
}

/** A token that is valid now. */
export async function bearer() {
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
  return token.value;
}

/** The token was refused: the next one will be another. */
export function forget() {
  token = null;
}

/** Fetches with a token, and once more with a fresh one where that was refused. */
export async function authorized(address, options = {}) {
  const send = async () =>
    fetch(address, {
      ...options,
      headers: { ...options.headers, Authorization: `Bearer ${await bearer()}` },
    });
  const answer = await send();
  if (answer.status !== 401) {
    return answer;
  }
  forget();
  return send();
}

/** Ends the session and leaves. */
export async function signOut() {
  token = null;
  if (!settings.isHere) {
    return leave(settings.signOutUrl ?? '/');
  }
  const page = await (await fetch(settings.signOutUrl)).text();
  const form = new DOMParser().parseFromString(page, 'text/html').querySelector('form');
  const answer = await fetch(settings.signOutUrl, {
    method: 'POST',
    body: new URLSearchParams(new FormData(form)),
  });
  return leave(answer.url);
}

/** However many wait for a token, one is asked for. */
function renew() {
  asking ??= ask()
    .then(take)
    .finally(() => {
      asking = null;
    });
  return asking;
}

function take({ access_token: value, expires_in: seconds }) {
  const now = Date.now();
  token = { value, renewAt: now + seconds * RENEW_AT * 1_000, endsAt: now + seconds * 1_000 };
}

async function discover() {
  if (settings.authorizeUrl && settings.tokenUrl) {
    return;
  }
  if (!settings.issuer) {
    throw new Error('no way to sign in is configured');
  }
  const document = `${settings.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const known = await (await fetch(document)).json();
  settings.authorizeUrl ??= known.authorization_endpoint;
  settings.tokenUrl ??= known.token_endpoint;
  settings.signOutUrl ??= known.end_session_endpoint;
}

/** Asks for a code. Our own server answers within a fetch; another one gets the whole page. */
async function ask() {
  const proof = await makeProof();
  const address = new URL(settings.authorizeUrl, location.origin);
  const query = {
    response_type: 'code',
    client_id: settings.clientId,
    redirect_uri: location.origin + CALLBACK,
    state: proof.state,
    code_challenge: proof.challenge,
    code_challenge_method: 'S256',
  };
  if (settings.scope) {
    query.scope = settings.scope;
  }
  Object.entries(query).forEach(([name, value]) => address.searchParams.set(name, value));
  if (!settings.isHere) {
    const back = location.pathname + location.search;
    sessionStorage.setItem(KEPT_WHILE_AWAY, JSON.stringify({ ...proof, back }));
    return leave(address);
  }
  const end = new URL((await fetch(address, { headers: { Accept: 'text/html' } })).url);
  return end.pathname === CALLBACK ? exchange(end.searchParams, proof) : leave(end.pathname);
}

/** The other server has sent the browser back here. */
async function comeBack() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT_WHILE_AWAY));
  sessionStorage.removeItem(KEPT_WHILE_AWAY);
  const answer = new URL(location.href).searchParams;
  history.replaceState(null, '', kept?.back ?? '/');
  return kept ? exchange(answer, kept) : ask();
}

async function exchange(answer, { state, verifier }) {
  if (answer.has('error')) {
    throw new Error(`signing in was refused: ${answer.get('error')}`);
  }
  if (answer.get('state') !== state) {
    throw new Error('the answer to signing in was meant for somebody else');
  }
  const given = await fetch(settings.tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: settings.clientId,
      redirect_uri: location.origin + CALLBACK,
      code: answer.get('code'),
      code_verifier: verifier,
    }),
  });
  if (!given.ok) {
    throw new Error(`no token was given: status ${given.status}`);
  }
  return given.json();
}

async function makeProof() {
  const verifier = random();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { state: random(), verifier, challenge: base64(new Uint8Array(hash)) };
}

function random() {
  return base64(crypto.getRandomValues(new Uint8Array(32)));
}

function base64(bytes) {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Goes elsewhere; nothing after it is to happen here any more. */
function leave(address) {
  location.assign(address);
  return new Promise(() => {});
}
