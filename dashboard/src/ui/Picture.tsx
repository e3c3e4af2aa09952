import { useState } from 'react';
import classes from './Picture.module.css';

const HUES = 360;

/** A product's image, or its initials on a colour of its own. The shop of the image learns nothing. */
export function Picture({ name, imageUrl }: { name: string; imageUrl: string | null }) {
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span
      className={classes.frame}
      style={{ '--hue': hue(name) } as React.CSSProperties}
      aria-hidden="true"
    >
      {initials(name)}
      {imageUrl && failed !== imageUrl && (
        <img
          src={imageUrl}
          alt=""
          loading="lazy"
          referrerPolicy="no-referrer"
          onError={() => setFailed(imageUrl)}
        />
      )}
    </span>
  );
}

function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return letters.slice(0, 2).join('').toUpperCase() || '·';
}

function hue(name: string): number {
  let sum = 0;
  for (const letter of name) {
    sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % HUES;
  }
  return sum;
}
