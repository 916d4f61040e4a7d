import type { RefObject } from 'preact';
import { Icon } from './Icon';

interface Props {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  words: string;
  onWords(words: string): void;
}

/** Where one types what to find; the page around binds `/` to it. */
export const SearchField = ({ field, label, placeholder, words, onWords }: Props) => (
  <label class="search">
    <Icon name="search" />
    <input
      ref={field}
      type="search"
      dir="auto"
      placeholder={placeholder}
      aria-label={label}
      aria-keyshortcuts="/"
      maxLength={500}
      value={words}
      onInput={({ currentTarget }) => onWords(currentTarget.value)}
    />
  </label>
);
