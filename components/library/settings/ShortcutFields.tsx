interface Props {
  shortcuts: readonly { action: string; name: string; key: string }[];
  chosen: Readonly<Record<string, string | undefined>>;
  /** An empty key switches the action off, undefined gives it its default again. */
  onChoose(action: string, key: string | undefined): void;
}

/** One field for each key: press the key that is wanted, Backspace for none. */
export function ShortcutFields({ shortcuts, chosen, onChoose }: Props) {
  const keys = shortcuts.map(({ action, key }) => chosen[action] ?? key);
  return (
    <>
      <div class="shortcuts">
        {shortcuts.map(({ action, name, key }, index) => {
          const current = chosen[action] ?? key;
          const twice = current !== '' && keys.some((other, at) => at !== index && other === current);
          return (
            <label key={action} data-twice={twice}>
              {name}
              <input
                class="key-field"
                value={current}
                placeholder="off"
                readOnly
                aria-invalid={twice}
                onKeyDown={(event) => {
                  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Tab' || event.key === 'Escape')
                    return;
                  event.preventDefault();
                  if (event.key === 'Backspace' || event.key === 'Delete') onChoose(action, '');
                  else if (event.key.length === 1) onChoose(action, event.key === key ? undefined : event.key);
                }}
              />
            </label>
          );
        })}
      </div>
      <p class="hint">
        Focus a field and press the key you want; Backspace switches it off. Fields with the same key are outlined.
      </p>
    </>
  );
}
