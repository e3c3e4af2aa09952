import { useCallback, useEffect, useRef, useState } from 'react';
import { linesOf } from '../../api/lines';
import { texts } from '../../text/texts';

export interface Walk<S, E> {
  is: 'reading' | 'done' | 'stopped' | 'failed';
  /** How many lines were read. */
  many: number;
  state: S;
  /** What the last line said. */
  end: E | null;
  failure: string | null;
  stop: () => void;
  again: () => void;
}

const DRAWN_EVERY = 200;

/**
 * Reads a long answer to its end, folding its lines as they come; what is kept of them is the
 * fold's affair. A path of null reads nothing.
 */
export function useWalk<L, S, E extends { done: true }>(
  path: string | null,
  start: S,
  fold: (state: S, lines: L[]) => S,
): Walk<S, E> {
  const [read, setRead] = useState<Omit<Walk<S, E>, 'stop' | 'again'>>(() => beginning(start));
  const [turn, setTurn] = useState(0);
  const reading = useRef<AbortController | null>(null);
  useEffect(() => {
    setRead(beginning(start));
    if (path === null) {
      return;
    }
    const control = new AbortController();
    reading.current = control;
    readAll<L, S, E>(path, start, fold, control.signal, setRead);
    return () => control.abort('left');
  }, [path, start, fold, turn]);
  const stop = useCallback(() => reading.current?.abort('stopped'), []);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { ...read, stop, again };
}

function beginning<S, E>(state: S): Omit<Walk<S, E>, 'stop' | 'again'> {
  return { is: 'reading', many: 0, state, end: null, failure: null };
}

async function readAll<L, S, E extends { done: true }>(
  path: string,
  start: S,
  fold: (state: S, lines: L[]) => S,
  signal: AbortSignal,
  show: (read: Omit<Walk<S, E>, 'stop' | 'again'>) => void,
): Promise<void> {
  let state = start;
  let many = 0;
  let end: E | null = null;
  let drawnAt = performance.now();
  const said = (is: Walk<S, E>['is'], failure: string | null = null) => {
    if (signal.reason !== 'left') {
      show({ is, many, state, end, failure });
    }
  };
  try {
    for await (const lines of linesOf<L | E>(path, signal)) {
      const last = lines.at(-1);
      if (last && isEnd<E>(last)) {
        end = last;
        lines.pop();
      }
      state = fold(state, lines as L[]);
      many += lines.length;
      if (performance.now() - drawnAt > DRAWN_EVERY) {
        drawnAt = performance.now();
        said('reading');
      }
    }
    said(end ? 'done' : 'failed', end ? null : texts.audit.files.brokenOff);
  } catch (failure) {
    const why = failure instanceof Error ? failure.message : texts.failed;
    said(signal.aborted ? 'stopped' : 'failed', signal.aborted ? null : why);
  }
}

function isEnd<E>(line: unknown): line is E {
  return (line as { done?: unknown }).done === true;
}
