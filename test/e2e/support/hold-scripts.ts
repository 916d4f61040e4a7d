import type { ExtensionChromium } from '../../../scripts/browser/chromium';

/** From now on scripts that pages ask for come only once the function that it gives is called. */
export async function holdScripts(app: ExtensionChromium): Promise<() => Promise<void>> {
  const [background] = app.context.serviceWorkers();
  if (!background) throw new Error('The background is not running.');
  await background.evaluate(`
    const gate = new Promise((open) => { globalThis.letGo = open; });
    for (const api of [chrome, globalThis.browser]) {
      const execute = api?.scripting?.executeScript;
      if (execute) api.scripting.executeScript = (injection) => gate.then(() => execute.call(api.scripting, injection));
    }`);
  return () => background.evaluate('letGo()');
}
