import { accentOf, watchLook } from '../../lib/settings/look';

/** Gives the page the colour that the reader has chosen, now and after each change. */
export const dressInAccent = (): void =>
  watchLook((look) => document.documentElement.style.setProperty('--accent', accentOf(look) ?? null));

/** Dresses a page of ours as the reader wants it: light or dark, and in their colour. */
export function dressPage(): void {
  dressInAccent();
  watchLook(({ theme }) => document.documentElement.setAttribute('data-theme', theme));
}
