import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { placeOfFocus } from '../hostile-page';
import { expectSeen } from '../support/ask';
import { arxivPage, arxivUrl, card, digestPage, digestUrl, paperOf, papers } from '../support/digest-page';
import { expect, test } from '../support/fixtures';
import { holdScripts } from '../support/hold-scripts';
import { entry, inFrame, pressSeen } from '../support/panels';

const panel = (page: Page, at = 0) => inFrame(entry(page, at));
const note = (page: Page, at = 0) => panel(page, at).locator('textarea').first();
const status = (page: Page) => panel(page).locator('.status').first();

/** Opens the note of an entry and waits until it takes what is typed. */
async function openNote(page: Page, at = 0): Promise<void> {
  await entry(page, at).locator('.note').click();
  await expect(note(page, at)).toBeFocused();
}

test.describe('4. Keep', () => {
  test('a note is saved while it is typed, and is there after the browser was killed', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    await page.keyboard.type('Read **section 3** again: α ≤ 0.5 “quoted” <b>');
    await expect(status(page)).toHaveText('Saved');
    await expect(entry(page).locator('.row .note')).toHaveText('Note 1');
    await app.kill();
    await app.reopen();
    const again = await app.openPage(digestUrl);
    await expect(entry(again).locator('.row .note')).toHaveText('Note 1');
    await openNote(again);
    await expect(note(again)).toHaveValue('Read **section 3** again: α ≤ 0.5 “quoted” <b>');
  });

  test('no keystroke is lost when the background is stopped between them', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    const words = ['one ', 'two ', 'three ', 'four'];
    for (const word of words) {
      await page.keyboard.type(word);
      await app.stopBackground();
      await page.waitForTimeout(450);
    }
    await expect(status(page)).toHaveText('Saved');
    await page.reload();
    await openNote(page);
    await expect(note(page)).toHaveValue(words.join(''));
  });

  test('a tab closed while typing loses nothing', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    await page.keyboard.type('typed and gone');
    await page.close({ runBeforeUnload: true });
    const again = await app.openPage(digestUrl);
    await openNote(again);
    await expect(note(again)).toHaveValue('typed and gone');
  });

  test('an update of the extension takes nothing that was typed, and opens again what was open, without a reload', async ({
    app,
  }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    const update = await app.prepareUpdate();
    await page.bringToFront();
    await page.evaluate('window.isTheSame = true');
    await entry(page, 1).locator('.save').focus();
    await page.keyboard.press('t');
    await expect(panel(page, 1).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('half a ta');
    await openNote(page);
    await page.keyboard.type('typed right before the update');
    await update();
    const notice = panel(page).getByText('was updated or started again while this was open');
    await expect(notice).toBeVisible();
    await expect(note(page)).toHaveValue('typed right before the update');
    await expect(panel(page, 1).getByRole('combobox')).toHaveValue('half a ta');
    await expect(page.locator('papergloss-entry')).toHaveCount(2);
    await page.screenshot({ path: test.info().outputPath('after-update.png') });
    await note(page).press('End');
    await page.keyboard.type(', and after it');
    await expect(status(page)).toHaveText('Saved');
    expect(await page.evaluate('window.isTheSame')).toBe(true);
    await page.keyboard.press('Escape');
    await expect(entry(page).locator('.row .note')).toHaveText('Note 1');
    await openNote(page);
    await expect(note(page)).toHaveValue('typed right before the update, and after it');
    await expect(notice).toHaveCount(0);
  });

  test('two tabs on one note: both edits are in it, in both tabs', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const one = await app.openPage(digestUrl);
    await openNote(one);
    await one.keyboard.type('first line\n\nlast line');
    await expect(status(one)).toHaveText('Saved');
    const two = await app.openPage(digestUrl);
    await openNote(two);
    await expect(note(two)).toHaveValue('first line\n\nlast line');
    await two.keyboard.press('Control+End');
    await two.keyboard.type(' from two');
    await expect(note(one)).toHaveValue('first line\n\nlast line from two');
    await one.bringToFront();
    await note(one).focus();
    await one.keyboard.press('Control+Home');
    await one.keyboard.type('from one: ');
    await expect(note(two)).toHaveValue('from one: first line\n\nlast line from two');
    await expect(note(one)).toHaveValue('from one: first line\n\nlast line from two');
  });

  test('a note that was closed is shown again in the frame that it was in, with what was written since', async ({
    app,
  }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    const frames = () => page.frames().filter((frame) => frame.url().endsWith('/frame.html')).length;
    await openNote(page);
    await page.keyboard.type('mine');
    await page.keyboard.press('Escape');
    await expect(panel(page).locator('textarea')).toHaveCount(0);
    await expect.poll(frames, 'the one that was closed, and one loaded ahead for other papers').toBe(2);
    const other = await app.openPage(digestUrl);
    await openNote(other);
    await expect(note(other)).toHaveValue('mine');
    await other.keyboard.press('Control+End');
    await other.keyboard.type(' and theirs');
    await expect(status(other)).toHaveText('Saved');
    await page.bringToFront();
    await page.keyboard.press('n');
    await page.keyboard.type('first, ');
    await expect(note(page)).toHaveValue('first, mine and theirs');
    expect(frames(), 'no further one was loaded').toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('n'); // before the frame has said that all is kept
    await page.keyboard.type('now ');
    await expect(note(page)).toHaveValue(/^(now )?first, mine and theirs(now )?$/);
    await expect(note(page)).toHaveValue(/now /);
    await expect(status(page)).toHaveText('Saved');
    await page.keyboard.press('Escape');
    await openNote(page, 1);
    await expect(note(page, 1)).toHaveValue('');
  });

  test('the editor keeps its text, focus and caret when the page draws its entries anew', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    await page.keyboard.type('half a word');
    await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(300); // the frame tells where the caret is
    await page.evaluate((html) => {
      const grid = document.querySelector('.grid');
      if (grid) grid.innerHTML = html;
    }, papers(3).map(card).join(''));
    await expect(note(page)).toBeFocused();
    await page.keyboard.type('!');
    await expect(note(page)).toHaveValue('half a wor!d');
    await expect(page.locator('papergloss-entry')).toHaveCount(3);
  });

  test('keys that come before the editor does are typed into it', async ({ app }) => {
    const script = `window.heard = []; addEventListener('keydown', (event) => heard.push(event.key));`;
    app.servePage(digestUrl, { html: digestPage(papers(2), { script }) });
    const page = await app.openPage(digestUrl);
    const letGo = await holdScripts(app);
    await expect(entry(page).locator('.save')).toHaveText('Save');
    await page.keyboard.press('n');
    await page.keyboard.type('sjk 1?\nsecond lime');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('n');
    await expect(page.frameLocator('iframe[title="Opening…"]').getByRole('textbox')).toHaveValue('sjk 1?\nsecond line');
    await letGo();
    const editor = panel(page).getByRole('textbox', { name: /^Note 1/ });
    await expect(editor).toHaveValue('sjk 1?\nsecond line');
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await expect(editor).toHaveValue('sjk 1?\nsecond line!');
    await expect(status(page)).toHaveText('Saved');
    await expect(panel(page).locator('textarea')).toHaveCount(1);
    await expect(entry(page).locator('.save')).toHaveText('Save');
    expect(await page.evaluate('heard')).toEqual([]);
  });

  test('a tag and its Enter that come before the field does are not lost; Escape gives up', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    const letGo = await holdScripts(app);
    await entry(page, 1).locator('.note').click();
    await page.keyboard.type('never mind');
    await page.keyboard.press('Escape');
    await entry(page).locator('.save').focus();
    await page.keyboard.type('tto cite\nto re');
    await letGo();
    await expect(entry(page).locator('.row .own')).toHaveText('#to cite');
    await expect(panel(page).getByRole('combobox')).toHaveValue('to re');
    await expect(entry(page, 1).locator('[data-panel]')).toHaveCount(0);
  });

  test('a note has its place in the order of the page, a name, and the colours and the height that it needs', async ({
    app,
  }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    const frame = entry(page).locator('iframe.frame');
    await expect(frame).toHaveAttribute('title', `Notes on ${paperOf(0).title}`);
    const height = async () => (await frame.boundingBox())?.height ?? 0;
    const before = await height();
    await page.keyboard.type('one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n');
    await expect.poll(height).toBeGreaterThan(before);
    const root = panel(page).locator(':root');
    const scheme = () => root.evaluate((element) => getComputedStyle(element).colorScheme);
    expect(await scheme()).toBe('light');
    await page.evaluate(() => document.documentElement.classList.add('dark'));
    await expect.poll(scheme).toBe('dark');
    const focused = () => page.evaluate(placeOfFocus);
    for (let tabs = 0; tabs < 30 && (await focused()) === 0; tabs += 1) await page.keyboard.press('Tab');
    expect(await focused(), 'on the next that there is in the page').toBe(1);
    await page.keyboard.press('Shift+Tab');
    await expect(panel(page).getByRole('button', { name: 'Close' })).toBeFocused();
  });

  test("the page's hotkeys hear nothing of what is typed", async ({ app }) => {
    const script = `window.heard = []; addEventListener('keydown', (event) => heard.push(event.key)); document.addEventListener('keypress', (event) => heard.push(event.key));`;
    app.servePage(digestUrl, { html: digestPage(papers(2), { script }) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    await page.keyboard.type('jk s?');
    expect(await page.evaluate('heard')).toEqual([]);
    await expect(note(page)).toHaveValue('jk s?');
  });

  test('formats by keys, takes back by undo, and shows a preview that runs nothing', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    await openNote(page);
    await page.keyboard.type('bold');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+b');
    await expect(note(page)).toHaveValue('**bold**');
    await page.keyboard.press('Control+z');
    await expect(note(page)).toHaveValue('bold');
    await note(page).fill(
      '**bold** <img src=x onerror="document.title=1"> [a](javascript:alert(1)) [b](https://example.org)',
    );
    await panel(page).getByRole('button', { name: 'Preview' }).click();
    const preview = panel(page).locator('.preview');
    await expect(preview.locator('strong')).toHaveText('bold');
    await expect(preview.locator('img')).toHaveCount(0);
    await expect(preview.locator('a[href]')).toHaveCount(1);
    expect(await page.title()).toBe('Daily Papers');
  });

  test('one paper at Hugging Face and at arXiv is one record, in all tabs at once', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    app.servePage(arxivUrl(paperOf(0)), { html: arxivPage(paperOf(0)) });
    const digest = await app.openPage(digestUrl);
    const arxiv = await app.openPage(arxivUrl(paperOf(0)));
    await expect(entry(arxiv).locator('.save')).toHaveText('Save');
    await digest.bringToFront();
    await entry(digest).locator('.save').click();
    await expect(entry(digest).locator('.save')).toHaveText('To read');
    await expect(entry(arxiv).locator('.save')).toHaveText('To read');
  });

  test('status, rating, a new list, and out of the library with undo', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    const row = entry(page);
    await row.locator('.save').click();
    await expect(row.locator('.save')).toHaveText('To read');
    await row.locator('.save').click();
    await panel(page).getByRole('radio', { name: 'Reading' }).check();
    await expect(row.locator('.save')).toHaveText('Reading');
    await panel(page).getByRole('button', { name: '4 of 5' }).click();
    await expect(row.locator('.rating')).toHaveText('★★★★');
    await panel(page).getByPlaceholder('New list…').fill('Speculative decoding');
    await page.keyboard.press('Enter');
    await expect(panel(page).getByRole('checkbox', { name: 'Speculative decoding' })).toBeChecked();
    await pressSeen(panel(page).getByRole('button', { name: 'Remove' }));
    await expect(row.locator('.save')).toHaveText('Save');
    await panel(page).getByRole('button', { name: 'Undo' }).click();
    await expect(row.locator('.save')).toHaveText('Reading');
    await expect(row.locator('.rating')).toHaveText('★★★★');
  });

  test('a click on a badge lets it be read and kept, and taken back; one that is not right stays away', async ({
    app,
  }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const page = await app.openPage(digestUrl);
    const badges = entry(page).locator('.badge');
    const text = (await badges.first().textContent()) ?? '';
    const count = await badges.count();
    await badges.first().click();
    await page.mouse.move(0, 0);
    await expect(entry(page).getByRole('tooltip')).toBeVisible();
    await page.waitForTimeout(400); // the pointer is gone for long
    await entry(page).getByRole('button', { name: 'Keep in note' }).click();
    await expect(entry(page).locator('.row .note')).toHaveText('Note 1');
    await entry(page).getByRole('button', { name: 'Undo' }).click();
    await expect(entry(page).locator('.row .note')).toHaveText('Note');
    await badges.first().click();
    await entry(page).getByRole('button', { name: 'Keep in note' }).click();
    await expect(entry(page).locator('.row .note')).toHaveText('Note 1');
    await openNote(page);
    await expect(note(page)).toHaveValue(/speeds up LLM inference by up to 3\.2x/);
    await page.keyboard.press('Escape');
    await badges.first().hover();
    await entry(page).getByRole('button', { name: 'Not right' }).click();
    await expect(badges).toHaveCount(count - 1);
    await page.reload();
    await expect(badges).toHaveCount(count - 1);
    await expect(badges.filter({ hasText: text })).toHaveCount(0);
  });

  test('a wrong topic goes for one paper, comes back by undo, or goes for good', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(7)) });
    const page = await app.openPage(digestUrl);
    const topic = page.locator('papergloss-entry .topic', { hasText: 'LLM inference' });
    await expect(topic).toHaveCount(3);
    const hide = async () => {
      await topic.first().hover();
      await entry(page).getByRole('button', { name: 'Wrong topic' }).click();
    };
    await hide();
    await expect(topic).toHaveCount(2);
    await entry(page).getByRole('button', { name: 'Undo' }).click();
    await expect(topic).toHaveCount(3);
    await hide();
    await entry(page).getByRole('button', { name: 'Never show it' }).click();
    await expect(topic).toHaveCount(0);
    await expect(entry(page).locator('.save')).toHaveText('Save');
  });

  test('tags by keyboard, suggested from those that exist', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(3)) });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(3);
    await entry(page).locator('.save').focus();
    await page.keyboard.press('t');
    await expect(panel(page).getByRole('combobox')).toBeFocused();
    await page.keyboard.type('to cite\n');
    await expect(entry(page).locator('.row .own')).toHaveText('#to cite');
    await page.keyboard.press('Escape');
    await page.keyboard.press('j'); // at once, as one types
    await expect(entry(page, 1).locator('.save')).toBeFocused();
    await page.keyboard.press('t');
    await expect(panel(page, 1).getByRole('option', { name: 'to cite' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(entry(page, 1).locator('.row .own')).toHaveText('#to cite');
  });

  test('what was on screen is seen the next time, not before', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(2)) });
    const own = await app.openExtensionPage('manifest.json');
    const page = await app.openPage(digestUrl);
    await expect(entry(page).locator('.save')).toBeVisible();
    await expectSeen(own, papers(2));
    await expect(entry(page).locator('.seen, .new')).toHaveCount(0); // nothing is new where one has never been
    await page.reload();
    await entry(page).locator('.seen').hover();
    await expect(entry(page).locator('.seen')).toHaveAttribute('title', /^First seen on .*20\d\d, last on .*20\d\d$/);
    await app.inBackground(`new Promise((done) => {
      indexedDB.open('papergloss').onsuccess = ({ target: { result } }) => {
        const writing = result.transaction('visited', 'readwrite');
        writing.objectStore('visited').put({ host: 'huggingface.co', first: 1 });
        writing.oncomplete = () => { result.close(); done(); };
      };
    })`);
    app.servePage(digestUrl, { html: digestPage([paperOf(7), paperOf(0)]) });
    await page.reload();
    await expect(entry(page).locator('.new'), 'it came since').toBeVisible();
    await expect(entry(page, 1).locator('.seen')).toBeVisible();
  });
});

