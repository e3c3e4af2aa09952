import { useCallback, useEffect, useRef, useState } from 'react';
import { serverNow } from '../../live/clock';

const FRAMES = 60;
const PAUSE = 700;

/** Moves on by itself until now is reached; from the start where it is at its end already. */
export function usePlay(from: number, asOf: number, move: (at: number) => void) {
  const [isPlaying, setPlaying] = useState(false);
  const latest = useRef({ from, asOf, move });
  latest.current = { from, asOf, move };
  useEffect(() => {
    if (!isPlaying) {
      return;
    }
    const timer = setInterval(() => {
      const { from, asOf, move } = latest.current;
      const now = serverNow();
      const next = asOf + (now - from) / FRAMES;
      move(Math.floor(next));
      if (next >= now) {
        setPlaying(false);
      }
    }, PAUSE);
    return () => clearInterval(timer);
  }, [isPlaying]);
  const toggle = useCallback(() => {
    const { from, asOf, move } = latest.current;
    setPlaying((was) => !was);
    if (asOf >= serverNow() - PAUSE) {
      move(from);
    }
  }, []);
  return { isPlaying, toggle };
}
