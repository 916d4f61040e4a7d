import { useId, useRef } from 'preact/hooks';
import type { TopicTag } from '../../lib/gloss/gloss';
import type { PaperRow } from '../../lib/papers/records';
import { useTags } from '../ui/data/use-tags';
import type { PaperActions } from '../ui/papers/paper-actions';
import { Icon } from '../ui/parts/Icon';

interface Props {
  row: PaperRow;
  /** Without those that are hidden. */
  topics: readonly TopicTag[];
  actions: PaperActions;
}

/** The reader's tags, to add and take off, and the topics that were recognised, to hide where they are wrong. */
export function PaperTags({ row, topics, actions }: Props) {
  const tags = row.state.saved?.tags ?? [];
  return (
    <section aria-labelledby="tags-heading">
      <h3 id="tags-heading">Tags</h3>
      <ul class="chips">
        {tags.map((tag) => (
          <li key={tag} class="chip own">
            <span dir="auto">{tag}</span>
            <button
              type="button"
              aria-label={`Take off the tag ${tag}`}
              onClick={() => void actions.change(row, { tags: { remove: [tag] } })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        {topics.map(({ slug, name, evidence }) => (
          <li key={slug} class="chip" title={evidence.join('\n')}>
            {name}
            <button
              type="button"
              aria-label={`Hide the topic ${name} for this paper`}
              onClick={() => void actions.change(row, { hiddenTags: { add: [slug] } })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
        <li>
          <TagField taken={tags} onAdd={(tag) => void actions.change(row, { tags: { add: [tag] } })} />
        </li>
      </ul>
    </section>
  );
}

function TagField({ taken, onAdd }: { taken: readonly string[]; onAdd(tag: string): void }) {
  const known = useTags();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <form
      class="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        const field = input.current;
        const tag = field?.value.trim().replace(/^#+/, '').slice(0, 80);
        if (field) field.value = '';
        if (tag && !taken.includes(tag)) onAdd(tag);
      }}
    >
      <input ref={input} list={id} dir="auto" maxLength={80} aria-label="Add a tag" placeholder="Add a tag" />
      <datalist id={id}>
        {known
          ?.filter(({ tag }) => !taken.includes(tag))
          .map(({ tag }) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
    </form>
  );
}
