import { authorized } from './http';

/**
 * The lines of an answer in NDJSON, as they come. An answer that is done says so in its last line;
 * whoever reads has to look for it.
 */
export async function* linesOf<L>(path: string, signal: AbortSignal): AsyncGenerator<L[]> {
  const answer = await authorized(path, { headers: { Accept: 'application/x-ndjson' }, signal });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) {
      break;
    }
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as L);
  }
  if (rest.trim() !== '') {
    yield [JSON.parse(rest) as L];
  }
}
