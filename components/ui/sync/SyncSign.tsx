import type { SyncStatus } from '../../../lib/papers/machines';
import { ago } from '../../../lib/text/ago';
import { useServices } from '../data/services';
import { useSyncStatus } from '../data/sync';
import { Icon } from '../parts/Icon';

/** How the library is in step, in a few words. */
export function stepWords({ state, at, notices = [] }: SyncStatus, now: number): string {
  if (state === 'trouble') return 'Not in step';
  if (at === undefined) return 'Bringing in step …';
  return `In step ${ago(at, now)}${notices.length > 0 ? ', with a notice' : ''}`;
}

/** A small sign that says when the library was last in step, or what is wrong; nothing where it is on this machine alone. */
export function SyncSign({ onOpen }: { onOpen(): void }) {
  const status = useSyncStatus();
  const { now } = useServices();
  if (!status || status.state === 'off') return null;
  const isTrouble = status.state === 'trouble';
  return (
    <button
      type="button"
      class="sync-sign"
      data-trouble={isTrouble || (status.notices?.length ?? 0) > 0}
      title={status.trouble ?? status.place}
      onClick={onOpen}
    >
      <Icon name={isTrouble ? 'warning' : 'step'} />
      <span>
        {stepWords(status, now().getTime())}
        {isTrouble && <span class="sync-trouble">{status.trouble}</span>}
      </span>
    </button>
  );
}
