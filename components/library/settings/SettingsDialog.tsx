import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../ui/parts/Dialog';
import { AbstractSettings } from './AbstractSettings';
import { Removables } from './Removables';
import { ShortcutFields } from './ShortcutFields';
import type { SettingsActions, StoredSettings } from './settings-actions';

/** What the reader can set; every change is kept at once. */
export function SettingsDialog({ actions, onClose }: { actions: SettingsActions; onClose(): void }) {
  const [stored, setStored] = useState<StoredSettings | undefined>(undefined);
  const reload = () => void actions.read().then(setStored);
  useEffect(reload, []);
  if (!stored) return null;
  const nameOf = (slug: string) => actions.topics.find((topic) => topic.slug === slug)?.name ?? slug;
  const hide = (slugs: readonly string[]) => void actions.setHiddenTopics(slugs).then(reload);
  return (
    <Dialog title="Settings" onClose={onClose}>
      <section class="setting">
        <label for="threshold">Show metrics that are at least {Math.round(stored.threshold * 100)} % sure</label>
        <input
          id="threshold"
          type="range"
          min="0"
          max="1"
          step="0.05"
          value={stored.threshold}
          onInput={({ currentTarget }) => setStored({ ...stored, threshold: currentTarget.valueAsNumber })}
          onChange={({ currentTarget }) => void actions.setThreshold(currentTarget.valueAsNumber)}
        />
        <p class="hint">Lower shows more numbers, some of them wrong; higher shows fewer.</p>
      </section>
      <section class="setting" aria-labelledby="hidden-topics">
        <h3 id="hidden-topics">Hidden topics</h3>
        <Removables
          names={stored.hiddenTopics.map((slug) => [slug, nameOf(slug)])}
          verb="Show"
          onRemove={(slug) => hide(stored.hiddenTopics.filter((each) => each !== slug))}
        />
        <select
          aria-label="Hide a topic"
          value=""
          onChange={({ currentTarget }) => currentTarget.value && hide([...stored.hiddenTopics, currentTarget.value])}
        >
          <option value="">Hide a topic…</option>
          {actions.topics
            .filter(({ slug }) => !stored.hiddenTopics.includes(slug))
            .map(({ slug, name }) => (
              <option key={slug} value={slug}>
                {name}
              </option>
            ))}
        </select>
      </section>
      <section class="setting" aria-labelledby="hosts">
        <h3 id="hosts">Sites always annotated</h3>
        <Removables
          names={stored.hosts.map((host) => [host, host])}
          verb="Stop annotating"
          onRemove={(host) => void actions.forgetHost(host).then(reload)}
        />
        <p class="hint">
          {stored.hosts.length === 0 ? 'None beside the known sites. ' : ''}Open Papergloss on a site to add it.
          Removing one gives its permission back.
        </p>
      </section>
      <AbstractSettings stored={stored.abstracts} actions={actions} onChange={reload} />
      {stored.menu !== undefined && (
        <section class="setting">
          <label>
            <input
              type="checkbox"
              checked={stored.menu}
              onChange={({ currentTarget }) => void actions.setMenu(currentTarget.checked).then(reload)}
            />{' '}
            Right-click menu
          </label>
          <p class="hint">Save a linked paper, or selected words as a note, on any page.</p>
        </section>
      )}
      <section class="setting" aria-labelledby="shortcuts">
        <h3 id="shortcuts">Keys on annotated pages</h3>
        <ShortcutFields
          shortcuts={actions.shortcuts}
          chosen={stored.shortcuts}
          onChoose={(action, key) => void actions.setShortcut(action, key).then(reload)}
        />
      </section>
      <div class="dialog-foot">
        <button type="button" class="button primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}
