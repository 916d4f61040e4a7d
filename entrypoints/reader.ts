import { defineUnlistedScript } from '#imports';
import { offerReader } from '../lib/page/watching/extra-reader';
import { readOnRequest, siteOnRequest } from '../lib/sites/read-on-request';
import { siteFor } from '../lib/sites/registry';

export default defineUnlistedScript(() => offerReader({ read: readOnRequest, siteFor, onRequest: siteOnRequest }));
