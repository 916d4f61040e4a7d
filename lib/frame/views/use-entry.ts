import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { Reply } from '../../messages/protocol';
import { refOf } from '../../papers/names';
import type { PaperState } from '../../papers/records';
import { useFrame } from '../context';

interface Entry {
  /** What is kept of the frame's paper; undefined until it is known. */
  state: PaperState | undefined;
  /** Why the last thing that was asked for was not done. */
  problem: string | undefined;
  /** Takes over what came of a change; gives whether it was made. */
  send(change: Promise<Reply<'update'>>): Promise<boolean>;
}

/** What is kept of the frame's paper, kept up to date. */
export function useEntry(): Entry {
  const { paper, request, onChange } = useFrame();
  const [state, setState] = useState<PaperState | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const send = useCallback(async (change: Promise<Reply<'update'>>): Promise<boolean> => {
    const reply = await change;
    if (reply.ok) setState(reply.value);
    setProblem(reply.ok ? undefined : reply.error.message);
    return reply.ok;
  }, []);
  useLayoutEffect(() => {
    const look = async (): Promise<void> => {
      const reply = await request('lookup', { refs: [refOf(paper)] });
      if (reply.ok) setState(reply.value[0]);
      else setProblem(reply.error.message);
    };
    void look();
    return onChange(() => void look());
  }, [paper, request, onChange]);
  return { state, problem, send };
}
