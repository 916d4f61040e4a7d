import { useMemo, useState } from 'preact/hooks';
import type { Format, Template } from '../../../lib/export/format';
import type { PaperRecord } from '../../../lib/papers/records';
import { type Tools, useServices } from '../data/services';
import { Rendered } from './Rendered';

interface Props {
  tools: Tools;
  format: Format;
  template: Template | undefined;
  sample: readonly PaperRecord[];
  title: string;
}

/** Characters that are shown: enough to see what it is like. */
const most = 20_000;

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** What the first papers become: the text, or Markdown as it is drawn. */
export function Preview({ tools, format, template, sample, title }: Props) {
  const { now } = useServices();
  const [drawn, setDrawn] = useState(false);
  const files = useMemo(() => {
    const context = { gloss: tools.gloss, now: now(), title, ...(template ? { template } : {}) };
    try {
      if (format.kind === 'files') return [...format.files(sample, context)];
      return [{ path: '', text: tools.renderText(format, sample, context) }];
    } catch (error) {
      return [{ path: '', text: wordsOf(error) }];
    }
  }, [tools, format, template, sample, title]);
  const text = files.map((file) => (file.path === '' ? file.text : `── ${file.path} ──\n\n${file.text}`)).join('\n\n');
  const isMarkdown = format.templated === true;
  return (
    <section class="export-preview" aria-label="Preview">
      <div class="export-preview-head">
        <h3>Preview</h3>
        {isMarkdown && (
          <label>
            <input type="checkbox" checked={drawn} onChange={({ currentTarget }) => setDrawn(currentTarget.checked)} />{' '}
            As it is drawn
          </label>
        )}
      </div>
      {isMarkdown && drawn ? (
        <Rendered tools={tools} markdown={files[0]?.text.slice(0, most) ?? ''} />
      ) : (
        <textarea
          class="export-text"
          aria-label="Preview of the text"
          readOnly
          dir="auto"
          value={text.slice(0, most)}
        />
      )}
    </section>
  );
}
