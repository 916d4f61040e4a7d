import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { request } from '../messages/client';
import type { Hello } from '../messages/frame-wire';
import type { FrameArea } from '../messages/open-frames';
import type { Drafts } from '../notes/drafts';
import type { Link } from './link';
import type { Watch } from './seen';

/** What a frame needs of the extension. */
export interface FrameDoors {
  request: typeof request;
  /** Where it is remembered that the frame is open, and what was typed and is not kept. */
  area: FrameArea;
  /** Whether the extension is still there: an update takes it from under the frame. */
  isThere(): boolean;
  newId(): string;
  /** Calls back after committed changes; gives back the function that stops it. */
  onChange(callback: () => void): () => void;
}

/** A frame that is open: what it is for, and all that it may do. */
export interface OpenFrame extends FrameDoors, Pick<Hello, 'paper' | 'url' | 'caret'> {
  link: Link;
  drafts: Drafts;
  /** Whether a person sees what is in the frame. */
  watch: Watch;
  /** Says it to screen readers. */
  announce(text: string): void;
  /** What still has to happen after the frame was closed: the frame is done when all of it has. */
  last(work: () => Promise<void>): () => void;
}

/** Gives the views their frame. */
export const FrameContext = createContext<OpenFrame | undefined>(undefined);

/** The frame around; throws outside of one. */
export function useFrame(): OpenFrame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('There is no frame around');
  return frame;
}
