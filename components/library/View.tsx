import type { ComponentChildren } from 'preact';
import { Icon } from '../ui/parts/Icon';

/** What every view of the library beside the table is given. */
export interface ViewProps {
  /** What the view shows, as it stands in the address. */
  options: Readonly<Record<string, string>>;
  /** Shows something else; what is not named stays. */
  onOptions(change: Readonly<Record<string, string>>): void;
  /** The address of a paper's page. */
  hrefOf(key: string): string;
  /** Back to the table of papers. */
  onBack(): void;
}

interface Props {
  title: string;
  /** What the view is about, as far as it is known. */
  known: { papers: readonly unknown[] | undefined; error?: string };
  /** What is said where there is nothing to show. */
  empty: string | undefined;
  /** Buttons beside the title. */
  acts?: ComponentChildren;
  onBack(): void;
  children: ComponentChildren;
}

/** A view of the library: its title with a way back, and what it shows once that is known. */
export function View({ title, known: { papers, error }, empty, acts, onBack, children }: Props) {
  return (
    <main class="library-main view">
      <header class="view-head">
        <button
          type="button"
          class="icon-button"
          aria-label="Back to the papers"
          title="Back to the papers"
          onClick={onBack}
        >
          <Icon name="back" />
        </button>
        <h1>{title}</h1>
        {acts}
      </header>
      {error !== undefined && (
        <p class="empty" role="alert">
          {error}
        </p>
      )}
      {!papers && error === undefined && (
        <p class="empty" aria-busy="true">
          …
        </p>
      )}
      {papers && (empty === undefined ? children : <p class="empty">{empty}</p>)}
    </main>
  );
}
