// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { type LibraryAddress, readAddress } from '../../../components/library/address/library-address';
import { PapersView } from '../../../components/library/PapersView';
import { ServicesContext } from '../../../components/ui/data/services';
import { Toasts } from '../../../components/ui/parts/Toasts';
import { fakeServices, rowNumber } from '../popup/fake-services';

afterEach(() => render(null, document.body));

function open() {
  const fake = fakeServices({
    find: ({ words = '' }) => ({
      total: words ? 1 : 3,
      rows: [1, 2, 3].slice(0, words ? 1 : 3).map((n) => rowNumber(n)),
      marks: [],
    }),
    findKeys: ({ words = '' }) => [1, 2, 3].slice(0, words ? 1 : 3).map((n) => rowNumber(n).paper.key),
  });
  const show = (address: LibraryAddress) =>
    render(
      <ServicesContext.Provider value={fake.services}>
        <Toasts>
          <PapersView
            address={address}
            lists={[]}
            tags={[]}
            counts={undefined}
            problems={[]}
            searches={{ read: async () => [], write: async () => {}, watch: () => () => {} }}
            onGo={() => {}}
            onMenu={undefined}
          />
        </Toasts>
      </ServicesContext.Provider>,
      document.body,
    );
  return { ...fake, show };
}

const all = () => document.querySelector<HTMLInputElement>('[aria-label="Select all papers"]');
const text = () => document.body.textContent ?? '';

test('papers that are selected while the search is still on its way stay selected', async () => {
  const { show, asked, change } = open();
  show(readAddress(''));
  await vi.waitFor(() => expect(text()).toContain('3 papers'));
  show(readAddress('#q=one'));
  await vi.waitFor(() => expect(text()).toContain('1 paper'));

  show(readAddress('')); // not asked for yet: the field waits for the next key
  const before = asked.filter(({ name }) => name === 'find').length;
  all()?.click();
  await vi.waitFor(() => expect(text()).toContain('3 papers selected'));
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'find').length).toBeGreaterThan(before));
  change();
  await vi.waitFor(() => expect(asked.filter(({ name }) => name === 'find').length).toBeGreaterThan(before + 1));
  expect(text()).toContain('3 papers selected');

  show(readAddress('#q=one'));
  await vi.waitFor(() => expect(text()).not.toContain('selected'));
});
