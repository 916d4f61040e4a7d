import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/parts/Icon';
import type { Opening } from './use-open';

/** What can be brought in: a file, which can be dropped anywhere on the page too, or a pasted list. */
export function FileChoice({ opening: { busy, problem, open, leave } }: { opening: Opening }) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  return (
    <section class="setting" aria-labelledby="bring-in">
      <h3 id="bring-in">Bring in</h3>
      <div class="drop-place" aria-busy={busy !== ''}>
        <button type="button" class="button" disabled={busy !== ''} onClick={() => input.current?.click()}>
          <Icon name="open" />
          Choose a file…
        </button>
        <span class="hint">
          or drop one on this page: a backup, BibTeX, RIS, CSL-JSON, CSV, our Markdown (also as a zip), or what Zotero
          (RDF), PubMed (.nbib), PaperMemory, Hypothesis, Memex (its backup folder as a zip) and Obsidian Web Clipper
          export. Nothing is changed before you have seen what it holds.
        </span>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File to bring in"
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            currentTarget.value = '';
            if (file) open(file);
          }}
        />
      </div>
      <label class="paste-place">
        Or paste links, identifiers or titles, one in each line
        <textarea
          rows={3}
          dir="auto"
          value={text}
          placeholder={'https://arxiv.org/abs/1706.03762\n10.1038/s41586-021-03819-2'}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      {text.trim() !== '' && (
        <div class="button-row">
          <button type="button" class="button" disabled={busy !== ''} onClick={() => open(text)}>
            Look at these
          </button>
        </div>
      )}
      <div role="status" class="button-row">
        {busy && (
          <>
            <span class="hint">{busy}</span>
            <button type="button" class="button quiet" onClick={leave}>
              Cancel
            </button>
          </>
        )}
      </div>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
