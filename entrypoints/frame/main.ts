import { browser, storage } from '#imports';
import { startFrame } from '../../lib/frame/start';
import { request } from '../../lib/messages/client';
import { gathered } from '../../lib/messages/gathered';
import type { Revision } from '../../lib/messages/revision';
import { dressInAccent } from '../shared/dress';
import '../../lib/frame/look/frame.css';

dressInAccent();
const [root, live] = [document.getElementById('app'), document.getElementById('live')];
if (root && live) {
  startFrame(root, live, {
    request,
    area: browser.storage.local,
    isThere: () => browser.runtime?.id !== undefined,
    newId: () => crypto.randomUUID(),
    onChange: (callback) => storage.watch<Revision>('local:revision', gathered(callback)),
  });
}
