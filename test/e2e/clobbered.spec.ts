import { card, digestPage, digestUrl, paperOf, papers } from './support/digest-page';
import { expect, test } from './support/fixtures';

/** Names that a field in a form takes from the form: what reads `form.nodeName` gets the field. */
const names = [
  ...['nodeName', 'tagName', 'localName', 'id', 'className', 'title', 'lang', 'dir', 'style', 'attributes', 'children'],
  ...['textContent', 'innerText', 'matches', 'closest', 'querySelector', 'querySelectorAll', 'getAttribute'],
];
const fields = names.map((name) => `<input type="hidden" name="${name}">`).join('');

test('a page with forms whose fields bear the names of what we ask of nodes is annotated, later entries too', async ({
  app,
}) => {
  const script = `const form = document.querySelector('form'); form.append = undefined;
    globalThis.bring = (html) => {
      const late = document.createElement('form');
      late.innerHTML = ${JSON.stringify(fields)} + html;
      HTMLElement.prototype.append.call(document.querySelector('section'), late);
    };
    globalThis.redraw = () => { const section = document.querySelector('section'); section.innerHTML = section.innerHTML; };`;
  const html = digestPage(papers(2), { script }).replace(
    /(<section[^>]*>)(.*)(<\/section>)/s,
    `$1<form>${fields}$2</form>$3`,
  );
  app.servePage(digestUrl, { html });
  const page = await app.openPage(digestUrl);
  const marks = page.locator('papergloss-entry');
  await expect(marks).toHaveCount(2);
  await page.evaluate((late) => Reflect.get(globalThis, 'bring')(late), card(paperOf(7)));
  await expect(marks).toHaveCount(3);
  await page.evaluate(() => Reflect.get(globalThis, 'redraw')());
  const drawn = () => marks.evaluateAll((all) => all.map(({ shadowRoot }) => shadowRoot !== null));
  await expect.poll(drawn).toEqual([true, true, true]); // none of the copies of ours that the page has made by that
});
