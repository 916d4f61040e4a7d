import type { ComponentType } from 'preact';
import { useRef } from 'preact/hooks';
import { Dialog } from '../../ui/parts/Dialog';

/** One subject of the settings. */
export interface SettingsSection {
  id: string;
  title: string;
  /** What can be set; every change is kept at once. */
  Body: ComponentType;
}

/** What the reader can set, by subject. */
export function SettingsDialog({ sections, onClose }: { sections: readonly SettingsSection[]; onClose(): void }) {
  const body = useRef<HTMLDivElement>(null);
  const show = (id: string) => {
    const heading = body.current?.querySelector<HTMLElement>(`#${id}`);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <Dialog title="Settings" onClose={onClose} wide>
      <div class="settings">
        <nav class="settings-nav" aria-label="Subjects">
          {sections.map(({ id, title }) => (
            <button key={id} type="button" class="list-row" onClick={() => show(`settings-${id}`)}>
              {title}
            </button>
          ))}
        </nav>
        <div class="settings-body" ref={body}>
          {sections.map(({ id, title, Body }) => (
            <section key={id} class="setting" aria-labelledby={`settings-${id}`}>
              <h3 id={`settings-${id}`} tabIndex={-1}>
                {title}
              </h3>
              <Body />
            </section>
          ))}
        </div>
      </div>
      <div class="dialog-foot">
        <button type="button" class="button primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}
