import { count } from './format';

/** A number with its word. */
export const plural = (many: number, one: string, other: string) =>
  `${count(many)} ${many === 1 ? one : other}`;
