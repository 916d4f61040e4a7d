import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { namesOf, refOf } from '../../lib/papers/names';
import type { PaperRow } from '../../lib/papers/records';
import { countOf } from '../../lib/text/numbers';
import { useMessages } from '../ui/parts/Toasts';
import type { AbstractChoice, AbstractSource, AbstractsActions } from './abstracts-actions';

type Refs = Parameters<AbstractsActions['state']>[0];
type State = NonNullable<Awaited<ReturnType<AbstractsActions['state']>>>;

/** Milliseconds between looks at how far the reading is. */
const lookEvery = 700;

const knows = (source: AbstractSource, paper: Refs[number]): boolean =>
  namesOf(paper).some((name) => source.kinds.includes(name.slice(0, name.indexOf(':'))));

/** How far the reading is, looked at while it goes on. */
function useReading(actions: AbstractsActions, refs: Refs): [State | undefined, () => void] {
  const [state, setState] = useState<State | undefined>(undefined);
  const look = useCallback(() => void actions.state(refs).then(setState), [actions, refs]);
  useEffect(look, [look]);
  useEffect(() => {
    if (!state?.reading) return undefined;
    const timer = setTimeout(look, lookEvery);
    return () => clearTimeout(timer);
  }, [state, look]);
  return [state, look];
}

interface Props {
  host: string;
  rows: readonly PaperRow[];
  actions: AbstractsActions;
}

/** The papers of the page without an abstract, and what reads them elsewhere. */
export function ReadAbstracts({ host, rows, actions }: Props) {
  const refs = useMemo(() => rows.filter(({ paper }) => !paper.abstract).map(({ paper }) => refOf(paper)), [rows]);
  const [state, look] = useReading(actions, refs);
  const [choice, setChoice] = useState<AbstractChoice | undefined>(undefined);
  const [asking, setAsking] = useState(false);
  const choose = useCallback(() => void actions.chosen().then(setChoice), [actions]);
  useEffect(choose, [choose]);
  const useful = actions.sources.filter((source) => refs.some((ref) => knows(source, ref)));
  if (!state || !choice || useful.length === 0) return null;
  const missing = refs.length - state.found;
  const done = () => {
    setAsking(false);
    choose();
    look();
  };
  return (
    <section class="read-abstracts" aria-label="Abstracts">
      <p role="status">{words(state, missing, refs.length)}</p>
      {state.failures.map((failure) => (
        <p key={failure} class="hint">
          {failure}. Try again in some minutes.
        </p>
      ))}
      {state.reading && (
        <button type="button" class="button" onClick={() => void actions.stop().then(look)}>
          Stop
        </button>
      )}
      {!state.reading && !asking && missing > 0 && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {state.found > 0 ? 'Ask other sources…' : 'Read the abstracts of this page…'}
        </button>
      )}
      {!state.reading && asking && (
        <Choose host={host} refs={refs} sources={useful} before={choice} actions={actions} onDone={done} />
      )}
      {!asking && choice.always && (
        <Always host={host} checked onChange={() => void actions.notAlways().then(choose)} />
      )}
    </section>
  );
}

function words({ found, reading }: State, missing: number, all: number): string {
  if (reading) return `Reading abstracts: ${found} of ${all} so far…`;
  if (missing === 0) return `${countOf(all, 'abstract')} read elsewhere.`;
  return found > 0
    ? `${countOf(found, 'abstract')} read elsewhere, ${missing} not found.`
    : `${countOf(missing, 'paper')} without an abstract here.`;
}

const Always = ({ host, checked, onChange }: { host: string; checked: boolean; onChange(on: boolean): void }) => (
  <label>
    <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
    <span>
      Always on <bdi>{host}</bdi>
    </span>
  </label>
);

interface ChooseProps {
  host: string;
  refs: Refs;
  sources: readonly AbstractSource[];
  before: AbstractChoice;
  actions: AbstractsActions;
  onDone(): void;
}

/** Which sources are asked, once or always, and what they learn. */
function Choose({ host, refs, sources, before, actions, onDone }: ChooseProps) {
  const { failed } = useMessages();
  const on = sources.filter(({ id }) => before.sources.includes(id));
  const [chosen, setChosen] = useState<readonly string[]>(
    (on.length > 0 ? on : sources.slice(0, 1)).map(({ id }) => id),
  );
  const [always, setAlways] = useState(before.always);
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const read = async () => {
    if (await actions.read(refs, { sources: chosen, always })) return onDone();
    await actions.keep(before);
    failed('Without the permission nothing is asked for. You can choose other sources.');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <fieldset>
        <legend>Ask</legend>
        {sources.map((source) => (
          <label key={source.id}>
            <input type="checkbox" checked={chosen.includes(source.id)} onChange={() => toggle(source.id)} />
            <span>
              {source.name}
              <small>
                {source.host}, about {countOf(refs.filter((ref) => knows(source, ref)).length, 'paper')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="hint">
        They are sent the papers’ identifiers and nothing else: no cookies, no address of this page. The browser asks
        you to allow hosts that are new to it.
      </p>
      <Always host={host} checked={always} onChange={setAlways} />
      <div class="button-row">
        <button type="submit" class="button primary" disabled={chosen.length === 0}>
          Read
        </button>
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
      </div>
    </form>
  );
}
