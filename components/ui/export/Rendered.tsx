import { useEffect, useRef } from 'preact/hooks';
import type { Tools } from '../data/services';

const frontMatter = /^---\n([\s\S]*?)\n---\n/;

/** Markdown as it is drawn; its properties stand above, as they are. */
export function Rendered({ tools, markdown }: { tools: Tools; markdown: string }) {
  const box = useRef<HTMLDivElement>(null);
  const properties = frontMatter.exec(markdown)?.[1];
  useEffect(() => box.current?.replaceChildren(tools.preview(markdown.replace(frontMatter, ''))), [tools, markdown]);
  return (
    <div class="export-drawn">
      {properties && <pre class="export-properties">{properties}</pre>}
      <div ref={box} class="prose" dir="auto" />
    </div>
  );
}
