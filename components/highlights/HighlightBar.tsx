import { useRef, useState } from 'preact/hooks';
import type { Colour } from '../../lib/papers/records';
import { moveAlong } from '../ui/parts/move';
import { ColourButtons } from './ColourButtons';

interface Props {
  onColour(colour: Colour): void;
  onNote(): void;
  onCopy(): Promise<boolean>;
}

/** What can be done with selected words. Pressing it leaves the selection as it is; arrow keys go through it. */
export function HighlightBar({ onColour, onNote, onCopy }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(bar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const to = at < 0 ? undefined : moveAlong(event.key, at, buttons.length);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
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
