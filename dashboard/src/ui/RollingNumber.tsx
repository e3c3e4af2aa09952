import { animate, useReducedMotion } from 'motion/react';
import { useEffect, useRef } from 'react';

const SECONDS = 0.7;

/** A figure that rolls to its new value; what it ends on is the exact text. */
export function RollingNumber({
  decimal,
  show,
}: {
  decimal: string;
  show: (decimal: string) => string;
}) {
  const shown = useRef<HTMLSpanElement>(null);
  const from = useRef(decimal);
  const still = useReducedMotion();
  useEffect(() => {
    const element = shown.current;
    const start = Number(from.current);
    const end = Number(decimal);
    from.current = decimal;
    if (!element || still || start === end || document.hidden) {
      if (element) {
        element.textContent = show(decimal);
      }
      return;
    }
    const places = decimal.split('.')[1]?.length ?? 0;
    const rolling = animate(start, end, {
      duration: SECONDS,
      ease: 'easeOut',
      onUpdate: (value) => {
        element.textContent = show(value.toFixed(places));
      },
      onComplete: () => {
        element.textContent = show(decimal);
      },
    });
    return () => rolling.stop();
  }, [decimal, show, still]);
  return <span ref={shown}>{show(decimal)}</span>;
}
