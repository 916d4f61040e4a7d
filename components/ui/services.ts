import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ExportContext, Format } from '../../lib/export/format';
import type { Reply, Request, RequestName, Revision } from '../../lib/messages/protocol';

/** Sends a request to the background; never throws. */
export type Ask = <Name extends RequestName>(name: Name, data: Request<Name>) => Promise<Reply<Name>>;

/** Everything that the extension's pages need from outside; the entrypoints supply it, tests fake it. */
export interface Services {
  ask: Ask;
  /** Calls back after each committed change; gives back the function that stops it. */
  onChange(callback: (revision: Revision) => void): () => void;
  /** Reads topics and metrics off a paper. */
  derive: Omit<ExportContext, 'now'>;
  formats: readonly Format[];
  now(): Date;
  download(fileName: string, content: Blob): void;
  copy(text: string): Promise<void>;
  /** Opens a web address in a new tab. */
  openTab(url: string): void;
}

export const ServicesContext = createContext<Services | undefined>(undefined);

/** The services of the page around; throws outside of a provider. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('ServicesContext has no provider');
  return services;
}