test.describe('On the page', () => {
  test('filter by a tag, sort by a number, and back with one key', async ({ app }) => {
    app.servePage(digestUrl, { html: digestPage(papers(9)) });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(9);
    const before = await page.evaluate(() => document.querySelector('main')?.outerHTML);
    await entry(page).locator('.topic', { hasText: 'inference' }).click();
    await expect(page.locator('article:visible')).toHaveCount(3);
    expect((await new AxeBuilder({ page }).withRules('color-contrast').analyze()).violations).toEqual([]);
    await expect(page.getByText('3 of 9 papers')).toBeVisible();
    await entry(page).locator('.save').focus();
    await page.keyboard.press('x');
    await expect(page.getByRole('button', { name: 'Save 1' })).toBeVisible();
    await page.keyboard.press('x');
    const sort = page.getByRole('combobox', { name: 'Sort' });
    await sort.focus();
    await page.keyboard.type('speed');
    await expect(sort.getByRole('option', { selected: true })).toHaveText('Speed');
    const tops = await page
      .locator('article')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    expect(tops.filter((top) => top > 0)).toHaveLength(3);
    const tools = page.getByRole('region', { name: 'Papergloss: tools for this page' });
    await tools.getByRole('button', { name: /^Image generation/ }).click();
    await expect(page.locator('article:visible')).toHaveCount(0); // no paper has both
    await tools.getByRole('combobox', { name: 'Papers with' }).focus();
    await page.keyboard.type('any');
    await expect(page.locator('article:visible')).toHaveCount(6);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelector('main')?.outerHTML)).toBe(before);
    await tools.getByRole('button', { name: 'Not this page' }).click();
    await expect(page.locator('papergloss-entry, papergloss-layer')).toHaveCount(0);
    await page.reload();
    await page.getByRole('button', { name: '9 papers' }).click();
    await tools.getByRole('button', { name: 'Not this site' }).click();
    await expect(page.locator('papergloss-entry, papergloss-layer')).toHaveCount(0);
  });

  test('rows keep to two lines in narrow cards, and tell how much more there is', async ({ app }) => {
    const style =
      '<style>main{max-width:none}section{display:grid;grid-template-columns:repeat(3,330px);gap:12px}</style>';
    app.servePage(digestUrl, { html: digestPage(papers(6), { head: style }) });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(6);
    const heights = () =>
      page.locator('papergloss-entry').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    await expect.poll(async () => Math.max(...(await heights()))).toBeLessThanOrEqual(52);
    const more = entry(page).locator('.more');
    await expect(more).toHaveAccessibleName(/^Show \d+ more$/);
    await more.click();
    await expect(more).toHaveAccessibleName('Show fewer');
    await expect.poll(async () => Math.max(...(await heights()))).toBeGreaterThan(52);
    await more.click();
    await expect.poll(async () => Math.max(...(await heights()))).toBeLessThanOrEqual(52);
  });

  test('keys go from entry to entry, save and rate, and rest while typing', async ({ app }) => {
    app.servePage(digestUrl, {
      html: digestPage(papers(3), {
        head: '',
        script: `document.querySelector('h1').insertAdjacentHTML('afterend', '<input id=search>')`,
      }),
    });
    const page = await app.openPage(digestUrl);
    await expect(page.locator('papergloss-entry')).toHaveCount(3);
    await page.locator('#search').focus();
    await page.keyboard.type('jskl');
    await expect(page.locator('#search')).toHaveValue('jskl');
    await expect(entry(page).locator('.save')).toHaveText('Save');
    await page.locator('#search').blur();
    await page.keyboard.press('j');
    await expect(entry(page).locator('.save')).toBeFocused();
    await page.keyboard.press('j');
    await expect(entry(page, 1).locator('.save')).toBeFocused();
    await page.keyboard.press('s');
    await expect(entry(page, 1).locator('.save')).toHaveText('To read');
    await page.keyboard.press('3');
    await expect(entry(page, 1).locator('.rating')).toHaveText('★★★');
    await page.keyboard.press('k');
    await expect(entry(page).locator('.save')).toBeFocused();
    await page.keyboard.press('?');
    await expect(page.getByText('Next entry')).toBeVisible();
  });
});
