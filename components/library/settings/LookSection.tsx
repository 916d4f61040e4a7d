import { useStored } from './use-stored';

/** How the look is read and changed. */
export interface LookActions {
  read(): Promise<StoredLook>;
  set(change: Partial<StoredLook>): Promise<void>;
  /** Colours of what can be pressed, each with how it looks on the ground there is. */
  accents: readonly { id: string; name: string; colour: string }[];
  /** Parts of a row beside a paper that can be left out. */
  parts: readonly { id: string; name: string }[];
  /** The most numbers before “+n” that can be asked for. */
  mostBadges: number;
}

interface StoredLook {
  theme: string;
  accent: string;
  /** Ids of the parts that are left out. */
  without: readonly string[];
  /** Numbers before “+n”. */
  badges: number;
}

const themes = [
  { id: 'system', name: 'As the system' },
  { id: 'light', name: 'Light' },
  { id: 'dark', name: 'Dark' },
] as const;

/** Light or dark, and in which colour. */
export function LookSection({ actions }: { actions: LookActions }) {
  const { stored, after } = useStored(actions.read);
  if (!stored) return null;
  return (
    <>
      <Choices
        legend="Theme"
        choices={themes}
        chosen={stored.theme}
        onChoose={(theme) => void after(actions.set({ theme }))}
      />
      <p class="hint">
        Of popup, library, side panel and the marks on pages. “As the system” leaves those on pages to each page’s own
        colours.
      </p>
      <Choices
        legend="Colour"
        choices={actions.accents}
        chosen={stored.accent}
        onChoose={(accent) => void after(actions.set({ accent }))}
      />
    </>
  );
}

interface ChoicesProps {
  legend: string;
  choices: readonly { id: string; name: string; colour?: string }[];
  chosen: string;
  onChoose(id: string): void;
}

/** Things of which one is chosen, side by side. */
const Choices = ({ legend, choices, chosen, onChoose }: ChoicesProps) => (
  <fieldset class="settings-choices">
    <legend>{legend}</legend>
    {choices.map(({ id, name, colour }) => (
      <label key={id}>
        <input type="radio" name={legend} checked={chosen === id} onChange={() => onChoose(id)} />{' '}
        {colour && <span class="dot" style={{ '--dot': colour }} />}
        {name}
      </label>
    ))}
  </fieldset>
);

/** Which parts stand in a row beside a paper, and how many numbers. */
export function RowParts({ actions }: { actions: LookActions }) {
  const { stored, after } = useStored(actions.read);
  if (!stored) return null;
  const { without, badges } = stored;
  const counts = Array.from({ length: actions.mostBadges }, (_, index) => index + 1);
  return (
    <>
      <fieldset class="settings-choices">
        <legend>Beside each paper</legend>
        {actions.parts.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!without.includes(id)}
              onChange={({ currentTarget }) => {
                const others = without.filter((each) => each !== id);
                void after(actions.set({ without: currentTarget.checked ? others : [...others, id] }));
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <label class="in-line">
        Numbers before “+n”{' '}
        <select
          value={badges}
          disabled={without.includes('badges')}
          onChange={({ currentTarget }) => void after(actions.set({ badges: Number(currentTarget.value) }))}
        >
          {counts.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <p class="hint">A row takes two lines at most; what does not fit waits behind “+n”.</p>
    </>
  );
}
