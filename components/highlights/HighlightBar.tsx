import { useRef, useState } from 'preact/hooks';
import type { Colour } from '../../lib/papers/records';
import { ColourButtons } from './ColourButtons';

interface Props {
  onColour(colour: Colour): void;
  onNote(): void;
  onCopy(): Promise<boolean>;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What can be done with selected words. Pressing it leaves the selection as it is; arrow keys go through it. */
export function HighlightBar({ onColour, onNote, onCopy }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const step = steps[event.key];
    const at = buttons.findIndex((button) => button === event.target);
    if (!step || at < 0) return;
    event.preventDefault();
    buttons[step(at, buttons.length)]?.focus();
  };
  return (
    <div
      ref={bar}
      class="highlight-bar"
      role="toolbar"
      aria-label="Highlight the selected words"
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ColourButtons onChoose={onColour} />
      <button type="button" onClick={onNote}>
        Note
      </button>
      <button type="button" onClick={() => void onCopy().then(setCopied)}>
        {copied === undefined ? 'Copy quote' : copied ? 'Copied' : 'Could not copy'}
      </button>
    </div>
  );
}
