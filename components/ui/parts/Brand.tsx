/** The mark and the name. */
export const Brand = ({ name = false }: { name?: boolean }) => (
  <span class="brand">
    <svg class="brand-mark" viewBox="0 0 24 24" role="img" aria-label="Papergloss">
      <path class="brand-page" d="M5 2.5h9.5L19 7v14.5H5z" />
      <path class="brand-gloss" d="M8 9h8M8 12.5h8M8 16h4.5" />
      <circle class="brand-dot" cx="16.5" cy="16.5" r="1.9" />
    </svg>
    {name && (
      <span class="brand-name" aria-hidden="true">
        Papergloss
      </span>
    )}
  </span>
);
