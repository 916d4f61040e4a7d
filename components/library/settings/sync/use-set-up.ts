import { useState } from 'preact/hooks';
import type { Found, SyncPlace } from '../../../../lib/papers/machines';
import { useServices } from '../../../ui/data/services';
import { useSync } from '../../../ui/data/sync';
import { placeIn, type SyncForm } from './sync-form';

const noAccess =
  'Papergloss may not reach this server, so nothing was sent. Press Connect again and allow it, as the browser asks.';
const noPlace: Record<SyncPlace['kind'], string> = {
  webdav: 'This is no address. It looks like https://cloud.example.org/remote.php/dav/files/me/.',
  folder: 'Choose a folder first.',
};

const originOf = (url: string): string => new URL(url).origin;

/** The two steps of beginning: looking what is there, and joining. */
export function useSetUp(form: SyncForm, onFound: (found: Found) => void) {
  const { ask } = useServices();
  const sync = useSync();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [allowed, setAllowed] = useState<string | undefined>(undefined);
  const place = placeIn(form);
  const passphrase = form.locked ? { passphrase: form.passphrase } : {};

  /** Does one step; what it gives is what is wrong with it. */
  const step = async (work: (at: SyncPlace) => Promise<string | undefined>) => {
    if (!place) return setProblem(noPlace[form.kind]);
    setProblem(undefined);
    const working = work(place); // asks for access straight from the click
    setBusy(true);
    setProblem(await working);
    setBusy(false);
  };
  const allow = (url: string): Promise<boolean> => {
    const asking = sync.allow(url); // straight from the click
    if (allowed !== undefined && originOf(allowed) !== originOf(url)) void sync.forbid(allowed);
    setAllowed(url);
    return asking;
  };
  /** Gives the access back that was asked for; nothing has come of it. */
  const forget = () => {
    if (allowed !== undefined) void sync.forbid(allowed);
    setAllowed(undefined);
    setProblem(undefined);
  };
  const look = () =>
    step(async (at) => {
      if (at.kind === 'webdav' && !(await allow(at.url))) return noAccess;
      const reply = await ask('syncLook', { place: at, ...passphrase });
      if (!reply.ok) return reply.error.message;
      onFound(reply.value);
      return undefined;
    });
  const join = () =>
    step(async (at) => {
      const reply = await ask('syncJoin', { place: at, ...passphrase, name: form.name });
      return reply.ok ? undefined : reply.error.message;
    });
  return { busy, problem, look, join, forget };
}
