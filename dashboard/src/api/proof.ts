/** A proof key of the authorization code flow (RFC 7636, S256) and the state that goes with it. */
export interface Proof {
  state: string;
  verifier: string;
  challenge: string;
}

export async function makeProof(): Promise<Proof> {
  const verifier = random();
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { state: random(), verifier, challenge: base64(new Uint8Array(hash)) };
}

function random(): string {
  return base64(crypto.getRandomValues(new Uint8Array(32)));
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
