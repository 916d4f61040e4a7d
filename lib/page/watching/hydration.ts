/** Roots whose server-made markup a framework takes over after loading: React, Next, Nuxt, SvelteKit, Angular, Astro. */
const hydrated = '[data-reactroot], #__next, #__nuxt, [data-sveltekit-hydrate], [ng-server-context], astro-island';

/** Milliseconds after which a page that never finishes loading is annotated all the same. */
const patience = 3000;

/** Whether a framework takes the page's markup over, or may do so still. `own` is a root that only this site has. */
export const isTakenOver = (document: Document, own?: string): boolean =>
  document.readyState !== 'complete' && document.querySelector(own ? `${own}, ${hydrated}` : hydrated) !== null;

/** Resolves once marks can be put in without upsetting the page's framework: at once where none takes the markup over. */
export async function afterHydration(document: Document, own?: string): Promise<void> {
  if (!isTakenOver(document, own)) return;
  await new Promise((resolve) => {
    window.addEventListener('load', resolve, { once: true });
    setTimeout(resolve, patience);
  });
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
