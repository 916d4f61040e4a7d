import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Reply, Request, RequestName } from './protocol';

type Protocol = { [Name in RequestName]: (data: Request<Name>) => Reply<Name> };

/** The one channel between page, popup and background. */
export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();
