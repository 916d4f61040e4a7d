interface Props {
  keys: readonly { key: string; does: string }[];
  onClose(): void;
}

/** The keys that work on the page. */
export function ShortcutHelp({ keys, onClose }: Props) {
  return (
    <section aria-label="Keys of Papergloss" class="page-tools" dir="ltr">
      <dl class="keys">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div class="bar">
        <small>Other keys can be chosen in the settings.</small>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
    </section>
  );
}
