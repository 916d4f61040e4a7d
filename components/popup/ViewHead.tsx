import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../ui/parts/Icon';

interface Props {
  title: string;
  onBack(): void;
  children?: ComponentChildren;
}

/** Head of a view that lies above the start view. Takes the focus, so that screen readers say where one is. */
export function ViewHead({ title, onBack, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="view-head">
      <button type="button" class="icon-button" aria-label="Back" title="Back (Escape)" onClick={onBack}>
        <Icon name="back" />
      </button>
      <h2 ref={heading} tabIndex={-1} dir="auto">
        {title}
      </h2>
      {children}
    </div>
  );
}
