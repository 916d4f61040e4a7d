// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PaperNotes } from '../../../components/paper/PaperNotes';
import { ServicesContext } from '../../../components/ui/data/services';
import { Toasts } from '../../../components/ui/parts/Toasts';
import type { Draft } from '../../../lib/notes/drafts';
import { aPaper } from '../../builders';
import { fakeServices } from '../popup/fake-services';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

function show(services: ReturnType<typeof fakeServices>['services']) {
  render(
    <ServicesContext.Provider value={services}>
      <Toasts>
        <PaperNotes paper={aPaper()} badges={[]} />
      </Toasts>
    </ServicesContext.Provider>,
    root,
  );
}

const fields = () => [...root.querySelectorAll('textarea')].map(({ value }) => value);

test('library and side panel show what the store never got', async () => {
  const note = { id: 'n', kind: 'note' as const, markdown: 'typed on a full disk' };
  const paper = aPaper({ key: 'doi:10.1000/same', aliases: [aPaper().key] });
  const draft: Draft = { write: { paper, note, base: '' }, at: 1 };
  const { services } = fakeServices({ notesOf: () => [] });
  show({ ...services, drafts: { ...services.drafts, left: async () => [draft] } });
  await vi.waitFor(() => expect(fields()).toEqual(['typed on a full disk']));
});

test('notes that cannot be read are said to be so, and not said to be none', async () => {
  const { services } = fakeServices({});
  show(services);
  await vi.waitFor(() => expect(root.textContent).toContain('The notes could not be read: No such thing.'));
  expect(root.textContent).not.toContain('No note yet.');
});
