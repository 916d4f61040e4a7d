import type { DavServer } from './dav-server';
import type { Fault, FaultyProxy } from './faulty-proxy';

const faults: readonly Fault[] = [
  { status: 423 },
  { status: 429, headers: { 'Retry-After': '1' } },
  { status: 500 },
  { status: 507 },
  'cut upload',
  'cut answer',
  'no answer',
];

/** What goes wrong with a server in a storm, anew at each call: requests fail, connections are cut, it is killed and started again. */
export function weatherAt(server: DavServer, proxy: FaultyProxy, random: () => number) {
  let runs = true;
  return async (isOver: boolean): Promise<void> => {
    const bad = !isOver && random() < 0.6;
    proxy.fault = () => (bad && random() < 0.3 ? faults[Math.floor(random() * faults.length)] : undefined);
    const shallRun = isOver || random() > 0.05;
    if (shallRun !== runs) await (shallRun ? server.start() : server.stop());
    runs = shallRun;
  };
}
