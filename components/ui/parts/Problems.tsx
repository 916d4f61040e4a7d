import { Icon } from './Icon';

/** What of a search was not understood, or looked for otherwise; the rest was looked for. */
export const Problems = ({ problems }: { problems: readonly { text: string; message: string }[] }) => (
  <ul class="problems" aria-label="About this search" aria-live="polite">
    {problems.map(({ text, message }) => (
      <li key={`${text} ${message}`}>
        <Icon name="warning" />
        <span dir="auto">{message}</span>
      </li>
    ))}
  </ul>
);
