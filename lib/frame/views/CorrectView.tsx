import { useState } from 'preact/hooks';
import { CorrectBadge } from '../../../components/entry/CorrectBadge';
import type { PurposeOf } from '../../messages/frame-wire';
import { useFrame } from '../context';
import { Problem } from './Problem';
import { UndoBar } from './UndoBar';
import { useReady } from './use-ready';

interface Props {
  purpose: PurposeOf<'correct'>;
  onReady(): void;
}

/** Lets the reader put right what a badge says. */
export function CorrectView({ purpose: { span, text }, onReady }: Props) {
  const { paper, request, newId, link } = useFrame();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [made, setMade] = useState<{ id: string; text: string } | undefined>(undefined);
  const close = (): void => link.tell({ tell: 'close' });
  useReady(true, onReady);
  const correct = async (typed: string): Promise<void> => {
    const id = newId();
    const correction = { id, span, verdict: 'correct' as const, text: typed };
    const reply = await request('correct', { paper, correction });
    if (reply.ok) setMade({ id, text: typed });
    setProblem(reply.ok ? undefined : reply.error.message);
  };
  const undo = async (id: string): Promise<void> => {
    const reply = await request('uncorrect', { id });
    if (reply.ok) close();
    else setProblem(reply.error.message);
  };
  if (made) {
    const done = `Now shown as: ${made.text}`;
    return <UndoBar done={done} problem={problem} onUndo={() => void undo(made.id)} onClose={close} />;
  }
  return (
    <>
      <Problem text={problem} />
      <CorrectBadge text={text} onCorrect={(typed) => void correct(typed)} onClose={close} />
    </>
  );
}
