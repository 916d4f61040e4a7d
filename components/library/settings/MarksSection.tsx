import { Removables } from './Removables';
import { useStored } from './use-stored';

/** How what is shown beside entries is read and changed. */
export interface MarksActions {
  read(): Promise<StoredMarks>;
  setThreshold(threshold: number): Promise<void>;
  setHiddenTopics(slugs: readonly string[]): Promise<void>;
  /** All topics that can be recognised. */
  topics: readonly { slug: string; name: string }[];
}

interface StoredMarks {
  /** Metrics less sure than this are not shown: 0 to 1. */
  threshold: number;
  /** Slugs of topics never shown. */
  hiddenTopics: readonly string[];
}

/** Which numbers and topics are shown. */
export function MarksSection({ actions }: { actions: MarksActions }) {
  const { stored, setStored, after } = useStored(actions.read);
  if (!stored) return null;
  const nameOf = (slug: string) => actions.topics.find((topic) => topic.slug === slug)?.name ?? slug;
  const hide = (slugs: readonly string[]) => void after(actions.setHiddenTopics(slugs));
  return (
    <>
      <label for="threshold">Show metrics that are at least {Math.round(stored.threshold * 100)} % sure</label>
      <input
        id="threshold"
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={stored.threshold}
        onInput={({ currentTarget }) => setStored({ ...stored, threshold: currentTarget.valueAsNumber })}
        onChange={({ currentTarget }) => void actions.setThreshold(currentTarget.valueAsNumber)}
      />
      <p class="hint">Lower shows more numbers, some of them wrong; higher shows fewer.</p>
      <h4>Hidden topics</h4>
      <Removables
        names={stored.hiddenTopics.map((slug) => [slug, nameOf(slug)])}
        verb="Show"
        onRemove={(slug) => hide(stored.hiddenTopics.filter((each) => each !== slug))}
      />
      <select
        aria-label="Hide a topic"
        value=""
        onChange={({ currentTarget }) => currentTarget.value && hide([...stored.hiddenTopics, currentTarget.value])}
      >
        <option value="">Hide a topic…</option>
        {actions.topics
          .filter(({ slug }) => !stored.hiddenTopics.includes(slug))
          .map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
      </select>
    </>
  );
}
