import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useFrame } from '../context';

/** Milliseconds in which a second press does not count: it was meant for what stood there before. */
const pause = 500;

interface Question {
  text: string;
  act: () => void;
  at: number;
}

interface Props {
  /** What is shown while nothing is asked. `lose` does what loses something, after a question where it must be asked. */
  children: (lose: (question: string, act: () => void) => void) => ComponentChildren;
}

/**
 * Asks before something is lost where the browser does not vouch that a person has seen what they pressed: a page can
 * lay something over the frame.
 */
export function Sure({ children }: Props) {
  const { watch } = useFrame();
  const [question, ask] = useState<Question | undefined>(undefined);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => keep.current?.focus(), [question]);
  const lose = useCallback(
    (text: string, act: () => void) => {
      if (watch.isSeen()) act();
      else ask({ text, act, at: performance.now() });
    },
    [watch],
  );
  const answer = (isYes: boolean): void => {
    if (!question || (isYes && performance.now() - question.at < pause)) return;
    ask(undefined);
    if (isYes) question.act();
  };
  return (
    <>
      {question && (
        <div class="bar sure" role="alertdialog" aria-label={question.text}>
          <span>{question.text}</span>
          <div class="tools">
            <button type="button" ref={keep} onClick={() => answer(false)}>
              Keep
            </button>
            <button type="button" onClick={() => answer(true)}>
              Yes
            </button>
          </div>
        </div>
      )}
      {children(lose)}
    </>
  );
}
